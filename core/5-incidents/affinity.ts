import { contradiction, daysApart, kmApart, typeAgreement } from './gates.ts'
import { type GroupedReport, TOLL_FIELDS } from './grouped-report.ts'
import { type Rarity, storyLikeness, storyVector } from './story-words.ts'

/** What speaks for and against one happening, each with its share of the score. */
export type Affinity = { score: number; reasons: string[] }

/** Weights of the evidence in log-odds, set by hand on invented stories and scored by the exercise's planted truth. */
const WEIGHT = {
  base: -3.1,
  type: 1.6,
  otherType: -0.75,
  samePlace: 2.4,
  nearPlace: 1.4,
  sameAdmin1: 0.5,
  sameDay: 1.5,
  nearDay: 0.4,
  tollsAgree: 1.2,
  tollsClash: -1.6,
  words: 5.0,
  actors: 0.9,
  copy: 6,
}

/** For want of texts to count words in. */
const EVERY_WORD_ALIKE: Rarity = () => 1

/** How likely two reports tell of one happening, from 0 to 1, with the reasons as codes for the message catalogue. */
export function affinity(a: GroupedReport, b: GroupedReport, rarity: Rarity = EVERY_WORD_ALIKE): Affinity {
  const against = contradiction(a, b)
  if (against) return { score: 0, reasons: [`not.${against}`] }
  const reasons: string[] = []
  let odds = WEIGHT.base + WEIGHT.type * typeAgreement(a.type, b.type) + (a.type === b.type ? 0 : WEIGHT.otherType)
  if (a.type === b.type) reasons.push('type.same')
  odds += placeOdds(a, b, reasons) + dateOdds(a, b, reasons) + tollOdds(a, b, reasons)
  const words = storyLikeness(storyVector(a.words, rarity), storyVector(b.words, rarity))
  odds += WEIGHT.words * words
  if (words > 0.3) reasons.push('words.shared')
  if (sharesActor(a, b)) {
    odds += WEIGHT.actors
    reasons.push('actor.same')
  }
  if (a.copyOf === b.itemId || b.copyOf === a.itemId || (a.copyOf !== null && a.copyOf === b.copyOf)) {
    odds += WEIGHT.copy
    reasons.push('copy')
  }
  return { score: 1 / (1 + Math.exp(-odds)), reasons }
}

function placeOdds(a: GroupedReport, b: GroupedReport, reasons: string[]): number {
  const isTown = (report: GroupedReport) => (report.place?.precision ?? 9) <= 2
  if (a.place?.placeKey && a.place.placeKey === b.place?.placeKey && isTown(a)) {
    reasons.push('place.same')
    return WEIGHT.samePlace
  }
  if (isTown(a) && isTown(b) && kmApart(a, b) === 0) {
    reasons.push('place.near')
    return WEIGHT.nearPlace
  }
  if (a.place?.admin1 && a.place.admin1 === b.place?.admin1) {
    reasons.push('place.region')
    return WEIGHT.sameAdmin1
  }
  return 0
}

function dateOdds(a: GroupedReport, b: GroupedReport, reasons: string[]): number {
  if (a.date && b.date && a.date.start === b.date.start) {
    reasons.push('date.same')
    return WEIGHT.sameDay
  }
  return daysApart(a, b) === 0 ? WEIGHT.nearDay : -WEIGHT.nearDay
}

/** Tolls agree when one figure stands in both, clash when both tell one and the later is far lower or many times higher. */
function tollOdds(a: GroupedReport, b: GroupedReport, reasons: string[]): number {
  let odds = 0
  for (const field of TOLL_FIELDS) {
    const x = a.tolls[field]
    const y = b.tolls[field]
    if (!x || !y) continue
    const overlap = x.low <= (y.high ?? Number.POSITIVE_INFINITY) && y.low <= (x.high ?? Number.POSITIVE_INFINITY)
    if (overlap && (x.best ?? x.low) === (y.best ?? y.low)) {
      odds += WEIGHT.tollsAgree
      reasons.push(`${field}.same`)
    } else if (Math.max(x.low, y.low) > 3 * Math.max(1, Math.min(x.high ?? x.low, y.high ?? y.low))) {
      odds += WEIGHT.tollsClash
      reasons.push(`${field}.clash`)
    }
  }
  return odds
}

function sharesActor(a: GroupedReport, b: GroupedReport): boolean {
  const named = (report: GroupedReport) =>
    report.actors
      .filter((actor) => actor.kind !== 'civilians' && actor.kind !== 'unidentified')
      .map((actor) => actor.name)
  const names = new Set(named(a))
  return named(b).some((name) => names.has(name))
}
