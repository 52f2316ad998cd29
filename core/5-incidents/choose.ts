import type { DatePrecision, ReportPlace, Toll } from '#core/4-reports/reading.ts'
import type { Day } from '#core/time/days.ts'
import { type ChoiceReason, type Chosen, type Claim, latestByOrigin, reliabilityRank } from './claims.ts'

export type DateRange = { start: Day; end: Day; precision: DatePrecision }

const DATE_ORDER: DatePrecision[] = ['day', 'days', 'week', 'month', 'longer']

/**
 * The toll that the last words of all origins leave open: lowest to highest, never a sum and never an average.
 * `best` stands only where all agree; `high` is null where somebody says "at least" and nobody bounds it.
 */
export function chooseToll(claims: Claim<Toll>[]): Chosen<Toll> {
  const last = latestByOrigin(claims)
  const first = last[0]
  if (!first) return { value: null, why: 'none', claims }
  const low = Math.min(...last.map((claim) => claim.value.low))
  const tops = last.map((claim) => claim.value.high)
  const known = tops.filter((top) => top !== null)
  const floor = Math.max(...last.map((claim) => claim.value.best ?? claim.value.low))
  const isOpen = known.length < tops.length
  const high = isOpen && known.length === 0 && floor === low ? null : Math.max(floor, ...known)
  const isAgreed = last.every((claim) => claim.value.best === first.value.best && claim.value.low === first.value.low)
  const best = isAgreed ? first.value.best : null
  return { value: { low, best, high }, why: last.length === 1 ? 'only' : isAgreed ? 'agreed' : 'range', claims }
}

/** The most precise place, of equals the one that most origins support, then the one told by the most reliable source. */
export function choosePlace(claims: Claim<ReportPlace>[]): Chosen<ReportPlace> {
  return chooseRanked(
    claims,
    claims,
    (place) => place.placeKey ?? `${place.country} ${place.name}`,
    (place) => (place.lat === null ? 100 : 0) + (place.precision ?? 9),
  )
}

/** The most precise date, of equals the one most origins tell, then the one of the most reliable source, then the newest told. */
export function chooseDate(claims: Claim<DateRange>[]): Chosen<DateRange> {
  return chooseRanked(
    claims,
    latestByOrigin(claims),
    (date) => `${date.start} ${date.end}`,
    (date) => DATE_ORDER.indexOf(date.precision),
  )
}

type Told<T> = { value: T; vagueness: number; origins: Set<string>; reliability: number; newest: number }

/** The least vague value; then by origins, reliability and time, with the first of these that told it from the next as the reason. */
function chooseRanked<T>(
  claims: Claim<T>[],
  heard: readonly Claim<T>[],
  keyOf: (value: T) => string,
  vaguenessOf: (value: T) => number,
): Chosen<T> {
  const told = new Map<string, Told<T>>()
  heard.forEach((claim, order) => {
    const { value, origin } = claim
    const known = told.get(keyOf(value))
    const reliability = reliabilityRank(claim)
    if (!known)
      told.set(keyOf(value), {
        value,
        vagueness: vaguenessOf(value),
        origins: new Set([origin]),
        reliability,
        newest: order,
      })
    else {
      known.origins.add(origin)
      known.reliability = Math.max(known.reliability, reliability)
      known.newest = order
    }
  })
  const [best, next] = [...told.values()].sort(
    (a, b) =>
      a.vagueness - b.vagueness ||
      b.origins.size - a.origins.size ||
      b.reliability - a.reliability ||
      b.newest - a.newest,
  )
  if (!best) return { value: null, why: 'none', claims }
  return { value: best.value, why: claims.length === 1 ? 'only' : next ? reasonBetween(best, next) : 'agreed', claims }
}

function reasonBetween(best: Told<unknown>, next: Told<unknown>): ChoiceReason {
  if (best.vagueness < next.vagueness) return 'most-precise'
  if (best.origins.size > next.origins.size) return 'most-origins'
  return best.reliability > next.reliability ? 'most-reliable' : 'newest'
}

/** What a source's word weighs beside another's, by how reliable a person has called it. */
const weightOfSource = (claim: Claim<unknown>) => 0.75 + 0.1 * reliabilityRank(claim)

/** The value most origins tell, weighed by how sure each reading was and how reliable its source is; ties go to the newest. */
export function chooseByVote<T extends string>(claims: Claim<T>[], weightOf: (claim: Claim<T>) => number): Chosen<T> {
  const votes = new Map<T, number>()
  for (const claim of latestByOrigin(claims))
    votes.set(claim.value, (votes.get(claim.value) ?? 0) + weightOf(claim) * weightOfSource(claim))
  let best: T | null = null
  for (const [value, weight] of votes) if (best === null || weight >= (votes.get(best) ?? 0)) best = value
  const why = claims.length === 0 ? 'none' : claims.length === 1 ? 'only' : votes.size === 1 ? 'agreed' : 'most-origins'
  return { value: best, why, claims }
}
