import type { Family, Polarity } from '#core/4-reports/codebook.ts'
import type { ReportActor } from '#core/4-reports/reading.ts'
import type { IncidentClaims } from '#core/5-incidents/compose-incident.ts'
import { type Corrections, withCorrections } from '#core/5-incidents/corrections.ts'
import type { Verification } from '#core/5-incidents/verify.ts'
import type { WithholdRule } from '#core/5-incidents/withhold.ts'
import { searchQuery } from '#core/text/search-words.ts'
import type { Day } from '#core/time/days.ts'
import { db, join, type Sql, sql, where } from './client.ts'
import { type EditRow, findEdits } from './edits.ts'
import { NotFound } from './not-found.ts'
import type { ReportRow } from './reports.ts'
import type { Tag } from './tags.ts'
import { isId } from './uuid.ts'

export type ReviewState = 'unreviewed' | 'accepted' | 'rejected' | 'merged'

/** What dashboard, timeline, map and incident list ask for; an empty or missing list means all. Days are both included. */
export type IncidentFilter = {
  countries?: string[] | undefined
  /** GeoNames admin-1 codes such as `IQ.15`. */
  admin1?: string[] | undefined
  types?: string[] | undefined
  families?: string[] | undefined
  polarity?: string[] | undefined
  verification?: string[] | undefined
  sectors?: string[] | undefined
  /** Source ids: incidents that at least one of them tells of. */
  sources?: string[] | undefined
  from?: Day | undefined
  to?: Day | undefined
  words?: string | undefined
  /** [west, south, east, north] in degrees. */
  box?: [number, number, number, number] | undefined
  review?: ReviewState[] | undefined
  /** 1 is the newest page. */
  page?: number | undefined
  pageSize?: number | undefined
}

export type IncidentRow = {
  id: string
  title: string
  titleLanguage: string
  type: string
  family: Family | null
  polarity: Polarity
  verification: Verification
  review: ReviewState
  sectors: string[]
  /** Rules by which something of it does not leave the house. */
  withheld: WithholdRule[]
  weapon: string | null
  placeName: string | null
  placeKey: string | null
  country: string | null
  countryName: string | null
  admin1: string | null
  admin1Name: string | null
  lat: number | null
  lon: number | null
  /** UCDP where_prec 1 to 7. */
  placePrecision: number | null
  dateStart: Day | null
  dateEnd: Day | null
  datePrecision: string | null
  /** Day it counts under. */
  day: Day
  killedLow: number | null
  killedHigh: number | null
  injuredLow: number | null
  injuredHigh: number | null
  abductedLow: number | null
  abductedHigh: number | null
  arrestedLow: number | null
  arrestedHigh: number | null
  displacedLow: number | null
  displacedHigh: number | null
  actors: (ReportActor & { reports: number })[]
  originCount: number
  reportCount: number
  firstReportedAt: Date
  lastReportedAt: Date
  version: number
  isExercise: boolean
  mergedIntoId: string | null
}

export type IncidentList = { incidents: IncidentRow[]; total: number; page: number; pageSize: number }

const PAGE_SIZE = 30

/** Columns of an incident as rows go out, `inc` being the incident. */
const COLUMNS = sql`inc.id, inc.title, inc."titleLanguage", inc.type, inc.family, inc.polarity, inc.verification, inc.review::text AS review,
  inc.sectors, inc.withheld, inc.weapon, inc."placeName", inc."placeKey", inc.country, country.name AS "countryName", inc.admin1, admin1.name AS "admin1Name",
  inc.lat, inc.lon, inc."placePrecision", inc."dateStart"::text AS "dateStart", inc."dateEnd"::text AS "dateEnd", inc."datePrecision",
  inc.day::text AS day, inc."killedLow", inc."killedHigh", inc."injuredLow", inc."injuredHigh", inc."abductedLow", inc."abductedHigh",
  inc."arrestedLow", inc."arrestedHigh", inc."displacedLow", inc."displacedHigh", inc.actors, inc."originCount", inc."reportCount",
  inc."firstReportedAt", inc."lastReportedAt", inc.version, inc."isExercise", inc."mergedIntoId"`
const FROM = sql`"Incident" inc LEFT JOIN "Region" country ON country.code = inc.country LEFT JOIN "Region" admin1 ON admin1.code = inc.admin1`

/** Incidents that fit the filter, newest day first, and how many there are in all. Rejected and merged ones only where asked for. */
export async function findIncidents(filter: IncidentFilter = {}): Promise<IncidentList> {
  const pageSize = Math.min(Math.max(1, Math.trunc(filter.pageSize ?? PAGE_SIZE)), 1000)
  const page = Math.min(Math.max(1, Math.trunc(filter.page ?? 1)), 10_000)
  const conditions = incidentConditions(filter)
  if (!conditions) return { incidents: [], total: 0, page: 1, pageSize }
  const [incidents, [count]] = await Promise.all([
    db().$queryRaw<IncidentRow[]>(sql`
      SELECT ${COLUMNS} FROM ${FROM} ${where(conditions)}
      ORDER BY inc.day DESC, inc."lastReportedAt" DESC, inc.id DESC LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`),
    db().$queryRaw<{ n: number }[]>(sql`SELECT count(*)::int AS n FROM "Incident" inc ${where(conditions)}`),
  ])
  return { incidents, total: count?.n ?? 0, page, pageSize }
}

/** The filter as conditions on `inc`; null where it can match nothing (words that hold no word). */
export function incidentConditions(filter: IncidentFilter): Sql[] | null {
  const conditions: Sql[] = []
  conditions.push(
    filter.review?.length
      ? sql`inc.review::text IN (${join(filter.review)})`
      : sql`inc.review IN ('unreviewed', 'accepted')`,
  )
  const places: Sql[] = []
  if (filter.countries?.length) places.push(sql`inc.country IN (${join(filter.countries)})`)
  if (filter.admin1?.length) places.push(sql`inc.admin1 IN (${join(filter.admin1)})`)
  if (places.length > 0) conditions.push(sql`(${join(places, ' OR ')})`)
  if (filter.types?.length) conditions.push(sql`inc.type IN (${join(filter.types)})`)
  if (filter.families?.length) conditions.push(sql`inc.family IN (${join(filter.families)})`)
  if (filter.polarity?.length) conditions.push(sql`inc.polarity IN (${join(filter.polarity)})`)
  if (filter.verification?.length) conditions.push(sql`inc.verification IN (${join(filter.verification)})`)
  if (filter.sectors?.length) conditions.push(sql`inc.sectors && ${filter.sectors}::text[]`)
  if (filter.from) conditions.push(sql`inc.day >= ${filter.from}::date`)
  if (filter.to) conditions.push(sql`inc.day <= ${filter.to}::date`)
  if (filter.box) {
    const [west, south, east, north] = filter.box
    const lon =
      west <= east ? sql`inc.lon BETWEEN ${west} AND ${east}` : sql`(inc.lon >= ${west} OR inc.lon <= ${east})`
    conditions.push(sql`inc.lat BETWEEN ${south} AND ${north}`, lon)
  }
  const sources = filter.sources?.filter(isId)
  if (filter.sources?.length && !sources?.length) return null
  if (sources?.length) {
    const ids = join(sources.map((id) => sql`${id}::uuid`))
    conditions.push(
      sql`EXISTS (SELECT 1 FROM "Report" r JOIN "Item" i ON i.id = r."itemId" WHERE r."incidentId" = inc.id AND i."sourceId" IN (${ids}))`,
    )
  }
  if (filter.words?.trim()) {
    const query = searchQuery(filter.words)
    if (!query) return null
    conditions.push(
      sql`inc.id IN (SELECT r."incidentId" FROM "Report" r JOIN "Item" i ON i.id = r."itemId" WHERE i.tsv @@ ${query}::tsquery)`,
    )
  }
  return conditions
}

export type IncidentReport = ReportRow & {
  /** Telling words of the item. */
  words: string[]
  tags: Tag[]
  item: {
    id: string
    title: string
    url: string | null
    language: string
    published: Date | null
    publishedIsDay: boolean
    fetchedAt: Date
    copyOfId: string | null
    credit: string | null
    source: { id: string; title: string; reliability: string | null; provenance: string }
  }
}

export type IncidentDetail = IncidentRow & {
  /** What reports claim, with a person's word above them. */
  claims: IncidentClaims
  corrections: Corrections
  /** Fields a person should look at. */
  doubts: string[]
  /** Waits in the review queue. */
  queued: boolean
  reviewedAt: Date | null
  createdAt: Date
  /** Earliest published first. */
  reports: IncidentReport[]
  edits: EditRow[]
}

/** One incident with its reports, their items and sources, all claims and what people changed; throws NotFound. */
export async function getIncident(id: string): Promise<IncidentDetail> {
  if (!isId(id)) throw new NotFound('incident', id)
  const [[incident], reports, edits] = await Promise.all([
    db().$queryRaw<Omit<IncidentDetail, 'reports' | 'edits'>[]>(
      sql`SELECT ${COLUMNS}, inc.claims, inc.corrections, inc.doubts, inc.queued, inc."reviewedAt", inc."createdAt" FROM ${FROM} WHERE inc.id = ${id}::uuid`,
    ),
    db().report.findMany({
      where: { incidentId: id },
      include: {
        item: {
          select: {
            id: true,
            tags: true,
            title: true,
            url: true,
            language: true,
            published: true,
            publishedIsDay: true,
            fetchedAt: true,
            copyOfId: true,
            credit: true,
            source: { select: { id: true, title: true, reliability: true, provenance: true } },
          },
        },
      },
    }),
    findEdits('incident', id),
  ])
  if (!incident) throw new NotFound('incident', id)
  const seen = (report: { item: { published: Date | null; fetchedAt: Date } }) =>
    (report.item.published ?? report.item.fetchedAt).getTime()
  return {
    ...incident,
    claims: withCorrections(incident.claims, incident.corrections),
    reports: reports
      .sort((a, b) => seen(a) - seen(b) || (a.id < b.id ? -1 : 1))
      .map(({ item: { tags, ...item }, ...report }) => ({
        ...(report as unknown as IncidentReport),
        item,
        tags: (tags as Tag[]).filter((tag) => tag.report === report.ordinal),
        dateStart: report.dateStart?.toISOString().slice(0, 10) ?? null,
        dateEnd: report.dateEnd?.toISOString().slice(0, 10) ?? null,
      })),
    edits,
  }
}
