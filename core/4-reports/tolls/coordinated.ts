import { hitAt, isComma, littleAt, type Sentence } from '../words/annotate.ts'
import type { Quantity } from './quantities.ts'

/** Whether only "and", commas and at most three other words stand between two groups. */
export function isCoordinated(sentence: Sentence, from: number, to: number): boolean {
  let hasLink = false
  for (let i = from; i < to; i++) {
    const and = littleAt(sentence, i, 'and')
    if (and !== null) {
      // "killing 30 policemen and taking 9 prisoner": what is done next is no list
      if (!isNext(sentence, and, to)) return false
      hasLink = true
    }
    // A comma joins what is counted; "killing four, doctors said" is no list, nor is "people on dykes, two children".
    else if (isComma(sentence, i))
      hasLink ||= (isCountedAt(sentence, i + 1) && (i === from || i < to - 1)) || isHeadlineAnd(sentence, i, from, to)
    else if (sentence.tokens[i]?.word === 'و') hasLink = true
    else if (sentence.tokens[i]?.kind === 'mark' || littleAt(sentence, i, 'aux') !== null) return false
    if (littleAt(sentence, i, 'by') !== null || hitAt(sentence, i, 'harm')) return false
  }
  return (hasLink || isJoinedByClitic(sentence, to)) && to - from <= 4
}

/** `Farmer, son killed`: in headlines a comma stands for "and". */
function isHeadlineAnd(sentence: Sentence, comma: number, from: number, to: number): boolean {
  return sentence.isTitle && comma === from && comma + 1 === to
}

/** Whether only articles and the like stand between an "and" and the next group. */
function isNext(sentence: Sentence, and: number, to: number): boolean {
  for (let i = and; i < to; i++)
    if (littleAt(sentence, i, 'article') === null && !BESIDE_AND.has(sentence.tokens[i]?.word ?? '')) return false
  return true
}

/** Small words behind "and", as words are folded. */
const BESIDE_AND = new Set([
  ',',
  '،',
  ...'a d de of also some other another otros otras autres aussi tambien ايضا كذلك'.split(' '),
])

/** How far apart two groups may stand of which the first is told with its place. */
const MAX_PLACED = 14

/** `three hunters in the desert and two shepherds near Rasafa`: the second group has a place of its own. */
export function isPlacedBeside(sentence: Sentence, from: number, to: number): boolean {
  if (to - from > MAX_PLACED || to - from < 3 || !PLACING.has(sentence.tokens[from]?.word ?? '')) return false
  let hasLink = isJoinedByClitic(sentence, to)
  for (let i = from; i < to; i++) {
    const link = littleAt(sentence, i, 'and')
    if (link !== null && to - link <= 1) hasLink = true
    else if (isComma(sentence, i)) continue
    else if (sentence.tokens[i]?.kind !== 'word' || littleAt(sentence, i, 'aux') !== null) return false
    if (hitAt(sentence, i, 'harm') || hitAt(sentence, i, 'speech')) return false
  }
  return hasLink
}

/** Words before a place, as words are folded. */
const PLACING = new Set('in at near of from a dans pres de du des d en cerca del في قرب من ب'.split(' '))

function isCountedAt(sentence: Sentence, i: number): boolean {
  const token = sentence.tokens[i]
  return token?.kind === 'number' || hitAt(sentence, i, 'number') !== null || littleAt(sentence, i, 'article') !== null
}

/** Arabic writes "and" onto the next word. */
export function isJoinedByClitic(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at]
  return token?.forms !== null && token?.forms !== undefined && token.word.startsWith('و')
}

/** `612 shelters burnt and 3,100 people displaced`, `two children and 15 goats`: a number of something else beside one of people. */
export function isOfThings(sentence: Sentence, { to, who }: Quantity, people: Quantity): boolean {
  return (
    who === null &&
    people.who !== null &&
    sentence.tokens[to]?.kind === 'word' &&
    (['and', 'out_of', 'including'] as const).every((word) => littleAt(sentence, to, word) === null)
  )
}

/** `en una gallera`: "one" of a thing the dictionary does not know is no victim beside others. */
export function isOneOfSomething({ toll, who }: Quantity): boolean {
  return toll.best === 1 && who === null
}

/** `17 patients and relatives`: the number counts both, and the second noun counts nobody anew. */
export function isCountedWith(sentence: Sentence, { toll, from }: Quantity, before: Quantity): boolean {
  const isBare = toll.best === null && toll.low === 2 && toll.high === null
  return isBare && before.toll.best !== null && littleAt(sentence, before.to, 'and') === from
}

/** `two refugees, a grandmother and a boy,`: those named behind a number are the same people again. */
export function withoutApposition(group: Quantity[]): Quantity[] {
  const [first, ...rest] = group
  if (first?.toll.best == null || rest.length < 2) return group
  const sum = rest.reduce((total, { toll }) => total + (toll.best ?? Number.NaN), 0)
  return sum === first.toll.best ? [first] : group
}
