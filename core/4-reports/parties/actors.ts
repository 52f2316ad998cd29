import type { ActorKind, ActorRole } from '../reading.ts'
import { quantitiesOf } from '../tolls/quantities.ts'
import { hitsOf, isArabic, littleAt, type Sentence, spanOfTokens } from '../words/annotate.ts'
import type { Meaning } from '../words/lexicon.ts'

/** An actor as one sentence names it. */
export type ActorMention = {
  name: string
  kind: ActorKind
  isNamed: boolean
  sentence: number
  from: number
  to: number
  start: number
  end: number
}

/** Whose forces a general word means, once a country is established. */
const NATIONAL_FORCES: Record<string, string> = { IQ: 'Iraqi Security Forces' }

/** The actors a sentence names; `country` is the country the item is about, for names that belong to one. */
export function actorsOf(sentence: Sentence, country: string | null): ActorMention[] {
  const found: ActorMention[] = []
  const units = unitsOf(sentence)
  for (const unit of units)
    found.push(mention(sentence, unit.from, unit.to, quoteOf(sentence, unit), 'state forces', true))
  let last = { from: -1, to: 0 }
  for (const hit of hitsOf(sentence, 'actor')) {
    if (units.some((unit) => hit.from < unit.to && unit.from < hit.to)) continue
    // the herders of "armed herders" are no others
    if (hit.from > last.from && hit.to <= last.to) continue
    last = hit
    const { name, isNamed, country: only } = hit.value
    if (only && only !== country) continue
    const actor = kindIn(country, hit.value)
    // "Former soldier", "police said" are handled by role; a person's unit is not.
    const national = name === 'Security forces' && country ? NATIONAL_FORCES[country] : undefined
    found.push(mention(sentence, hit.from, hit.to, national ?? name, actor, isNamed || national !== undefined))
  }
  found.sort((a, b) => a.from - b.from)
  // "Daesh militiamen", "ISIS fighters" are one actor: the named one.
  return found.filter((one, i) => one.isNamed || !(found[i - 1]?.isNamed && found[i - 1]?.to === one.from))
}

/** A state's forces abroad are external forces; a group may govern in one country and rebel in the next. */
function kindIn(country: string | null, { actor, home, kindWhere }: Meaning & { kind: 'actor' }): ActorKind {
  const own = country === null ? undefined : kindWhere?.[country]
  if (own) return own
  return home && country && home !== country && actor === 'state forces' ? 'external forces' : actor
}

function mention(
  sentence: Sentence,
  from: number,
  to: number,
  name: string,
  kind: ActorKind,
  isNamed: boolean,
): ActorMention {
  return { name, kind, isNamed, sentence: sentence.index, from, to, ...spanOfTokens(sentence, from, to) }
}

function quoteOf(sentence: Sentence, unit: { from: number; to: number }): string {
  return sentence.tokens
    .slice(unit.from, unit.to)
    .map((token) => token.word)
    .join(' ')
}

/** Units by number: `military intelligence division of the 16th brigade`, `the 007 of the army`. */
function unitsOf(sentence: Sentence): { from: number; to: number }[] {
  const units: { from: number; to: number }[] = []
  if (!mayNameUnit(sentence)) return units
  for (let i = 0; i < sentence.tokens.length; i++) {
    const to = unitAt(sentence, i)
    if (to === null) continue
    units.push({ from: i, to })
    i = to - 1
  }
  return units
}

/** Most sentences hold neither a word for a unit nor a number written as one. */
function mayNameUnit(sentence: Sentence): boolean {
  return (
    hitsOf(sentence, 'little').some(({ value }) => value.word === 'unit_head') ||
    sentence.tokens.some(({ word }) => word.startsWith('0') && ZERO_NUMBER.test(word))
  )
}

const ZERO_NUMBER = /^0\d/

function unitAt(sentence: Sentence, i: number): number | null {
  let at = i
  let hasNumber = false
  for (let steps = 0; steps < 4; steps++) {
    if (isOrdinal(sentence, at)) {
      hasNumber = true
      at++
    } else {
      const modifier = littleAt(sentence, at, 'unit_modifier')
      if (modifier === null) break
      at = modifier
    }
  }
  const head = littleAt(sentence, at, 'unit_head')
  if (head !== null) {
    const rest = ofRest(sentence, head)
    const next = rest === null ? null : unitAt(sentence, rest)
    if (next !== null) return next
    return hasNumber ? head : null
  }
  // `007 of the army`
  if (hasNumber && at === i + 1) {
    const rest = ofRest(sentence, at)
    const owner =
      rest === null
        ? undefined
        : sentence.starts[rest]?.find((hit) => hit.value.kind === 'actor' && hit.value.actor === 'state forces')
    if (owner && ZERO_NUMBER.test(sentence.tokens[i]?.word ?? '')) return owner.to
  }
  return null
}

function ofRest(sentence: Sentence, i: number): number | null {
  let at = i
  for (let steps = 0; steps < 2; steps++) at = littleAt(sentence, at, 'unit_of') ?? at
  return at === i ? null : at
}

function isOrdinal(sentence: Sentence, i: number): boolean {
  const token = sentence.tokens[i]
  return (
    token !== undefined &&
    (/^\d{1,3}(st|nd|rd|th|e|er|eme|o|a)$/.test(token.word) ||
      (token.kind === 'number' && /^\d{1,3}$/.test(token.word)))
  )
}

const USUAL_ROLE: Record<ActorKind, ActorRole> = {
  'state forces': 'initiator',
  'external forces': 'initiator',
  'rebel group': 'initiator',
  'political militia': 'initiator',
  'identity militia': 'initiator',
  criminal: 'initiator',
  unidentified: 'initiator',
  rioters: 'initiator',
  protesters: 'initiator',
  civilians: 'target',
}

/**
 * The part an actor plays, by voice: what stands before an active verb or after "by" does it, what follows the verb or
 * stands before a passive suffers it. `verb` is where the happening's word stands in the same sentence.
 */
export function roleOf(
  actor: ActorMention,
  sentence: Sentence,
  verb: { from: number; to: number } | null,
): { role: ActorRole; why: string; isFirm?: boolean } {
  if (isBlamed(sentence, actor)) return { role: 'initiator', why: 'named after “by”' }
  if (hasLost(sentence, actor)) return { role: 'target', why: 'whose people were lost' }
  if (actor.isNamed && claims(sentence, actor)) return { role: 'claimed_by', why: 'says that it did it', isFirm: true }
  if (isJustAfter(sentence, actor.from, 'against')) return { role: 'target', why: 'named after “against”' }
  const side = sideOf(actor, sentence)
  if (side) return { role: side, why: 'one side of two', isFirm: true }
  if (!verb) return { role: USUAL_ROLE[actor.kind], why: 'the usual part of such an actor' }
  const isPassive = hasAux(sentence, verb.from)
  // the doer is part of the phrase: "gunmen opened fire"
  if (actor.from === verb.from && actor.to < verb.to && actor.kind !== 'civilians' && !isPassive)
    return { role: 'initiator', why: 'subject of the verb' }
  // the doer's name and the deed in one: "Israeli strike on …"
  if (actor.isNamed && actor.from < verb.from && actor.to > verb.from) return { role: 'initiator', why: 'whose deed' }
  if (isVerbFirst(actor, sentence, verb)) return { role: 'initiator', why: 'subject behind its verb' }
  if (actor.to <= verb.from) {
    if (isPassive) return { role: 'target', why: 'subject of a passive verb' }
    if (actor.kind === 'civilians') return { role: 'target', why: 'people harmed' }
    return { role: 'initiator', why: 'subject of the verb' }
  }
  if (actor.from < verb.to || actor.from - verb.to <= 5) return { role: 'target', why: 'object of the verb' }
  return { role: USUAL_ROLE[actor.kind], why: 'the usual part of such an actor' }
}

/** How far from its verb who lost people may stand, in words. */
const LOSS_REACH = 3

/** `the army lost four soldiers`, `خسر الجيش أربعة من جنوده`: who loses people did nothing to them. */
function hasLost(sentence: Sentence, actor: { from: number; to: number }): boolean {
  return hitsOf(sentence, 'harm').some(
    ({ from, to, value }) =>
      value.side === 'lost' &&
      from - actor.to <= LOSS_REACH &&
      actor.from - to <= LOSS_REACH &&
      quantitiesOf(sentence).some((q) => q.who !== null && q.from >= to && q.from - to <= LOSS_REACH),
  )
}

/** Arabic puts the doer right behind the verb. */
function isVerbFirst(actor: ActorMention, sentence: Sentence, verb: { from: number; to: number }): boolean {
  if (!sentence.tokens[verb.from]?.forms && !isArabic(sentence, verb.from)) return false
  return actor.kind !== 'civilians' && actor.from > verb.from && actor.from - verb.to <= 1
}

/** How far a word of claiming may stand from the one who claims. */
const CLAIM_REACH = 10

/** Whether an actor says in a sentence that it did it. */
export function claims(sentence: Sentence, actor: { from: number; to: number }): boolean {
  return hitsOf(sentence, 'speech').some(({ value, from, to }) => {
    if (value.act === 'claimed') return from === actor.to
    if (value.act !== 'claim') return false
    if (actor.from >= to) return actor.from - to <= 1
    return from >= actor.to && from - actor.to <= CLAIM_REACH && !hasOther(from)
  })

  /** Somebody else stands nearer to the claim. */
  function hasOther(claim: number): boolean {
    return hitsOf(sentence, 'actor').some((other) => other.from >= actor.to && other.to <= claim)
  }
}

/** Whether an actor is named as the doer: "by X", "blamed X". */
export function isBlamed(sentence: Sentence, actor: ActorMention): boolean {
  return isJustAfter(sentence, actor.from, 'by') && !isAccuser(sentence, actor)
}

/** How far behind who accuses the accused may stand, in words. */
const ACCUSED_REACH = 4

/** `اتهم الجيش الحوثيين`: Arabic names who accuses before the accused. */
function isAccuser(sentence: Sentence, { from, to }: ActorMention): boolean {
  const verb = sentence.tokens[from - 1]
  if (!verb || !(verb.forms ?? [verb.word]).some((form) => /^[يت]?ا?تهم(ت|وا)?$/.test(form))) return false
  return hitsOf(sentence, 'actor').some((hit) => hit.from >= to && hit.from - to <= ACCUSED_REACH)
}

/** Whether one of the grammar's little words begins in the five tokens before, as far as no mark stands between. */
export function isJustAfter(sentence: Sentence, from: number, word: 'by' | 'against' | 'between'): boolean {
  for (let i = from - 1; i >= Math.max(0, from - 5); i--) {
    if (sentence.tokens[i]?.kind === 'mark') return false
    if (littleAt(sentence, i, word) !== null) return true
  }
  return false
}

/** How many words "between A and B" may take. */
const SIDES_REACH = 16

/** "Clashes between A and B": the side named first is taken for the one that began. */
function sideOf(actor: ActorMention, sentence: Sentence): 'initiator' | 'target' | null {
  for (let i = actor.from - 1; i >= Math.max(0, actor.from - SIDES_REACH); i--) {
    if (sentence.tokens[i]?.kind === 'mark') return null
    if (littleAt(sentence, i, 'between') === null) continue
    const sides = hitsOf(sentence, 'actor').filter((hit) => hit.from > i && hit.from - i <= SIDES_REACH)
    if (sides.length < 2) return null
    return (sides[0]?.from ?? 0) >= actor.from ? 'initiator' : 'target'
  }
  return null
}

/** Whether a verb is told in the passive. */
export function hasAux(sentence: Sentence, verb: number): boolean {
  for (let i = verb - 1; i >= Math.max(0, verb - 3); i--) if (littleAt(sentence, i, 'aux') !== null) return true
  return false
}
