import type { ReportActor, Toll } from '#core/4-reports/reading.ts'
import { daysApart, kmApart, typeAgreement } from './gates.ts'
import { type GroupedReport, TOLL_FIELDS } from './grouped-report.ts'
import model from './pair-score.model.json' with { type: 'json' }
import { type Likeness, StoryTexts } from './story-words.ts'

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
export function affinity(a: GroupedReport, b: GroupedReport, likeness: Likeness, weights: PairScore): number {
  const pair = weighedPair(a, b, likeness)
  // Written out: names looked up in a loop cost more than all that is weighed.
  const odds =
    weights.base +
    weights.type * pair.type +
    weights.otherType * pair.otherType +
    weights.samePlace * pair.samePlace +
    weights.nearPlace * pair.nearPlace +
    weights.sameAdmin1 * pair.sameAdmin1 +
    weights.sameDay * pair.sameDay +
    weights.nearDay * pair.nearDay +
    weights.farDay * pair.farDay +
    weights.tollsAgree * pair.tollsAgree +
    weights.tollsClash * pair.tollsClash +
    weights.words * pair.words +
    weights.actors * pair.actors +
    weights.copy * pair.copy
  return 1 / (1 + Math.exp(-odds))
}

/** What two reports that may be of one happening have in common and what tells them apart. */
export function weighedPair(
  a: GroupedReport,
  b: GroupedReport,
  likeness: Likeness = new StoryTexts().alike,
): Record<PairFeature, number> {
  const place = placeInCommon(a, b)
  const sameDay = a.date !== null && b.date !== null && a.date.start === b.date.start
  const near = !sameDay && daysApart(a, b) === 0
  let [agree, clash] = [0, 0]
  for (const field of TOLL_FIELDS) {
    const together = tollsTogether(a.tolls[field], b.tolls[field])
    if (together === 'same') agree++
    else if (together === 'clash') clash++
  }
  return {
    type: typeAgreement(a.type, b.type),
    otherType: Number(a.type !== b.type),
    samePlace: Number(place === 'same'),
    nearPlace: Number(place === 'near'),
    sameAdmin1: Number(place === 'region'),
    sameDay: Number(sameDay),
    nearDay: Number(near),
    farDay: Number(!sameDay && !near),
    tollsAgree: agree,
    tollsClash: clash,
    words: likeness(a.words, b.words),
    actors: Number(sharesActor(a, b)),
    copy: Number(isCopy(a, b)),
  }
}

/** Why two reports are taken for one happening, and what of them clashes, as codes for the message catalogue. */
export function reasonsOf(a: GroupedReport, b: GroupedReport, likeness: Likeness): string[] {
  const pair = weighedPair(a, b, likeness)
  const place = placeInCommon(a, b)
  return [
    a.type === b.type && 'type.same',
    place && `place.${place}`,
    pair.sameDay && 'date.same',
    ...TOLL_FIELDS.map((field) => {
      const together = tollsTogether(a.tolls[field], b.tolls[field])
      return together && `${field}.${together}`
    }),
    pair.words > 0.3 && 'words.shared',
    pair.actors && 'actor.same',
    pair.copy && 'copy',
  ].filter((reason) => typeof reason === 'string')
}

/** The town, towns that may be one, or the governorate alone. */
function placeInCommon(a: GroupedReport, b: GroupedReport): 'same' | 'near' | 'region' | null {
  const isTown = (report: GroupedReport) => (report.place?.precision ?? 9) <= 2
  if (a.place?.placeKey && a.place.placeKey === b.place?.placeKey && isTown(a)) return 'same'
  if (isTown(a) && isTown(b) && kmApart(a, b) === 0) return 'near'
  return a.place?.admin1 && a.place.admin1 === b.place?.admin1 ? 'region' : null
}

/** Tolls agree when one figure stands in both, clash when both tell one and the later is far lower or many times higher. */
function tollsTogether(x: Toll | null, y: Toll | null): 'same' | 'clash' | null {
  if (!x || !y) return null
  const overlap = x.low <= (y.high ?? Number.POSITIVE_INFINITY) && y.low <= (x.high ?? Number.POSITIVE_INFINITY)
  if (overlap && (x.best ?? x.low) === (y.best ?? y.low)) return 'same'
  return Math.max(x.low, y.low) > 3 * Math.max(1, Math.min(x.high ?? x.low, y.high ?? y.low)) ? 'clash' : null
}

function isCopy(a: GroupedReport, b: GroupedReport): boolean {
  return a.copyOf === b.itemId || b.copyOf === a.itemId || (a.copyOf !== null && a.copyOf === b.copyOf)
}

function sharesActor(a: GroupedReport, b: GroupedReport): boolean {
  return a.actors.some(
    (actor) => isNamed(actor) && b.actors.some((other) => other.name === actor.name && isNamed(other)),
  )
}

function isNamed({ kind }: ReportActor): boolean {
  return kind !== 'civilians' && kind !== 'unidentified'
}
