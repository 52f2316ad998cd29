import { hitAt, hitEndingAt, isComma, littleAt, type Sentence } from '../words/annotate.ts'

/** The greatest age people are told to have. */
const OLDEST = 110

/**
 * Where the ages of several people end (`two boys aged 6 and 14`, `two cyclists, 61 and 17,`, `de 8 y 12 años`): two numbers
 * that have no people of their own behind them.
 */
export function agesTo(sentence: Sentence, i: number): number | null {
  const { tokens } = sentence
  const first = ageAt(sentence, i)
  if (first === null) return null
  let to = first
  for (let count = 1; count < MAX_AGES; count++) {
    const link = isComma(sentence, to) ? to + 1 : to
    const at = littleAt(sentence, link, 'and') ?? link
    const next = at > to || isJoinedNumber(sentence, at) ? ageAt(sentence, at) : null
    if (next === null) break
    to = next
  }
  if (to === first) return null
  const unit = hitAt(sentence, to, 'date')?.value.word
  if (unit?.is === 'unit' && unit.unit === 'year') return to
  const before = tokens[i - 1]?.word ?? ''
  if (!AGED.has(before) && !/^[,،(]$/.test(before)) return null
  const closes = tokens[to] === undefined || tokens[to]?.kind === 'mark'
  if (before === 'aged') return to
  const follows = closes || littleAt(sentence, to, 'aux') !== null || hitAt(sentence, to, 'harm') !== null
  return follows && hitsBefore(sentence, i - 1) ? to : null
}

const MAX_AGES = 6

/** Whether people are named right before a place. */
function hitsBefore(sentence: Sentence, at: number): boolean {
  for (let i = Math.max(0, at - 3); i < at; i++) if (hitAt(sentence, i, 'person')?.to === at) return true
  return false
}

/** Where a number that may be somebody's age ends. */
function ageAt(sentence: Sentence, i: number): number | null {
  const token = sentence.tokens[i]
  if (token?.kind === 'number') return /^\d{1,3}$/.test(token.word) && Number(token.word) <= OLDEST ? i + 1 : null
  const word = hitAt(sentence, i, 'number')
  return word && !word.value.number.multiplies && word.value.number.value <= OLDEST ? word.to : null
}

/** Arabic writes "and" onto the number (`و14`). */
function isJoinedNumber(sentence: Sentence, i: number): boolean {
  return sentence.tokens[i]?.kind === 'word' && sentence.tokens[i]?.word === 'و'
}

/** `a 62-year-old woman`: where the words for an age end; the place itself where none stands there. */
export function ageTo(sentence: Sentence, at: number): number {
  const first = ageAt(sentence, at)
  if (first === null) return at
  const words: string[] = []
  let to = first
  for (; words.length < 2 && to < first + 4; to++) {
    const { kind, word } = sentence.tokens[to] ?? { kind: 'mark', word: '' }
    if (kind === 'word') words.push(word)
    else if (word !== '-') return at
  }
  return /^(years?|months?) old$/.test(words.join(' ')) ? to : at
}

/** `Saber Ahmed, 29, was …`: a number between commas is an age; so is one in brackets after a name. */
export function isAge(sentence: Sentence, number: number, to: number): boolean {
  // `a boy of about twelve`
  const from = hitEndingAt(sentence, number, 'qualifier')?.from ?? number
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
