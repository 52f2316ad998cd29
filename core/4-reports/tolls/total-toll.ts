import type { Toll } from '../reading.ts'
import { type Hit, hitsOf, type Sentence } from '../words/annotate.ts'
import type { Harm, PersonClass } from '../words/pack.ts'
import { tellingOf } from '../words/passages.ts'
import { addTolls, countOf } from './amounts.ts'
import type { TollFound } from './tolls.ts'

/** A happening's toll of one harm: where it is told, and what is added to it as the other side's. */
export type TotalToll = { toll: Toll; from: TollFound; beside: readonly TollFound[] }

/**
 * The one toll of a happening among all that its sentences tell: the first plain number near the head; a rough one only
 * where no plain one stands; a greater one told later in the head takes over (a part is never more than the whole), and so does
 * one that is said to be a later count.
 */
export function totalToll(harm: Harm, tolls: readonly TollFound[], sentences: readonly Sentence[]): TotalToll | null {
  const current = tolls.filter((toll) => toll.harm === harm && isCurrent(sentences[toll.sentence]))
  const told = harm === 'arrested' ? untilNone(current) : current
  const ofNow = told.filter((toll) => !isSummedUp(toll, told, sentences))
  const own = ofNow.length > 0 ? ofNow : told
  const later = own.findLast((toll) => isRevised(toll, own, sentences))
  if (later) return { toll: later.toll, from: later, beside: [] }
  const reach = LATE.has(harm) || !sentences.some(({ isTitle }) => isTitle) ? HEAD_SENTENCES : OPENING_SENTENCES
  const near = own.filter((toll) => isNearHead(sentences[toll.sentence], reach))
  const isTold = ({ toll }: TollFound) => (reach === HEAD_SENTENCES ? toll.best !== null : toll.high === 0)
  const far = own.filter(isTold)
  const pool = near.length > 0 ? near : far.slice(0, 1)
  const twice = toldTwice(pool, sentences)
  if (twice) return { toll: twice.toll, from: twice, beside: [] }
  let best: TollFound | null = null
  // a plain number that the rules read needs no second opinion
  const plain = pool.filter(({ toll, method }) => method === undefined && toll.best !== null)
  for (const toll of plain.length > 0 ? plain : pool)
    if (!best || (weightOf(toll) > weightOf(best) && !isOfOtherTimes(toll, best, sentences))) best = toll
  if (!best) return null
  const from = best
  const beside = firstOfEach(pool.filter((toll) => isBeside(toll, from, sentences)))
  return { toll: [from, ...beside].map(({ toll }) => toll).reduce(addTolls), from, beside }
}

/** "No arrests have been made": that is no toll, and whoever is told to be arrested behind it was so at another time. */
function untilNone(tolls: readonly TollFound[]): readonly TollFound[] {
  const none = tolls.findIndex(({ toll }) => toll.high === 0)
  return none < 0 ? tolls : tolls.slice(0, none)
}

/** `one of the injured died, raising the toll to eight dead and 19 injured`: a later count of the same people. */
function isRevised(toll: TollFound, [first]: readonly TollFound[], sentences: readonly Sentence[]): boolean {
  const before = first?.toll.best ?? null
  if (toll.toll.best === null || before === null || toll.sentence === first?.sentence) return false
  return toll.toll.best * 2 >= before && revisionBefore(toll, sentences) !== null
}

/** `killing four, bringing the toll to 40 in a week`: a count of many days. */
function isSummedUp(toll: TollFound, [first]: readonly TollFound[], sentences: readonly Sentence[]): boolean {
  const revision = revisionBefore(toll, sentences)
  if (revision === null) return false
  const isMany = countOf(toll.toll) > (first?.toll.best ?? Number.POSITIVE_INFINITY) * MOST_REVISED
  return isMany || sentences[toll.sentence]?.tokens.slice(revision.to).some(({ word }) => DAYS.has(word)) === true
}

function revisionBefore({ to, sentence }: TollFound, sentences: readonly Sentence[]): Hit | null {
  const threads = hitsOf(sentences[sentence] as Sentence, 'thread')
  return threads.find((hit) => hit.value.thread === 'revised' && hit.from < to) ?? null
}

/** How many times the first count a later one may be. */
const MOST_REVISED = 3

/** Words that sum up days (`25 dead since Sunday`, `this week`), as they are folded. */
const DAYS = new Set(
  'since week month year depuis semaine semaines mois annee desde semana semanas mes ano منذ خلال اسبوع شهر'.split(' '),
)

/** A whole is told as the first or grows; a number many times the first one, told further down, sums up other days. */
function isOfOtherTimes(toll: TollFound, first: TollFound, sentences: readonly Sentence[]): boolean {
  if (toll.sentence === first.sentence || first.toll.best === null || sentences[toll.sentence]?.isTitle) return false
  return countOf(toll.toll) > first.toll.best * MOST_GROWTH
}

const MOST_GROWTH = 8

/** The dead of the other side, told in the same breath: they add up. */
function isBeside(toll: TollFound, best: TollFound, sentences: readonly Sentence[]): boolean {
  if (toll === best || sentences[toll.sentence]?.isTitle || sentences[best.sentence]?.isTitle) return false
  if (Math.abs(toll.sentence - best.sentence) > 1) return false
  if (toll.toll.best === null || best.toll.best === null) return false
  const [a, b] = [sideOf(toll), sideOf(best)]
  return a !== null && b !== null && a !== b
}

function firstOfEach(tolls: readonly TollFound[]): TollFound[] {
  const seen = new Set<string | null>()
  return tolls.filter((toll) => {
    const side = sideOf(toll)
    if (seen.has(side)) return false
    seen.add(side)
    return true
  })
}

/** Whose people a toll counts, where it counts one side's alone. */
function sideOf({ who }: TollFound): 'forces' | 'fighters' | 'others' | null {
  const sides = new Set(who.map((one) => SIDES[one] ?? null))
  const [side] = sides
  return sides.size === 1 && side !== undefined ? side : null
}

const SIDES: Partial<Record<PersonClass, 'forces' | 'fighters' | 'others'>> = {
  soldier: 'forces',
  police: 'forces',
  militant: 'fighters',
  attacker: 'fighters',
  civilian: 'others',
  child: 'others',
  student: 'others',
  educator: 'others',
  health_worker: 'others',
  aid_worker: 'others',
  journalist: 'others',
}

/** The number that the title and the first sentence both tell: another, told by others further down, doesn't replace it. */
function toldTwice(tolls: readonly TollFound[], sentences: readonly Sentence[]): TollFound | null {
  const first = tolls.filter((toll) => !sentences[toll.sentence]?.isTitle && sentences[toll.sentence]?.place === 0)
  const title = tolls.filter((toll) => sentences[toll.sentence]?.isTitle)
  if (new Set(first.map((toll) => toll.toll.best)).size !== 1) return null
  return first.find(({ toll }) => toll.best !== null && title.some((other) => other.toll.best === toll.best)) ?? null
}

const HEAD_SENTENCES = 6
/** News under a headline tells its dead and its abducted at once; what comes first further down is of something else, but for none. */
const OPENING_SENTENCES = 4
/** Who was hurt, held or driven out is as often told later. */
const LATE: ReadonlySet<Harm> = new Set(['injured', 'arrested', 'displaced'])

function isNearHead(sentence: Sentence | undefined, reach: number): boolean {
  return sentence !== undefined && (sentence.isTitle || sentence.place < reach)
}

function isCurrent(sentence: Sentence | undefined): boolean {
  if (!sentence) return false
  const telling = tellingOf(sentence)
  return !telling.running && !telling.commemorative
}

/** Plain numbers before rough ones, greater before smaller; of two alike the more careful ("at least five"). */
function weightOf(toll: TollFound): number {
  const careful = toll.toll.high === null ? 0.5 : 0
  return (toll.toll.best !== null ? 1e9 : 0) + countOf(toll.toll) + careful
}
