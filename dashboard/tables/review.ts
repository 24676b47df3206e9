import { headings, type Policy } from '../../core/index.ts'
import { paperZh, reviewPaperZh } from '../../core/messages/papers.zh-CN.ts'
import type { ExportPerson } from '../export/person.ts'
import { paperDay, subjectOf } from './office.ts'
import { defenseOf, levelOf, noticeColumn, trackOf } from './roster-paper.ts'
import type { Column, Paper } from './table.ts'

/** Room for the committee's hand. */
const byHand = (key: string, heading: string, paper: number): Column<ExportPerson> => ({
  key,
  heading,
  form: 'blank',
  paper,
  value: () => null,
})

/** 评审一览表: what the committee looks at, a line a person, with room for its opinion. */
export function reviewPaper(policy: Policy, people: number, day: string): Paper<ExportPerson> {
  const { votes, ballot } = reviewPaperZh
  const vote = (key: keyof typeof ballot, paper: number) => ({ ...byHand(key, ballot[key], paper), group: votes })
  return {
    caption: reviewPaperZh.caption,
    title: [subjectOf(policy), reviewPaperZh.title],
    scope: [paperZh.people(people), '', paperDay(day)],
    columns: [
      { ...noticeColumn('sequence', 5), heading: paperZh.order },
      { ...noticeColumn('name', 12), value: ({ name }) => name },
      noticeColumn('sex', 5),
      noticeColumn('ethnicity', 9),
      noticeColumn('birth', 9),
      noticeColumn('education', 8),
      noticeColumn('graduation', 22),
      noticeColumn('serviceYears', 8),
      noticeColumn('currentTitle', 11),
      noticeColumn('currentTitleDate', 9),
      noticeColumn('targetTitle', 11),
      { key: 'unit', heading: headings.unit, paper: 20, value: ({ unit }) => unit },
      { key: 'level', heading: reviewPaperZh.level, form: 'center', paper: 6, value: levelOf },
      { key: 'track', heading: reviewPaperZh.track, form: 'center', paper: 9, value: trackOf },
      { key: 'defense', heading: reviewPaperZh.defense, form: 'center', paper: 8, value: defenseOf },
      {
        key: 'score',
        heading: reviewPaperZh.score,
        form: 'score',
        paper: 8,
        value: ({ score, took }) => (score === null || !took ? null : score / 100),
      },
      vote('agree', 6),
      vote('against', 7),
      vote('abstain', 6),
      byHand('opinion', reviewPaperZh.opinion, 14),
    ],
    notes: [reviewPaperZh.note],
    signers: paperZh.signers,
  }
}
