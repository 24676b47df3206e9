import type { Answer, Bench, Probe } from './probe.ts'

const plain = (value: unknown): Answer => JSON.parse(JSON.stringify(value ?? null)) as Answer

/** Writes a text into a General cell and asks what became of it. */
const written = (text: string): Probe => ({
  name: `writing ${JSON.stringify(text)}`,
  needs: '1.1',
  ask: async ({ context, sheet }) => {
    const cell = sheet.getRange('B2')
    cell.values = [[text]]
    cell.load('values,valueTypes,formulas,text')
    await context.sync()
    return plain({
      value: cell.values[0]![0],
      type: cell.valueTypes[0]![0],
      formula: cell.formulas[0]![0],
      text: cell.text[0]![0],
    })
  },
})

const texts = [
  '5',
  '1990.10',
  '1990.05',
  ' 3 ',
  '2024-8-1',
  '2024/08/01',
  '2024年8月1日',
  '2024年8月',
  '2024-8',
  '2024.8.1',
  '2024-2-30',
  '5%',
  '1,200',
  '1,20',
  'TRUE',
  'true',
  "'007",
  '652801199001011234',
  '-',
  '+5',
  '(5)',
  '1e3',
  '12:30',
  '#N/A',
  '￥100',
  '无',
]

const values = async ({ context, sheet }: Bench, address: string): Promise<Answer> => {
  const range = sheet.getRange(address)
  range.load('values')
  await context.sync()
  return plain(range.values)
}

const cells: Probe[] = [
  {
    name: 'text cells keep what is written, numbers too',
    needs: '1.1',
    ask: async (bench) => {
      const range = bench.sheet.getRange('A1:C1')
      range.numberFormat = [['@', '@', '@']]
      range.values = [['1990.10', 7, '652801199001011234']]
      await bench.context.sync()
      return values(bench, 'A1:C1')
    },
  },
  {
    name: 'null leaves a cell as it is, an empty text clears it',
    needs: '1.1',
    ask: async (bench) => {
      const range = bench.sheet.getRange('A1:C1')
      range.values = [['a', 'b', 'c']]
      range.values = [[null, '', 'd']]
      await bench.context.sync()
      return values(bench, 'A1:C1')
    },
  },
  {
    name: 'an array of another size',
    needs: '1.1',
    ask: async ({ sheet, outcome }) => ({
      one: await outcome(() => {
        sheet.getRange('A1:B2').values = [['x']]
      }),
      row: await outcome(() => {
        sheet.getRange('A1:B2').values = [['x', 'y']]
      }),
    }),
  },
  {
    name: 'a single value goes to every cell',
    needs: '1.1',
    ask: async (bench) => {
      const range = bench.sheet.getRange('A1:B2')
      Object.assign(range, { numberFormat: '@' })
      Object.assign(range, { values: 'x' })
      range.load('numberFormat')
      await bench.context.sync()
      return { values: await values(bench, 'A1:B2'), formats: plain(range.numberFormat) }
    },
  },
  {
    name: 'only the first cell of a merge takes a value',
    needs: '1.2',
    ask: async (bench) => {
      bench.sheet.getRange('A1:C1').merge(false)
      bench.sheet.getRange('A1:C1').values = [['a', 'b', 'c']]
      await bench.context.sync()
      return values(bench, 'A1:C1')
    },
  },
  {
    name: 'the used range of an empty sheet, and of one with formats only',
    needs: '1.4',
    ask: async ({ context, sheet }) => {
      const [none, first] = [sheet.getUsedRangeOrNullObject(true), sheet.getUsedRange()]
      none.load('address')
      first.load('address')
      await context.sync()
      sheet.getRange('B2:C3').format.fill.color = '#FFCC00'
      const [valued, formatted] = [sheet.getUsedRangeOrNullObject(true), sheet.getUsedRange(false)]
      valued.load('address')
      formatted.load('rowCount,columnCount')
      await context.sync()
      return [
        none.isNullObject,
        first.address.split('!')[1]!,
        valued.isNullObject,
        formatted.rowCount,
        formatted.columnCount,
      ]
    },
  },
  {
    name: 'what clearing takes away',
    needs: '1.8',
    ask: async ({ context, sheet }) => {
      const range = sheet.getRange('A1:B2')
      range.values = [
        [1, 2],
        [3, 4],
      ]
      range.format.fill.color = '#FFCC00'
      range.conditionalFormats.add('Custom').custom.rule.formula = '=TRUE'
      range.dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } }
      await context.sync()
      const look = async () => {
        const count = range.conditionalFormats.getCount()
        range.load('values')
        range.format.fill.load('color')
        range.dataValidation.load('type')
        await context.sync()
        return plain([range.values, range.format.fill.color, count.value, range.dataValidation.type])
      }
      range.clear('Contents')
      const contents = await look()
      range.clear()
      return { contents, all: await look() }
    },
  },
]

const moving: Probe[] = [
  {
    name: 'rows put in above move ranges, conditional formats, lists and names',
    needs: '1.9',
    ask: async ({ context, sheet }) => {
      const tracked = sheet.getRange('A8')
      tracked.values = [['last']]
      const marks = sheet.getRanges('A7:C9,E8').conditionalFormats.add('Custom')
      marks.custom.rule.formula = '=$A7<>""'
      sheet.getRange('B7:B9').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } }
      sheet.names.add('people', sheet.getRange('A7:A9'))
      await context.sync()
      sheet.getRange('3:4').insert('Down')
      tracked.load('address')
      const areas = marks.getRanges()
      areas.load('address')
      marks.custom.rule.load('formula')
      const list = sheet.getRange('B9:B11').dataValidation
      list.load('type')
      const name = sheet.names.getItem('people').getRange()
      name.load('address')
      await context.sync()
      const local = (address: string) => address.replace(/(?:'[^']*'|[^',!]+)!/g, '')
      return [local(tracked.address), local(areas.address), marks.custom.rule.formula, list.type, local(name.address)]
    },
  },
  {
    name: 'a conditional format whose rows are deleted',
    needs: '1.6',
    ask: async ({ context, sheet }) => {
      sheet.getRange('A3:B4').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE'
      await context.sync()
      sheet.getRange('3:4').delete('Up')
      const count = sheet.getRange('A1:Z50').conditionalFormats.getCount()
      await context.sync()
      return count.value
    },
  },
  {
    name: 'a range whose cells were deleted',
    needs: '1.1',
    ask: async ({ context, sheet, outcome }) => {
      const range = sheet.getRange('A3')
      range.load('address')
      await context.sync()
      sheet.getRange('3:3').delete('Up')
      await context.sync()
      return outcome(() => range.load('values'))
    },
  },
  {
    name: 'a row put in looks like the row above',
    needs: '1.1',
    ask: async ({ context, sheet }) => {
      sheet.getRange('A1').numberFormat = [['@']]
      sheet.getRange('A1').format.fill.color = '#FFCC00'
      sheet.getRange('2:2').insert('Down')
      const below = sheet.getRange('A2')
      below.load('numberFormat')
      below.format.fill.load('color')
      await context.sync()
      return plain([below.numberFormat[0]![0], below.format.fill.color])
    },
  },
  {
    name: 'formulas follow rows put in and taken out',
    needs: '1.1',
    ask: async ({ context, sheet }) => {
      sheet.getRange('A1:A3').values = [[1], [2], [3]]
      const sum = sheet.getRange('B1')
      sum.formulas = [['=SUM(A1:A3)+A2']]
      sheet.getRange('2:2').insert('Down')
      sum.load('formulas,values')
      await context.sync()
      const inserted = plain([sum.formulas[0]![0], sum.values[0]![0]])
      sheet.getRange('3:3').delete('Up')
      sum.load('formulas,values')
      await context.sync()
      return [inserted, plain([sum.formulas[0]![0], sum.values[0]![0]])]
    },
  },
]

const limits: Probe[] = [
  {
    name: 'a new conditional format comes first',
    needs: '1.6',
    ask: async ({ context, sheet }) => {
      const range = sheet.getRange('A1:B2')
      range.conditionalFormats.add('Custom').custom.rule.formula = '=TRUE'
      range.conditionalFormats.add('Custom').custom.rule.formula = '=FALSE'
      const all = range.conditionalFormats
      all.load('items/priority')
      await context.sync()
      const rules = all.items.map((item) => item.custom.rule.load('formula'))
      await context.sync()
      return all.items.map((item, index) => [item.priority, rules[index]!.formula])
    },
  },
  {
    name: 'how long a list of areas may be',
    needs: '1.9',
    ask: async ({ sheet, outcome }) => {
      const list = (areas: number) => Array.from({ length: areas }, (_, i) => `A${2 * i + 1}`).join(',')
      const answers: Answer[] = []
      for (const areas of [40, 300, 1500, 2500]) {
        const address = list(areas)
        const came = await outcome(() => {
          sheet.getRanges(address).conditionalFormats.add('Custom').custom.rule.formula = '=TRUE'
        })
        answers.push([address.length, came])
      }
      return answers
    },
  },
  {
    name: 'how long a written list and its prompt may be',
    needs: '1.8',
    ask: async ({ sheet, outcome }) => {
      const list = (length: number) =>
        outcome(() => {
          sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'x'.repeat(length) } }
        })
      const prompt = (title: number, message: number) =>
        outcome(() => {
          sheet.getRange('B1').dataValidation.prompt = {
            showPrompt: true,
            title: 'x'.repeat(title),
            message: 'x'.repeat(message),
          }
        })
      return [await list(255), await list(256), await prompt(32, 255), await prompt(33, 10), await prompt(10, 256)]
    },
  },
  {
    name: 'custom properties: case, length, overwriting',
    needs: '1.7',
    ask: async ({ context }) => {
      const { custom } = context.workbook.properties
      custom.add('RosterReviewProbe', 'x'.repeat(300))
      const found = custom.getItemOrNullObject('rosterreviewprobe')
      found.load('key,value')
      await context.sync()
      const answer = plain([found.isNullObject, String(found.value).length])
      custom.add('RosterReviewProbe', 'again')
      const again = custom.getItem('RosterReviewProbe')
      again.load('value')
      await context.sync()
      const value = plain(again.value)
      again.delete()
      await context.sync()
      return [answer, value]
    },
  },
  {
    name: 'names of sheets that are refused',
    needs: '1.1',
    ask: async ({ context, sheet, outcome }) => {
      sheet.load('name')
      await context.sync()
      const add = (name: string) => outcome(() => context.workbook.worksheets.add(name))
      return [
        await add(sheet.name),
        await add('a/b'),
        await add('x'.repeat(32)),
        await outcome(() => context.workbook.worksheets.getItem('no such sheet').load('name')),
      ]
    },
  },
  {
    name: 'what a protected sheet refuses',
    needs: '1.9',
    ask: async ({ context, sheet, outcome }) => {
      sheet.getRange('B1').format.protection.locked = false
      sheet.protection.protect()
      await context.sync()
      const answers: Answer[] = [
        await outcome(() => {
          sheet.getRange('A1').values = [['x']]
        }),
        await outcome(() => {
          sheet.getRange('B1').values = [['x']]
        }),
        await outcome(() => {
          sheet.getRange('1:1').insert('Down')
        }),
        await outcome(() => {
          sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE'
        }),
        await outcome(() => {
          sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'a' } }
        }),
      ]
      sheet.protection.unprotect()
      await context.sync()
      return answers
    },
  },
  {
    name: 'hidden rows, one and among others',
    needs: '1.2',
    ask: async ({ context, sheet }) => {
      sheet.getRange('3:3').rowHidden = true
      const [one, several] = [sheet.getRange('A3'), sheet.getRange('A2:A4')]
      one.load('rowHidden')
      several.load('rowHidden')
      await context.sync()
      return plain([one.rowHidden, several.rowHidden ?? null])
    },
  },
]

const hearing: Probe[] = [
  {
    name: 'events of values written by the add-in',
    needs: '1.9',
    ask: ({ sheet, events }) =>
      events(() => {
        sheet.getRange('A1').values = [['5']]
        sheet.getRange('A2:B2').values = [['x', 'y']]
        sheet.getRange('A1').clear('Contents')
      }),
  },
  {
    name: 'events of rows put in and taken out',
    needs: '1.9',
    ask: ({ sheet, events }) =>
      events(() => {
        sheet.getRange('3:4').insert('Down')
        sheet.getRange('3:3').delete('Up')
        sheet.getRange('B2:B3').insert('Down')
      }),
  },
  {
    name: 'events of formats',
    needs: '1.9',
    ask: ({ sheet, events }) =>
      events(() => {
        sheet.getRange('A1:B2').format.fill.color = '#FFCC00'
        sheet.getRange('A1').numberFormat = [['@']]
        sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE'
      }),
  },
  {
    name: 'no events for what changes nothing',
    needs: '1.9',
    ask: ({ sheet, events }) =>
      events(() => {
        sheet.getRange('A1').values = [[null as unknown as string]]
        sheet.getRange('D4').values = [['']]
      }),
  },
]

/** Everything the stand-in takes for granted and the pane relies on. */
export const probes: readonly Probe[] = [...texts.map(written), ...cells, ...moving, ...limits, ...hearing]
