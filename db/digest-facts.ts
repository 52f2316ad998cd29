import { type EventTypeCode, FAMILIES, type Family } from '#core/4-reports/codebook.ts'
import type { DatePrecision, Sector, Toll } from '#core/4-reports/reading.ts'
import type { IncidentClaims } from '#core/5-incidents/compose-incident.ts'
import { TOLL_FIELDS, type TollField } from '#core/5-incidents/grouped-report.ts'
import { maySendToItems, shareable } from '#core/5-incidents/shareable.ts'
import { findCorrections } from '#core/6-digests/corrections.ts'
import type { DigestContent } from '#core/6-digests/digest-content.ts'
import type { DigestFacts, DigestIncident, DigestRegion, People } from '#core/6-digests/digest-facts.ts'
import { type Day, dayOf } from '#core/time/days.ts'
import { daysOfWeek, type Week } from '#core/time/weeks.ts'
import { db, join, sql } from './client.ts'
import { findIncidents, type IncidentRow } from './incidents.ts'
import { countByRegionAndWeek } from './region-trends.ts'
import type { WatchRow } from './watches.ts'
import { getWeek, type PeopleRange, type RegionCount, type TrendRow } from './week.ts'

/** Incidents one issue can hold. */
const MAX_INCIDENTS = 1000

/** Families in which whoever did it did harm: of fighting, arrests and protests nobody is named as a perpetrator. */
const HARMFUL = new Set<Family | null>(['strikes', 'explosives', 'civilians', 'crime'])
/** One report alone accuses nobody in print. */
const ACCUSING_REPORTS = 2

/** Everything the digest of a watch and week may say; throws where the week does not exist. */
export async function getDigestFacts(
  watch: Pick<WatchRow, 'id' | 'name' | 'question'>,
  week: Week,
  state: { isIssued: boolean; isExercise: boolean },
  today: Day = dayOf(new Date()),
): Promise<DigestFacts> {
  const figures = await getWeek(week, watch.question, today)
  const inWeek = { ...watch.question, from: figures.start, to: figures.end, pageSize: MAX_INCIDENTS }
  const { incidents } = await findIncidents(inWeek)
  const [told, trends, lastIssue] = await Promise.all([
    tellable(incidents),
    findTrends(watch, week, figures.regions),
    findLastIssue(watch, week),
  ])
  const standing = told.filter((incident) => incident.verification !== 'retracted')
  return {
    watch: watch.name,
    week,
    start: figures.start,
    end: figures.end,
    asOf: figures.asOf,
    ...state,
    incidents: compared(figures.total),
    killed: people(figures.thisWeek.killed, standing, 'killed'),
    abducted: people(figures.thisWeek.abducted, standing, 'abducted'),
    sectors: { now: figures.thisWeek.touching.any, last: figures.knownSince ? figures.lastWeek.touching.any : null },
    oneOrigin: figures.thisWeek.oneOrigin,
    families: FAMILIES.map((family) => familyFacts(family, figures.families, standing)),
    weeks: figures.weeks.map((one, i) => ({
      week: one,
      deteriorating: countAt(figures.polarities, 'deteriorating', i),
      improving: countAt(figures.polarities, 'improving', i),
      neutral: countAt(figures.polarities, 'neutral', i),
    })),
    regions: figures.regions.filter((region) => region.admin1 !== null).map(regionFacts),
    unplaced: incidents.filter((incident) => incident.admin1 === null).length,
    itemsRead: figures.coverage.items,
    sources: { alive: figures.coverage.sourcesAlive, all: figures.coverage.sources },
    told,
    trends,
    lastIssue,
  }
}

/** Weeks and rows of the small pictures of regions. */
const TREND_WEEKS = 12
const TREND_REGIONS = 6

async function findTrends(
  watch: Pick<WatchRow, 'question'>,
  week: Week,
  regions: RegionCount[],
): Promise<DigestFacts['trends']> {
  const counts = await countByRegionAndWeek(watch.question, week, TREND_WEEKS)
  const sum = (all: number[]) => all.reduce((total, n) => total + n, 0)
  return regions
    .flatMap(({ admin1, name, usual, isLittleRead }) => {
      const own = admin1 === null ? undefined : counts.get(admin1)
      return admin1 !== null && own ? [{ code: admin1, name, counts: own, usual, isLittleRead }] : []
    })
    .sort((a, b) => sum(b.counts) - sum(a.counts) || a.name.localeCompare(b.name))
    .slice(0, TREND_REGIONS)
}

/** The issue of the nearest earlier week, compared with what stands now. */
async function findLastIssue(watch: Pick<WatchRow, 'id' | 'question'>, week: Week): Promise<DigestFacts['lastIssue']> {
  const row = await db().digest.findFirst({
    where: { watchId: watch.id, state: 'issued', week: { lt: week } },
    select: { week: true, issuedAt: true, content: true },
    orderBy: [{ week: 'desc' }, { issuedAt: 'desc' }],
  })
  const days = row ? daysOfWeek(row.week) : null
  const frozen = (row?.content as Partial<DigestContent> | null | undefined)?.frozen
  if (!row?.issuedAt || !days || !frozen) return null
  const { incidents } = await findIncidents({
    ...watch.question,
    from: days.start,
    to: days.end,
    pageSize: MAX_INCIDENTS,
  })
  const corrections = findCorrections(frozen, await tellable(incidents))
  return { week: row.week, issuedOn: dayOf(row.issuedAt), corrections }
}

function compared(row: Omit<TrendRow, 'key'>) {
  return { now: row.thisWeek, last: row.usual ? row.lastWeek : null, usual: row.usual }
}

function countAt(rows: TrendRow[], key: string, index: number): number {
  return rows.find((row) => row.key === key)?.counts[index] ?? 0
}

function people(range: PeopleRange, told: DigestIncident[], field: TollField): People {
  return {
    low: range.low,
    high: range.isOpen ? null : range.high,
    incidents: range.incidents,
    differing: differing(told, field),
  }
}

function differing(told: DigestIncident[], field: TollField): number {
  return told.filter(({ tolls, origins }) => origins.length > 1 && tolls[field] && tolls[field].best === null).length
}

function familyFacts(family: Family, rows: TrendRow[], told: DigestIncident[]): DigestFacts['families'][number] {
  const row = rows.find((one) => one.key === family)
  const own = told.filter((incident) => incident.family === family)
  const deadly = own.flatMap(({ tolls: { killed } }) => (killed && (killed.high ?? killed.low) > 0 ? [killed] : []))
  const low = deadly.reduce((sum, toll) => sum + toll.low, 0)
  const high = deadly.reduce((sum, toll) => sum + (toll.high ?? toll.low), 0)
  return {
    family,
    count: row ? compared(row) : { now: own.length, last: null, usual: null },
    deadly: deadly.length,
    killed: {
      low,
      high: deadly.some((toll) => toll.high === null) ? null : high,
      incidents: deadly.length,
      differing: differing(own, 'killed'),
    },
  }
}

function regionFacts(region: RegionCount): DigestRegion {
  return {
    code: region.code,
    name: region.name,
    at: region.lon !== null && region.lat !== null ? [region.lon, region.lat] : null,
    count: { now: region.thisWeek, last: region.lastWeek, usual: region.usual },
    sourcesAlive: region.sourcesAlive,
    sourcesAll: region.sources,
    items: region.items,
    usualItems: region.itemsUsual ? Math.round((region.itemsUsual.low + region.itemsUsual.high) / 2) : null,
    isLittleRead: region.isLittleRead,
  }
}

type Telling = { incidentId: string; name: string; url: string | null }

async function tellable(incidents: IncidentRow[]): Promise<DigestIncident[]> {
  if (incidents.length === 0) return []
  const ids = incidents.map((incident) => sql`${incident.id}::uuid`)
  const [claims, tellings] = await Promise.all([
    db().$queryRaw<{ id: string; claims: IncidentClaims }[]>(
      sql`SELECT id, claims FROM "Incident" WHERE id IN (${join(ids)})`,
    ),
    db().$queryRaw<Telling[]>(sql`
      SELECT r."incidentId", s.title AS name, i.url FROM "Report" r JOIN "Item" i ON i.id = r."itemId" JOIN "Source" s ON s.id = i."sourceId"
      WHERE r."incidentId" IN (${join(ids)}) ORDER BY coalesce(i.published, i."fetchedAt"), i.id`),
  ])
  const claimsOf = new Map(claims.map((row) => [row.id, row.claims]))
  const tellingsOf = Map.groupBy(tellings, (telling) => telling.incidentId)
  return incidents.map((incident) =>
    digestIncident(incident, claimsOf.get(incident.id), tellingsOf.get(incident.id) ?? []),
  )
}

function digestIncident(whole: IncidentRow, claims: IncidentClaims | undefined, tellings: Telling[]): DigestIncident {
  // The digest has no headlines; it says for itself what happened.
  const incident = shareable(whole, ({ title, titleLanguage }) => ({ title, language: titleLanguage }))
  const origins = new Map(
    (claims?.type.claims ?? []).map(({ origin, originKind }) => [origin, { name: origin, kind: originKind }]),
  )
  const mayLink = maySendToItems(incident.withheld)
  const sources = new Map(
    tellings.map(({ name, url }) => [name, { name, url: mayLink && url?.startsWith('http') ? url : null }]),
  )
  const perpetrators = incident.actors.filter(
    (actor) => actor.role === 'initiator' && actor.kind !== 'unidentified' && actor.reports >= ACCUSING_REPORTS,
  )
  return {
    id: incident.id,
    type: incident.type as EventTypeCode,
    family: incident.family,
    verification: incident.verification,
    sectors: incident.sectors as Sector[],
    place: incident.placeName ? { name: incident.placeName, precision: incident.placePrecision } : null,
    country: incident.country,
    admin1: incident.admin1,
    date:
      incident.dateStart && incident.dateEnd
        ? {
            start: incident.dateStart,
            end: incident.dateEnd,
            precision: (incident.datePrecision ?? 'day') as DatePrecision,
          }
        : null,
    day: incident.day,
    tolls: Object.fromEntries(TOLL_FIELDS.map((field) => [field, tollOf(incident, field, claims)])) as Record<
      TollField,
      Toll | null
    >,
    perpetrators:
      HARMFUL.has(incident.family) && !incident.withheld.includes('survivor')
        ? [...new Set(perpetrators.map((actor) => actor.name))]
        : [],
    origins: [...origins.values()],
    reports: incident.reportCount,
    sources: [...sources.values()],
  }
}

function tollOf(incident: IncidentRow, field: TollField, claims: IncidentClaims | undefined): Toll | null {
  const low = incident[`${field}Low`]
  if (low === null) return null
  return { low, best: claims?.[field].value?.best ?? null, high: incident[`${field}High`] }
}
