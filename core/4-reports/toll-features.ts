import { type Hit, hitsOf, littleAt, type Sentence, spanOfTokens } from './annotate.ts'
import type { EventTypeCode } from './codebook.ts'
import { isCoordinated } from './coordinated.ts'
import { EMPTY_HASH, type Feature, hashOn, indexOf } from './linear-model.ts'
import type { Harm } from './pack.ts'
import type { Quantity } from './quantities.ts'
import type { Senses } from './senses.ts'

/** Words read to each side of a number of people. */
const REACH = 8
/** Words this near count by themselves, further ones by their senses and what dictionaries know. */
const NEAR = 4

/** A number of people and what the rules make of it. */
export type RuledNumber = { quantity: Quantity; rules: Harm | null }

/**
 * What the model of tolls sees of one of a sentence's numbers of people: how it is told, the words and senses to each side,
 * the words of harm, its neighbours, what the happening is and what the rules make of the number.
 */
export function tollFeatures(
  sentence: Sentence,
  numbers: readonly RuledNumber[],
  at: number,
  kind: EventTypeCode,
  senses: Senses,
  bits: number,
): Feature[] {
  const { quantity, rules } = numbers[at] as RuledNumber
  const { from, to, toll, who, isPart } = quantity
  const found = new Map<number, Feature>()
  const add = (hash: number, { start, end } = NOWHERE) => {
    const index = indexOf(hash, bits)
    if (!found.has(index)) found.set(index, { index, value: 0, start, end })
  }
  for (const [name, place] of besideFeatures(sentence, numbers, at)) add(hashOn(TOLL, name), place)
  const facts = [`kind ${kind}`, `rules ${rules}`, `rules ${rules} ${kind}`, `size ${sizeOf(toll.best)}`, `who ${who}`]
  for (const name of [...facts, `who ${who} ${kind}`]) add(hashOn(TOLL, name))
  if (isPart) add(hashOn(TOLL, 'part'))
  if (sentence.isTitle) add(hashOn(TOLL, 'title'))
  for (let i = from; i < to; i++) {
    const token = sentence.tokens[i]
    if (token?.kind === 'word') add(hashOn(IN, token.forms?.at(-1) ?? token.word), token)
    for (const sense of token ? senses(token) : []) add(hashOn(IN_SENSE, sense), token)
  }
  for (const side of SIDES) {
    let hasMark = false
    for (let n = 1; n <= REACH; n++) {
      const i = side.step < 0 ? from - n : to + n - 1
      const token = sentence.tokens[i]
      if (!token) {
        if (n === 1) add(hashOn(side.hash, 'end'))
        break
      }
      if (token.kind === 'mark') {
        if (n <= 2) add(hashOn(hashOn(side.hash, 'mark '), token.word), token)
        hasMark = true
        continue
      }
      const reach = hashOn(hashOn(side.hash, n <= NEAR ? 'near' : 'far'), hasMark ? ' beyond ' : ' ')
      const word = token.kind === 'number' ? '#' : (token.forms?.at(-1) ?? token.word)
      if (n <= NEAR) add(hashOn(side.hash, word), token)
      if (n === 1) add(hashOn(hashOn(side.hash, 'next '), word), token)
      if (n <= NEAR && word.length > STEM) add(hashOn(hashOn(side.hash, word.slice(0, STEM)), '*'), token)
      for (const sense of senses(token)) add(hashOn(hashOn(reach, 'sense '), sense), token)
      for (const hit of sentence.starts[i] ?? []) {
        const name = nameOf(hit)
        if (name) add(hashOn(reach, name), token)
      }
    }
  }
  const value = LENGTH / Math.sqrt(found.size)
  const features = [...found.values()]
  for (const feature of features) feature.value = value
  return features
}

/** The nearest words of harm to each side and the numbers beside this one: whose harm it may be. */
function besideFeatures(
  sentence: Sentence,
  numbers: readonly RuledNumber[],
  at: number,
): [name: string, place: { start: number; end: number }][] {
  const { quantity } = numbers[at] as RuledNumber
  const { from, to, who, isPart } = quantity
  const found: [string, { start: number; end: number }][] = []
  for (const { side, step } of SIDES) {
    const isBefore = step < 0
    const harms = hitsOf(sentence, 'harm')
    const harm = isBefore ? harms.findLast((hit) => hit.to <= from) : harms.find((hit) => hit.from >= to)
    const next = numbers[at + step]
    if (harm) {
      const [a, b] = isBefore ? [harm.to, from] : [to, harm.from]
      const isCrossed = next !== undefined && (isBefore ? next.quantity.from >= a : next.quantity.to <= b)
      const place = spanOfTokens(sentence, harm.from, harm.to)
      const told = `${harm.value.harm} ${harm.value.side}`
      const near = `${distanceOf(b - a)}${hasMark(sentence, a, b) ? ' mark' : ''}${isCrossed ? ' crossed' : ''}`
      found.push([`${side} harm ${told} ${near}`, place])
      found.push([`${side} harm ${told} ${who}${isPart ? ' part' : ''}`, place])
      if (!isBefore && littleAt(sentence, harm.from - 1, 'aux') !== null)
        found.push([`${side} aux ${harm.value.harm} ${near}`, place])
    } else found.push([`${side} no harm`, NOWHERE])
    if (!next) {
      found.push([`${side} no number`, NOWHERE])
      continue
    }
    const [a, b] = isBefore ? [next.quantity.to, from] : [to, next.quantity.from]
    found.push([`${side} number ${next.rules} ${linkOf(sentence, a, b)}`, NOWHERE])
    found.push([`${side} number ${next.quantity.who} ${who} ${linkOf(sentence, a, b)}`, NOWHERE])
  }
  return found
}

function distanceOf(gap: number): string {
  return gap <= 0 ? 'right' : gap <= 2 ? 'near' : gap <= 5 ? 'by' : gap <= 10 ? 'away' : 'far'
}

function hasMark(sentence: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (sentence.tokens[i]?.kind === 'mark') return true
  return false
}

/** How two numbers stand to one another. */
function linkOf(sentence: Sentence, from: number, to: number): string {
  if (isCoordinated(sentence, from, to)) return 'and'
  if (to - from > 6) return 'far'
  return hasMark(sentence, from, to) ? 'mark' : 'close'
}

const NOWHERE = { start: -1, end: -1 }
/** Hashes that names of features begin with. */
const TOLL = hashOn(EMPTY_HASH, 'toll ')
const IN = hashOn(TOLL, 'in ')
const IN_SENSE = hashOn(IN, 'sense ')
const SIDES = [
  { side: 'before', step: -1, hash: hashOn(TOLL, 'before ') },
  { side: 'behind', step: 1, hash: hashOn(TOLL, 'behind ') },
] as const
/** Longer words count by so many of their first letters too. */
const STEM = 5
/** How much all features weigh together; by cross-validation. */
const LENGTH = 4

function sizeOf(n: number | null): string {
  if (n === null) return 'rough'
  if (n <= 2) return String(n)
  return n <= 10 ? 'some' : n <= 100 ? 'many' : 'masses'
}

function nameOf({ value }: Hit): string | null {
  if (value.kind === 'harm') return `harm ${value.harm} ${value.side}`
  if (value.kind === 'little') return `little ${value.word}`
  if (value.kind === 'trigger') return `trigger ${value.type}`
  if (value.kind === 'passage') return `passage ${value.passage}`
  if (value.kind === 'person') return `person ${value.who}`
  return value.kind === 'actor' || value.kind === 'speech' || value.kind === 'date' ? value.kind : null
}
