import type { WindowName } from '../policy/schema.ts'
import type { StageLine } from '../policy/stage.ts'

/** The words of the notice's calendar. */
export interface StageWords {
  windows: Record<WindowName, string>
  states: Record<'before' | 'open' | 'after', string>
  tentative: string
  /** A day `YYYY-MM-DD` as people write it. */
  day: (day: string) => string
  period: (from: string, to: string) => string
  line: (line: StageLine) => string
  /** What a display begun on a day comes to, for the reckoner. */
  displayEnd: (workingDays: number, day: string, certain: boolean) => string
  noDay: string
}

const windows: Record<WindowName, string> = {
  online: '网上申报',
  paper: '纸质材料报送',
  payment: '缴费',
  defense: '答辩',
}

const tentative = '（暂定）'
const unsure = '（该年放假安排尚未收录，按周末推算，请核对）'

function day(text: string): string {
  return `${Number(text.slice(5, 7))}月${Number(text.slice(8, 10))}日`
}

function line(said: StageLine): string {
  switch (said.code) {
    case 'ends-in':
      return `距${windows[said.window]}截止还有 ${said.days} 天${said.tentative ? tentative : ''}`
    case 'last-day':
      return said.toTime === null
        ? `今天是${windows[said.window]}的最后一天`
        : `今天是${windows[said.window]}的最后一天，${said.toTime} 截止`
    case 'starts-in':
      return said.days === 0
        ? `${windows[said.window]}今天开始${said.tentative ? tentative : ''}`
        : `距${windows[said.window]}开始还有 ${said.days} 天${said.tentative ? tentative : ''}`
    case 'over':
      return `${said.year} 年度的各环节均已结束`
    case 'display-start':
      return said.daysLeft === 0
        ? `${said.workingDays} 个工作日的单位公示，今天是最晚的开始日${said.certain ? '' : unsure}`
        : `${said.workingDays} 个工作日的单位公示，最晚 ${day(said.day)}开始${said.certain ? '' : unsure}`
    case 'display-too-late':
      return `现在开始公示已不足 ${said.workingDays} 个工作日（最晚应于 ${day(said.day)}开始）${said.certain ? '' : unsure}`
  }
}

export const stageZh: StageWords = {
  windows,
  states: { before: '未开始', open: '进行中', after: '已结束' },
  tentative: '暂定',
  day,
  period: (from, to) => (from === to ? day(from) : `${day(from)}至${day(to)}`),
  line,
  displayEnd: (workingDays, to, certain) =>
    `公示满 ${workingDays} 个工作日，最早 ${day(to)}结束${certain ? '' : unsure}`,
  noDay: '请填一个日期，例如 2024-09-10',
}
