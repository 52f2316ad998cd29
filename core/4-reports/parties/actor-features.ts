import { EMPTY_HASH, hashOn, indexOf } from '../models/linear-model.ts'
import { type Hit, hitsOf, littleAt, readOnce, type Sentence } from '../words/annotate.ts'
import type { Meaning } from '../words/lexicon.ts'
import { type Senses, sensesOf } from '../words/senses.ts'
import { hasAux, isJustAfter } from './actors.ts'
import type { Candidate, CandidateSentence } from './party-candidates.ts'

/** What the model sees of somebody: features by index, one that is seen twice standing twice, each as strong as `value`. */
export type ActorFeatures = { at: readonly number[]; value: number }

/** Words read to each side. */
const REACH = 6
/** Words this near count by themselves, further ones by their senses and what dictionaries know. */
const NEAR = 3
/** Longer words count by so many of their first letters too. */
const STEM = 5
/** How much all features weigh together; by cross-validation. */
const LENGTH = 2.5

/** What the model of parts sees of one of those whom a sentence names. */
export function actorFeatures(at: number, told: CandidateSentence, senses: Senses, bits: number): ActorFeatures {
  const { from, to } = (told.all[at] as Candidate).mention
  const found: number[] = []
  const add = (hash: number) => found.push(indexOf(hash, bits))
  addFacts(at, told, add)
  const signs = signsOf(told.sentence)
  const signAt = (i: number) => signAround(told.sentence, signs, i, senses)
  for (let i = from; i < to; i++) {
    const sign = signAt(i)
    if (!sign) continue
    add(mixed(INSIDE, sign.word))
    if (sign.stem) add(mixed(INSIDE, sign.stem))
    for (const sense of sign.senses) add(mixed(INSIDE, sense))
  }
  const type = atom(told.type)
  for (const side of SIDES) {
    let isBeyond = false
    for (let n = 1; n <= REACH; n++) {
      const sign = signAt(side.step < 0 ? from - n : to + n - 1)
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
        if (n <= NEAR) add(mixed(mixed(reach, type), sense))
      }
      for (const hit of sign.hits) {
        add(mixed(reach, hit))
        if (n === 1) add(mixed(side.next, hit))
      }
    }
  }
  return { at: found, value: LENGTH / Math.sqrt(found.length) }
}

/** What is known of somebody beside their words: their kind, the rules' part, the happening's word, their neighbours. */
function addFacts(at: number, told: CandidateSentence, add: (hash: number) => void): void {
  const { sentence, all, verb } = told
  const { mention, part, isSpeaker, isVictim } = all[at] as Candidate
  const { sort, from, to, isNamed } = mention
  const [kind, type, role] = [atom(mention.kind), atom(told.type), atom(part?.role ?? NOBODY)]
  const who = mixed(mixed(atom(sort), kind), isNamed ? 1 : 0)
  const rules = mixed(role, atom(part?.why ?? NOBODY))
  const order = orderOf(mention, verb, sentence)
  const place = sentence.isTitle ? -1 : Math.min(sentence.place, 3)
  const name = atom(mention.name)
  const fact = (label: number, a: number, b = 0) => add(mixed(mixed(label, a), b))
  fact(WHO, who)
  fact(WHO, who, type)
  fact(KIND, kind, type)
  fact(RULES, rules)
  fact(RULES, rules, kind)
  fact(RULES, rules, type)
  fact(ROLE, role, who)
  fact(ORDER, order)
  fact(ORDER, order, kind)
  fact(ORDER, order, type)
  fact(PLACE, place, verb ? 1 : 2)
  fact(NAME, name)
  fact(NAME, name, type)
  const sign = (label: number, holds: boolean) => {
    if (!holds) return
    fact(label, 1)
    fact(label, kind)
    fact(label, type)
  }
  sign(SPEAKER, isSpeaker)
  sign(VICTIM, isVictim)
  sign(BY, isJustAfter(sentence, from, 'by'))
  sign(AGAINST, isJustAfter(sentence, from, 'against'))
  sign(BETWEEN, isJustAfter(sentence, from, 'between'))
  sign(AUX, littleAt(sentence, to, 'aux') !== null)
  for (const { step, label } of SIDES) {
    const next = all[at + step]
    const other = next ? atom(next.part?.role ?? '') : atom(NOBODY)
    fact(mixed(label, other), next ? atom(next.mention.kind) : 0, kind)
    fact(label, other, role)
    for (const what of TOLD_BESIDE) {
      const hit = nearestOf(hitsOf(sentence, what), step, mention)
      if (!hit) continue
      const isCrossed = next !== undefined && isBetween(next.mention, hit, mention)
      const near = distanceOf(step < 0 ? from - hit.to : hit.from - to) + (isCrossed ? 8 : 0)
      const said = mixed(label, hashOf(hit.value) ?? 0)
      fact(said, near)
      fact(said, near, kind)
      if (what !== 'speech' && littleAt(sentence, hit.from - 1, 'aux') !== null)
        fact(mixed(PASSIVE, label), near, atom(what))
    }
  }
}

const TOLD_BESIDE = ['harm', 'trigger', 'speech'] as const

/** Where somebody stands to the happening's word, and whether it is told in the passive. */
function orderOf(
  { from, to }: { from: number; to: number },
  verb: { from: number; to: number } | null,
  sentence: Sentence,
): number {
  if (!verb) return 0
  const isPassive = hasAux(sentence, verb.from)
  const place = to <= verb.from ? distanceOf(verb.from - to) : from >= verb.to ? 8 + distanceOf(from - verb.to) : 16
  return place + 1 + (isPassive ? 32 : 0)
}

function nearestOf(hits: readonly Hit[], step: -1 | 1, { from, to }: { from: number; to: number }): Hit | undefined {
  return step < 0 ? hits.findLast((hit) => hit.to <= from) : hits.find((hit) => hit.from >= to)
}

function isBetween(one: { from: number }, a: { from: number }, b: { from: number }): boolean {
  return one.from > Math.min(a.from, b.from) && one.from < Math.max(a.from, b.from)
}

/** Right beside, near, by, away, far. */
function distanceOf(gap: number): number {
  return gap <= 0 ? 0 : gap <= 2 ? 1 : gap <= 5 ? 2 : gap <= 10 ? 3 : 4
}

/** The hashes of a token, of which names of features are mixed. */
type Sign = { isMark: boolean; word: number; stem: number; senses: readonly number[]; hits: readonly number[] }

/** The signs of a sentence's tokens that were asked for before. */
const signsOf = readOnce(({ tokens }): (Sign | undefined)[] => new Array(tokens.length))

/** The hashes of one token, made when they are first asked for. */
function signAround(sentence: Sentence, signs: (Sign | undefined)[], i: number, senses: Senses): Sign | undefined {
  const token = sentence.tokens[i]
  if (!token || signs[i]) return signs[i]
  const word = token.kind === 'number' ? '#' : (token.forms?.at(-1) ?? token.word)
  const sign = {
    isMark: token.kind === 'mark',
    word: hashOn(WORD, word),
    stem: word.length > STEM ? hashOn(STEMMED, word.slice(0, STEM)) : 0,
    senses: atomsOf(sensesOf(sentence, senses)[i] ?? []),
    hits: hashesOf(sentence.starts[i] ?? []),
  }
  signs[i] = sign
  return sign
}

const NONE: readonly number[] = []

function atomsOf(names: readonly string[]): readonly number[] {
  return names.length === 0 ? NONE : names.map(atom)
}

function hashesOf(hits: readonly Hit[]): readonly number[] {
  if (hits.length === 0) return NONE
  const hashes: number[] = []
  for (const { value } of hits) {
    const hash = hashOf(value)
    if (hash !== null) hashes.push(hash)
  }
  return hashes
}

const hashes = new WeakMap<Meaning, number | null>()

/** The hash of what a dictionary knows of a word, as far as it tells of parts. */
function hashOf(meaning: Meaning): number | null {
  let hash = hashes.get(meaning)
  if (hash === undefined) {
    const name = nameOf(meaning)
    hash = name === null ? null : hashOn(HIT, name)
    hashes.set(meaning, hash)
  }
  return hash
}

function nameOf(value: Meaning): string | null {
  if (value.kind === 'harm') return `harm ${value.harm} ${value.side}`
  if (value.kind === 'little') return `little ${value.word}`
  if (value.kind === 'trigger') return `trigger ${value.type}`
  if (value.kind === 'passage') return `passage ${value.passage}`
  if (value.kind === 'person') return `person ${value.who}`
  if (value.kind === 'actor') return `actor ${value.actor}`
  if (value.kind === 'speech') return `speech ${value.act}`
  return value.kind === 'date' || value.kind === 'weapon' ? value.kind : null
}

const atoms = new Map<string, number>()
/** Names remembered with their hashes: kinds, parts, senses and actors, never words of a text. */
const MOST_ATOMS = 20_000

function atom(name: string): number {
  let hash = atoms.get(name)
  if (hash === undefined) {
    hash = hashOn(EMPTY_HASH, name)
    if (atoms.size < MOST_ATOMS) atoms.set(name, hash)
  }
  return hash
}

/** Two hashes as one; which comes first matters. */
function mixed(a: number, b: number): number {
  return Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x01000193)
}

const NOBODY = 'nobody'
/** Hashes that names of features begin with. */
const INSIDE = atom('inside')
const WORD = atom('word ')
const STEMMED = atom('stem ')
const HIT = atom('hit ')
const BEYOND = 0x1f123bb5
const WHO = atom('who')
const KIND = atom('kind')
const RULES = atom('rules')
const ROLE = atom('role')
const ORDER = atom('order')
const PLACE = atom('place')
const NAME = atom('name')
const SPEAKER = atom('speaker')
const VICTIM = atom('victim')
const BY = atom('after by')
const AGAINST = atom('after against')
const BETWEEN = atom('after between')
const AUX = atom('before aux')
const PASSIVE = atom('passive')
const SIDES = [sideOf('before', -1), sideOf('behind', 1)] as const

function sideOf<Step extends -1 | 1>(side: string, step: Step) {
  const of = (name: string) => atom(`${side} ${name}`)
  return {
    step,
    label: atom(side),
    near: of('near'),
    far: of('far'),
    next: of('next'),
    mark: of('mark'),
    end: of('end'),
  }
}
