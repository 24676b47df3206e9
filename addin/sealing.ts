import {
  type Applicant,
  catalogueVersion,
  instant,
  type Policy,
  readSeal,
  type SealReading,
  sealProperties,
  type Totals,
} from '../core/index.ts'
import type { Outcome } from './excel/errors.ts'
import { readProperties, writeSeal } from './excel/seal.ts'

/** What the workbook's properties say of the roster; loaded where a workbook carries a seal. */
export function sealOf(properties: Readonly<Record<string, string>>, applicants: readonly Applicant[]): SealReading {
  return readSeal(properties, applicants)
}

/** Seals the roster as it was checked; gives the workbook's properties as they are then. */
export async function sealWorkbook(
  applicants: readonly Applicant[],
  policy: Policy,
  totals: Totals,
): Promise<Outcome<Record<string, string>>> {
  const written = await writeSeal(
    sealProperties({ rows: applicants, policyId: policy.id, rulesVersion: catalogueVersion, totals, at: instant() }),
  )
  return written.ok ? readProperties() : written
}
