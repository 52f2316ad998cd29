import type { DatePrecision, ReportPlace, Toll } from '#core/4-reports/reading.ts'
import type { Day } from '#core/time/days.ts'
import { type Chosen, type Claim, latestByOrigin } from './claims.ts'

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

/** The most precise place that most origins support. */
export function choosePlace(claims: Claim<ReportPlace>[]): Chosen<ReportPlace> {
  const groups = new Map<string, { place: ReportPlace; origins: Set<string> }>()
  for (const { value: place, origin } of claims) {
    const key = place.placeKey ?? `${place.country} ${place.name}`
    const group = groups.get(key) ?? { place, origins: new Set() }
    group.origins.add(origin)
    groups.set(key, group)
  }
  const ranked = [...groups.values()].sort(
    (a, b) =>
      (a.place.lat === null ? 1 : 0) - (b.place.lat === null ? 1 : 0) ||
      (a.place.precision ?? 9) - (b.place.precision ?? 9) ||
      b.origins.size - a.origins.size,
  )
  const best = ranked[0]
  if (!best) return { value: null, why: 'none', claims }
  return {
    value: best.place,
    why: claims.length === 1 ? 'only' : ranked.length === 1 ? 'agreed' : 'most-precise',
    claims,
  }
}

/** The most precise date; among equals the one most origins tell, then the newest told. */
export function chooseDate(claims: Claim<DateRange>[]): Chosen<DateRange> {
  const votes = new Map<string, { date: DateRange; count: number; order: number }>()
  latestByOrigin(claims).forEach(({ value: date }, order) => {
    const key = `${date.start} ${date.end}`
    const vote = votes.get(key) ?? { date, count: 0, order }
    votes.set(key, { ...vote, count: vote.count + 1, order })
  })
  const ranked = [...votes.values()].sort(
    (a, b) =>
      DATE_ORDER.indexOf(a.date.precision) - DATE_ORDER.indexOf(b.date.precision) ||
      b.count - a.count ||
      b.order - a.order,
  )
  const best = ranked[0]
  if (!best) return { value: null, why: 'none', claims }
  const why =
    claims.length === 1 ? 'only' : ranked.length === 1 ? 'agreed' : best.count > 1 ? 'most-origins' : 'most-precise'
  return { value: best.date, why, claims }
}

/** The value most origins tell, weighed by how sure each reading was; ties go to the newest. */
export function chooseByVote<T extends string>(claims: Claim<T>[], weightOf: (claim: Claim<T>) => number): Chosen<T> {
  const votes = new Map<T, number>()
  for (const claim of latestByOrigin(claims)) votes.set(claim.value, (votes.get(claim.value) ?? 0) + weightOf(claim))
  let best: T | null = null
  for (const [value, weight] of votes) if (best === null || weight >= (votes.get(best) ?? 0)) best = value
  const why = claims.length === 0 ? 'none' : claims.length === 1 ? 'only' : votes.size === 1 ? 'agreed' : 'most-origins'
  return { value: best, why, claims }
}
