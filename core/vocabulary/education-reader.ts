import type { Schooling } from './education.ts'
import { clausesOf, type Placed } from './education-tokens.ts'

/** A degree while the cell is read. */
export interface Draft {
  schooling: Schooling
  partTime: boolean | null
  party: boolean
  /** begun: studied, unless the cell goes on to say that it was gained; dropped: denied or merely planned. */
  state: 'held' | 'studying' | 'begun' | 'dropped'
  open: 'degree' | 'double' | 'class' | null
  /** A degree by its own name (硕士), no schooling (研究生, 本科). */
  academic: boolean
  /** The word that says it is not finished. */
  word: string | null
}

/** What a clause says of the degrees that are still to come in it. */
type Ahead = 'studying' | 'begun' | 'planned' | 'denied'

const academicName = /士$|^双学位$|^第二学位$|^[A-Z]/i

/** Where a token stands. */
interface Place {
  /** A degree stands behind it in its clause. */
  degreeAhead: boolean
  /** The clause writes its marks behind the degrees. */
  markedBehind: boolean
  /** Nothing stands behind it in its clause. */
  ends: boolean
  before: Placed | undefined
}

/** Reads the words of a cell one by one and keeps what each says of the degree before or behind it. */
export class DegreeReader {
  readonly drafts: Draft[] = []
  /** Degrees said not to be held; null is 无学位. */
  readonly denied = new Set<Schooling | null>()
  hasParty = false
  /** The last word that said of anything that it is not finished. */
  word: string | null = null
  /** A part-time mark that waits for its degree; 党校 with it. */
  waiting: boolean | null = null
  #party = false
  /** The degree of this clause, and the last one of all. */
  #own: Draft | null = null
  #last: Draft | null = null
  #ahead: Ahead | null = null
  /** In brackets: how things stood before them, and the degree that they speak of, theirs or the one before. */
  #outside: { own: Draft | null; ahead: Ahead | null; of: Draft | null } | null = null
  /** 毕业 or 取得 stood behind the degree: what follows speaks of another. */
  #closed = false
  /** 学位, 教育 or 学历, 辅修 stood in this clause. */
  #academic = false
  #labelled = false
  /** What is denied is the diploma: 毕业证未取得. */
  #ofDiploma = false
  #minor = false

  read(tokens: readonly Placed[]): this {
    const clauses = clausesOf(tokens)
    for (const [index, token] of tokens.entries()) {
      const { lastDegree, markedBehind } = clauses[index]!
      const next = tokens[index + 1]
      const ends = next === undefined || next.is === 'end' || next.is === 'close'
      this.#take(token, { degreeAhead: lastDegree > index, markedBehind, ends, before: tokens[index - 1] })
    }
    this.#endClause('clause', tokens.at(-1))
    // A mark without a degree behind it: 本科，函授教育.
    if (this.#last) this.#mark(this.#last)
    return this
  }

  /** The degree that a word without one of its own speaks of. */
  get #target(): Draft | null {
    return this.#own ?? this.#outside?.of ?? this.#last
  }

  #take(token: Placed, place: Place): void {
    if (token.is === 'degree' || token.is === 'school') this.#degree(token)
    else if (token.is === 'mark' || token.is === 'party') this.#way(token, place)
    else if (token.is === 'studying' || token.is === 'unfinished') this.#unfinished(token, place)
    else if (token.is === 'begun') this.#begun(token, place)
    else if (token.is === 'planned') this.#ahead = 'planned'
    else if (token.is === 'denial') this.#denial(place)
    else if (token.is === 'gained') this.#gained(place)
    else if (token.is === 'graduated') this.#graduated(token)
    else if (token.is === 'academic') this.#academicDegree()
    else if (token.is === 'minor') this.#minorSubject(place)
    else if (token.is === 'label') this.#labelled = true
    else if (token.is === 'open') this.#open()
    else if (token.is === 'close') this.#close()
    else if (token.is === 'end') this.#endClause(token.of, place.before)
  }

  #degree(token: Placed & { is: 'degree' | 'school' }): void {
    const ahead = this.#ahead
    const state = ahead === 'denied' || ahead === 'planned' ? 'dropped' : (ahead ?? 'held')
    const academic = academicName.test(token.text)
    if (ahead === 'denied' && academic) this.denied.add(token.schooling)
    const isMinor = this.#minor && token.schooling === 'second-bachelor'
    const draft: Draft = {
      schooling: isMinor ? 'bachelor' : token.schooling,
      partTime: null,
      party: false,
      state,
      open: isMinor ? null : (token.open ?? null),
      academic,
      word: state === 'studying' || state === 'begun' ? this.word : null,
    }
    this.#mark(draft)
    this.drafts.push(draft)
    this.#own = draft
    this.#last = draft
    if (this.#outside) this.#outside.of = draft
    this.#closed = false
    this.#minor = false
  }

  /** Gives a degree the marks that wait. */
  #mark(draft: Draft): void {
    draft.partTime = this.waiting ?? draft.partTime
    draft.party ||= this.#party
    this.waiting = null
    this.#party = false
  }

  /** 函授, 全日制, 党校. */
  #way(token: Placed & { is: 'mark' | 'party' }, { before, degreeAhead, markedBehind }: Place): void {
    // 本科（非函授） says nothing of how.
    if (before?.is === 'denial' && !degreeAhead) return
    if (token.is === 'party') {
      this.hasParty = true
      this.#party = true
    } else this.waiting = token.partTime
    if (this.#own && (markedBehind || !degreeAhead)) this.#mark(this.#own)
  }

  #unfinished(token: Placed & { is: 'studying' | 'unfinished' }, { degreeAhead }: Place): void {
    const forward = degreeAhead && (token.is === 'studying' || this.#own === null || this.#closed)
    const target = this.#target
    this.word = token.text
    if (forward || !target || target.state === 'dropped') this.#ahead = 'studying'
    else {
      target.state = 'studying'
      target.word ??= token.text
    }
  }

  #begun(token: Placed, { degreeAhead }: Place): void {
    this.word = token.text
    if (degreeAhead || !this.#own) this.#ahead = 'begun'
    else if (this.#own.state === 'held' && !this.#closed) {
      this.#own.state = 'begun'
      this.#own.word = token.text
    }
  }

  #gained({ ends }: Place): void {
    // 硕士学位未取得.
    if (ends && this.#ahead === 'denied') this.#answer(this.#target)
    else if (this.#ahead === 'begun' || this.#ahead === 'studying') this.#ahead = null
    this.#closed = true
  }

  /** 毕业: held after all; after a denial or 预计 not finished. */
  #graduated({ text }: Placed): void {
    const target = this.#target
    if (target && (this.#ahead === 'denied' || this.#ahead === 'planned')) {
      if (target.state === 'held') this.#unfinishedAfterAll(target, text)
    } else if (target?.state === 'begun') target.state = 'held'
    this.#closed = true
  }

  #unfinishedAfterAll(target: Draft, word: string): void {
    this.word = word
    Object.assign(target, { state: 'studying', word })
  }

  #academicDegree(): void {
    this.#academic = true
    if (this.#ahead === 'denied' && this.#own?.state !== 'dropped') this.denied.add(null)
  }

  /** 辅修: a second subject beside a bachelor's degree, named before it or behind. */
  #minorSubject({ degreeAhead }: Place): void {
    if (degreeAhead) this.#minor = true
    else if (this.#target?.schooling === 'second-bachelor')
      Object.assign(this.#target, { schooling: 'bachelor', open: null })
  }

  /** 无 at the end answers what stands before it (学位：无); elsewhere it reaches forward. */
  #denial({ ends, before }: Place): void {
    this.#ofDiploma = before?.is === 'graduated'
    if (!ends || this.#ahead === 'denied') {
      this.#ahead = 'denied'
      return
    }
    this.waiting = null
    this.#party = false
    this.#answer(this.#own ?? (before?.is === 'open' ? this.#outside!.own : null))
  }

  /** Denies what was named: the degree, or its 学位 where it is a schooling (研究生学历，学位无). */
  #answer(target: Draft | null): void {
    if (this.#ofDiploma && target?.state === 'held') this.#unfinishedAfterAll(target, '未毕业')
    else if (this.#academic && !(this.#own && target?.academic)) this.denied.add(null)
    else if (target) {
      target.state = 'dropped'
      if (target.academic) this.denied.add(target.schooling)
    }
  }

  #open(): void {
    this.#outside = { own: this.#own, ahead: this.#ahead, of: this.#own }
    this.#ahead = null
    this.#own = null
  }

  #close(): void {
    const outside = this.#outside!
    if (outside.of) this.#mark(outside.of)
    this.#own = outside.own ?? this.#own
    this.#ahead = outside.ahead
    this.#outside = null
  }

  /** Marks of a clause without a degree go to the one before, unless a label or that one's own mark says they open the next. */
  #endClause(of: 'list' | 'clause' | 'space', before: Placed | undefined): void {
    const degree = this.#outside ? this.#outside.of : this.#last
    if (!this.#own && !this.#labelled && degree?.partTime === null) this.#mark(degree)
    // 无硕士、博士学位 goes on; 攻读 硕士 too.
    const goesOn = of === 'list' ? this.#ahead === 'denied' && before?.is === 'degree' : of === 'space' && !this.#own
    if (!goesOn) this.#ahead = null
    if (of !== 'space') this.#academic = false
    this.#own = null
    this.#closed = false
    this.#labelled = false
  }
}
