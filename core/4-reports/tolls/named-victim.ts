import { type Hit, hitAt, littleAt, type Sentence } from '../words/annotate.ts'
import type { Quantity } from './quantities.ts'

/** A title may stand between a word of harm and the name (`murder of presidential candidate X Y`), in words. */
const TITLE_REACH = 5

/**
 * People harmed who are told by name and count as one each: `the murder of X Y`, `X Y, 45, was shot dead`, `killed X Y, Z W
 * and V U`.
 * A name is two capitalised words or more that the dictionary does not know; headlines in capitals throughout tell nothing.
 */
export function namedVictim(sentence: Sentence, harm: Hit<'harm'>, isPassive: boolean): Quantity | null {
  // the displaced "of Santa Marta" are named for where they come from
  if (harm.value.harm === 'displaced') return null
  if (sentence.isTitle && sentence.tokens.every((token) => token.kind !== 'word' || token.isCapital)) return null
  const before = isPassive ? nameBefore(sentence, harm.from) : null
  const found = before ?? (isPassive ? null : nameAfter(sentence, harm.to))
  if (!found) return null
  const { from, to, count } = found
  const why = count === 1 ? 'one person told by name' : 'people told by name'
  return { from, to, toll: { low: count, best: count, high: count }, who: 'person', why, isPart: false }
}

type Names = { from: number; to: number; count: number }

function nameAfter(sentence: Sentence, from: number): Names | null {
  for (let i = from; i < from + TITLE_REACH; i++) {
    if (
      sentence.tokens[i]?.kind !== 'word' ||
      littleAt(sentence, i, 'by') !== null ||
      littleAt(sentence, i, 'cause') !== null
    )
      return null
    if (hitAt(sentence, i, 'harm') || hitAt(sentence, i, 'number') || hitAt(sentence, i, 'vague')) return null
    // `kidnapped along Benin-Ore road`
    if (PLACING.has(sentence.tokens[i]?.word ?? '')) return null
    let to = i
    while (isNamePart(sentence, to)) to++
    if (to - i >= 2) return withNamesBehind(sentence, { from: i, to, count: 1 })
  }
  return null
}

/** Words behind which a name is a place's, as words are folded. */
const PLACING = new Set(
  'in at near from around outside inside across along on towards dans pres sur chez vers en cerca desde'.split(' '),
)

function nameBefore(sentence: Sentence, verb: number): Names | null {
  let to = verb
  for (let start = auxBefore(sentence, to); start !== null; start = auxBefore(sentence, to)) to = start
  if (to === verb) return null
  const last = nameEndingAt(sentence, to)
  return last && withNamesBefore(sentence, last)
}

/** Where an auxiliary that ends before a token begins (`were`, `ont été`). */
function auxBefore(sentence: Sentence, to: number): number | null {
  for (let from = to - 1; from >= Math.max(0, to - 3); from--) if (littleAt(sentence, from, 'aux') === to) return from
  return null
}

/** The name whose last word, or the age behind it, stands before `to`. */
function nameEndingAt(sentence: Sentence, end: number): Names | null {
  let to = end
  // An age between commas.
  if (
    sentence.tokens[to - 1]?.word === ',' &&
    sentence.tokens[to - 2]?.kind === 'number' &&
    sentence.tokens[to - 3]?.word === ','
  )
    to -= 3
  let from = to
  while (from > 0 && isNamePart(sentence, from - 1)) from--
  return to - from >= 2 ? { from, to, count: 1 } : null
}

/** Most names one list is read to have. */
const MAX_NAMES = 20

/** `A B, C D and X Y`: further names before one, where an "and" makes them a list; a comma alone may be an apposition. */
function withNamesBefore(sentence: Sentence, last: Names): Names {
  let { from, count } = last
  let link = andBefore(sentence, from)
  while (link !== null && count < MAX_NAMES) {
    const next = nameEndingAt(sentence, link)
    if (!next) break
    from = next.from
    count++
    link = andBefore(sentence, from) ?? commaBefore(sentence, from)
  }
  return { from, to: last.to, count }
}

/** The same behind a name; the list counts only if an "and" closes it. */
function withNamesBehind(sentence: Sentence, first: Names): Names {
  let { to, count } = first
  let names: Names = first
  while (count < MAX_NAMES) {
    const comma = sentence.tokens[to]?.word === ',' ? to + 1 : to
    const and = littleAt(sentence, comma, 'and')
    const at = and ?? comma
    if (at === to) break
    let end = at
    while (isNamePart(sentence, end)) end++
    if (end - at < 2) break
    to = end
    count++
    if (and !== null) {
      names = { from: first.from, to, count }
      break
    }
  }
  return names
}

/** Where an "and" before a token begins, with the comma before it; null where none stands there. */
function andBefore(sentence: Sentence, at: number): number | null {
  if (at < 1 || littleAt(sentence, at - 1, 'and') === null) return null
  return commaBefore(sentence, at - 1) ?? at - 1
}

/** Where a comma before a token begins; the one that closes an age belongs to the name. */
function commaBefore(sentence: Sentence, at: number): number | null {
  if (sentence.tokens[at - 1]?.word !== ',') return null
  return sentence.tokens[at - 2]?.kind === 'number' ? at : at - 1
}

function isNamePart(sentence: Sentence, i: number): boolean {
  const token = sentence.tokens[i]
  if (token?.kind !== 'word' || !token.isCapital || token.word.length < 2) return false
  return !sentence.starts[i]?.some((hit) => hit.value.kind !== 'second')
}
