import { defaultPolicy } from '../../core/policy/default.ts'
import type { ExportPerson, Office } from '../../dashboard/export/person.ts'

export const office: Office = {
  policy: defaultPolicy,
  at: '2024-09-27T08:00:00Z',
  day: '2024-09-27',
  rulesVersion: '1',
}

const names = ['王秀兰', '帕提古丽·艾合买提', '马晓燕', '古丽娜尔·阿不都热合曼', '周敏', '赵志强', '甲、乙（丙） 😀']
const units = ['若羌县市场监督管理局', '且末县市场监督管理局', '库尔勒市质量技术检测中心', '轮台县轮南镇市场监督管理所']
const verdicts = ['eligible', 'unconfirmed', 'incomplete', 'ineligible'] as const
const remarks = ['无', '=1+1', '参加“访惠聚”驻村工作', '+86', '@甲', '-']

/** So many invented people, with everything an export must cope with: unknowns, formulas as text, all verdicts. */
export function samplePeople(count: number, more: Partial<ExportPerson> = {}): ExportPerson[] {
  return Array.from({ length: count }, (_, i): ExportPerson => {
    const level = i % 3 === 0 ? 'junior' : 'mid'
    const name = names[i % names.length]!
    const unit = units[i % units.length]!
    const exempt = level === 'junior' || i % 4 < 2
    const isRemote = i % 4 < 2
    return {
      id: i + 1,
      person: `${name}|1985.10|${i}`,
      name,
      file: `${unit}.xlsx`,
      row: i + 4,
      supervisingUnit: unit,
      unit,
      county: ['若羌县', '且末县', '库尔勒市', null][i % 4]!,
      unitNature: i % 5 === 0 ? null : 'public-institution',
      sex: i % 2 ? '女' : '男',
      ethnicity: i % 9 === 0 ? null : '维吾尔族',
      education: 'bachelor',
      ageBand: '36–40',
      specialty: i % 3 ? '计量' : null,
      verdict: verdicts[(i % 7) % 4]!,
      level,
      track: i % 5 ? 'review' : 'initial',
      fee: i % 11 === 0 ? null : level === 'mid' ? 380 : i % 5 ? 220 : 100,
      defense: exempt ? 'exempt' : 'required',
      exemptions: [
        ...(isRemote ? (['remote-county'] as const) : []),
        ...(level === 'junior' ? (['junior'] as const) : []),
      ],
      materials: [],
      score: i % 8 === 2 ? 8625 : null,
      took: i % 9 !== 3,
      typed: {
        sequence: String(i + 1),
        unit,
        unitNature: '全额事业',
        name,
        sex: i % 2 ? '女' : '男',
        ethnicity: '维吾尔族',
        birth: '1985.10',
        education: '本科',
        graduation: `2012.07新疆大学计量专业，${name}`,
        serviceYears: '12',
        currentTitle: '助理工程师',
        currentTitleDate: '2019.10',
        targetTitle: level === 'mid' ? '工程师' : '助理工程师',
        continuingEducation: '是',
        remarks: remarks[i % remarks.length]!,
        idNumber: '652801198510011234',
      },
      ...more,
    }
  })
}
