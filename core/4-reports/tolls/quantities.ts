import type { Toll } from '../reading.ts'
import {
  type Hit,
  hitAt,
  hitEndingAt,
  hitsOf,
  isArabic,
  isDateWord,
  isJoiner,
  isQuote,
  littleAt,
  readOnce,
  type Sentence,
} from '../words/annotate.ts'
import type { PersonClass } from '../words/pack.ts'
import { agesTo, ageTo, isAge } from './ages.ts'
import { type Amount, amountAt, exactly, isYear, oneMoreAt, qualify, rangeLink } from './amounts.ts'
import { closesAt, isBareOne } from './bare-one.ts'
import { isJoinedByClitic } from './coordinated.ts'
import { isAllOfThem, isOfThem, isOutOf, isSuperseded } from './parts.ts'

/** A number of people as the text puts it, in tokens `from` to `to`. */
export type Quantity = {
  from: number
  to: number
  toll: Toll
  /** Who is counted; null where only the number stands (`5 killed`). */
  who: PersonClass | null
  /** How the number is meant, in a few words. */
  why: string
  /** Part of a number already told (`including two children`). */
  isPart: boolean
  /** Those among whom it is counted, where they are told right behind it (`four of the nine passengers`). */
  whole?: Toll
}

/** How many words may stand between a number and the people it counts (`five armed young men`). */
const MAX_MODIFIERS = 3

/** All numbers of people in a sentence, in order. */
export const quantitiesOf: (sentence: Sentence) => readonly Quantity[] = readOnce(findQuantities)

function findQuantities(sentence: Sentence): Quantity[] {
  const found: Quantity[] = []
  let isPart = false
  for (let i = 0; i < sentence.tokens.length; i++) {
    if (isPlain(sentence, i)) continue
    const part = littleAt(sentence, i, 'including')
    if (part !== null) isPart = true
    if (littleAt(sentence, i, 'aux') !== null || hitAt(sentence, i, 'harm')) isPart = isPart && part !== null
    const ages = agesTo(sentence, i)
    if (ages !== null) {
      i = ages - 1
      continue
    }
    const quantity = quantityAt(sentence, i)
    if (!quantity) continue
    // `dont trois femmes, et huit blessés`: what has a harm of its own behind "and" is no part
    const isOwn = hitAt(sentence, quantity.to, 'harm') !== null && sentence.starts[i - 1]?.some(isAnd)
    const told = { ...quantity, isPart: (isPart && !isOwn) || isOfThem(sentence, quantity) }
    const before = found.at(-1)
    i = told.to - 1
    if (isAllOfThem(sentence, told) || isSuperseded(sentence, told.from)) continue
    // `four of the nine passengers`: four are told of, and they are passengers
    if (before && isOutOf(sentence, before, told))
      found[found.length - 1] = { ...before, to: told.to, who: told.who, whole: told.toll }
    else found.push(told)
  }
  return found
}

/** Most words say nothing of numbers: no dictionary knows them. */
function isPlain(sentence: Sentence, i: number): boolean {
  return sentence.tokens[i]?.kind === 'word' && sentence.starts[i]?.length === 0
}

function isAnd(hit: Hit): boolean {
  return hit.value.kind === 'little' && hit.value.word === 'and'
}

function quantityAt(sentence: Sentence, i: number): Omit<Quantity, 'isPart'> | null {
  const counted = countedAt(sentence, i) ?? quotedAt(sentence, i)
  if (counted) return counted
  const uncounted = uncountedAt(sentence, i) ?? agedAt(sentence, i)
  return uncounted && !speaks(sentence, uncounted.to) ? uncounted : null
}

/** `'dozens' killed`, `kills "at least 25"`: a number told in somebody's words. */
function quotedAt(sentence: Sentence, i: number): Omit<Quantity, 'isPart'> | null {
  if (!isQuote(sentence, i)) return null
  const quoted = countedAt(sentence, i + 1)
  if (!quoted || !isQuote(sentence, quoted.to)) return null
  const person = quoted.who === null ? personAfter(sentence, quoted.to + 1) : null
  return { ...quoted, from: i, to: person?.to ?? quoted.to + 1, who: person?.who ?? quoted.who }
}

/** "…, a police officer said": who speaks was not harmed. */
function speaks(sentence: Sentence, to: number): boolean {
  for (let i = to; i < to + 4; i++) {
    if (sentence.tokens[i]?.kind === 'mark') return false
    if (hitAt(sentence, i, 'speech')?.value.act === 'say') return true
  }
  return false
}

/** `at least five soldiers`, `10-15 people`, `dozens of civilians`. */
function countedAt(sentence: Sentence, i: number): Omit<Quantity, 'isPart'> | null {
  const qualifier = hitAt(sentence, i, 'qualifier')
  const at = qualifier?.to ?? i
  const between = littleAt(sentence, at, 'between')
  const first = amountAt(sentence, between ?? at) ?? (qualifier ? oneAt(sentence, at) : null)
  if (!first) return null
  let { toll, why } = first
  let to = first.to
  const link = rangeLink(sentence, to, between !== null)
  const second = link === null ? null : amountAt(sentence, link)
  if (second && first.toll.best !== null && second.toll.best !== null && second.toll.best > first.toll.best) {
    toll = { low: first.toll.best, best: null, high: second.toll.best }
    why = 'a range'
    to = second.to
  }
  const { low } = toll
  if (qualifier && toll.best !== null) {
    const bounds = qualify(qualifier.value.qualifier, toll.best)
    toll = bounds.toll
    why = bounds.why
  }
  if (isAge(sentence, i, to) || (oneMoreAt(sentence, i) === null && hasOtherUnit(sentence, to))) return null
  const person = personAfter(sentence, to)
  if (!person && !qualifier && isYear(sentence, i, to)) return null
  if (person && toll.best === 1 && toll.low === 1 && hitAt(sentence, person.from, 'person')?.value.count === 2) {
    toll = exactly(2)
    why = 'a couple is two'
  }
  const isOfOne = littleAt(sentence, to, 'out_of') !== null // `four of one family`
  if (person && !isOfOne && isHouseholds(sentence, person)) {
    toll = { low: qualifier?.value.qualifier === 'up_to' ? 0 : low, best: null, high: null }
    why = 'families, of at least one person each'
  }
  const end = person?.to ?? to
  const least = qualifier ? null : leastBehind(sentence, end)
  if (least === null || toll.best === null) return { from: i, to: end, toll, who: person?.who ?? null, why }
  return { from: i, to: least, who: person?.who ?? null, ...qualify('at_least', toll.best) }
}

/** `nine people at least`, `تسعة أشخاص على الأقل`: where the words end; null where they belong to a number behind them. */
function leastBehind(sentence: Sentence, at: number): number | null {
  const hit = hitAt(sentence, at, 'qualifier')
  return hit?.value.qualifier === 'at_least' && amountAt(sentence, hit.to) === null ? hit.to : null
}

/** `families`, `displaced families`, `familias desplazadas`; but not `family members`. */
function isHouseholds(
  sentence: Sentence,
  { from, to, who }: { from: number; to: number; who: PersonClass | null },
): boolean {
  if (who !== 'displaced_person') return littleAt(sentence, from, 'households') === to
  for (let i = from; i < to; i++) if (littleAt(sentence, i, 'households') !== null) return true
  return false
}

/** People without a number: `a soldier` is one, `two` by grammar in Arabic, `soldiers` are at least two. */
function uncountedAt(sentence: Sentence, i: number): Omit<Quantity, 'isPart'> | null {
  const article = littleAt(sentence, i, 'article')
  const at = article === null ? i : ageTo(sentence, article)
  for (let m = 0; m <= (article === null ? 0 : 2); m++) {
    const person = hitAt(sentence, at + m, 'person')
    if (person) {
      const { who, count } = person.value
      if (isInName(sentence, person)) return null
      const isBare = article === null && !sentence.tokens[at]?.forms && i > 0
      if (count === 1 && isBare && !isArabicSubject(sentence, at) && !isBareOne(sentence, at, person.to)) return null
      const told = hitAt(sentence, person.to, 'number')
      // `otras seis`: the number behind says how many
      if (count === null && (told || sentence.tokens[person.to]?.kind === 'number') && !isArabic(sentence, at))
        return null
      if (isArabic(sentence, at) && told && told.value.number.value <= 2 && !isJoinedByClitic(sentence, told.from))
        return { from: i, to: told.to, toll: exactly(told.value.number.value), who, why: 'the number behind the noun' }
      if (count)
        return {
          from: i,
          to: person.to,
          toll: exactly(count),
          who,
          why: count === 1 ? 'one person named or meant' : 'the dual means two',
        }
      if (isComplement(sentence, i)) return null
      if (ONE_OF.has(sentence.tokens[i - 1]?.word ?? ''))
        return { from: i - 1, to: person.to, toll: exactly(1), who, why: 'one of several' }
      return {
        from: i,
        to: person.to,
        toll: { low: 2, best: null, high: null },
        who,
        why: 'more than one, number not told',
      }
    }
    if (sentence.tokens[at + m]?.kind !== 'word' || hitAt(sentence, at + m, 'number')) return null
  }
  return null
}

/** `قوات سوريا الديمقراطية`: a word for one of a people inside a group's own name. */
function isInName(sentence: Sentence, { from, to }: Hit): boolean {
  return hitsOf(sentence, 'actor').some((hit) => hit.value.isNamed && hit.from < from && to <= hit.to)
}

/** `a 35-year-old was shot`, `shell kills 7-year-old`: somebody told by age alone. */
function agedAt(sentence: Sentence, i: number): Omit<Quantity, 'isPart'> | null {
  const article = littleAt(sentence, i, 'article')
  if (article === null && !sentence.isTitle) return null
  const at = article ?? i
  const to = ageTo(sentence, at)
  if (to === at || !closesAt(sentence, to)) return null
  return { from: i, to, toll: exactly(1), who: 'person', why: 'one person, told by age' }
}

/** `the head of the farmers`: an "of" makes them somebody's, unless a word of harm ends with it (`the killing of farmers`). */
function isComplement(sentence: Sentence, noun: number): boolean {
  const at = littleAt(sentence, noun - 1, 'article') === noun ? noun - 1 : noun
  if (littleAt(sentence, at - 1, 'unit_of') !== at || littleAt(sentence, at - 1, 'article') !== null) return false
  return hitEndingAt(sentence, at, 'harm') === null
}

/** `أحد الجنود`, `إحدى النساء`: one of several. */
const ONE_OF = new Set(['احد', 'احدي'])

/** Arabic has no word for "a": a person in the singular is one, unless it is the one who speaks. */
function isArabicSubject(sentence: Sentence, at: number): boolean {
  if (!isArabic(sentence, at)) return false
  for (let i = at - 1; i >= Math.max(0, at - 2); i--) if (hitAt(sentence, i, 'speech')) return false
  return true
}

/** `at least` before a person in the singular. */
function oneAt(sentence: Sentence, i: number): Amount | null {
  const person = hitAt(sentence, i, 'person')
  if (person?.value.count !== 1 || !isArabic(sentence, i)) return null
  return { toll: exactly(1), to: i, why: 'one person' }
}

function personAfter(sentence: Sentence, i: number): { from: number; to: number; who: PersonClass } | null {
  for (let m = 0; m <= MAX_MODIFIERS; m++) {
    const person = hitAt(sentence, i + m, 'person')
    if (person) {
      // `neuf autres manifestants`
      const noun = person.value.who === 'person' && !isArabic(sentence, i) ? hitAt(sentence, person.to, 'person') : null
      return { from: person.from, to: (noun ?? person).to, who: (noun ?? person).value.who }
    }
    const token = sentence.tokens[i + m]
    if (token?.kind !== 'word') return null
    if (hitAt(sentence, i + m, 'harm') || hitAt(sentence, i + m, 'number')) return null
    if (littleAt(sentence, i + m, 'and') !== null || littleAt(sentence, i + m, 'aux') !== null) return null
    if (littleAt(sentence, i + m, 'by') !== null || littleAt(sentence, i + m, 'cause') !== null) return null
  }
  return null
}

function hasOtherUnit(sentence: Sentence, to: number): boolean {
  const next = sentence.tokens[to]
  if (isThingAt(sentence, to)) return true
  // `three wooden houses`, but not `six farmers (on the) day`.
  if (isThingAt(sentence, to + 1) && !hitAt(sentence, to, 'person') && !isPlacing(sentence, to)) return true
  if (isDateWord(sentence, to)) return true
  // `10:30`, but not `kills 23: officials`
  if (next?.word === ':') return sentence.tokens[to + 1]?.kind === 'number'
  return next?.word === '%' || next?.word === '$'
}

/** `kills ten at bus stop`: what follows "at" is where it happened. */
function isPlacing(sentence: Sentence, at: number): boolean {
  if (littleAt(sentence, at, 'unit_of') !== null) return false
  return littleAt(sentence, at, 'cause') !== null || isJoiner(sentence, at)
}

/** A thing that is counted; `two train passengers` and `four bomb squad members` are people. */
function isThingAt(sentence: Sentence, at: number): boolean {
  const end = littleAt(sentence, at, 'not_people')
  if (end === null || hitAt(sentence, at, 'person')) return false
  for (let i = end; i <= end + MAX_COMPOUND; i++) {
    if (hitAt(sentence, i, 'person')) return false
    if (sentence.tokens[i]?.kind !== 'word' || (sentence.starts[i]?.length ?? 0) > 0) return true
  }
  return true
}

/** How many plain words may stand between a thing and the people named for it. */
const MAX_COMPOUND = 2
