import type { PlaceMention } from '#core/3-places/mention.ts'
import { annotateSpan, changed, type Hit, hitsOf, isComma, isYearWord, littleAt, type Sentence } from './annotate.ts'
import type { Lexicon } from './lexicon.ts'
import { placesBySentence } from './places-by-sentence.ts'

/**
 * An item's sentences, those parted that tell one happening here and one there: at a semicolon or "while" where on both sides
 * something is done in another unit, at "and" where each side has a day of its own too; and those that end with what was so before:
 * `fled to Boga, which has housed 21,000 since 2021`.
 */
export function clausesApart(
  sentences: readonly Sentence[],
  text: string,
  places: readonly PlaceMention[],
  lexicon: Lexicon,
): readonly Sentence[] {
  const told = placesBySentence(sentences, places)
  const cuts = sentences.map((sentence, i) => {
    if (sentence.isTitle) return []
    const own = cutsOf(sentence, told[i] ?? [])
    return own.length > 0 ? own : asideCut(sentence)
  })
  if (cuts.every((own) => own.length === 0)) return sentences
  const parted = sentences.flatMap((sentence, i) => clausesOf(sentence, cuts[i] ?? [], text, lexicon))
  let place = 0
  return parted.map((sentence, index) => changed(sentence, { index, place: sentence.isTitle ? 0 : place++, read: [] }))
}

function clausesOf(sentence: Sentence, cuts: readonly number[], text: string, lexicon: Lexicon): Sentence[] {
  if (cuts.length === 0) return [sentence]
  return [sentence.start, ...cuts].map((start, i) => {
    const end = cuts[i] ?? sentence.end
    const { tokens, starts, hits, ofKind } = annotateSpan(text, start, end, lexicon)
    return changed(sentence, { start, end, isClause: i > 0, tokens, starts, hits, ofKind })
  })
}

/** Where each clause after the first starts, of those that tell another unit's deed than the one before. */
function cutsOf(sentence: Sentence, places: readonly PlaceMention[]): number[] {
  const cuts: number[] = []
  if (places.length < 2 || unitsOf(places, sentence.start, sentence.end).size < 2) return cuts
  let from = 0
  for (const { token, isLoose } of jointsOf(sentence)) {
    // behind a comma stands who says so
    const to = isLoose ? commaAfter(sentence, token) : sentence.tokens.length
    if (isLoose && !(hasDay(sentence, from, token) && hasDay(sentence, token, to))) continue
    if (!isDone(sentence, token, to) || !isDoneOrSuffered(sentence, from, token)) continue
    const start = sentence.tokens[token]?.start ?? sentence.end
    const before = unitsOf(places, sentence.tokens[from]?.start ?? 0, start)
    const after = unitsOf(places, start, sentence.tokens[to - 1]?.end ?? sentence.end)
    if (before.size === 0 || after.size === 0 || [...after].some((unit) => before.has(unit))) continue
    cuts.push(start)
    from = token
  }
  return cuts
}

/** Where a last clause of older things begins behind a number of people. */
function asideCut(sentence: Sentence): number[] {
  const { tokens } = sentence
  const relatives = hitsOf(sentence, 'little').filter(
    ({ from, value }) => value.word === 'relative' && from >= LEAST_WORDS && from < tokens.length - LEAST_WORDS,
  )
  const hasNumber = hitsOf(sentence, 'number').length > 0 || tokens.some(({ kind }) => kind === 'number')
  if (relatives.length === 0 || !hasNumber) return []
  for (const { from } of relatives) {
    const comma = [from - 1, from - 2].find((i) => isComma(sentence, i))
    const end = comma ?? from
    if (isOfBefore(sentence, 0, end) || !isOfBefore(sentence, from, tokens.length)) continue
    const isToll = within(hitsOf(sentence, 'harm'), 0, end).length > 0
    return isToll ? [tokens[comma === undefined ? from : comma + 1]?.start ?? sentence.end] : []
  }
  return []
}

/** Whether words between two tokens tell of what was before: `since 2021`, `already`. */
function isOfBefore(sentence: Sentence, from: number, to: number): boolean {
  const passages = within(hitsOf(sentence, 'passage'), from, to)
  return (
    passages.some(({ value }) => value.passage === 'running' || value.passage === 'background') ||
    sentence.tokens.slice(from, to).some(isYearWord)
  )
}

/** Where one clause of a sentence ends and the next begins. */
type Joint = { token: number; isLoose: boolean }

function jointsOf(sentence: Sentence): Joint[] {
  const joints: Joint[] = []
  for (let i = LEAST_WORDS; i < sentence.tokens.length - LEAST_WORDS; i++) {
    const { word = '', kind } = sentence.tokens[i] ?? {}
    if (kind === 'mark' && /^[;؛]$/.test(word)) joints.push({ token: i + 1, isLoose: false })
    else if (littleAt(sentence, i, 'while') !== null) joints.push({ token: i, isLoose: false })
    else if (littleAt(sentence, i, 'and') !== null) joints.push({ token: i, isLoose: true })
  }
  return joints
}

/** A clause of fewer words tells no happening. */
const LEAST_WORDS = 4

function commaAfter(sentence: Sentence, token: number): number {
  let to = token
  while (to < sentence.tokens.length && !isComma(sentence, to)) to++
  return to
}

/** Whether something is done between two tokens, told by more than whom it hurt. */
function isDone(sentence: Sentence, from: number, to: number): boolean {
  const harms = within(hitsOf(sentence, 'harm'), from, to)
  const deeds = within(hitsOf(sentence, 'trigger'), from, to)
  if (deeds.some(({ value }) => value.weight === 2 && value.after === null)) return true
  const isApart = (deed: Hit) => !harms.some((harm) => harm.from < deed.to && deed.from < harm.to)
  return harms.length > 0 && deeds.some(isApart)
}

function isDoneOrSuffered(sentence: Sentence, from: number, to: number): boolean {
  return isDone(sentence, from, to) || within(hitsOf(sentence, 'harm'), from, to).length > 0
}

function hasDay(sentence: Sentence, from: number, to: number): boolean {
  return within(hitsOf(sentence, 'date'), from, to).some(({ value }) => isDay(value.word.is))
}

function within<H extends Hit>(hits: readonly H[], from: number, to: number): H[] {
  return hits.filter((hit) => hit.from >= from && hit.to <= to)
}

function isDay(is: string): boolean {
  return is === 'weekday' || is === 'month' || is === 'day'
}

function unitsOf(places: readonly PlaceMention[], start: number, end: number): Set<string> {
  return new Set(places.flatMap((place) => (place.start >= start && place.end <= end ? (place.admin1 ?? []) : [])))
}
