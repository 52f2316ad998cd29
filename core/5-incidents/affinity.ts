import { daysApart, kmApart, typeAgreement } from './gates.ts'
import { type GroupedReport, TOLL_FIELDS } from './grouped-report.ts'
import model from './pair-score.model.json' with { type: 'json' }
import { type Likeness, StoryTexts } from './story-words.ts'

/** What speaks for and against one happening: a probability, and the reasons as codes for the message catalogue. */
export type Affinity = { score: number; reasons: string[] }

/** What of two reports is weighed; each is 0 where it does not hold. */
export const PAIR_FEATURES = [
  'type',
  'otherType',
  'samePlace',
  'nearPlace',
  'sameAdmin1',
  'sameDay',
  'nearDay',
  'farDay',
  'tollsAgree',
  'tollsClash',
  'words',
  'actors',
  'copy',
] as const
export type PairFeature = (typeof PAIR_FEATURES)[number]
/** Weights in log-odds, `base` where nothing holds, and the probability from which a report joins an incident. */
export type PairScore = { base: number; join: number } & Record<PairFeature, number>

/** The score in use. */
export const PAIR_SCORE: PairScore = model.weights

/** How likely two reports that the gates let through tell of one happening, from 0 to 1 by a fitted score. */
export function affinity(a: GroupedReport, b: GroupedReport, likeness: Likeness, weights: PairScore): Affinity {
  const { features, reasons } = weighedPair(a, b, likeness)
  let odds = weights.base
  for (const name of PAIR_FEATURES) odds += weights[name] * features[name]
  return { score: 1 / (1 + Math.exp(-odds)), reasons }
}

/** What two reports that may be of one happening have in common and what tells them apart. */
export function weighedPair(
  a: GroupedReport,
  b: GroupedReport,
  likeness: Likeness = new StoryTexts().alike,
): { features: Record<PairFeature, number>; reasons: string[] } {
  const reasons: string[] = []
  const is = (holds: boolean, reason?: string) => {
    if (holds && reason) reasons.push(reason)
    return holds ? 1 : 0
  }
  const sameType = is(a.type === b.type, 'type.same')
  const place = placeInCommon(a, b)
  if (place) reasons.push(`place.${place}`)
  const sameDay = is(a.date !== null && b.date !== null && a.date.start === b.date.start, 'date.same')
  const near = sameDay === 0 && daysApart(a, b) === 0
  const tolls = tollsOf(a, b, reasons)
  const words = likeness(a.words, b.words)
  if (words > 0.3) reasons.push('words.shared')
  return {
    features: {
      type: typeAgreement(a.type, b.type),
      otherType: 1 - sameType,
      samePlace: is(place === 'same'),
      nearPlace: is(place === 'near'),
      sameAdmin1: is(place === 'region'),
      sameDay,
      nearDay: is(near),
      farDay: is(sameDay === 0 && !near),
      tollsAgree: tolls.agree,
      tollsClash: tolls.clash,
      words,
      actors: is(sharesActor(a, b), 'actor.same'),
      copy: is(isCopy(a, b), 'copy'),
    },
    reasons,
  }
}

/** The town, towns that may be one, or the governorate alone. */
function placeInCommon(a: GroupedReport, b: GroupedReport): 'same' | 'near' | 'region' | null {
  const isTown = (report: GroupedReport) => (report.place?.precision ?? 9) <= 2
  if (a.place?.placeKey && a.place.placeKey === b.place?.placeKey && isTown(a)) return 'same'
  if (isTown(a) && isTown(b) && kmApart(a, b) === 0) return 'near'
  return a.place?.admin1 && a.place.admin1 === b.place?.admin1 ? 'region' : null
}

/** Tolls agree when one figure stands in both, clash when both tell one and the later is far lower or many times higher. */
function tollsOf(a: GroupedReport, b: GroupedReport, reasons: string[]): { agree: number; clash: number } {
  let [agree, clash] = [0, 0]
  for (const field of TOLL_FIELDS) {
    const x = a.tolls[field]
    const y = b.tolls[field]
    if (!x || !y) continue
    const overlap = x.low <= (y.high ?? Number.POSITIVE_INFINITY) && y.low <= (x.high ?? Number.POSITIVE_INFINITY)
    if (overlap && (x.best ?? x.low) === (y.best ?? y.low)) {
      agree++
      reasons.push(`${field}.same`)
    } else if (Math.max(x.low, y.low) > 3 * Math.max(1, Math.min(x.high ?? x.low, y.high ?? y.low))) {
      clash++
      reasons.push(`${field}.clash`)
    }
  }
  return { agree, clash }
}

function isCopy(a: GroupedReport, b: GroupedReport): boolean {
  return a.copyOf === b.itemId || b.copyOf === a.itemId || (a.copyOf !== null && a.copyOf === b.copyOf)
}

function sharesActor(a: GroupedReport, b: GroupedReport): boolean {
  const named = (report: GroupedReport) =>
    report.actors
      .filter((actor) => actor.kind !== 'civilians' && actor.kind !== 'unidentified')
      .map((actor) => actor.name)
  const names = new Set(named(a))
  return named(b).some((name) => names.has(name))
}
