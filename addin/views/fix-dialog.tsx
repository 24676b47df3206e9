import { Dialog } from '../../core/view/dialog.tsx'
import { isolated } from '../../core/view/isolated.ts'
import { CellChip } from '../../core/view/marks.tsx'
import { Said, Told } from '../../core/view/told.tsx'
import { applyFixes, preview } from '../actions.ts'
import { viewWords, words } from './language.ts'

/** Spaces and invisible characters shown, so that a change of them can be seen. */
function Typed({ text }: { text: string }) {
  const { fix } = words.value
  if (text === '') return <span class="zero">{fix.blank}</span>
  return (
    <>
      {text.split(/([\s\u200b-\u200f\u2060\ufeff\u00ad]+)/u).map((part, index) =>
        index % 2 === 1 ? (
          <span class="typed" key={index}>
            {'␣'.repeat([...part].length)}
          </span>
        ) : (
          <Told key={index} text={part} />
        ),
      )}
    </>
  )
}

/** What the safe fixes, or one that is a guess, would write: before and after, cell by cell. */
export function FixDialog() {
  const { fix } = words.value
  const fixes = preview.value
  const count = fixes.length
  const close = () => {
    preview.value = []
  }
  const guess = count === 1 && fixes[0]!.fix?.safe === false ? fixes[0]! : null
  return (
    <Dialog
      open={count > 0}
      title={guess ? fix.ask(guess.cell ?? '', isolated(guess.fix?.value ?? '')) : fix.title(count)}
      onClose={close}
      buttons={
        <>
          <button type="button" class="btn" onClick={close}>
            {viewWords.value.cancel}
          </button>
          <button
            type="button"
            class="btn is-primary"
            onClick={() => {
              close()
              void applyFixes(fixes)
            }}
          >
            {guess ? fix.confirm : fix.apply(count)}
          </button>
        </>
      }
    >
      {guess ? (
        <p>
          <Said text={guess.message} />
        </p>
      ) : (
        <p class="muted">{fix.hint}</p>
      )}
      <div class="fix-list" tabindex={0} role="group" aria-label={fix.caption}>
        <table>
          <caption class="visually-hidden">{fix.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{fix.cell}</th>
              <th scope="col">{fix.now}</th>
              <th scope="col">{fix.after}</th>
            </tr>
          </thead>
          <tbody>
            {fixes.map((finding) => (
              <tr key={`${finding.cell} ${finding.rule}`}>
                <td>
                  <CellChip cell={finding.cell ?? ''} severity={finding.severity} />
                </td>
                <td>
                  <Typed text={finding.value} />
                </td>
                <td>
                  <Told text={finding.fix?.value ?? ''} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  )
}
