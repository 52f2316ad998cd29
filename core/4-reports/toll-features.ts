import { type Hit, hitsOf, littleAt, type Sentence, spanOfTokens } from './annotate.ts'
import type { EventTypeCode } from './codebook.ts'
import { isCoordinated } from './coordinated.ts'
import { type Feature, hashed } from './linear-model.ts'
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
  const told = { kind, rules }
  const names = new Map<string, { start: number; end: number }>()
  const add = (name: string, at = NOWHERE) => {
    if (!names.has(name)) names.set(name, at)
  }
  const { from, to, toll, who, isPart } = quantity
  for (const [name, place] of besideFeatures(sentence, numbers, at)) add(name, place)
  add(`kind ${told.kind}`)
  add(`rules ${told.rules}`)
  add(`rules ${told.rules} ${told.kind}`)
  add(`size ${sizeOf(toll.best)}`)
  add(`who ${who}`)
  add(`who ${who} ${told.kind}`)
  if (isPart) add('part')
  if (sentence.isTitle) add('title')
  for (let i = from; i < to; i++) {
    const token = sentence.tokens[i]
    if (token?.kind === 'word') add(`in ${token.forms?.at(-1) ?? token.word}`, token)
    for (const sense of token ? senses(token) : []) add(`in sense ${sense}`, token)
  }
  for (const [side, step] of SIDES) {
    let hasMark = false
    for (let n = 1; n <= REACH; n++) {
      const i = step < 0 ? from - n : to + n - 1
      const token = sentence.tokens[i]
      if (!token) {
        if (n === 1) add(`${side} end`)
        break
      }
      const near = n <= NEAR ? 'near' : 'far'
      if (token.kind === 'mark') {
        if (n <= 2) add(`${side} mark ${token.word}`, token)
        hasMark = true
        continue
      }
      const beyond = hasMark ? ' beyond' : ''
      const word = token.kind === 'number' ? '#' : (token.forms?.at(-1) ?? token.word)
      if (n <= NEAR) add(`${side} ${word}`, token)
      if (n === 1) add(`${side} next ${word}`, token)
      if (n <= NEAR && word.length > 5) add(`${side} ${word.slice(0, 5)}*`, token)
      for (const sense of senses(token)) add(`${side} ${near}${beyond} sense ${sense}`, token)
      for (const hit of sentence.starts[i] ?? []) {
        const name = nameOf(hit)
        if (name) add(`${side} ${near}${beyond} ${name}`, token)
      }
    }
  }
  const value = LENGTH / Math.sqrt(names.size)
  return [...names].map(([name, { start, end }]) => ({ index: hashed(`toll ${name}`, bits), value, start, end }))
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
  for (const [side, step] of SIDES) {
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
const SIDES = [
  ['before', -1],
  ['behind', 1],
] as const
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
