import { type Hit, hitsOf, littleAt, type Sentence } from './annotate.ts'
import { EMPTY_HASH, type Feature, hashOn, indexOf } from './linear-model.ts'
import type { Candidate, CandidateSentence } from './party-candidates.ts'
import type { Senses } from './senses.ts'

/** Words read to each side. */
const REACH = 8
/** Words this near count by themselves, further ones by their senses and what dictionaries know. */
const NEAR = 3
/** Longer words count by so many of their first letters too. */
const STEM = 5
/** How much all features weigh together; by cross-validation. */
const LENGTH = 4

/** What the model of parts sees of one of those whom a sentence names. */
export function actorFeatures(at: number, told: CandidateSentence, senses: Senses, bits: number): Feature[] {
  const { sentence, all, type } = told
  const candidate = all[at] as Candidate
  const { from, to } = candidate.mention
  const found = new Set<number>()
  const add = (hash: number) => found.add(indexOf(hash, bits))
  for (const name of factsOf(at, told)) add(hashOn(ACTOR, name))
  const signs = signsOf(sentence, senses)
  const ofType = hashOn(hashOn(ACTOR, type), ' ')
  for (let i = from; i < to; i++) {
    const sign = signs[i] as Sign
    add(mixed(INSIDE, sign.word))
    if (sign.stem) add(mixed(INSIDE, sign.stem))
    for (const sense of sign.senses) add(mixed(INSIDE, sense))
  }
  for (const side of SIDES) {
    let isBeyond = false
    for (let n = 1; n <= REACH; n++) {
      const i = side.step < 0 ? from - n : to + n - 1
      const sign = signs[i]
      if (!sign) {
        if (n === 1) add(side.end)
        break
      }
      if (sign.isMark) {
        if (n <= 2) add(mixed(side.mark, sign.word))
        isBeyond = true
        continue
      }
      const reach = (n <= NEAR ? side.near : side.far) + (isBeyond ? BEYOND : 0)
      if (n <= NEAR) {
        add(mixed(reach, sign.word))
        if (sign.stem) add(mixed(reach, sign.stem))
      }
      if (n === 1) add(mixed(side.next, sign.word))
      for (const sense of sign.senses) {
        add(mixed(reach, sense))
        if (n <= NEAR) add(mixed(ofType + reach, sense))
      }
      for (const hit of sign.hits) {
        add(mixed(reach, hit))
        if (n === 1) add(mixed(side.next, hit))
      }
    }
  }
  const value = LENGTH / Math.sqrt(found.size)
  return Array.from(found, (index) => ({ index, value, start: -1, end: -1 }))
}

/** What is known of a candidate beside its words: its kind, the rules' part, the happening's word, its neighbours. */
function factsOf(at: number, { sentence, all, verb, type }: CandidateSentence): string[] {
  const { mention, part, isSpeaker, isVictim } = all[at] as Candidate
  const { kind, sort, from, to, isNamed } = mention
  const who = `${sort} ${kind}${isNamed ? ' named' : ''}`
  const rules = part ? `${part.role} ${part.why}` : 'none'
  const order = orderOf(mention, verb, sentence)
  const facts = [`who ${who}`, `who ${who} ${type}`, `kind ${kind} ${type}`, `rules ${rules}`]
  facts.push(`rules ${rules} ${kind}`, `rules ${rules} ${type}`, `rules ${part?.role} ${who}`)
  facts.push(`order ${order}`, `order ${order} ${kind}`, `order ${order} ${type}`)
  facts.push(`place ${placeOf(sentence)} ${verb !== null}`, `name ${mention.name}`, `name ${mention.name} ${type}`)
  if (isSpeaker) facts.push('speaker', `speaker ${kind}`)
  if (isVictim) facts.push('victim', `victim ${kind}`, `victim ${type}`)
  for (const little of ['by', 'against', 'between'] as const)
    if (isJustAfter(sentence, from, little)) facts.push(`after ${little}`, `after ${little} ${kind}`)
  if (littleAt(sentence, to, 'aux') !== null) facts.push('before aux', `before aux ${type}`)
  for (const { side, step } of SIDES) {
    const next = all[at + step]
    facts.push(`${side} ${next ? `${next.mention.kind} ${next.part?.role}` : 'nobody'} ${kind}`)
    facts.push(`${side} ${next ? next.part?.role : 'nobody'} ${part?.role}`)
    for (const what of ['harm', 'trigger', 'speech'] as const) {
      const hit = nearestOf(hitsOf(sentence, what), step, mention)
      if (!hit) continue
      const isCrossed = next !== undefined && isBetween(next.mention, hit, mention)
      const near = `${distanceOf(step < 0 ? from - hit.to : hit.from - to)}${isCrossed ? ' crossed' : ''}`
      facts.push(`${side} ${nameOf(hit)} ${near}`, `${side} ${nameOf(hit)} ${near} ${kind}`)
      if (what !== 'speech' && littleAt(sentence, hit.from - 1, 'aux') !== null)
        facts.push(`${side} passive ${what} ${near}`)
    }
  }
  return facts
}

/** Where somebody stands to the happening's word, and whether it is told in the passive. */
function orderOf(
  { from, to }: { from: number; to: number },
  verb: { from: number; to: number } | null,
  sentence: Sentence,
): string {
  if (!verb) return 'no verb'
  const isPassive = [1, 2, 3].some((n) => littleAt(sentence, verb.from - n, 'aux') !== null)
  const place =
    to <= verb.from
      ? `before ${distanceOf(verb.from - to)}`
      : from >= verb.to
        ? `behind ${distanceOf(from - verb.to)}`
        : 'in'
  return `${place}${isPassive ? ' passive' : ''}`
}

function placeOf({ isTitle, place }: Sentence): string {
  return isTitle ? 'title' : String(Math.min(place, 3))
}

function isJustAfter(sentence: Sentence, from: number, word: 'by' | 'against' | 'between'): boolean {
  for (let i = from - 1; i >= Math.max(0, from - 5); i--) {
    if (sentence.tokens[i]?.kind === 'mark') return false
    if (littleAt(sentence, i, word) !== null) return true
  }
  return false
}

function nearestOf(hits: readonly Hit[], step: -1 | 1, { from, to }: { from: number; to: number }): Hit | undefined {
  return step < 0 ? hits.findLast((hit) => hit.to <= from) : hits.find((hit) => hit.from >= to)
}

function isBetween(one: { from: number; to: number }, a: { from: number }, b: { from: number }): boolean {
  return one.from > Math.min(a.from, b.from) && one.from < Math.max(a.from, b.from)
}

function distanceOf(gap: number): string {
  return gap <= 0 ? 'right' : gap <= 2 ? 'near' : gap <= 5 ? 'by' : gap <= 10 ? 'away' : 'far'
}

/** The hashes of a token, of which names of features are mixed. */
type Sign = { isMark: boolean; word: number; stem: number; senses: readonly number[]; hits: readonly number[] }

const known = new WeakMap<Sentence, Sign[]>()

function signsOf(sentence: Sentence, senses: Senses): Sign[] {
  let found = known.get(sentence)
  if (!found) {
    found = sentence.tokens.map((token, i) => {
      const word = token.kind === 'number' ? '#' : (token.forms?.at(-1) ?? token.word)
      return {
        isMark: token.kind === 'mark',
        word: hashOn(EMPTY_HASH, word),
        stem: word.length > STEM ? hashOn(hashOn(EMPTY_HASH, word.slice(0, STEM)), '*') : 0,
        senses: senses(token).map((sense) => hashOn(SENSE, sense)),
        hits: (sentence.starts[i] ?? []).flatMap((hit) => {
          const name = nameOf(hit)
          return name ? [hashOn(HIT, name)] : []
        }),
      }
    })
    known.set(sentence, found)
  }
  return found
}

function nameOf({ value }: Hit): string | null {
  if (value.kind === 'harm') return `harm ${value.harm} ${value.side}`
  if (value.kind === 'little') return `little ${value.word}`
  if (value.kind === 'trigger') return `trigger ${value.type}`
  if (value.kind === 'passage') return `passage ${value.passage}`
  if (value.kind === 'person') return `person ${value.who}`
  if (value.kind === 'actor') return `actor ${value.actor}`
  if (value.kind === 'speech') return `speech ${value.act}`
  return value.kind === 'date' || value.kind === 'weapon' ? value.kind : null
}

/** Two hashes as one, whatever their order of letters. */
function mixed(a: number, b: number): number {
  return Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x01000193)
}

/** Hashes that names of features begin with. */
const ACTOR = hashOn(EMPTY_HASH, 'actor ')
const INSIDE = hashOn(ACTOR, 'inside ')
const SENSE = hashOn(EMPTY_HASH, 'sense ')
const HIT = hashOn(EMPTY_HASH, 'hit ')
const BEYOND = 0x1f123bb5
const SIDES = [sideOf('before', -1), sideOf('behind', 1)] as const

function sideOf<Side extends string, Step extends -1 | 1>(side: Side, step: Step) {
  const hash = hashOn(hashOn(ACTOR, side), ' ')
  const [near, far, next] = [hashOn(hash, 'near'), hashOn(hash, 'far'), hashOn(hash, 'next')]
  return { side, step, near, far, next, mark: hashOn(hash, 'mark'), end: hashOn(hash, 'end') }
}
