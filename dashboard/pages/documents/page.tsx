import '../../documents/documents.css'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { fileName } from '../../../core/index.ts'
import { SelectFilter } from '../../../core/view/filters.tsx'
import { Icon } from '../../../core/view/icon.tsx'
import { Empty } from '../../../core/view/note.tsx'
import { activePolicy } from '../../active-policy.ts'
import type { Paper } from '../../documents/paper.ts'
import { type DocumentOptions, isPerUnit, type PaperKind, paperFor, paperKinds } from '../../documents/papers.ts'
import { documentPerson } from '../../documents/person.ts'
import { PrintedPapers } from '../../documents/print.tsx'
import { wordDocument } from '../../documents/word.ts'
import { download } from '../../download.ts'
import { typeOf } from '../../export/client.ts'
import { allPeople } from '../../export/gather.ts'
import type { ExportPerson } from '../../export/person.ts'
import { route, setFilters } from '../../route.ts'
import { ready, version } from '../../state.ts'
import { PageHead } from '../common/page-head.tsx'

export const title = '材料文书'

const kinds = Object.keys(paperKinds) as PaperKind[]

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

/** The papers of the chosen people: one each, or one for each of their units. */
function papersOf(kind: PaperKind, people: readonly ExportPerson[], options: DocumentOptions): Paper[] {
  const once = isPerUnit(kind)
    ? people.filter((person, at) => people.findIndex(({ unit }) => unit === person.unit) === at)
    : people
  return once.map((person) => paperFor(kind, documentPerson(person), options))
}

const isKind = (text: string | undefined): text is PaperKind => kinds.some((kind) => kind === text)

export function Page() {
  const people = usePeople()
  const { filters } = route.value
  const kind = isKind(filters.document) ? filters.document : 'display'
  const [maskIdNumber, setMask] = useState(true)
  const person = people?.find(({ id }) => String(id) === filters.applicant)
  const unit = person?.supervisingUnit ?? filters.supervisingUnit ?? ''
  const ofUnit = useMemo(() => people?.filter((one) => one.supervisingUnit === unit) ?? [], [people, unit])
  const policy = activePolicy.value
  const papers = useMemo(
    () => papersOf(kind, person ? [person] : ofUnit, { policy, maskIdNumber }),
    [kind, person, ofUnit, policy, maskIdNumber],
  )
  const units = [...new Set(people?.map(({ supervisingUnit }) => supervisingUnit))]
  const name = `${person?.name ?? unit}${paperKinds[kind].replace(/（.*/, '')}`
  const save = () => {
    const file = fileName(name, 'docx')
    download(file, new Uint8Array(wordDocument(papers, name)), typeOf(file))
  }
  return (
    <section class="documents-page">
      <PageHead
        title={title}
        noPrint={papers.length === 0}
        tables={false}
        buttons={
          <button type="button" class="btn is-primary" disabled={papers.length === 0} onClick={save}>
            <Icon name="download" /> 下载 .docx
          </button>
        }
      >
        {papers.length > 0
          ? `${papers.length} 份，花名册里没有的内容留空，签名和日期须手写`
          : '选择单位后生成，可打印或下载'}
      </PageHead>
      <div class="paper-choices screen-only">
        <label>
          文书
          <select class="field" value={kind} onChange={(event) => setFilters({ document: event.currentTarget.value })}>
            {kinds.map((one) => (
              <option key={one} value={one}>
                {paperKinds[one]}
              </option>
            ))}
          </select>
        </label>
        <SelectFilter
          label="主管单位"
          value={unit}
          options={units.map((value) => ({ value, label: value }))}
          onChange={(value) => setFilters({ supervisingUnit: value, applicant: '' })}
        />
        <SelectFilter
          label="人员"
          value={person ? String(person.id) : ''}
          options={ofUnit.map(({ id, name: label }) => ({ value: String(id), label }))}
          onChange={(value) => setFilters({ supervisingUnit: unit, applicant: value })}
        />
        {kind === 'display' && (
          <label class="check">
            <input type="checkbox" checked={maskIdNumber} onChange={(event) => setMask(event.currentTarget.checked)} />
            遮盖身份证号中间 8 位
          </label>
        )}
      </div>
      {papers.length === 0 ? (
        <Empty title={people?.length ? '还没有选择主管单位' : '还没有花名册'}>
          {people?.length ? '选择一个主管单位，即可为其全部人员生成文书。' : '先添加花名册，再生成文书。'}
        </Empty>
      ) : (
        <PrintedPapers papers={papers} />
      )}
    </section>
  )
}
