import { route } from '../../route.ts'
import { useQuery } from '../../store/use-query.ts'
import type { SubmissionLine } from '../../tables/submissions.tsx'
import { Submission } from './submission.tsx'
import { Units } from './units.tsx'

export function Page() {
  const { rows } = useQuery<SubmissionLine>('submissions')
  const id = Number(route.value.id)
  const submission = rows?.find((line) => line.id === id)
  if (submission) return <Submission submission={submission} all={rows!} />
  return <Units lines={rows} />
}
