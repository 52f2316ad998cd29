import { EVENT_TYPES, familyOf } from '#core/4-reports/codebook.ts'
import { distanceKm } from '#core/geo/distance.ts'
import { addDays, type Day, dayOf, daysBetween } from '#core/time/days.ts'
import type { GroupedReport } from './grouped-report.ts'

/** How far, in kilometres, a happening may lie from the point that stands for its place, by UCDP precision. */
export const RADIUS_KM: Readonly<Record<number, number>> = { 1: 8, 2: 25, 3: 40, 4: 150, 5: 60, 6: 2000, 7: 300 }

/** Days by which a date of each precision may be off. */
const SLACK_DAYS = { day: 1, days: 2, week: 4, month: 16, longer: 45 } as const

/** A text without a date tells of the day it appeared or a few days before. */
const UNDATED_DAYS = 3

/** Types that tellers mix up though they lie in different families. */
const MIXED_UP: readonly (readonly [string, string])[] = [
  ['armed_clash', 'attack_civilians'],
  ['armed_clash', 'shelling_missile'],
  ['armed_clash', 'air_drone_strike'],
  ['armed_clash', 'raid_seizure'],
  ['armed_clash', 'ied_mine_uxo'],
  ['armed_clash', 'territory_change'],
  ['attack_civilians', 'crime'],
  ['attack_civilians', 'looting_destruction'],
  ['attack_civilians', 'abduction'],
  ['attack_civilians', 'ied_mine_uxo'],
  ['attack_civilians', 'suicide_attack'],
  ['attack_civilians', 'shelling_missile'],
  ['attack_civilians', 'air_drone_strike'],
  ['attack_civilians', 'mob_violence'],
  ['attack_civilians', 'grenade'],
  ['abduction', 'crime'],
  ['abduction', 'arrest_detention'],
  ['shelling_missile', 'ied_mine_uxo'],
  ['threat_intimidation', 'access_constraint'],
  ['looting_destruction', 'attack_civilians'],
  ['raid_seizure', 'ied_mine_uxo'],
]
const MIXED = new Set(MIXED_UP.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))

/** From 0 (never one happening) to 1 (same type). */
export function typeAgreement(a: string, b: string): number {
  return AGREEMENTS.get(a)?.get(b) ?? agreementOf(a, b)
}

function agreementOf(a: string, b: string): number {
  if (a === b) return 1
  const family = familyOf(a)
  if (family !== null && family === familyOf(b)) return 0.7
  if (MIXED.has(`${a} ${b}`)) return 0.45
  return a === 'other' || b === 'other' ? 0.3 : 0
}

/** Worked out once: every report is held against many others. */
const AGREEMENTS = new Map<string, Map<string, number>>(
  EVENT_TYPES.map(({ code: a }) => [a, new Map(EVENT_TYPES.map(({ code: b }) => [b, agreementOf(a, b)]))]),
)

/** Pairs of types, each written `a b`, whose reports may be of one happening. */
export const TYPES_TOGETHER: readonly string[] = EVENT_TYPES.flatMap(({ code: a }) =>
  EVENT_TYPES.flatMap(({ code: b }) => (typeAgreement(a, b) > 0 ? [`${a} ${b}`] : [])),
)

/** Kilometres beyond what their precision leaves open within which two places may still be one. */
export const LEEWAY_KM = 10

/** First and last day on which the happening may have been. */
export function dayWindow(report: Pick<GroupedReport, 'date' | 'reportedAt'>): {
  start: Day
  end: Day
  known: boolean
} {
  const reported = dayOf(new Date(report.reportedAt))
  if (!report.date) return { start: addDays(reported, -UNDATED_DAYS), end: reported, known: false }
  const slack = SLACK_DAYS[report.date.precision]
  const isExact = report.date.precision === 'day'
  return {
    start: isExact ? report.date.start : addDays(report.date.start, -slack),
    end: isExact ? report.date.end : addDays(report.date.end, slack),
    known: true,
  }
}

/** Days between the nearest days of both windows; 0 where they overlap. */
export function daysApart(a: GroupedReport, b: GroupedReport): number {
  const x = windowOf(a)
  const y = windowOf(b)
  return Math.max(0, y.first - x.last, x.first - y.last)
}

/** The window in days since a day of long ago, worked out once for each report. */
function windowOf(report: GroupedReport): { first: number; last: number } {
  const known = windows.get(report)
  if (known) return known
  const { start, end } = dayWindow(report)
  const window = { first: daysBetween(EPOCH, start), last: daysBetween(EPOCH, end) }
  windows.set(report, window)
  return window
}

const EPOCH: Day = '1970-01-01'
const windows = new WeakMap<GroupedReport, { first: number; last: number }>()

/**
 * How far two reports' places lie apart beyond what their precision leaves open, in km:
 * 0 where they may be one place, null where one of them has no point.
 */
export function kmApart(a: GroupedReport, b: GroupedReport): number | null {
  const p = a.place
  const q = b.place
  if (!p || !q || p.lat === null || p.lon === null || q.lat === null || q.lon === null) return null
  if (p.lat === q.lat && p.lon === q.lon) return 0
  const leeway = Math.max(RADIUS_KM[p.precision ?? 4] ?? 150, RADIUS_KM[q.precision ?? 4] ?? 150)
  return Math.max(0, distanceKm([p.lon, p.lat], [q.lon, q.lat]) - leeway)
}

/** The reason two reports can't be of one happening, or null where nothing forbids it. */
export function contradiction(
  a: GroupedReport,
  b: GroupedReport,
): 'item' | 'country' | 'place' | 'date' | 'type' | null {
  if (a.itemId === b.itemId) return 'item' // a text that tells two happenings means two
  if (typeAgreement(a.type, b.type) === 0) return 'type'
  if (a.place?.country && b.place?.country && a.place.country !== b.place.country) return 'country'
  if (daysApart(a, b) > 1) return 'date'
  const apart = kmApart(a, b)
  if (apart !== null && apart > LEEWAY_KM) return 'place'
  const isAdminOnly = (a.place?.precision ?? 9) === 4 || (b.place?.precision ?? 9) === 4
  if (isAdminOnly && a.place?.admin1 && b.place?.admin1 && a.place.admin1 !== b.place.admin1) return 'place'
  return null
}
