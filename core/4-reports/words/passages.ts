import { type Hit, hitAt, hitsOf, littleAt, readOnce, type Sentence } from './annotate.ts'
import type { Passage } from './lexicon.ts'

/** What kind of telling a sentence is, as far as it weakens what it tells. */
export type Telling = {
  background: boolean
  commemorative: boolean
  court: boolean
  running: boolean
  isNoEvent: boolean
}

/** How far before an event a "no", "may" or "if" still governs it, in words. */
const NEGATION_REACH = 4
const HYPOTHESIS_REACH = 6

/** How a sentence tells: of now, or of before, in memory, in court, in sum. */
export const tellingOf: (sentence: Sentence) => Telling = readOnce((sentence) => {
  const hits = hitsOf(sentence, 'passage')
  if (hits.length === 0) return OF_NOW
  const found = new Set(
    hits.flatMap((hit) => (isCounted(sentence, hit) || isSpoken(sentence, hit) ? [] : hit.value.passage)),
  )
  return {
    background: found.has('background'),
    commemorative: found.has('commemorative'),
    court: found.has('court'),
    running: found.has('running'),
    isNoEvent: found.has('no_event'),
  }
})

const OF_NOW: Telling = { background: false, commemorative: false, court: false, running: false, isNoEvent: false }

/** `kills 23 mourners`: who is counted is no ceremony told of. */
function isCounted(sentence: Sentence, { from, value }: Hit<'passage'>): boolean {
  if (value.passage !== 'commemorative' || !hitAt(sentence, from, 'person')) return false
  return sentence.tokens[from - 1]?.kind === 'number' || hitAt(sentence, from - 1, 'number') !== null
}

/** How far behind "said" what was done may stand: "said on Telegram that its fighters had killed". */
const SPOKEN_REACH = 7

/** `the army said it had killed twelve`: what was said to have been done is no running sum. */
function isSpoken(sentence: Sentence, { from, value }: Hit<'passage'>): boolean {
  if (value.passage !== 'running') return false
  return hitsOf(sentence, 'speech').some(
    (hit) =>
      SAYS.has(hit.value.act) &&
      hit.from < from &&
      from - hit.from <= SPOKEN_REACH &&
      sentence.tokens.slice(hit.from, from).every(({ kind }) => kind !== 'mark'),
  )
}

const SAYS: ReadonlySet<string> = new Set(['say', 'claim', 'claimed'])

/** Whether the words at a token are denied or only possible, and which word says so. */
export function unrealAt(sentence: Sentence, token: number): 'negated' | 'hypothetical' | null {
  for (let i = token - 1; i >= Math.max(0, token - HYPOTHESIS_REACH); i--) {
    if (CLAUSE_ENDS.has(sentence.tokens[i]?.word ?? '')) return null
    if (token - i <= NEGATION_REACH && hasPassage(sentence, i, token, 'negated')) return 'negated'
    if (!hasPassage(sentence, i, token, 'hypothetical')) continue
    if (!isMonth(sentence, i) && littleAt(sentence, i, 'feared') !== token) return 'hypothetical'
  }
  return null
}

const CLAUSE_ENDS = new Set([';', ':', ',', '،', '—', '–'])

/** Whether words for a way of telling begin at a token and end before another. */
function hasPassage(sentence: Sentence, from: number, to: number, passage: Passage): boolean {
  for (const hit of sentence.starts[from] ?? NO_HITS)
    if (hit.value.kind === 'passage' && hit.value.passage === passage && hit.to <= to) return true
  return false
}

const NO_HITS: readonly Hit[] = []

/** `Four feared killed`: whether the harm told at a token happened, but not to how many. */
export function isFeared(sentence: Sentence, token: number): boolean {
  for (let i = token - 1; i >= Math.max(0, token - 3); i--) if (littleAt(sentence, i, 'feared') === token) return true
  return false
}

/** "May 2026" is no doubt. */
function isMonth(sentence: Sentence, i: number): boolean {
  const date = hitAt(sentence, i, 'date')
  return (
    date?.value.word.is === 'month' &&
    (sentence.tokens[i + 1]?.kind === 'number' || sentence.tokens[i - 1]?.kind === 'number')
  )
}

/** Whether the sentence opens another happening ("Separately, …", "In another attack …"). */
export function opensAnother(sentence: Sentence): boolean {
  return hitsOf(sentence, 'passage').some((hit) => hit.value.passage === 'separately' && hit.from <= 3)
}

/** A text in capitals hides names and the ends of sentences. */
export function isInCapitals(sentence: Sentence): boolean {
  let words = 0
  let capitals = 0
  for (const { kind, isCapital } of sentence.tokens) {
    if (kind !== 'word') continue
    words++
    if (isCapital) capitals++
  }
  return words >= 6 && capitals > 0.9 * words
}
