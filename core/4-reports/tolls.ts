import { type Hit, hitAt, hitsOf, littleAt, type Sentence, spanOfTokens } from './annotate.ts'
import { namedVictim } from './named-victim.ts'
import type { Harm, PersonClass } from './pack.ts'
import { addTolls, type Quantity, quantitiesOf } from './quantities.ts'
import type { Toll } from './reading.ts'

/** A number of people harmed as one sentence tells it. */
export type TollFound = {
  harm: Harm
  toll: Toll
  who: PersonClass[]
  /** Where each harmed group stands. */
  groups: { start: number; end: number }[]
  start: number
  end: number
  sentence: number
  /** Tokens of the harm word. */
  from: number
  to: number
  why: string
  /** Absent where the rules read it. */
  method?: 'linear'
}

/** More words of harm than this in one sentence are a list of words, not a telling. */
const MAX_HARMS = 20
/** How far a harmed group may stand from its verb, in words. */
const MAX_GAP_BEFORE = 22
const MAX_GAP_AFTER = 2
const MAX_OF_PHRASE = 8
/** The name of a group may stand between the doer and those harmed, where the verb comes first. */
const MAX_GAP_DOER = 6

/** The tolls a sentence tells; parts ("including two children") are never added to their whole. */
export function tollsOf(sentence: Sentence): TollFound[] {
  const harms = hitsOf(sentence, 'harm')
  const nones = hitsOf(sentence, 'none')
  if ((harms.length === 0 && nones.length === 0) || harms.length > MAX_HARMS) return []
  const found: TollFound[] = []
  const quantities = harms.length === 0 ? [] : quantitiesOf(sentence)
  const taken = new Set<Quantity>()
  for (const none of nones) {
    for (const harm of none.value.fields)
      found.push(told(sentence, harm, none, [], { low: 0, best: 0, high: 0 }, 'told that there were none'))
  }
  for (const harm of harms) {
    if (nones.some((none) => none.from <= harm.from && none.to >= harm.to)) continue
    if (isDenied(sentence, harm) || isNounOnly(sentence, harm) || isThreat(sentence, harm)) continue
    const group = harmed(sentence, harm, harms, quantities, taken)
    for (const quantity of group) taken.add(quantity)
    if (group.length > 0) {
      const toll = group.map((q) => q.toll).reduce(addTolls)
      found.push(told(sentence, harm.value.harm, harm, group, toll, group.map((q) => q.why)[0] ?? ''))
    } else if (harm.value.fixed !== null) {
      const n = harm.value.fixed
      found.push(
        told(sentence, harm.value.harm, harm, [], { low: n, best: n, high: n }, n === 2 ? 'the dual means two' : 'one'),
      )
    }
  }
  return found
}

/** "Threatened with death" harms nobody yet. */
function isThreat(sentence: Sentence, harm: Hit<'harm'>): boolean {
  return hitsOf(sentence, 'trigger').some(
    ({ from, to, value }) => value.type === 'threat_intimidation' && from <= harm.from && harm.to <= to,
  )
}

/** Arabic "the killing" and "with killing" (threats of death) are things spoken of, not deeds told. */
function isNounOnly(sentence: Sentence, harm: Hit<'harm'>): boolean {
  return (
    harm.value.side === 'either' &&
    harm.to - harm.from === 1 &&
    /^[وف]?(ال|بال|لل|كال)/.test(sentence.tokens[harm.from]?.word ?? '')
  )
}

function told(sentence: Sentence, harm: Harm, hit: Hit, group: Quantity[], toll: Toll, why: string): TollFound {
  const from = Math.min(hit.from, ...group.map((q) => q.from))
  const to = Math.max(hit.to, ...group.map((q) => q.to))
  const who = group.flatMap((q) => (q.who ? [q.who] : []))
  const groups = group.map((q) => spanOfTokens(sentence, q.from, q.to))
  return {
    harm,
    toll,
    who,
    groups,
    ...spanOfTokens(sentence, from, to),
    sentence: sentence.index,
    from: hit.from,
    to: hit.to,
    why,
  }
}

function harmed(
  sentence: Sentence,
  harm: Hit<'harm'>,
  harms: readonly Hit<'harm'>[],
  quantities: Quantity[],
  taken: Set<Quantity>,
): Quantity[] {
  const isPassive = hasAuxBefore(sentence, harm.from)
  const before = () => groupBefore(sentence, harm, harms, quantities, taken)
  const after = () => groupAfter(sentence, harm, harms, quantities)
  const named = (passive: boolean) => {
    const one = namedVictim(sentence, harm, passive)
    return one ? [one] : []
  }
  const { side } = harm.value
  if (harm.value.fixed !== null) {
    // `three dead and one wounded` in one word: only a number right before it changes its own
    const [own] = quantities.filter((q) => q.to === harm.from && q.toll.best !== null && !taken.has(q))
    return own && own.who === null ? [own] : []
  }
  if (side === 'after') return firstOf(after, () => named(false))
  // Verbs often stand before those harmed (`murieron cinco personas`), but then the people are told, not a number alone.
  if (side === 'before')
    return firstOf(
      before,
      () => named(true),
      () => after().filter((q) => q.who !== null),
    )
  if (isPassive) {
    const group = before()
    // "Journalists X Y and Z W were shot": the names stand nearer and can be counted
    const names = group.every((q) => q.toll.best === null) ? named(true) : []
    return names.length > 0 ? names : firstOf(() => group, after)
  }
  return firstOf(
    () => after().filter((q) => q.who !== null || !isOneThing(sentence, harm, q)),
    () => named(false),
    () => before().filter((q) => !taken.has(q) && (q.toll.best !== null || sentence.isTitle)),
  )
}

/** `un autobús`: one of something, which no dictionary knows for people. */
function isOneThing(sentence: Sentence, harm: Hit<'harm'>, quantity: Quantity): boolean {
  if (quantity.from - harm.to < 2) return false
  const next = sentence.tokens[quantity.to]
  return quantity.toll.best === 1 && next?.kind === 'word' && littleAt(sentence, quantity.to, 'and') === null
}

function firstOf(...ways: (() => Quantity[])[]): Quantity[] {
  for (const way of ways) {
    const found = way()
    if (found.length > 0) return found
  }
  return []
}

function hasAuxBefore(sentence: Sentence, from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - 3); i--) {
    if (sentence.tokens[i]?.kind === 'mark') return false
    if (littleAt(sentence, i, 'aux') !== null) return true
  }
  return false
}

function groupBefore(
  sentence: Sentence,
  harm: Hit<'harm'>,
  harms: readonly Hit<'harm'>[],
  quantities: Quantity[],
  taken: Set<Quantity>,
): Quantity[] {
  // A quantity that already follows another harm word belongs to that one.
  const wall = Math.max(
    -1,
    ...harms.filter((h) => h.to <= harm.from && !isSameVerb(sentence, h, harm)).map((h) => h.to),
  )
  const near = quantities.filter(
    (q) => !q.isPart && q.to <= harm.from && q.from >= wall && harm.from - q.to <= MAX_GAP_BEFORE,
  )
  const whole = near.filter((q, i) => !isComplement(sentence, q, near[i - 1]))
  const last = whole.at(-1)
  if (!last || !isReachable(sentence, last, harm.from)) return []
  const group = [last]
  for (let i = whole.length - 2; i >= 0; i--) {
    const next = whole[i]
    const first = group[0]
    if (!next || !first || taken.has(next) || isOneOfSomething(next)) break
    if (!isCoordinated(sentence, next.to, first.from) || isOfThings(sentence, next, first)) break
    if (next.who === 'attacker' && first.who !== 'attacker') break // besides those they hurt
    group.unshift(next)
  }
  return withoutApposition(group)
}

/** `four members of one family`, `cuatro técnicos de una empresa`: what those counted belong to. */
function isComplement(sentence: Sentence, quantity: Quantity, before: Quantity | undefined): boolean {
  if (!before || quantity.from - before.to > 3) return false
  return littleAt(sentence, quantity.from - 1, 'unit_of') !== null
}

/** `612 shelters burnt and 3,100 people displaced`: a number of something else beside one of people. */
function isOfThings(sentence: Sentence, { to, who }: Quantity, people: Quantity): boolean {
  return (
    who === null &&
    people.who !== null &&
    sentence.tokens[to]?.kind === 'word' &&
    littleAt(sentence, to, 'and') === null
  )
}

/** `two refugees, a grandmother and a boy, died`: those named behind a number are the same people again. */
function withoutApposition(group: Quantity[]): Quantity[] {
  const [first, ...rest] = group
  if (first?.toll.best == null || rest.length < 2) return group
  const sum = rest.reduce((total, { toll }) => total + (toll.best ?? Number.NaN), 0)
  return sum === first.toll.best ? [first] : group
}

/** "Killed and wounded" share their subject; "killed 3 and wounded 5" do not. */
function isSameVerb(sentence: Sentence, a: Hit<'harm'>, b: Hit<'harm'>): boolean {
  return b.from - a.to <= 1 && (b.from === a.to || littleAt(sentence, a.to, 'and') !== null)
}

/** A number alone must stand right at the verb; people may stand further off, but not behind a full break. */
/** `en una gallera`: "one" of a thing the dictionary does not know is no victim beside others. */
function isOneOfSomething({ toll, who }: Quantity): boolean {
  return toll.best === 1 && who === null
}

function isReachable(sentence: Sentence, quantity: Quantity, verb: number): boolean {
  const gap = verb - quantity.to
  if (quantity.who === null) {
    for (let i = quantity.to; i < verb; i++)
      if (littleAt(sentence, i, 'aux') === null && !isFiller(sentence, i)) return false
    return gap <= 4
  }
  for (let i = quantity.to; i < verb; i++) if (/^[;:]$/.test(sentence.tokens[i]?.word ?? '')) return false
  if (gap <= 1) return true
  if (hasAuxBefore(sentence, verb) || hitAt(sentence, verb, 'harm')?.value.side === 'before') return true
  return gap - ageLength(sentence, quantity.to, verb) <= 3 || isOfPhrase(sentence, quantity.to, verb)
}

/** Words that tell an age (`de 12 años`, `âgée de 62 ans`) keep nobody from the verb. */
function ageLength(sentence: Sentence, from: number, to: number): number {
  for (let i = from + 1; i + 1 < to; i++) {
    const unit = hitAt(sentence, i + 1, 'date')?.value.word
    if (sentence.tokens[i]?.kind === 'number' && unit?.is === 'unit' && unit.unit === 'year') return 3
  }
  return 0
}

/** `guerrilleros de la disidencia de Mordisco`: names and small words alone keep a group with its verb. */
function isOfPhrase(sentence: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const isSmall = littleAt(sentence, i, 'unit_of') !== null || littleAt(sentence, i, 'article') !== null
    if (!isSmall && !sentence.tokens[i]?.isCapital && !hitAt(sentence, i, 'actor')) return false
  }
  return to - from <= MAX_OF_PHRASE
}

function isFiller(sentence: Sentence, i: number): boolean {
  const token = sentence.tokens[i]
  return (
    token !== undefined &&
    token.kind === 'word' &&
    token.word.length > 2 &&
    littleAt(sentence, i, 'cause') === null &&
    littleAt(sentence, i, 'by') === null
  )
}

function groupAfter(
  sentence: Sentence,
  harm: Hit<'harm'>,
  harms: readonly Hit<'harm'>[],
  quantities: Quantity[],
): Quantity[] {
  const next = harms.find((h) => h.from >= harm.to)
  const limit = next?.from ?? sentence.tokens.length
  const after = quantities.filter((q) => !q.isPart && q.from >= harm.to && q.from < limit)
  const group: Quantity[] = []
  let start = harm.to
  let isAfterDoer = false
  for (const quantity of after) {
    if (next && belongsToNext(sentence, quantity, next, quantities)) break
    const reach = isAfterDoer ? MAX_GAP_DOER : MAX_GAP_AFTER
    if (
      group.length === 0
        ? !isObject(sentence, start, quantity.from, reach)
        : !isCoordinated(sentence, start, quantity.from)
    )
      break
    start = quantity.to
    // Verb, doer, done to: `اختطف مسلحون ثلاثة عمال`.
    if (group.length === 0 && isDoer(sentence, harm, quantity, after)) {
      isAfterDoer = true
      continue
    }
    group.push(quantity)
  }
  return group
}

/** Attackers without a number, with other people straight after them, do the deed where the verb stands first. */
function isDoer(sentence: Sentence, harm: Hit<'harm'>, quantity: Quantity, after: readonly Quantity[]): boolean {
  if (quantity.who !== 'attacker' && quantity.who !== 'militant') return false
  // who murders by stealth is not murdered, however many they are
  if (/^[وف]?اغتالت?$/.test(sentence.tokens[harm.from]?.word ?? '')) return true
  if (quantity.toll.best !== null) return false
  // gunmen abduct, they are not abducted
  if (harm.value.harm === 'abducted' && /^[\u0600-\u06ff]/.test(sentence.tokens[harm.from]?.word ?? '')) return true
  return after.some(
    (q) => q.from >= quantity.to && q.from - quantity.to <= 2 && !isCoordinated(sentence, quantity.to, q.from),
  )
}

/** In `killed 12 people and 30 others were injured` the 30 belong to the second verb, which has none of its own. */
function belongsToNext(
  sentence: Sentence,
  quantity: Quantity,
  next: Hit<'harm'>,
  quantities: readonly Quantity[],
): boolean {
  const gap = next.from - quantity.to
  if (gap < 0 || gap > 2 || next.value.side === 'after' || isJoinedByClitic(sentence, next.from)) return false
  for (let i = quantity.to; i < next.from; i++) {
    if (littleAt(sentence, i, 'and') !== null || sentence.tokens[i]?.kind === 'mark') return false
    if (isJoinedByClitic(sentence, i)) return false
  }
  const hasOwn = quantities.some((q) => q.from >= next.to && q.from - next.to <= 1 && !isOneOfSomething(q))
  return next.value.side === 'before' || !hasOwn
}

function isObject(sentence: Sentence, from: number, to: number, reach = MAX_GAP_AFTER): boolean {
  let gap = 0
  for (let i = from; i < to; i++) {
    const behind = placeEnd(sentence, i)
    if (behind !== null && behind <= to) {
      i = behind - 1
      continue
    }
    // A day may stand between: `mató el domingo a dos personas`.
    if (!hitAt(sentence, i, 'date') && littleAt(sentence, i, 'article') === null) gap++
    if (gap > reach) return false
    if (sentence.tokens[i]?.kind === 'mark') return false
    if (littleAt(sentence, i, 'by') !== null || littleAt(sentence, i, 'cause') !== null) return false
  }
  return true
}

/** `en Tumaco a`: a place may stand between a Spanish verb and those it harms; gives where it ends. */
function placeEnd(sentence: Sentence, i: number): number | null {
  if (sentence.tokens[i]?.word !== 'en') return null
  let at = i + 1
  while (sentence.tokens[at]?.isCapital) at++
  return at > i + 1 && /^al?$/.test(sentence.tokens[at]?.word ?? '') ? at + 1 : null
}

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
function isJoinedByClitic(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at]
  return token?.forms !== null && token?.forms !== undefined && token.word.startsWith('و')
}

function isDenied(sentence: Sentence, harm: Hit<'harm'>): boolean {
  for (let i = Math.max(0, harm.from - 4); i < harm.from; i++) {
    if (isNegation(sentence, i)) return true
  }
  return false
}

/** A "no" of its own: the one in "no fewer than" denies nothing. */
function isNegation(sentence: Sentence, i: number): boolean {
  if (!sentence.starts[i]?.some((hit) => hit.value.kind === 'passage' && hit.value.passage === 'negated')) return false
  return !hitsOf(sentence, 'qualifier').some((hit) => hit.from <= i && i < hit.to)
}
