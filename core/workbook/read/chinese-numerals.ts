const digits = { 1: '〇一二三四五六七八九', 2: '零壹贰叁肆伍陆柒捌玖', 3: '０１２３４５６７８９' } as const
const places = { 1: ['', '十', '百', '千'], 2: ['', '拾', '佰', '仟'], 3: ['', '十', '百', '千'] } as const
const groups = ['', '万', '亿', '万亿']

/** Which numerals a number format asks for: [DBNum1] 一二三, [DBNum2] 壹贰叁, [DBNum3] １２３. */
export type NumeralStyle = 1 | 2 | 3

/** '2024' → '二〇二四': every digit by itself, everything else as it is. */
export function spellDigits(text: string, style: NumeralStyle): string {
  return text.replace(/[0-9]/g, (digit) => digits[style][Number(digit)]!)
}

function spellGroup(group: number, style: NumeralStyle): string {
  let spelled = ''
  let gap = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(group / 10 ** place) % 10
    if (digit === 0) {
      gap = spelled !== ''
      continue
    }
    if (gap) spelled += digits[style][0]
    gap = false
    spelled += digits[style][digit]! + places[style][place]!
  }
  return spelled
}

/** '1205' → '一千二百〇五', as Excel counts: 12 is 一十二. Digits after a point are spelled one by one. */
export function spellNumber(text: string, style: NumeralStyle): string {
  const match = /^(-?)([0-9]{1,16})(\.[0-9]+)?$/.exec(text)
  if (!match) return spellDigits(text, style)
  let whole = Number(match[2])
  if (whole === 0) return match[1]! + digits[style][0]! + spellDigits(match[3] ?? '', style)
  let spelled = ''
  for (let group = 0; whole > 0; group++, whole = Math.floor(whole / 10_000)) {
    const part = whole % 10_000
    if (part === 0) continue
    const zero = part < 1000 && whole >= 10_000 ? digits[style][0]! : ''
    spelled = zero + spellGroup(part, style) + groups[group]! + spelled
  }
  return match[1] + spelled + spellDigits(match[3] ?? '', style)
}

/** The numbers of a written date: years digit by digit, months and days counted ('十二', '二十一'). */
export function spellDate(text: string, style: NumeralStyle): string {
  return text.replace(/[0-9]+/g, (run) => {
    if (run.length > 2 || run.startsWith('0')) return spellDigits(run, style)
    const spelled = spellNumber(run, style)
    return style !== 2 && /^1[0-9]$/.test(run) ? spelled.slice(1) : spelled
  })
}
