import { composeNumber, type NumberWord, parseDigits } from '#core/text/numbers.ts'
import { type Hit, hitAt, littleAt, type Sentence } from './annotate.ts'
import type { PersonClass } from './pack.ts'
import type { Toll } from './reading.ts'

/** A number of people as the text puts it, in tokens `from` to `to`. */
export type Quantity = {
  from: number
  to: number
  toll: Toll
  /** Who is counted; null where only the number stands (`5 killed`). */
  who: PersonClass | null
  /** How the number is meant, in a few words. */
  why: string
  /** Part of a number already told (`including two children`). */
  isPart: boolean
}

/** How many words may stand between a number and the people it counts (`five armed young men`). */
const MAX_MODIFIERS = 3

/** All numbers of people in a sentence, in order. */
export function quantitiesOf(sentence: Sentence): Quantity[] {
  const found: Quantity[] = []
  let isPart = false
  for (let i = 0; i < sentence.tokens.length; i++) {
    const part = littleAt(sentence, i, 'including')
    if (part !== null) isPart = true
    if (littleAt(sentence, i, 'aux') !== null || hitAt(sentence, i, 'harm')) isPart = isPart && part !== null
    const quantity = quantityAt(sentence, i)
    if (!quantity) continue
    // `dont trois femmes, et huit blessés`: what has a harm of its own behind "and" is no part
    const isOwn = hitAt(sentence, quantity.to, 'harm') !== null && sentence.starts[i - 1]?.some(isAnd)
    found.push({ ...quantity, isPart: isPart && !isOwn })
    i = quantity.to - 1
  }
  return found
}

function isAnd(hit: Hit): boolean {
  return hit.value.kind === 'little' && hit.value.word === 'and'
}

function quantityAt(sentence: Sentence, i: number): Omit<Quantity, 'isPart'> | null {
  const counted = countedAt(sentence, i)
  if (counted) return counted
  const uncounted = uncountedAt(sentence, i)
  return uncounted && !speaks(sentence, uncounted.to) ? uncounted : null
}

/** "…, a police officer said": who speaks was not harmed. */
function speaks(sentence: Sentence, to: number): boolean {
  for (let i = to; i < to + 4; i++) {
    if (sentence.tokens[i]?.kind === 'mark') return false
    if (hitAt(sentence, i, 'speech')?.value.act === 'say') return true
  }
  return false
}

/** `at least five soldiers`, `10-15 people`, `dozens of civilians`. */
function countedAt(sentence: Sentence, i: number): Omit<Quantity, 'isPart'> | null {
  const qualifier = hitAt(sentence, i, 'qualifier')
  const at = qualifier?.to ?? i
  const between = littleAt(sentence, at, 'between')
  const first = amountAt(sentence, between ?? at) ?? (qualifier ? oneAt(sentence, at) : null)
  if (!first) return null
  let { toll, why } = first
  let to = first.to
  const link = rangeLink(sentence, to, between !== null)
  const second = link === null ? null : amountAt(sentence, link)
  if (second && first.toll.best !== null && second.toll.best !== null && second.toll.best > first.toll.best) {
    toll = { low: first.toll.best, best: null, high: second.toll.best }
    why = 'a range'
    to = second.to
  }
  if (qualifier && toll.best !== null) {
    const bounds = qualify(qualifier.value.qualifier, toll.best)
    toll = bounds.toll
    why = bounds.why
  }
  if (isAge(sentence, i, to) || (oneMoreAt(sentence, i) === null && hasOtherUnit(sentence, to))) return null
  const person = personAfter(sentence, to)
  if (!person && !qualifier && isYear(sentence, i, to)) return null
  if (person && littleAt(sentence, person.from, 'households') === person.to) {
    toll = { low: toll.low, best: null, high: null }
    why = 'families, of at least one person each'
  }
  return { from: i, to: person?.to ?? to, toll, who: person?.who ?? null, why }
}

/** People without a number: `a soldier` is one, `two` by grammar in Arabic, `soldiers` are at least two. */
function uncountedAt(sentence: Sentence, i: number): Omit<Quantity, 'isPart'> | null {
  const article = littleAt(sentence, i, 'article')
  const isHead = sentence.isTitle && i === 0
  const at = article === null ? i : ageTo(sentence, article)
  for (let m = 0; m <= (article === null ? 0 : 2); m++) {
    const person = hitAt(sentence, at + m, 'person')
    if (person) {
      const { who, count } = person.value
      const isBare = article === null && !isHead && !sentence.tokens[at]?.forms && i > 0
      if (count === 1 && isBare && !isArabicSubject(sentence, at)) return null
      const told = hitAt(sentence, person.to, 'number')
      // `otras seis`: the number behind says how many
      if (count === null && (told || sentence.tokens[person.to]?.kind === 'number') && !isArabic(sentence, at))
        return null
      if (ARABIC.test(sentence.tokens[at]?.word ?? '') && told && told.value.number.value <= 2)
        return { from: i, to: told.to, toll: exactly(told.value.number.value), who, why: 'the number behind the noun' }
      if (count)
        return {
          from: i,
          to: person.to,
          toll: exactly(count),
          who,
          why: count === 1 ? 'one person named or meant' : 'the dual means two',
        }
      return {
        from: i,
        to: person.to,
        toll: { low: 2, best: null, high: null },
        who,
        why: 'more than one, number not told',
      }
    }
    if (sentence.tokens[at + m]?.kind !== 'word' || hitAt(sentence, at + m, 'number')) return null
  }
  return null
}

/** `a 62-year-old woman`: where the words for an age end; the place itself where none stands there. */
function ageTo(sentence: Sentence, at: number): number {
  if (sentence.tokens[at]?.kind !== 'number') return at
  const words: string[] = []
  let to = at + 1
  for (; words.length < 2 && to < at + 5; to++) {
    const { kind, word } = sentence.tokens[to] ?? { kind: 'mark', word: '' }
    if (kind === 'word') words.push(word)
    else if (word !== '-') return at
  }
  return /^(years?|months?) old$/.test(words.join(' ')) ? to : at
}

const ARABIC = /^[\u0600-\u06ff]/

function isArabic(sentence: Sentence, at: number): boolean {
  return ARABIC.test(sentence.tokens[at]?.word ?? '')
}

/** Arabic has no word for "a": a person in the singular is one, unless it is the one who speaks. */
function isArabicSubject(sentence: Sentence, at: number): boolean {
  if (!ARABIC.test(sentence.tokens[at]?.word ?? '')) return false
  for (let i = at - 1; i >= Math.max(0, at - 2); i--) if (hitAt(sentence, i, 'speech')) return false
  return true
}

/** `at least` before a person in the singular. */
function oneAt(sentence: Sentence, i: number): Amount | null {
  const person = hitAt(sentence, i, 'person')
  if (person?.value.count !== 1 || !ARABIC.test(sentence.tokens[i]?.word ?? '')) return null
  return { toll: exactly(1), to: i, why: 'one person' }
}

/** `another`, where no number or thing follows that it belongs to. */
function oneMoreAt(sentence: Sentence, i: number): Amount | null {
  const to = littleAt(sentence, i, 'one_more')
  if (to === null) return null
  const next = sentence.tokens[to]
  const closes =
    next === undefined ||
    next.kind === 'mark' ||
    littleAt(sentence, to, 'and') !== null ||
    littleAt(sentence, to, 'aux') !== null ||
    hitAt(sentence, to, 'harm') !== null ||
    hitAt(sentence, to, 'person') !== null ||
    (ARABIC.test(sentence.tokens[i]?.word ?? '') && hitAt(sentence, i - 1, 'harm') !== null)
  return closes ? { toll: exactly(1), to, why: 'one more' } : null
}

type Amount = { toll: Toll; to: number; why: string }

function amountAt(sentence: Sentence, i: number): Amount | null {
  const vague = hitAt(sentence, i, 'vague')
  const exact = hitAt(sentence, i, 'exact')
  if (exact && exact.to >= (vague?.to ?? 0))
    return { toll: exactly(exact.value.value), to: exact.to, why: 'the number as told' }
  const more = oneMoreAt(sentence, i)
  if (more) return more
  const token = sentence.tokens[i]
  if (!token) return null
  const words: NumberWord[] = []
  let to = i
  if (token.kind === 'number') {
    const digits = digitsAt(sentence, i)
    const value = parseDigits(digits.text)
    if (value === null) return null
    words.push({ value, multiplies: false })
    to = digits.to
    const times = hitAt(sentence, to, 'number')
    if (times?.value.number.multiplies) {
      words.push(times.value.number)
      to = times.to
    }
  } else {
    for (let hit = hitAt(sentence, to, 'number'); hit; hit = hitAt(sentence, to, 'number')) {
      words.push(hit.value.number)
      to = hit.to
      const and = littleAt(sentence, to, 'and')
      if (and !== null && isJoined(hit.value.number, hitAt(sentence, and, 'number')?.value.number)) to = and
    }
  }
  const value = composeNumber(words)
  if (value !== null && !(vague && vague.to > to)) return { toll: exactly(value), to, why: 'the number as told' }
  if (vague)
    return {
      toll: { low: vague.value.low, best: null, high: null },
      to: vague.to,
      why: 'a rough number: at least this many',
    }
  return null
}

/** French writes `9 200` with a plain space as often as with a narrow one; behind a month's day the next is a number of its own. */
function digitsAt(sentence: Sentence, i: number): { text: string; to: number } {
  let text = sentence.tokens[i]?.word ?? ''
  let to = i + 1
  if (!/^[1-9]\d{0,2}$/.test(text) || hitAt(sentence, i - 1, 'date')) return { text, to }
  for (let next = sentence.tokens[to]; next; next = sentence.tokens[to]) {
    const isGroup = next.kind === 'number' && /^\d{3}$/.test(next.word)
    if (!isGroup || next.start - (sentence.tokens[to - 1]?.end ?? 0) !== 1) break
    text += next.word
    to++
  }
  return { text, to }
}

/** "Two hundred and five" and "treinta y dos" are one number; "two and five" are two. */
function isJoined(before: NumberWord, after: NumberWord | undefined): boolean {
  if (!after || after.multiplies) return false
  if (before.multiplies) return after.value < before.value
  return before.value >= 20 && before.value % 10 === 0 && after.value < 10
}

function rangeLink(sentence: Sentence, i: number, isBetween: boolean): number | null {
  if (isBetween) return littleAt(sentence, i, 'and')
  if (/^[-–]$/.test(sentence.tokens[i]?.word ?? '')) return i + 1
  return littleAt(sentence, i, 'to')
}

function qualify(qualifier: 'at_least' | 'more_than' | 'about' | 'up_to', n: number): { toll: Toll; why: string } {
  if (qualifier === 'at_least') return { toll: { low: n, best: n, high: null }, why: 'at least this many' }
  if (qualifier === 'more_than') return { toll: { low: n, best: n, high: null }, why: 'more than this many' }
  if (qualifier === 'up_to') return { toll: { low: 0, best: null, high: n }, why: 'this many at most' }
  // "About" is read as within a tenth.
  return { toll: { low: Math.floor((n * 9) / 10), best: n, high: Math.ceil((n * 11) / 10) }, why: 'about this many' }
}

function personAfter(sentence: Sentence, i: number): { from: number; to: number; who: PersonClass } | null {
  for (let m = 0; m <= MAX_MODIFIERS; m++) {
    const person = hitAt(sentence, i + m, 'person')
    if (person) return { from: person.from, to: person.to, who: person.value.who }
    const token = sentence.tokens[i + m]
    if (token?.kind !== 'word') return null
    if (hitAt(sentence, i + m, 'harm') || hitAt(sentence, i + m, 'number')) return null
    if (littleAt(sentence, i + m, 'and') !== null || littleAt(sentence, i + m, 'aux') !== null) return null
    if (littleAt(sentence, i + m, 'by') !== null || littleAt(sentence, i + m, 'cause') !== null) return null
  }
  return null
}

/** `Saber Ahmed, 29, was …`: a number between commas is an age; so is one in brackets after a name. */
function isAge(sentence: Sentence, from: number, to: number): boolean {
  const before = sentence.tokens[from - 1]?.word
  const after = sentence.tokens[to]?.word
  if ((before === ',' && (after === ',' || after === '،')) || (before === '(' && after === ')')) return true
  // "a boy of four", "a woman aged 62"
  if (before === undefined || !AGED.has(before)) return false
  return [2, 3].some((back) => {
    const person = hitAt(sentence, from - back, 'person')
    return person?.to === from - 1 && person.value.count === 1
  })
}

const AGED = new Set(['of', 'aged', 'de'])

/** `a kidnapping in 2018`: four digits of our or the last century, with nobody behind them. */
function isYear(sentence: Sentence, from: number, to: number): boolean {
  return to === from + 1 && /^(?:19|20)\d\d$/.test(sentence.tokens[from]?.word ?? '')
}

function hasOtherUnit(sentence: Sentence, to: number): boolean {
  const next = sentence.tokens[to]
  if (littleAt(sentence, to, 'not_people') !== null) return true
  // `three wooden houses`, but not `six farmers (on the) day`.
  if (littleAt(sentence, to + 1, 'not_people') !== null && !hitAt(sentence, to, 'person')) return true
  if (hitAt(sentence, to, 'date') && hitAt(sentence, to, 'date')?.value.word.is !== 'joiner') return true
  return next?.word === '%' || next?.word === '$' || next?.word === ':'
}

function exactly(n: number): Toll {
  return { low: n, best: n, high: n }
}

/** Two groups told side by side, together. */
export function addTolls(a: Toll, b: Toll): Toll {
  return {
    low: a.low + b.low,
    best: a.best === null || b.best === null ? null : a.best + b.best,
    high: a.high === null || b.high === null ? null : a.high + b.high,
  }
}
