import type { ReportPlace, ReportRead, Toll } from '#core/4-reports/reading.ts'
import { distanceKm } from '#core/geo/distance.ts'
import type { DateRange } from './choose.ts'
import { TOLL_FIELDS, type TollField } from './grouped-report.ts'

/** What people let stand or set of a happening; null is unknown. */
export type Settled = { place: ReportPlace | null; date: DateRange | null } & Record<TollField, Toll | null>

export type ToldField = 'place' | 'date' | TollField
export const TOLD_FIELDS: readonly ToldField[] = ['place', 'date', ...TOLL_FIELDS]

/** A point this near names the same place. */
const SAME_PLACE_KM = 10

/** Whether what a report tells of a field is what people settled on; null where it tells nothing of it. */
export function isRight(report: ReportRead, field: ToldField, settled: Settled): boolean | null {
  switch (field) {
    case 'place':
      return report.place && isSamePlace(report.place, settled.place)
    case 'date':
      return report.date && isSameTime(report.date, settled.date)
    default:
      return report[field] && isWithin(report[field], settled[field])
  }
}

/** The same entry, points near each other, or a wider place that holds the other. */
function isSamePlace(told: ReportPlace, settled: ReportPlace | null): boolean {
  if (!settled || told.country !== settled.country) return false
  if (told.placeKey !== null && told.placeKey === settled.placeKey) return true
  if (told.admin1 !== null && settled.admin1 !== null && told.admin1 !== settled.admin1) return false
  const [a, b] = [told.precision ?? 7, settled.precision ?? 7]
  if (a > 3 || b > 3) return Math.abs(a - b) <= 1 || told.lat === null
  if (told.lat === null || told.lon === null || settled.lat === null || settled.lon === null) return false
  return distanceKm([told.lon, told.lat], [settled.lon, settled.lat]) <= SAME_PLACE_KM
}

function isSameTime(told: DateRange, settled: DateRange | null): boolean {
  return settled !== null && told.start <= settled.end && settled.start <= told.end
}

/** A figure inside the range that stands; an exact one that stands must be met. */
function isWithin(told: Toll, settled: Toll | null): boolean {
  if (!settled) return false
  if (told.best !== null && settled.best !== null) return told.best === settled.best
  const [low, high] = [settled.low, settled.high ?? Number.POSITIVE_INFINITY]
  return told.low <= high && (told.high ?? Number.POSITIVE_INFINITY) >= low
}
