import { useEffect, useMemo } from 'preact/hooks'
import { Dialog } from '../../../core/view/dialog.tsx'
import { CellChip } from '../../../core/view/marks.tsx'
import { Told } from '../../../core/view/told.tsx'
import { type TableColumn, WindowTable } from '../../../core/view/window-table.tsx'
import { viewWords, words } from '../../language.ts'
import { fixes, mendAll } from './check.ts'
import type { FixLine } from './protocol.ts'

function useColumns(): readonly TableColumn<FixLine>[] {
  const { fix } = words.value.selfCheck
  const { blank } = viewWords.value
  return useMemo(() => {
    const shown = (text: string) => (text === '' ? `（${blank}）` : <Told text={text} />)
    return [
      {
        key: 'cell',
        heading: fix.cell,
        width: 90,
        cell: ({ cell, severity }) => <CellChip cell={cell} severity={severity} />,
      },
      { key: 'before', heading: fix.now, width: 190, long: true, cell: ({ before }) => shown(before) },
      { key: 'after', heading: fix.after, width: 190, long: true, cell: ({ after }) => shown(after) },
    ]
  }, [fix, blank])
}

/** What all safe fixes would write, cell by cell, before they are written; undone as one step. */
export function FixAll({ count, onClose }: { count: number; onClose: () => void }) {
  const { fix } = words.value.selfCheck
  const columns = useColumns()
  useEffect(() => fixes.renew(), [])
  const write = () => {
    void mendAll()
    onClose()
  }
  return (
    <Dialog
      open
      title={fix.title(count)}
      onClose={onClose}
      buttons={
        <>
          <button type="button" class="btn" onClick={onClose}>
            {viewWords.value.cancel}
          </button>
          <button type="button" class="btn is-primary" onClick={write}>
            {fix.apply}
          </button>
        </>
      }
    >
      <p>{fix.hint}</p>
      <div class="fix-list">
        <WindowTable
          caption={fix.caption}
          columns={columns}
          count={count}
          rowAt={fixes.at}
          keyOf={({ cell }) => cell}
          onWindow={fixes.want}
        />
      </div>
    </Dialog>
  )
}
