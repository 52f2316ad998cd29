import type { EventTypeCode, Family } from '#core/4-reports/codebook.ts'
import type { DatePrecision, Sector, Toll } from '#core/4-reports/reading.ts'
import type { TollField } from '#core/5-incidents/grouped-report.ts'
import type { Verification } from '#core/5-incidents/verify.ts'
import type { Day } from '#core/time/days.ts'
import type { Week } from '#core/time/weeks.ts'
import type { Correction } from './corrections.ts'

/** A count this week beside last week's by the same weekday and the middle half of the twelve weeks before; null where nothing can be compared. */
export type Compared = { now: number; last: number | null; usual: { low: number; high: number } | null }

/** People over several incidents: lower bounds added, upper bounds added; `high` is null where an incident has no upper bound. */
export type People = { low: number; high: number | null; incidents: number; differing: number }

/** Everything a digest of one week may say; no wording. */
export type DigestFacts = {
  watch: string
  week: Week
  start: Day
  end: Day
  /** Last day that was read up to. */
  asOf: Day
  isExercise: boolean
  isIssued: boolean
  incidents: Compared
  killed: People
  abducted: People
  sectors: { now: number; last: number | null }
  oneOrigin: number
  families: { family: Family; count: Compared; deadly: number; killed: People }[]
  /** Oldest first, the digest's own week last. */
  weeks: { week: Week; deteriorating: number; improving: number; neutral: number }[]
  regions: DigestRegion[]
  /** Incidents whose admin-1 unit is not known. */
  unplaced: number
  itemsRead: number
  sources: { alive: number; all: number }
  told: DigestIncident[]
  /** The regions with most incidents over the last weeks, counts oldest first; at most six. */
  trends: {
    code: string
    name: string
    counts: number[]
    usual: { low: number; high: number } | null
    isLittleRead: boolean
  }[]
  /** The digest that was issued last for an earlier week, and what no longer stands in it; null where there is none. */
  lastIssue: { week: Week; issuedOn: Day; corrections: Correction[] } | null
}

export type DigestRegion = {
  code: string
  name: string
  /** `[lon, lat]` where its circle is drawn. */
  at: readonly [number, number] | null
  count: Compared
  sourcesAlive: number | null
  sourcesAll: number | null
  items: number | null
  usualItems: number | null
  /** Fewer than half the usual items were read. */
  isLittleRead: boolean
}

export type DigestIncident = {
  id: string
  type: EventTypeCode
  family: Family | null
  verification: Verification
  sectors: Sector[]
  place: { name: string; precision: number | null } | null
  country: string | null
  admin1: string | null
  date: { start: Day; end: Day; precision: DatePrecision } | null
  day: Day
  tolls: Record<TollField, Toll | null>
  perpetrators: string[]
  origins: { name: string; kind: string }[]
  reports: number
  /** Outlets in the order they told it, with the address of the item where it has a public one. */
  sources: { name: string; url: string | null }[]
}
