import type { WindowName } from '../policy/schema.ts'
import type { StageLine } from '../policy/stage.ts'
import type { StageWords } from './stage.zh-CN.ts'

const windows: Record<WindowName, string> = {
  online: 'online application',
  paper: 'delivery of papers',
  payment: 'payment',
  defense: 'defense',
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const unsure = ' (the holidays of that year are not known yet: reckoned by weekends, please check)'

function day(text: string): string {
  return `${Number(text.slice(8, 10))} ${months[Number(text.slice(5, 7)) - 1]}`
}

const days = (count: number) => (count === 1 ? '1 day' : `${count} days`)
const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)
const planned = (tentative: boolean) => (tentative ? ' (planned)' : '')

function line(said: StageLine): string {
  switch (said.code) {
    case 'ends-in':
      return `${capital(windows[said.window])} closes in ${days(said.days)}${planned(said.tentative)}`
    case 'last-day':
      return said.toTime === null
        ? `Today is the last day of ${windows[said.window]}`
        : `Today is the last day of ${windows[said.window]}, until ${said.toTime}`
    case 'starts-in':
      return said.days === 0
        ? `${capital(windows[said.window])} opens today${planned(said.tentative)}`
        : `${capital(windows[said.window])} opens in ${days(said.days)}${planned(said.tentative)}`
    case 'over':
      return `All stages of ${said.year} are over`
    case 'display-start':
      return said.daysLeft === 0
        ? `Today is the last day on which a display of ${said.workingDays} working days can begin${said.certain ? '' : unsure}`
        : `A display of ${said.workingDays} working days must begin by ${day(said.day)}${said.certain ? '' : unsure}`
    case 'display-too-late':
      return `A display begun now falls short of ${said.workingDays} working days; it had to begin by ${day(said.day)}${said.certain ? '' : unsure}`
  }
}

export const stageEn: StageWords = {
  windows: {
    online: capital(windows.online),
    paper: capital(windows.paper),
    payment: capital(windows.payment),
    defense: capital(windows.defense),
  },
  states: { before: 'Not open yet', open: 'Open', after: 'Closed' },
  tentative: 'planned',
  day,
  period: (from, to) => (from === to ? day(from) : `${day(from)} – ${day(to)}`),
  line,
  displayEnd: (workingDays, to, certain) =>
    `${workingDays} working days are complete on ${day(to)} at the earliest${certain ? '' : unsure}`,
  noDay: 'Enter a day, for example 2024-09-10',
}
