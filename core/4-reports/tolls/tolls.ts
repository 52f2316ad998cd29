import { overlaps } from '#core/text/span.ts'
import type { Toll } from '../reading.ts'
import {
  type Hit,
  hitAt,
  hitsOf,
  isArabic,
  littleAt,
  readOnce,
  type Sentence,
  spanOfTokens,
} from '../words/annotate.ts'
import type { Harm, PersonClass } from '../words/pack.ts'
import { isFeared } from '../words/passages.ts'
import { addTolls } from './amounts.ts'
import { isOneOfSomething } from './coordinated.ts'
import { groupAfter } from './harmed-after.ts'
import { groupBefore, hasAuxBefore } from './harmed-before.ts'
import { namedVictim } from './named-victim.ts'
import { oneBehind } from './one-behind.ts'
import { type Quantity, quantitiesOf } from './quantities.ts'

/** A number of people harmed as one sentence tells it. */
export type TollFound = {
  harm: Harm
  toll: Toll
  who: PersonClass[]
  /** Where each harmed group stands. */
  groups: { start: number; end: number; toll: Toll }[]
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

/** The tolls a sentence tells; parts ("including two children") are never added to their whole. */
export const tollsOf: (sentence: Sentence) => readonly TollFound[] = readOnce(findTolls)

function findTolls(sentence: Sentence): TollFound[] {
  const harms = hitsOf(sentence, 'harm')
  const nones = hitsOf(sentence, 'none')
  const hasDisplaced = hitsOf(sentence, 'person').some(({ value }) => value.who === 'displaced_person')
  if ((harms.length === 0 && nones.length === 0 && !hasDisplaced) || harms.length > MAX_HARMS) return []
  const found: TollFound[] = []
  const quantities = harms.length > 0 || hasDisplaced ? quantitiesOf(sentence) : []
  const taken = new Set<Quantity>()
  for (const none of nones) {
    for (const harm of noneOf(sentence, none))
      found.push(told(sentence, harm, none, [], { low: 0, best: 0, high: 0 }, 'told that there were none'))
  }
  for (const harm of harms) {
    if (nones.some((none) => none.from <= harm.from && none.to >= harm.to)) continue
    const listed = listedBehind(sentence, harm, quantities)
    if (listed) {
      taken.add(listed)
      found.push(told(sentence, harm.value.harm, harm, [listed], listed.toll, listed.why))
      continue
    }
    if (isDenied(sentence, harm) || isNounOnly(sentence, harm) || isThreat(sentence, harm)) continue
    if (isOfCamp(sentence, harm) || isNamesake(sentence, harm)) continue
    const group = harmed(sentence, harm, harms, quantities, taken)
    for (const quantity of group) taken.add(quantity)
    if (isPartOf(group, harm.value.harm, found)) continue
    if (group.length > 0) {
      const toll = wholeOf(sentence, harm, group) ?? group.map((q) => q.toll).reduce(addTolls)
      if (!isFeared(sentence, harm.from))
        found.push(told(sentence, harm.value.harm, harm, group, toll, group.map((q) => q.why)[0] ?? ''))
      else if (toll.best !== null)
        found.push(
          told(sentence, harm.value.harm, harm, group, { low: 0, best: null, high: toll.high }, 'so many are feared'),
        )
    } else if (harm.value.fixed !== null) {
      const n = harm.value.fixed
      found.push(
        told(sentence, harm.value.harm, harm, [], { low: n, best: n, high: n }, n === 2 ? 'the dual means two' : 'one'),
      )
    }
  }
  for (const one of quantities)
    if (isLeftDisplaced(sentence, one) && !taken.has(one))
      found.push(told(sentence, 'displaced', one, [one], one.toll, one.why))
  return found
}

/** `left 320 displaced families`, `a fait 450 familles déplacées`: who is left displaced was driven out by it. */
function isLeftDisplaced(sentence: Sentence, { from, to, who }: Quantity): boolean {
  if (who !== 'displaced_person' || hitAt(sentence, to, 'harm')) return false
  if (!sentence.tokens.slice(from, to).some(({ word }) => DISPLACED.test(word))) return false
  return hitsOf(sentence, 'little').some((hit) => {
    const reach = isArabic(sentence, hit.from) ? LEFT_REACH : 1
    return hit.value.word === 'leaves' && from >= hit.to && from - hit.to <= reach
  })
}

/** Arabic names what leaves them so, and where and when, behind the verb. */
const LEFT_REACH = 6

/** Words for whoever was driven out, as words are folded; migrants are displaced people too, but not by this. */
const DISPLACED = /displac|desplaz|deplac|نازح|مهجر/

/** `Killed: two. Wounded: 14, two of them children`: a list as posts and updates have it. */
function listedBehind(sentence: Sentence, harm: Hit<'harm'>, quantities: readonly Quantity[]): Quantity | undefined {
  if (sentence.tokens.slice(0, harm.from).some(({ word }) => /[\p{L}\p{N}]/u.test(word))) return undefined
  if (!LISTS.has(sentence.tokens[harm.to]?.word ?? '')) return undefined
  return quantities.find(({ from, toll }) => from === harm.to + 1 && toll.best !== null)
}

const LISTS = new Set([':', '–', '—', '-'])

/** `nine hurt, three of them badly hurt`: a part of those already told for the same harm. */
function isPartOf([part, ...rest]: readonly Quantity[], harm: Harm, found: readonly TollFound[]): boolean {
  if (!part?.isPart || rest.length > 0 || part.toll.best === null) return false
  const { best } = part.toll
  return found.some((whole) => whole.harm === harm && whole.toll.best !== null && whole.toll.best > best)
}

/** `seven of the 22 hostages taken were killed`, `three of the wounded …`: whoever has something else done to him was one of a whole. */
function wholeOf(sentence: Sentence, { from, to }: Hit<'harm'>, [quantity, ...rest]: Quantity[]): Toll | null {
  if (quantity?.whole === undefined || rest.length > 0 || quantity.to !== from) return null
  const isDone = hitsOf(sentence, 'harm').some((hit) => hit.from >= to) || hitsOf(sentence, 'little').some(isSubject)
  return isDone ? quantity.whole : null

  function isSubject(hit: Hit<'little'>): boolean {
    return hit.value.word === 'freed' || (hit.value.word === 'aux' && hit.from >= to)
  }
}

/** `nobody was killed or injured`: what is told to have befallen nobody. */
function noneOf(sentence: Sentence, { to, value }: Hit<'none'>): ReadonlySet<'killed' | 'injured' | 'arrested'> {
  const fields = new Set(value.fields)
  const link = littleAt(sentence, to, 'to') ?? (NOR.test(sentence.tokens[to]?.word ?? '') ? to + 1 : null)
  const harm = link === null ? null : hitAt(sentence, link, 'harm')?.value.harm
  if (harm === 'killed' || harm === 'injured') fields.add(harm)
  return fields
}

/** Words that join what befell nobody, as words are folded. */
const NOR = /^(nor|ni|ولا)$/

/** The toll that a stretch of text is counted in, if any. */
export function tollAt(tolls: readonly TollFound[], at: { start: number; end: number }): TollFound | undefined {
  return tolls.find(({ groups }) => groups.some((group) => overlaps(group, at)))
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

/** `nine women of a camp for the displaced`: what a camp is called drives nobody out. */
function isOfCamp(sentence: Sentence, { from, value }: Hit<'harm'>): boolean {
  if (value.harm !== 'displaced') return false
  return [1, 2, 3].some((back) => CAMPS.test(sentence.tokens[from - back]?.word ?? ''))
}

/** `شارع الشهيد كامل`, `منزل الشهيد`: what is called after a dead man, or was his, tells of no death today. */
function isNamesake(sentence: Sentence, { from, to, value }: Hit<'harm'>): boolean {
  if (value.fixed === null) return false
  if (littleAt(sentence, from - 1, 'named_for') === from) return true
  // `أقضية شاهين بك وشهيد كامل`: one of several names
  const isName = (i: number) => sentence.tokens[i]?.kind === 'word' && sentence.starts[i]?.length === 0
  for (let i = from - 1; i >= from - NAMES_REACH && isName(i); i--)
    if (littleAt(sentence, i - 1, 'named_for') === i) return isName(to)
  return false
}

/** Words of names between a word for several places and one of them. */
const NAMES_REACH = 3

/** Words for where displaced people stay, as words are folded. */
const CAMPS = /^([وفب]?(ال)?(مخيم|مخيمات|معسكر|معسكرات)|camps?|sites?|campos?|campamentos?|albergues?)$/

function told(
  sentence: Sentence,
  harm: Harm,
  hit: Pick<Hit, 'from' | 'to'>,
  group: Quantity[],
  toll: Toll,
  why: string,
): TollFound {
  const from = Math.min(hit.from, ...group.map((q) => q.from))
  const to = Math.max(hit.to, ...group.map((q) => q.to))
  const who = group.flatMap((q) => (q.who ? [q.who] : []))
  const groups = group.map((q) => ({ ...spanOfTokens(sentence, q.from, q.to), toll: q.toll }))
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
  quantities: readonly Quantity[],
  taken: Set<Quantity>,
): Quantity[] {
  const isPassive = hasAuxBefore(sentence, harm.from) || isWithAux(sentence, harm)
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
  if (side === 'lost') return after().filter((q) => q.who !== null && q.toll.best !== null)
  if (side === 'toll') return numberOfToll(sentence, harm, harms, quantities)
  if (side === 'after')
    return firstOf(
      after,
      () => named(false),
      () => oneBehind(sentence, harm),
    )
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
    () => (isBetween(sentence, harm, harms, quantities, taken) ? before() : []),
    () => after().filter((q) => q.who !== null || !isOneThing(sentence, harm, q)),
    () => named(false),
    () => oneBehind(sentence, harm),
    () =>
      before().filter(
        (q) => !taken.has(q) && (q.toll.best !== null || (sentence.isTitle && !hasObject(sentence, harm))),
      ),
  )
}

/** `a été tué`: a word of harm that begins with its helping verb. */
function isWithAux(sentence: Sentence, { from, to }: Hit<'harm'>): boolean {
  const end = littleAt(sentence, from, 'aux')
  return end !== null && end < to
}

/** `colonos matan a …`, `gunmen kill the …`: whoever stands before has somebody else behind. */
function hasObject(sentence: Sentence, { to }: Hit<'harm'>): boolean {
  return (
    littleAt(sentence, to, 'article') !== null || [to - 1, to].some((i) => /^al?$/.test(sentence.tokens[i]?.word ?? ''))
  )
}

/** How far behind a noun such as `death toll` its number may stand, in words. */
const TOLL_REACH = 16
/** The same where the number stands before it. */
const VERB_REACH = 3

/** `the number of dead, 13 on Monday, has risen to 19`: the number that "to" leads to, else the first. */
function numberOfToll(
  sentence: Sentence,
  harm: Hit<'harm'>,
  harms: readonly Hit<'harm'>[],
  quantities: readonly Quantity[],
): Quantity[] {
  const end = Math.min(harm.to + TOLL_REACH, ...harms.filter((h) => h.from >= harm.to).map((h) => h.from))
  const near = quantities.filter((q) => q.from >= harm.to && q.from <= end && q.toll.best !== null && !q.isPart)
  const counted = near.filter((q) => !isOneOfSomething(q))
  const isLed = (q: Quantity) => sentence.starts[q.from - 1]?.some(isTo) === true
  // `sube a nueve el número de muertos`, `a ocho se elevó el número de heridos`
  const before = quantities.find(
    (q) => q.to <= harm.from && harm.from - q.to <= VERB_REACH && q.toll.best !== null && isLed(q),
  )
  const found = counted.find(isLed) ?? before ?? counted[0]
  return found ? [found] : []
}

function isTo({ value }: Hit): boolean {
  return value.kind === 'little' && value.word === 'to'
}

/** `left a woman dead and five men injured`: people right before their word of harm, and the next people before theirs. */
function isBetween(
  sentence: Sentence,
  harm: Hit<'harm'>,
  harms: readonly Hit<'harm'>[],
  quantities: readonly Quantity[],
  taken: ReadonlySet<Quantity>,
): boolean {
  const own = quantities.find((q) => q.to === harm.from && !q.isPart && !taken.has(q))
  const next = harms.find((h) => h.from >= harm.to)
  // `two dead and fifteen at the hospital`: a number alone right before its word, and none right behind
  // `29 wounded people`: a noun without a number is the number's own
  const isFollowed = quantities.some((q) => q.from >= harm.to && q.from <= harm.to + 1 && q.toll.best !== null)
  const isAnd = littleAt(sentence, harm.to, 'and') !== null
  if (own?.who === null && own.toll.best !== null && (isAnd || !isFollowed)) return true
  if (!own || !next || littleAt(sentence, harm.to, 'and') === null) return false
  return quantities.some((q) => q.from > harm.to && q.to <= next.from && next.from - q.to <= 5)
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
