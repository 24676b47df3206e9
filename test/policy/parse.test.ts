import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { policyZh } from '../../core/messages/zh-CN.ts'
import { defaultPolicy } from '../../core/policy/default.ts'
import { type PolicyProblem, type PolicyResult, parsePolicy, parsePolicyText } from '../../core/policy/parse.ts'
import type { Policy } from '../../core/policy/schema.ts'

/** A pack open to any writing. */
interface Draft {
  [key: string]: Draft
  [index: number]: Draft
}

const copy = () => structuredClone(defaultPolicy)

/** The problems of the pack after `edit`, which may write anything anywhere. */
function problems(edit: (pack: Draft) => void): PolicyProblem[] {
  const pack = copy() as unknown as Draft
  edit(pack)
  return problemsOf(parsePolicy(pack))
}

function problemsOf(result: PolicyResult): PolicyProblem[] {
  return result.ok ? [] : result.problems
}

const put = (value: unknown) => value as Draft

/** Every place in a value, leaves and branches, as a path. */
function* places(value: unknown, path: readonly (string | number)[] = []): Generator<readonly (string | number)[]> {
  if (path.length > 0) yield path
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) yield* places(inner, [...path, Array.isArray(value) ? +key : key])
}

const pathText = (path: readonly (string | number)[]) =>
  path.reduce<string>((text, part) => text + (typeof part === 'number' ? `[${part}]` : text ? `.${part}` : part), '')

function replaced(path: readonly (string | number)[], value: unknown): unknown {
  const pack = copy() as unknown as Record<string | number, unknown>
  const holder = path.slice(0, -1).reduce((place, part) => place[part] as Record<string | number, unknown>, pack)
  holder[path.at(-1)!] = value
  return pack
}

describe('a pack whose shape is wrong', () => {
  it('D1.2 names the path and says in a sentence what to write', () => {
    const found = problems((pack) => {
      pack.windows!.online!.to = put('2024-02-30')
      pack.windows!.defense!.fromTime = put('25:00')
      pack.referenceMonth = put('2024-13')
      pack.fees![1]!.amount = put('220')
      pack.submissionLimit = put(2.5)
      pack.display!.workingDays = put(0)
      pack.routes![2]!.strength = put('maybe')
      pack.routes![0]!.privateEnterprise = put(false)
      pack.routes![3]!.branches = put([])
      pack.title = put('　')
      pack.id = put('巴州 2024')
      pack.calendar!.workingDays = put(['2024-10-05..2024-10-01'])
    })
    expect(Object.fromEntries(found.map(({ path, message }) => [path, message]))).toEqual({
      id: '代号：只能用小写英文字母、数字和连字符，最多 64 个，现在是“巴州 2024”',
      title: '名称：不能空着，请填写',
      'windows.online.to':
        '时间安排 › 网上申报 › 截止：应写成 2024-09-14 这样的日期，并且确有这一天，现在是“2024-02-30”',
      'windows.defense.fromTime': '时间安排 › 答辩 › 开始时刻：应写成 18:00 这样的时刻，现在是“25:00”',
      referenceMonth: '年限截止月：应写成 2024-12 这样的年月，现在是“2024-13”',
      'fees[1].amount': '评审费 › 第2项（初级评审） › 金额：写法不对，应写成数字（不加引号）',
      submissionLimit: '提交次数上限：应是整数，现在是“2.5”',
      'display.workingDays': '单位公示 › 工作日：不能小于 1',
      'routes[2].strength': '资格通道 › 第3项（mid-review-bachelor） › 效力：只能写 pass、confirm 之一，现在是“maybe”',
      'routes[0].privateEnterprise': '资格通道 › 第1项（mid-doctor） › 限民营企业：只能写 true，不需要时请删去这一项',
      'routes[3].branches': '资格通道 › 第4项（mid-review-associate） › 学历：至少要有 1 项',
      'calendar.workingDays[0]':
        '日历 › 工作日 › 第1项：应写成 2025-03-29 或 2025-03-29..2025-03-31，现在是“2024-10-05..2024-10-01”',
    })
  })

  it('D1.2 names what is missing and what it does not know, spelled as it stands', () => {
    const found = problems((pack) => {
      delete pack.year
      pack.exempt = put([])
      pack.routes![5]!.year = put(4)
      pack.vocabulary!.headings = put({ name: ['申报人'], foo: [] })
    })
    expect(found).toEqual([
      { path: 'year', message: '年度：缺少这一项，请补上' },
      {
        path: 'routes[5].year',
        message: '资格通道 › 第6项（mid-review-associate-direct） › 年度：不认识的项目“year”，请检查拼写或删去',
      },
      {
        path: 'vocabulary.headings.foo',
        message: '补充写法 › 表头 › foo：不认识的项目“foo”，请检查拼写或删去',
      },
      { path: 'exempt', message: 'exempt：不认识的项目“exempt”，请检查拼写或删去' },
    ])
  })

  it('finds a wrong value put anywhere at all, at its own path', () => {
    const missed: string[] = []
    for (const path of places(defaultPolicy)) {
      const text = pathText(path)
      const result = parsePolicy(replaced(path, { 没有: 1 }))
      if (!problemsOf(result).some((problem) => problem.path.startsWith(text) && problem.message.length > 5)) {
        missed.push(text)
      }
    }
    expect(missed).toEqual([])
  })

  it('has a name for every field', () => {
    const keys = new Set(
      [...places(defaultPolicy)].map((path) => path.at(-1)!).filter((key) => typeof key === 'string'),
    )
    const optional = ['fromTime', 'toTime', 'completeYears', 'tentative', 'ifAny', 'detail', 'form']
    expect([...keys, ...optional].filter((key) => !Object.hasOwn(policyZh.fields, key))).toEqual([])
  })
})

describe('D1.3 a pack whose fields do not agree', () => {
  const finds = (path: string, part: string, edit: (pack: Policy) => void) => () => {
    const pack = copy()
    edit(pack)
    const found = problemsOf(parsePolicy(pack))
    expect(found.filter((problem) => problem.path === path).map(({ message }) => message)).toEqual([
      expect.stringContaining(part),
    ])
  }

  it.each<[string, string, string, (pack: Policy) => void]>([
    [
      'a window ends before it begins',
      'windows.online.to',
      '早于开始日',
      ({ windows }) => {
        windows.online.to = '2024-08-18'
      },
    ],
    [
      'a window opens before the one ahead of it',
      'windows.paper.from',
      '前一环节（网上申报）',
      ({ windows }) => {
        windows.paper.from = '2024-08-01'
      },
    ],
    [
      'a window of one day closes before it opens',
      'windows.online.toTime',
      '不晚于开始时刻',
      ({ windows }) => {
        windows.online = { from: '2024-08-19', to: '2024-08-19', fromTime: '18:00', toTime: '10:00' }
      },
    ],
    [
      'a window is of another year',
      'windows.online.from',
      '与政策包的年度 2024 不合',
      ({ windows }) => {
        windows.online.from = '2023-08-19'
      },
    ],
    [
      'the year was changed but not the days',
      'windows.payment.to',
      '与政策包的年度 2025 不合',
      (pack) => {
        pack.year = 2025
      },
    ],
    [
      'years are counted to a year to come',
      'referenceMonth',
      '与政策包的年度',
      (pack) => {
        pack.referenceMonth = '2026-01'
      },
    ],
    [
      'courses of a year to come are asked for',
      'continuingEducation.mid.general[4]',
      '晚于',
      (pack) => {
        pack.continuingEducation.mid.general[4] = 2025
      },
    ],
    [
      'a year stands twice',
      'assessmentYears[1]',
      '重复',
      ({ assessmentYears }) => {
        assessmentYears[1] = 2021
      },
    ],
    [
      'a clause stands twice',
      'clauses[1].id',
      '重复',
      ({ clauses }) => {
        clauses[1]!.id = '标题'
      },
    ],
    [
      'a basis has a clause’s id',
      'bases[0].id',
      '重复',
      ({ bases }) => {
        bases[0]!.id = '二'
      },
    ],
    [
      'a tariff stands twice',
      'fees[5].track',
      '重复',
      ({ fees }) => {
        fees.push({ ...fees[0]!, amount: 1 })
      },
    ],
    [
      'two counties share a short name',
      'counties[1].aliases[1]',
      '重复',
      ({ counties }) => {
        counties[1]!.aliases.push('库尔勒')
      },
    ],
    [
      'a township stands twice in a county',
      'counties[1].townships[11]',
      '重复',
      ({ counties }) => {
        counties[1]!.townships.push('轮南镇')
      },
    ],
    [
      'a tariff cites a clause that is not there',
      'fees[0].clause',
      '不在 clauses 里',
      ({ fees }) => {
        fees[0]!.clause = '九'
      },
    ],
    [
      'a penalty cites a clause that is not there',
      'penalties.clause',
      '不在 clauses 里',
      ({ penalties }) => {
        penalties.clause = '九'
      },
    ],
    [
      'papers listed by themselves stand under a clause that is not there',
      'ownLists[0].clause',
      '不在 clauses 里',
      ({ ownLists }) => {
        ownLists![0]!.clause = '九'
      },
    ],
    [
      'two wordings have one name',
      'statements[1].id',
      '只能出现一次',
      ({ statements }) => {
        statements![1]!.id = 'copy-stamp'
      },
    ],
    [
      'a paper has a wording that is not there',
      'materials[0].statements[0]',
      '规定的话“别的话”不在 statements 里',
      ({ materials }) => {
        materials[0]!.statements = ['别的话']
      },
    ],
    [
      'a route rests on nothing',
      'routes[0].basis',
      '不在 bases 或 clauses 里',
      ({ routes }) => {
        routes[0]!.basis = '某文件'
      },
    ],
    [
      'a route leads downward',
      'routes[22].current',
      '不低于拟晋升职称 技术员',
      ({ routes }) => {
        routes[22]!.current.push('技术员')
      },
    ],
    [
      'years in a title are asked of the untitled',
      'routes[1].yearsInTitle',
      '不能要求任现职年限',
      ({ routes }) => {
        routes[1]!.current.push('none')
      },
    ],
    [
      'a later degree needs fewer years',
      'routes[4].serviceYearsLateDegree',
      '不能比它小',
      ({ routes }) => {
        routes[4]!.serviceYearsLateDegree = 4
      },
    ],
    [
      'an assumed route is not listed',
      'routes[0].assumption',
      'routes.mid-doctor',
      ({ routes }) => {
        routes[0]!.assumption = '理由'
      },
    ],
    [
      'an assumption leads nowhere',
      'assumptions[0].path',
      '没有“referenceMonths”',
      ({ assumptions }) => {
        assumptions[0]!.path = 'referenceMonths'
      },
    ],
    [
      'a title has no level',
      'routes[22].target',
      '不在 levels 里',
      ({ levels }) => {
        levels[0]!.titles = ['助理工程师']
      },
    ],
    [
      'a title has no route',
      'levels[0].titles[0]',
      '没有一条通道',
      (pack) => {
        pack.routes = pack.routes.filter(({ target }) => !target.includes('技术员'))
      },
    ],
    [
      'a tariff is for a level that is not there',
      'fees[0].level',
      '不在 levels 里',
      (pack) => {
        pack.levels = pack.levels.filter(({ level }) => level !== 'mid')
      },
    ],
    [
      'a county exempt from defense is not one',
      'remoteCounties[0]',
      '不是 counties 里',
      (pack) => {
        pack.remoteCounties[0] = '昌吉'
      },
    ],
    [
      'the prefecture’s own name is a county’s',
      'prefecture.direct',
      '重名',
      ({ prefecture }) => {
        prefecture.direct = '库尔勒市'
      },
    ],
    [
      'a paper’s form is not there',
      'materials[1].documents[0]',
      '不在 documents 里',
      (pack) => {
        pack.documents = pack.documents.filter(({ id }) => id !== 'freelance-conduct')
      },
    ],
    [
      'ages are reversed',
      'plausibleAge.max',
      '不大于',
      ({ plausibleAge }) => {
        plausibleAge.max = 16
      },
    ],
    [
      'a day is both off and worked',
      'calendar.workingDays[0]',
      '2025-06-07 既列为放假又列为上班',
      ({ calendar }) => {
        calendar.workingDays.push('2025-06-07..2025-06-12')
      },
    ],
    [
      'a holiday lasts a year',
      'calendar.regionalHolidays[2]',
      '超过 60 天',
      ({ calendar }) => {
        calendar.regionalHolidays.push('2025-07-01..2026-07-01')
      },
    ],
    [
      'a year is called complete but is empty',
      'calendar.completeYears[0]',
      '没有列出',
      ({ calendar }) => {
        calendar.completeYears = [2027]
      },
    ],
    [
      'one spelling means two titles',
      'vocabulary.titles.工程师[0]',
      '只能归入一处',
      ({ vocabulary }) => {
        vocabulary.titles = { 技术员: ['检测员'], 工程师: ['检测员'] }
      },
    ],
    [
      'a heading is another column’s already',
      'vocabulary.headings.name[0]',
      '“单位名称”同时归入 unit 和 name',
      ({ vocabulary }) => {
        vocabulary.headings = { name: ['单位名称'] }
      },
    ],
    [
      'one heading means two columns',
      'vocabulary.headings.name[0]',
      '只能归入一处',
      ({ vocabulary }) => {
        vocabulary.headings = { name: ['申报人'], unit: ['申报人：'] }
      },
    ],
  ])('is told that %s', (_what, path, part, edit) => finds(path, part, edit)())

  it('allows a defense in the January after', () => {
    const pack = copy()
    pack.windows.defense = { from: '2024-12-28', to: '2025-01-05', tentative: true }
    expect(parsePolicy(pack).ok).toBe(true)
  })

  it('allows a pack of the next year that was changed throughout', () => {
    const text = JSON.stringify(defaultPolicy).replace(/20(2[0-9])/g, (_all, year) => `20${Number(year) + 1}`)
    const result = parsePolicyText(text)
    expect(problemsOf(result)).toEqual([])
    expect(result.ok && result.policy.windows.online.to).toBe('2025-09-14')
  })
})

describe('D1.6 hostile JSON', () => {
  it.each(['', ' ', '{', '{"a":}', '［］', 'undefined', '{"id": "x",}'])('%j is said to be no JSON', (text) => {
    const result = parsePolicyText(text)
    expect(problemsOf(result)).toHaveLength(1)
    expect(problemsOf(result)[0]!.message).toContain('不是合法的 JSON')
  })

  it('names the line of a slip', () => {
    expect(problemsOf(parsePolicyText('{\n "id": "a",\n title\n}'))[0]!.message).toContain('第 3 行')
  })

  it('reads a file with a byte order mark', () => {
    expect(parsePolicyText(`\uFEFF${JSON.stringify(defaultPolicy)}`).ok).toBe(true)
  })

  it('refuses a file far too long before reading it', () => {
    expect(problemsOf(parsePolicyText(`"${'长'.repeat(4_000_001)}"`))[0]!.message).toContain('太大')
  })

  it('takes __proto__ and constructor for unknown fields and touches no prototype', () => {
    const text = JSON.stringify(defaultPolicy)
    for (const key of ['__proto__', 'constructor']) {
      const result = parsePolicyText(text.replace('{', `{"${key}":{"polluted":1},`))
      expect(problemsOf(result).map(({ path }) => path)).toEqual([key])
    }
    const inner = parsePolicyText(text.replace('"headings":{}', '"headings":{"__proto__":["a"]}'))
    expect(problemsOf(inner).map(({ path }) => path)).toEqual(['vocabulary.headings.__proto__'])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('stands deep nesting', () => {
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`
    expect(parsePolicyText(JSON.stringify(defaultPolicy).replace('"year":2024', `"year":${deep}`)).ok).toBe(false)
  })

  it('stands a value that holds itself, and lists where a word belongs', () => {
    const circle: Record<string, unknown> = {}
    circle.self = circle
    const found = problems((pack) => {
      pack.remarksBlank = put(circle)
      pack.routes![0]!.strength = put(['pass'])
    })
    expect(found.map(({ message }) => message)).toEqual([
      '资格通道 › 第1项（mid-doctor） › 效力：只能写 pass、confirm 之一，现在是“[…]”',
      '备注空白：只能写 warning、error 之一，现在是“{…}”',
    ])
  })

  it('counts the mistakes it does not name', () => {
    const found = problems((pack) => {
      pack.counties = put(Array.from({ length: 1000 }, () => 1))
    })
    expect(found).toHaveLength(201)
    expect(found.at(-1)).toEqual({ path: '', message: '还有 800 处错误没有列出，请先改正以上各处' })
  })

  it('shows no control character and no endless value', () => {
    const found = problems((pack) => {
      pack.windows!.online!.to = put(`\u0007\u202E${'九'.repeat(5000)}`)
    })
    expect(found[0]!.message).not.toMatch(/[\p{Cc}\p{Cf}]/u)
    expect(found[0]!.message.length).toBeLessThan(150)
  })

  it('never throws, and gives every refusal a reason', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything({ withBigInt: true, withNullPrototype: true })), (value) => {
        const result = parsePolicy(value)
        expect(result.ok).toBe(false)
        for (const { message } of problemsOf(result)) expect(message.length).toBeGreaterThan(5)
        expect(problemsOf(result).length).toBeGreaterThan(0)
      }),
    )
  })

  it('never throws on a pack with random values at random places', () => {
    const all = [...places(defaultPolicy)]
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.jsonValue(), (path, value) => {
        const result = parsePolicy(replaced(path, value))
        if (!result.ok) expect(result.problems.length).toBeGreaterThan(0)
      }),
      { numRuns: 400 },
    )
  })
})
