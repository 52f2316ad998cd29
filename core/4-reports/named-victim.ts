import { hitAt, littleAt, type Sentence } from './annotate.ts'
import type { Quantity } from './quantities.ts'

/** A title may stand between a word of harm and the name (`murder of presidential candidate X Y`), in words. */
const TITLE_REACH = 5

/**
 * Somebody harmed who is told by name and counts as one: `the murder of X Y`, `X Y, 45, was shot dead`, `killed X Y`.
 * A name is two capitalised words or more that the dictionary does not know; headlines in capitals throughout tell nothing.
 */
export function namedVictim(
  sentence: Sentence,
  harm: { from: number; to: number },
  isPassive: boolean,
): Quantity | null {
  if (sentence.isTitle && sentence.tokens.every((token) => token.kind !== 'word' || token.isCapital)) return null
  const before = isPassive ? nameBefore(sentence, harm.from) : null
  const found = before ?? (isPassive ? null : nameAfter(sentence, harm.to))
  if (!found) return null
  return { ...found, toll: { low: 1, best: 1, high: 1 }, who: 'person', why: 'one person told by name', isPart: false }
}

function nameAfter(sentence: Sentence, from: number): { from: number; to: number } | null {
  for (let i = from; i < from + TITLE_REACH; i++) {
    if (
      sentence.tokens[i]?.kind !== 'word' ||
      littleAt(sentence, i, 'by') !== null ||
      littleAt(sentence, i, 'cause') !== null
    )
      return null
    if (hitAt(sentence, i, 'harm') || hitAt(sentence, i, 'number') || hitAt(sentence, i, 'vague')) return null
    let to = i
    while (isNamePart(sentence, to)) to++
    if (to - i >= 2) return { from: i, to }
  }
  return null
}

function nameBefore(sentence: Sentence, verb: number): { from: number; to: number } | null {
  let to = verb
  while (to > 0 && littleAt(sentence, to - 1, 'aux') !== null) to--
  if (to === verb) return null
  // An age between commas.
  if (
    sentence.tokens[to - 1]?.word === ',' &&
    sentence.tokens[to - 2]?.kind === 'number' &&
    sentence.tokens[to - 3]?.word === ','
  )
    to -= 3
  let from = to
  while (from > 0 && isNamePart(sentence, from - 1)) from--
  return to - from >= 2 ? { from, to } : null
}

function isNamePart(sentence: Sentence, i: number): boolean {
  const token = sentence.tokens[i]
  if (token?.kind !== 'word' || !token.isCapital || token.word.length < 2) return false
  return !sentence.starts[i]?.some((hit) => hit.value.kind !== 'second')
}
