import { hitAt, hitEndingAt, hitsOf, isJoiner, littleAt, type Sentence } from '../words/annotate.ts'

/** How far behind a word of harm a headline's victim may stand (`kills elderly woman`), in words. */
const REACH = 3

/** Headlines leave out articles: whether a person in the singular there, in tokens `from` to `to`, is one that something befell. */
export function isBareOne(sentence: Sentence, from: number, to: number): boolean {
  if (!sentence.isTitle) return false
  if (from === 0) return true
  // `deux techniciens chinois`: an adjective that could stand alone
  if (hitEndingAt(sentence, from, 'person')) return false
  const isHarmed = hitsOf(sentence, 'harm').some(
    (harm) => harm.to <= from && from - harm.to <= REACH && isOneClause(sentence, harm.to, from),
  )
  // `student protest`, `soldier families`: a noun right behind makes the person part of another thing
  return isHarmed || closesAt(sentence, to)
}

function isOneClause(sentence: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (sentence.tokens[i]?.kind !== 'word' || hitAt(sentence, i, 'person')) return false
    if (BETWEEN.some((word) => littleAt(sentence, i, word) !== null)) return false
    // `matan a periodista`: the Spanish "a" before people
    if (isJoiner(sentence, i) && sentence.tokens[i]?.word !== 'a') return false
  }
  return true
}

const BETWEEN = ['by', 'cause', 'aux', 'and'] as const

/** Whether no noun stands at a token: the text's end, a mark, a small word, a word of harm or of speech, a number. */
export function closesAt(sentence: Sentence, at: number): boolean {
  if (sentence.tokens[at]?.kind !== 'word' || isJoiner(sentence, at)) return true
  return sentence.starts[at]?.some(({ value }) => CLOSING.has(value.kind)) ?? false
}

const CLOSING: ReadonlySet<string> = new Set(['harm', 'little', 'speech', 'number'])
