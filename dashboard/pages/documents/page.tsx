import { isolated } from '../../../core/view/isolated.ts'
import { Said } from '../../../core/view/told.tsx'
import '../../documents/documents.css'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { fileName } from '../../../core/index.ts'
import { documentPaperZh } from '../../../core/messages/papers.zh-CN.ts'
import { SelectFilter } from '../../../core/view/filters.tsx'
import { Icon } from '../../../core/view/icon.tsx'
import { Empty, Note } from '../../../core/view/note.tsx'
import { activePolicy } from '../../active-policy.ts'
import { type DocumentOptions, type PaperKind, paperFor, paperKinds, saysLevel } from '../../documents/papers.ts'
import { documentPerson } from '../../documents/person.ts'
import { PrintedPapers } from '../../documents/print.tsx'
import { papersOfUnit, type UnitPapers } from '../../documents/unit-papers.ts'
import { wordDocument } from '../../documents/word.ts'
import { download } from '../../download.ts'
import { typeOf } from '../../export/client.ts'
import { allPeople } from '../../export/gather.ts'
import type { ExportPerson } from '../../export/person.ts'
import { words } from '../../language.ts'
import { route, setFilters } from '../../route.ts'
import { ready, version } from '../../state.ts'
import { PageHead } from '../common/page-head.tsx'

/** Everyone in the store, asked for again after every change; null until the first answer. */
function usePeople(): ExportPerson[] | null {
  const [people, setPeople] = useState<ExportPerson[] | null>(null)
  const [now, open] = [version.value, ready.value]
  useEffect(() => {
    let wanted = true
    if (open) void allPeople().then((found) => wanted && setPeople(found))
    return () => {
      wanted = false
    }
  }, [now, open])
  return people
}

/** Who is chosen by name gets any paper: the roster may not tell that it is due. */
function papersFor(kind: PaperKind, person: ExportPerson, options: DocumentOptions): UnitPapers {
  return {
    papers: [paperFor(kind, documentPerson(person, options.policy), options)],
    ineligible: person.verdict === 'ineligible' ? [person.name] : [],
    levelUnknown: saysLevel(kind) && person.level === null ? [person.name] : [],
    twice: [],
  }
}

const isKind = (text: string | undefined): text is PaperKind => paperKinds.some((kind) => kind === text)

export function Page() {
  const people = usePeople()
  const { filters } = route.value
  const kind = isKind(filters.document) ? filters.document : 'display'
  const [maskIdNumber, setMask] = useState(true)
  const person = people?.find(({ id }) => String(id) === filters.applicant)
  const unit = person?.supervisingUnit ?? filters.supervisingUnit ?? ''
  const ofUnit = useMemo(() => people?.filter((one) => one.supervisingUnit === unit) ?? [], [people, unit])
  const policy = activePolicy.value
  const withIneligible = filters.ineligible === '1'
  const made = useMemo(() => {
    const options = { policy, maskIdNumber }
    return person ? papersFor(kind, person, options) : papersOfUnit(kind, ofUnit, options, withIneligible)
  }, [kind, person, ofUnit, policy, maskIdNumber, withIneligible])
  const { papers } = made
  const units = [...new Set(people?.map(({ supervisingUnit }) => supervisingUnit))]
  const name = `${person?.name ?? unit}${documentPaperZh.names[kind]}`
  const save = () => {
    const file = fileName(name, 'docx')
    download(file, new Uint8Array(wordDocument(papers, name)), typeOf(file))
  }
  const { pages, table, documents } = words.value
  const nothing = made.ineligible.length > 0 ? documents.onlyIneligible : documents.notAsked
  return (
    <section class="documents-page">
      <PageHead
        title={pages.documents}
        noPrint={papers.length === 0}
        tables={false}
        buttons={
          <button type="button" class="btn is-primary" disabled={papers.length === 0} onClick={save}>
            <Icon name="download" /> {documents.download}
          </button>
        }
      >
        {papers.length > 0 ? documents.head(papers.length) : ofUnit.length > 0 ? nothing : documents.choose}
      </PageHead>
      <div class="paper-choices screen-only">
        <label>
          {documents.paper}
          <select class="field" value={kind} onChange={(event) => setFilters({ document: event.currentTarget.value })}>
            {paperKinds.map((one) => (
              <option key={one} value={one}>
                {documents.kinds[one]}
              </option>
            ))}
          </select>
        </label>
        <SelectFilter
          label={table.supervisingUnit}
          value={unit}
          options={units.map((value) => ({ value, label: value }))}
          onChange={(value) => setFilters({ supervisingUnit: value, applicant: '' })}
        />
        <SelectFilter
          label={documents.person}
          value={person ? String(person.id) : ''}
          options={ofUnit.map(({ id, name: label }) => ({ value: String(id), label }))}
          onChange={(value) => setFilters({ supervisingUnit: unit, applicant: value })}
        />
        {kind === 'display' && (
          <label class="check">
            <input type="checkbox" checked={maskIdNumber} onChange={(event) => setMask(event.currentTarget.checked)} />
            {documents.mask}
          </label>
        )}
        {!person && made.ineligible.length > 0 && (
          <label class="check">
            <input
              type="checkbox"
              checked={withIneligible}
              onChange={(event) => setFilters({ ineligible: event.currentTarget.checked ? '1' : null })}
            />
            {documents.withIneligible}
          </label>
        )}
      </div>
      <ToKnow made={made} areIn={withIneligible || person !== undefined} />
      {papers.length > 0 ? (
        <PrintedPapers papers={papers} />
      ) : (
        <NothingYet hasRosters={Boolean(people?.length)} hasUnit={ofUnit.length > 0} nothing={nothing} />
      )}
    </section>
  )
}

/** What whoever prints the papers must know: who is left out, what is left to be written in. */
function ToKnow({ made, areIn }: { made: UnitPapers; areIn: boolean }) {
  const { ineligible, levelUnknown, twice } = made
  const { documents } = words.value
  if (ineligible.length + levelUnknown.length + twice.length === 0) return null
  return (
    <div class="screen-only to-know">
      <Note tone="warning" title={documents.toKnow}>
        {ineligible.length > 0 && (
          <p>
            <Said text={documents.ineligible(ineligible.map(isolated), areIn)} />
          </p>
        )}
        {levelUnknown.length > 0 && (
          <p>
            <Said text={documents.levelUnknown(levelUnknown.map(isolated))} />
          </p>
        )}
        {twice.length > 0 && (
          <p>
            <Said text={documents.twice(twice.map(isolated))} />
          </p>
        )}
      </Note>
    </div>
  )
}

function NothingYet({ hasRosters, hasUnit, nothing }: { hasRosters: boolean; hasUnit: boolean; nothing: string }) {
  const { chooseAnyway, noUnit, chooseUnit, noRosters, addRosters } = words.value.documents
  if (hasUnit) return <Empty title={nothing}>{chooseAnyway}</Empty>
  return <Empty title={hasRosters ? noUnit : noRosters}>{hasRosters ? chooseUnit : addRosters}</Empty>
}
