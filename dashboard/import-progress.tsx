import { type Import, type ImportLine, importing, stopImport } from './importing.ts'
import { language, words } from './language.ts'
import { href } from './route.ts'
import { ShortTable } from './tables/data-table.tsx'
import { importTable, isBad } from './tables/import.tsx'

const recent = 5

const arrived = ({ outcome }: ImportLine) => outcome?.status === 'read'

function soFar({ lines }: Import): string {
  const people = lines.reduce((sum, line) => sum + (arrived(line) ? line.outcome!.applicants : 0), 0)
  return words.value.importing.soFar(lines.filter(arrived).length, people, lines.filter(isBad).length)
}

/** While files are read: which, how far, and a way to stop. It goes when all is in. */
export function ImportProgress() {
  const now = importing.value
  if (!now?.running) return null
  const { lines, at, what } = now
  const say = words.value.importing
  const doing = say.doing[what]
  const shown = lines.slice(Math.max(0, at - recent), at + 1).reverse()
  return (
    <section class="importing panel" aria-labelledby="importing">
      <div class="panel-head">
        <h2 id="importing">{say.progress(doing, Math.min(at + 1, lines.length), lines.length)}</h2>
        {what === 'import' && (
          <button type="button" class="btn" onClick={stopImport}>
            {say.stop}
          </button>
        )}
      </div>
      {/* biome-ignore lint/a11y/noRedundantRoles: tests and old readers look for the attribute */}
      <progress role="progressbar" value={at} max={lines.length} aria-label={doing} />
      <p class="small muted">
        {soFar(now)} {what === 'import' && say.stopKeeps} <a href={href('import')}>{say.allFiles}</a>
      </p>
      <ShortTable
        table={importTable(language.value, say.recent)}
        rows={shown.map((line) => ({ line, begun: true }))}
        keyOf={({ line }) => line.file}
        captionHidden
        headHidden
        taken={false}
      />
    </section>
  )
}
