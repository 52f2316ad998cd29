import { FAMILIES, type Family, type Polarity } from '#core/4-reports/codebook.ts'
import type { Verification } from '#core/5-incidents/verify.ts'
import { addDays, type Day, dayOf, daysBetween } from '#core/time/days.ts'
import { type Usual, usualOf } from '#core/time/quartiles.ts'
import { addWeeks, daysOfWeek, type Week } from '#core/time/weeks.ts'
import { findIncidents, type IncidentFilter, type IncidentRow } from './incidents.ts'
import { readWeek, type WeekRows } from './week-rows.ts'

/** Weeks the timeline shows, the asked week last. */
export const TIMELINE_WEEKS = 26
/** Earlier weeks that say what is usual. */
const USUAL_WEEKS = 12

/** A row of the timeline. Counts are incidents by week, oldest first, the asked week last. */
export type TrendRow = {
  /** A polarity or a family of event types. */
  key: Polarity | Family
  counts: number[]
  /** The same weeks up to the same weekday as the asked week has run: what may be compared. */
  countsToDay: number[]
  thisWeek: number
  /** Last week by the same weekday. */
  lastWeek: number
  /** Middle half of the twelve weeks before by the same weekday; null while fewer than four weeks are known. */
  usual: Usual | null
}

/** A sum of people over incidents: from the least to the most that is told. */
export type PeopleRange = {
  low: number
  high: number
  /** True where at least one incident says "at least" without an upper bound. */
  isOpen: boolean
  /** Incidents that tell of any. */
  incidents: number
}

export type Headline = {
  incidents: number
  killed: PeopleRange
  abducted: PeopleRange
  /** Incidents that touch aid, health or education; `any` counts each once. */
  touching: { any: number; aid: number; health: number; education: number }
  /** Incidents that rest on one origin alone. */
  oneOrigin: number
  byVerification: Record<Verification, number>
}

export type RegionCount = {
  /** Admin-1 code; the country code for what is only known as somewhere in the country. */
  code: string
  country: string
  countryName: string
  /** Null for the country row. */
  admin1: string | null
  name: string
  /** ISO 3166-2 code that joins to the base map. */
  iso: string | null
  lat: number | null
  lon: number | null
  thisWeek: number
  lastWeek: number
  usual: Usual | null
  /** Items read that name the region, this week by now and in usual weeks by the same weekday. */
  items: number
  itemsUsual: Usual | null
  /** Sources that named it within twelve weeks, and how many of these gave any item this week. */
  sources: number
  sourcesAlive: number
  /** Fewer than half the usual items were read: a low count says little. */
  isLittleRead: boolean
}

export type Coverage = {
  items: number
  itemsLastWeek: number
  itemsUsual: Usual | null
  sources: number
  sourcesAlive: number
  /** The 14 days up to the last day that has run, oldest first. */
  perDay: { day: Day; items: number }[]
  isLittleRead: boolean
}

export type WeekPoint = {
  id: string
  title: string
  titleLanguage: string
  type: string
  family: Family | null
  polarity: Polarity
  verification: Verification
  country: string | null
  admin1: string | null
  placeName: string | null
  lat: number
  lon: number
  precision: number
}

export type WeekFigures = {
  week: Week
  start: Day
  end: Day
  /** Last day counted: today in an unfinished week, else its Sunday. */
  asOf: Day
  /** 1 to 7; 7 when the week is over. Everything is compared up to this weekday. */
  daysRun: number
  isOpen: boolean
  /** Weeks of the timeline, oldest first. */
  weeks: Week[]
  /** First day anything was read; weeks before it are unknown, not zero. */
  knownSince: Day | null
  polarities: TrendRow[]
  families: TrendRow[]
  total: Omit<TrendRow, 'key'>
  thisWeek: Headline
  lastWeek: Headline
  /** Regions with an incident in the 13 weeks or items this week, busiest first. */
  regions: RegionCount[]
  coverage: Coverage
  /** Incidents of the week that have a point. */
  points: WeekPoint[]
  /** Incidents of the week without one. */
  unplaced: number
  newest: IncidentRow[]
}

/**
 * The figures of one week against what is usual, by the same weekday, for the incidents that fit the filter.
 *
 * Dates in the filter are ignored: the week says them. Throws where the week does not exist.
 */
export async function getWeek(
  week: Week,
  filter: IncidentFilter = {},
  today: Day = dayOf(new Date()),
): Promise<WeekFigures> {
  const days = daysOfWeek(week)
  if (!days) throw new Error(`not an ISO week: ${week}`)
  const daysRun = Math.min(7, Math.max(1, daysBetween(days.start, today) + 1))
  const first = addDays(days.start, -7 * (TIMELINE_WEEKS - 1))
  const asked = { ...filter, from: undefined, to: undefined }
  const [rows, newest] = await Promise.all([
    readWeek(asked, { first, start: days.start, end: days.end, daysRun, lastWeekIndex: TIMELINE_WEEKS - 1 }),
    findIncidents({ ...asked, from: days.start, to: days.end, pageSize: 12 }),
  ])
  const weeks = Array.from({ length: TIMELINE_WEEKS }, (_, i) => addWeeks(week, i - TIMELINE_WEEKS + 1))
  const known = rows.knownSince ? Math.max(0, Math.floor(daysBetween(first, rows.knownSince) / 7)) : TIMELINE_WEEKS
  const trend = (fits: (cell: WeekRows['cells'][number]) => boolean) => trendOf(rows.cells.filter(fits), known)
  return {
    week,
    ...days,
    asOf: addDays(days.start, daysRun - 1),
    daysRun,
    isOpen: daysBetween(today, days.end) >= 0 && daysBetween(days.start, today) >= 0,
    weeks,
    knownSince: rows.knownSince,
    polarities: (['deteriorating', 'improving', 'neutral'] as const).map((key) => ({
      key,
      ...trend((cell) => cell.polarity === key),
    })),
    families: FAMILIES.map((key) => ({ key, ...trend((cell) => cell.family === key) })),
    total: trend(() => true),
    thisWeek: headlineOf(rows, TIMELINE_WEEKS - 1),
    lastWeek: headlineOf(rows, TIMELINE_WEEKS - 2),
    regions: rows.regions
      .map((region) => regionOf(region, known))
      .sort((a, b) => b.thisWeek - a.thisWeek || b.lastWeek - a.lastWeek || (a.name < b.name ? -1 : 1)),
    coverage: coverageOf(rows, known, addDays(days.start, daysRun - 1)),
    points: rows.points,
    unplaced: rows.unplaced,
    newest: newest.incidents,
  }
}

function trendOf(cells: WeekRows['cells'], known: number): Omit<TrendRow, 'key'> {
  const counts = new Array<number>(TIMELINE_WEEKS).fill(0)
  const countsToDay = new Array<number>(TIMELINE_WEEKS).fill(0)
  for (const cell of cells) {
    counts[cell.w] = (counts[cell.w] ?? 0) + cell.n
    countsToDay[cell.w] = (countsToDay[cell.w] ?? 0) + cell.toDay
  }
  return { counts, countsToDay, ...comparison(countsToDay, known) }
}

/** This week, last week and the usual band of counts by week; weeks before anything was read don't count as quiet. */
function comparison(
  toDay: readonly number[],
  known: number,
): { thisWeek: number; lastWeek: number; usual: Usual | null } {
  const last = toDay.length - 1
  return {
    thisWeek: toDay[last] ?? 0,
    lastWeek: toDay[last - 1] ?? 0,
    usual: usualOf(toDay.slice(Math.max(last - USUAL_WEEKS, known), last)),
  }
}

const VERIFICATIONS = ['rumour', 'reported', 'claimed', 'corroborated', 'confirmed', 'retracted'] as const

function headlineOf(rows: WeekRows, w: number): Headline {
  const row = rows.headline.find((one) => one.w === w)
  const none = { low: 0, high: 0, isOpen: false, incidents: 0 }
  const verified = rows.verification.filter((one) => one.w === w)
  return {
    incidents: row?.incidents ?? 0,
    killed: row
      ? { low: row.killedLow, high: row.killedHigh, isOpen: row.killedOpen, incidents: row.killedIncidents }
      : none,
    abducted: row
      ? { low: row.abductedLow, high: row.abductedHigh, isOpen: row.abductedOpen, incidents: row.abductedIncidents }
      : none,
    touching: { any: row?.touching ?? 0, aid: row?.aid ?? 0, health: row?.health ?? 0, education: row?.education ?? 0 },
    oneOrigin: row?.oneOrigin ?? 0,
    byVerification: Object.fromEntries(
      VERIFICATIONS.map((key) => [key, verified.find((one) => one.verification === key)?.n ?? 0]),
    ) as Record<Verification, number>,
  }
}

function regionOf(region: WeekRows['regions'][number], known: number): RegionCount {
  const { incidents, items, ...rest } = region
  const read = comparison(spread(items), known)
  return {
    ...rest,
    ...comparison(spread(incidents), known),
    items: read.thisWeek,
    itemsUsual: read.usual,
    isLittleRead: isLittle(read.thisWeek, read.usual),
  }
}

/** Counts by week number as a list over all weeks. */
function spread(byWeek: Record<string, number>): number[] {
  return Array.from({ length: TIMELINE_WEEKS }, (_, w) => byWeek[w] ?? 0)
}

function coverageOf(rows: WeekRows, known: number, asOf: Day): Coverage {
  const read = comparison(spread(rows.coverage.items), known)
  return {
    items: read.thisWeek,
    itemsLastWeek: read.lastWeek,
    itemsUsual: read.usual,
    sources: rows.coverage.sources,
    sourcesAlive: rows.coverage.sourcesAlive,
    perDay: Array.from({ length: 14 }, (_, i) => addDays(asOf, i - 13)).map((day) => ({
      day,
      items: rows.coverage.perDay[day] ?? 0,
    })),
    isLittleRead: isLittle(read.thisWeek, read.usual),
  }
}

function isLittle(count: number, usual: Usual | null): boolean {
  return usual !== null && usual.high > 0 && count < (usual.low + usual.high) / 4
}
