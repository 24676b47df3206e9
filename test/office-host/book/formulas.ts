import type { Area, CellValue } from '../../../core/roster/grid.ts'
import { columnLetters } from '../../../core/roster/grid.ts'
import { maxColumns, maxRows, parseReference, quoteSheet, type Shift, shifted } from './areas.ts'

const token =
  /"(?:[^"]|"")*"|(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})?(?![\p{L}\p{N}_(])/gu

/** A formula after cells moved on `sheet`; `home` is the sheet the formula stands on. */
export function shiftFormula(formula: string, home: string, sheet: string, shift: Shift): string {
  return formula.replace(token, (found) => {
    if (found.startsWith('"')) return found
    const reference = parseReference(found)
    if (!reference || (reference.sheet ?? home) !== sheet) return found
    const before = reference.areas[0]!
    const after = shifted(before, shift)
    if (!after) return '#REF!'
    if (after === before) return found
    const dollars = [...found.slice(found.lastIndexOf('!') + 1).matchAll(/(\$?)[A-Za-z]+(\$?)\d+/g)]
    const corners: [number, number][] = [
      [after.top, after.left],
      [after.bottom, after.right],
    ]
    const text = dollars.map((match, i) => {
      const [row, column] = corners[i]!
      return `${match[1]}${columnLetters(column)}${match[2]}${row + 1}`
    })
    return (reference.sheet === null ? '' : `${quoteSheet(reference.sheet)}!`) + text.join(':')
  })
}

/** A formula copied that many rows down and columns to the right; what has a $ stays. */
export function copiedFormula(formula: string, down: number, right: number): string {
  return formula.replace(token, (found) => {
    if (found.startsWith('"')) return found
    const start = found.lastIndexOf('!') + 1
    let lost = false
    const cells = found
      .slice(start)
      .replace(/(\$?)([A-Za-z]+)(\$?)(\d+)/g, (_, fixedColumn, letters, fixedRow, digits) => {
        const column = columnNumber(letters) + (fixedColumn ? 0 : right)
        const row = Number(digits) - 1 + (fixedRow ? 0 : down)
        if (row < 0 || column < 0 || row >= maxRows || column >= maxColumns) lost = true
        return lost ? '' : `${fixedColumn}${columnLetters(column)}${fixedRow}${row + 1}`
      })
    return lost ? '#REF!' : found.slice(0, start) + cells
  })
}

function columnNumber(letters: string): number {
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

export interface Surroundings {
  row: number
  column: number
  /** Values of an area of the named sheet (null: the formula's own); null if there is no such sheet. */
  values(sheet: string | null, area: Area): CellValue[][] | null
}

type Operand = CellValue | CellValue[][]

/** A small part of Excel's language: references, + - * / & and comparisons, and a few functions; else '#NAME?'. */
export function evaluate(formula: string, at: Surroundings): CellValue {
  try {
    return new Evaluation(formula.slice(1), at).result()
  } catch (error) {
    if (error instanceof FormulaError) return error.message
    throw error
  }
}

class FormulaError extends Error {}

const lexer =
  /\s*(?:("(?:[^"]|"")*")|(#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!))|(\d+(?:\.\d+)?)|((?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})?(?![\p{L}\p{N}_(]))|([A-Za-z_][\w.]*)|(<>|<=|>=|[-+*/&=<>(),]))/uy

class Evaluation {
  private tokens: { kind: 'text' | 'error' | 'number' | 'reference' | 'name' | 'sign'; text: string }[] = []
  private next = 0
  private readonly at: Surroundings

  constructor(source: string, at: Surroundings) {
    this.at = at
    lexer.lastIndex = 0
    while (lexer.lastIndex < source.trimEnd().length) {
      const match = lexer.exec(source)
      if (!match) throw new FormulaError('#NAME?')
      const kinds = ['text', 'error', 'number', 'reference', 'name', 'sign'] as const
      const index = kinds.findIndex((_, i) => match[i + 1] !== undefined)
      this.tokens.push({ kind: kinds[index]!, text: match[index + 1]! })
    }
  }

  result(): CellValue {
    const value = single(this.comparison())
    if (this.next < this.tokens.length) throw new FormulaError('#NAME?')
    // A reference to an empty cell shows 0.
    return value === null ? 0 : value
  }

  private sign(...signs: string[]): string | null {
    const token = this.tokens[this.next]
    if (token?.kind !== 'sign' || !signs.includes(token.text)) return null
    this.next++
    return token.text
  }

  private comparison(): Operand {
    let left = this.joined()
    for (
      let sign = this.sign('=', '<>', '<', '>', '<=', '>=');
      sign;
      sign = this.sign('=', '<>', '<', '>', '<=', '>=')
    ) {
      left = compare(single(left), sign, single(this.joined()))
    }
    return left
  }

  private joined(): Operand {
    let left = this.sum()
    while (this.sign('&')) left = asText(single(left)) + asText(single(this.sum()))
    return left
  }

  private sum(): Operand {
    let left = this.product()
    for (let sign = this.sign('+', '-'); sign; sign = this.sign('+', '-')) {
      const right = asNumber(single(this.product()))
      left = sign === '+' ? asNumber(single(left)) + right : asNumber(single(left)) - right
    }
    return left
  }

  private product(): Operand {
    let left = this.factor()
    for (let sign = this.sign('*', '/'); sign; sign = this.sign('*', '/')) {
      const right = asNumber(single(this.factor()))
      if (sign === '/' && right === 0) throw new FormulaError('#DIV/0!')
      left = sign === '*' ? asNumber(single(left)) * right : asNumber(single(left)) / right
    }
    return left
  }

  private factor(): Operand {
    if (this.sign('-')) return -asNumber(single(this.factor()))
    if (this.sign('+')) return this.factor()
    if (this.sign('(')) {
      const value = this.comparison()
      if (!this.sign(')')) throw new FormulaError('#NAME?')
      return value
    }
    const token = this.tokens[this.next++]
    if (token?.kind === 'error') throw new FormulaError(token.text)
    if (token?.kind === 'number') return Number(token.text)
    if (token?.kind === 'text') return token.text.slice(1, -1).replaceAll('""', '"')
    if (token?.kind === 'reference') return this.reference(token.text)
    if (token?.kind === 'name') return this.call(token.text.toUpperCase())
    throw new FormulaError('#NAME?')
  }

  private reference(text: string): CellValue[][] {
    const reference = parseReference(text)
    const values = reference && this.at.values(reference.sheet, reference.areas[0]!)
    if (!values) throw new FormulaError('#REF!')
    return values
  }

  private call(name: string): Operand {
    if (name === 'TRUE' || name === 'FALSE') {
      if (this.sign('(')) this.sign(')')
      return name === 'TRUE'
    }
    if (!this.sign('(')) throw new FormulaError('#NAME?')
    const operands: Operand[] = []
    while (!this.sign(')')) {
      operands.push(this.comparison())
      if (!this.sign(',') && this.tokens[this.next]?.text !== ')') throw new FormulaError('#NAME?')
    }
    return this.applied(name, operands)
  }

  private applied(name: string, operands: Operand[]): CellValue {
    const flat = operands.flatMap((operand) => (Array.isArray(operand) ? operand.flat() : [operand]))
    const numbers = flat.filter((value) => typeof value === 'number')
    switch (name) {
      case 'SUM':
        return numbers.reduce((total, value) => total + value, 0)
      case 'COUNT':
        return numbers.length
      case 'COUNTA':
        return flat.filter((value) => value !== null).length
      case 'MAX':
        return numbers.length > 0 ? Math.max(...numbers) : 0
      case 'MIN':
        return numbers.length > 0 ? Math.min(...numbers) : 0
      case 'ROW':
        return this.at.row + 1
      case 'COLUMN':
        return this.at.column + 1
      case 'LEN':
        return asText(flat[0] ?? null).length
      case 'AND':
        return flat.every((value) => Boolean(value))
      case 'OR':
        return flat.some((value) => Boolean(value))
      case 'NOT':
        return !flat[0]
      case 'IF':
        return single((flat[0] ? operands[1] : operands[2]) ?? false)
      default:
        throw new FormulaError('#NAME?')
    }
  }
}

function single(operand: Operand): CellValue {
  const value = Array.isArray(operand) ? (operand[0]?.[0] ?? null) : operand
  if (typeof value === 'string' && /^#(N\/A|REF!|NAME\?|VALUE!|DIV\/0!)$/.test(value)) throw new FormulaError(value)
  return value
}

function asNumber(value: CellValue): number {
  if (value === null || value === '') return 0
  const number = Number(value)
  if (Number.isNaN(number)) throw new FormulaError('#VALUE!')
  return number
}

const asText = (value: CellValue) =>
  value === null ? '' : typeof value === 'boolean' ? String(value).toUpperCase() : String(value)

function compare(left: CellValue, sign: string, right: CellValue): boolean {
  const [a, b] = [left ?? '', right ?? '']
  const equal = typeof a === 'string' && typeof b === 'string' ? a.toLowerCase() === b.toLowerCase() : a === b
  if (sign === '=') return equal
  if (sign === '<>') return !equal
  if (sign.includes('=') && equal) return true
  return sign.startsWith('<') ? a < b : a > b
}
