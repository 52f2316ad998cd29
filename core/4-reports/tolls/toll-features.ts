import type { EventTypeCode } from '../codebook.ts'
import { EMPTY_HASH, type Feature, hashOn, indexOf } from '../models/linear-model.ts'
import { type Hit, hitsOf, littleAt, type Sentence, spanOfTokens } from '../words/annotate.ts'
import type { Harm } from '../words/pack.ts'
import { type Senses, sensesOf } from '../words/senses.ts'
import { isCoordinated } from './coordinated.ts'
import type { Quantity } from './quantities.ts'

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
  const add: Add = (hash, { start, end } = NOWHERE) => {
    const index = indexOf(hash, bits)
    if (!found.has(index)) found.set(index, { index, value: 0, start, end })
  }
  const meanings = sensesOf(sentence, senses)
  addBeside(sentence, numbers, at, add)
  add(hashOn(KIND, kind))
  add(hashOn(RULES, `${rules}`))
  add(hashOn(hashOn(RULES, `${rules} `), kind))
  add(hashOn(SIZE, sizeOf(toll.best)))
  add(hashOn(WHO, `${who}`))
  add(hashOn(hashOn(WHO, `${who} `), kind))
  if (isPart) add(hashOn(TOLL, 'part'))
  if (sentence.isTitle) add(hashOn(TOLL, 'title'))
  for (let i = from; i < to; i++) {
    const token = sentence.tokens[i]
    if (token?.kind === 'word') add(hashOn(IN, token.forms?.at(-1) ?? token.word), token)
    for (const sense of meanings[i] ?? NONE) add(hashOn(IN_SENSE, sense), token)
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
      for (const sense of meanings[i] ?? NONE) add(hashOn(hashOn(reach, 'sense '), sense), token)
      for (const hit of sentence.starts[i] ?? NONE) {
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

/** One more feature by the hash of its name, with where it stands. */
type Add = (hash: number, place?: { start: number; end: number }) => void

/** The nearest words of harm to each side and the numbers beside this one: whose harm it may be. */
function addBeside(sentence: Sentence, numbers: readonly RuledNumber[], at: number, add: Add): void {
  const { quantity } = numbers[at] as RuledNumber
  const { from, to, who, isPart } = quantity
  for (const { step, hash } of SIDES) {
    const told = (name: string, place?: { start: number; end: number }) => add(hashOn(hash, name), place)
    const isBefore = step < 0
    const harms = hitsOf(sentence, 'harm')
    const harm = isBefore ? harms.findLast((hit) => hit.to <= from) : harms.find((hit) => hit.from >= to)
    const next = numbers[at + step]
    if (harm) {
      const [a, b] = isBefore ? [harm.to, from] : [to, harm.from]
      const isCrossed = next !== undefined && (isBefore ? next.quantity.from >= a : next.quantity.to <= b)
      const place = spanOfTokens(sentence, harm.from, harm.to)
      const word = `harm ${harm.value.harm} ${harm.value.side}`
      const near = `${distanceOf(b - a)}${hasMark(sentence, a, b) ? ' mark' : ''}${isCrossed ? ' crossed' : ''}`
      told(`${word} ${near}`, place)
      told(`${word} ${who}${isPart ? ' part' : ''}`, place)
      if (!isBefore && littleAt(sentence, harm.from - 1, 'aux') !== null) told(`aux ${harm.value.harm} ${near}`, place)
    } else told('no harm')
    if (!next) {
      told('no number')
      continue
    }
    const [a, b] = isBefore ? [next.quantity.to, from] : [to, next.quantity.from]
    const link = linkOf(sentence, a, b)
    told(`number ${next.rules} ${link}`)
    told(`number ${next.quantity.who} ${who} ${link}`)
  }
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
const NONE: readonly never[] = []
/** Hashes that names of features begin with. */
const TOLL = hashOn(EMPTY_HASH, 'toll ')
const KIND = hashOn(TOLL, 'kind ')
const RULES = hashOn(TOLL, 'rules ')
const SIZE = hashOn(TOLL, 'size ')
const WHO = hashOn(TOLL, 'who ')
const IN = hashOn(TOLL, 'in ')
const IN_SENSE = hashOn(IN, 'sense ')
const SIDES = [
  { step: -1, hash: hashOn(TOLL, 'before ') },
  { step: 1, hash: hashOn(TOLL, 'behind ') },
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
