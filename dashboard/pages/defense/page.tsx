import { useMemo, useState } from 'preact/hooks'
import { Segmented } from '../../../core/view/filters.tsx'
import { Empty } from '../../../core/view/note.tsx'
import { usePrinting } from '../../../core/view/printing.ts'
import { route, setFilters } from '../../route.ts'
import { useQuery } from '../../store/use-query.ts'
import { PageHead } from '../common/page-head.tsx'
import { saveSetting, useSetting } from '../common/setting.ts'
import { DefenseDocument } from './document.tsx'
import { ExemptTable } from './exempt-table.tsx'
import { Means } from './means.tsx'
import { PasteScores } from './paste-scores.tsx'
import { useDefense } from './people.ts'
import { RequiredTable } from './required-table.tsx'
import { meansOf } from './scores.ts'

export const title = '答辩'

const settingName = 'defense-scored'

interface Counts {
  required: number
  exempt: number
  undecided: number
}

export function Page() {
  const { filters } = route.value
  const exemptShown = filters.show === 'exempt'
  const scored = useSetting(settingName) !== 'no'
  const counts = useQuery<Counts>('defense-counts').rows?.[0]
  const people = useDefense('required')
  const [pasting, setPasting] = useState(false)
  const printing = usePrinting()
  const means = useMemo(() => meansOf((people ?? []).map((one) => ({ ...one, took: one.took !== false }))), [people])
  const entered = people?.filter(({ took }) => took !== null).length ?? 0
  return (
    <div data-document="">
      <PageHead
        title={title}
        scope={exemptShown ? '免答辩人员' : '须答辩人员'}
        buttons={
          <button type="button" class="btn" onClick={() => setPasting(true)}>
            粘贴成绩…
          </button>
        }
      >
        须答辩 <b>{counts?.required ?? 0}</b> 人，已录入 {entered} 人；免答辩 {counts?.exempt ?? 0} 人
        {counts && counts.undecided > 0 && <>；级别看不出、未定 {counts.undecided} 人</>}
      </PageHead>
      <div class="tools">
        <Segmented
          label="名单"
          options={[
            { value: '', label: '须答辩', count: counts?.required ?? 0 },
            { value: 'exempt', label: '免答辩', count: counts?.exempt ?? 0 },
          ]}
          value={exemptShown ? 'exempt' : ''}
          onChange={(show) => setFilters({ show: show || null })}
        />
        <Segmented
          label="是否量化赋分"
          options={[
            { value: 'yes', label: '量化赋分' },
            { value: 'no', label: '不量化赋分' },
          ]}
          value={scored ? 'yes' : 'no'}
          onChange={(value) => void saveSetting(settingName, value)}
        />
        <span class="small muted">
          {scored
            ? '免答辩人员取当年同专业答辩人员的平均分（通知七），保留两位小数，四舍五入'
            : '不量化赋分时，免答辩人员按通过答辩对待（通知七）'}
        </span>
      </div>
      {counts && counts.required + counts.exempt === 0 ? (
        <Empty icon="people" title="还没有须答辩或免答辩的人" />
      ) : (
        <>
          {scored && <Means people={people ?? []} means={means} />}
          {exemptShown ? (
            <ExemptTable scored={scored} means={means} />
          ) : (
            <RequiredTable people={people ?? []} scored={scored} />
          )}
        </>
      )}
      <PasteScores open={pasting} people={people ?? []} onClose={() => setPasting(false)} />
      {printing && !exemptShown && <DefenseDocument people={people ?? []} scored={scored} />}
    </div>
  )
}
