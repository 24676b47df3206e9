import { effect } from '@preact/signals'
import {
  createLiveRoster,
  type Finding,
  type Grid,
  type LiveRoster,
  type Review,
  readSeal,
  reviewWorkbook,
  type Severity,
} from '../core/index.ts'
import { type Area, parseAddress } from '../core/roster/grid.ts'
import { cellCount, lastColumn, lastRow, meets, shared } from './excel/areas.ts'
import { mayPass, type Trouble } from './excel/errors.ts'
import { fileName } from './excel/host.ts'
import { SheetMarks } from './excel/mark.ts'
import { readBook, readCells, type WorkbookReading } from './excel/read.ts'
import type { SheetEvent } from './excel/watch.ts'
import { Changes, deleted, inserted, type Pending } from './pending.ts'
import * as state from './state.ts'
