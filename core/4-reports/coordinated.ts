import { hitAt, littleAt, type Sentence } from './annotate.ts'
import type { Quantity } from './quantities.ts'

/** Whether only "and", commas and at most three other words stand between two groups. */
export function isCoordinated(sentence: Sentence, from: number, to: number): boolean {
  let hasLink = false
  for (let i = from; i < to; i++) {
    const word = sentence.tokens[i]?.word ?? ''
    if (littleAt(sentence, i, 'and') !== null) hasLink = true
    // A comma joins what is counted; "killing four, doctors said" is no list.
    else if (word === ',' || word === '،') hasLink ||= isCountedAt(sentence, i + 1)
    else if (sentence.tokens[i]?.kind === 'mark' || littleAt(sentence, i, 'aux') !== null) return false
    if (littleAt(sentence, i, 'by') !== null || hitAt(sentence, i, 'harm')) return false
  }
  return (hasLink || isJoinedByClitic(sentence, to)) && to - from <= 4
}

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
    littleAt(sentence, to, 'and') === null
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
