import type { Family, Polarity } from '#core/4-reports/codebook.ts'
import type { Verification } from '#core/5-incidents/verify.ts'
import { db, empty, type Sql, sql } from './client.ts'
import { NotFound } from './not-found.ts'
import type { Seen } from './review.ts'
import { isId } from './uuid.ts'

export type QueuedIncident = {
  id: string
  version: number
  title: string
  titleLanguage: string
  family: Family | null
  polarity: Polarity
  verification: Verification
  /** Name of the governorate or province, else of the country. */
  where: string | null
  reportCount: number
  originCount: number
  doubts: string[]
  /** A person has accepted it, and more has been told since. */
  isChanged: boolean
  isExercise: boolean
}

export type Queue = {
  incidents: QueuedIncident[]
  /** All that wait now, and those put off. */
  waiting: number
  later: number
  /** Incidents the person has decided on since midnight UTC. */
  done: number
}

const WAITS = sql`inc.queued AND inc.review IN ('unreviewed', 'accepted') AND (inc."laterUntil" IS NULL OR inc."laterUntil" <= now())`
const COLUMNS = sql`inc.id, inc.version, inc.title, inc."titleLanguage", inc.family, inc.polarity, inc.verification, coalesce(a.name, c.name) AS "where",
  inc."reportCount", inc."originCount", inc.doubts, inc.review = 'accepted' AS "isChanged", inc."isExercise"`
const FROM = sql`"Incident" inc LEFT JOIN "Region" c ON c.code = inc.country LEFT JOIN "Region" a ON a.code = inc.admin1`

/** What waits for a person, by consequence and doubt; `from` names the one to begin with, where it still waits. */
export async function findQueue(userId: string | null, limit = 40, from?: string): Promise<Queue> {
  const [incidents, counts, done] = await Promise.all([
    findWaiting(limit, from),
    countQueue(),
    userId ? countDone(userId) : 0,
  ])
  return { incidents, ...counts, done }
}

/** Some of the queue in its order; `from` names the one to begin with, where it still waits. */
export function findWaiting(limit: number, from?: string): Promise<QueuedIncident[]> {
  return from && isId(from)
    ? pageFrom(from, limit)
    : rows(sql`WHERE ${WAITS} ORDER BY inc.rank DESC, inc.id LIMIT ${limit}`)
}

/** The queue from one incident on; from the start where it waits no more. */
async function pageFrom(from: string, limit: number): Promise<QueuedIncident[]> {
  const start = await db().$queryRaw<{ rank: number }[]>(
    sql`SELECT inc.rank FROM "Incident" inc WHERE inc.id = ${from}::uuid AND ${WAITS}`,
  )
  const rank = start[0]?.rank
  const after =
    rank === undefined ? empty : sql`AND (inc.rank < ${rank} OR (inc.rank = ${rank} AND inc.id >= ${from}::uuid))`
  return rows(sql`WHERE ${WAITS} ${after} ORDER BY inc.rank DESC, inc.id LIMIT ${limit}`)
}

function rows(which: Sql): Promise<QueuedIncident[]> {
  return db().$queryRaw<QueuedIncident[]>(sql`SELECT ${COLUMNS} FROM ${FROM} ${which}`)
}

/** The queue is counted up to this many: beyond it the number changes nothing, and counting would cost. */
export const MOST_COUNTED = 2000

/** How many incidents wait for a person, and how many are put off, each at most `MOST_COUNTED`. */
export async function countQueue(): Promise<{ waiting: number; later: number }> {
  const [row] = await db().$queryRaw<{ waiting: number; later: number }[]>(sql`
    SELECT (SELECT count(*)::int FROM (SELECT FROM "Incident" inc WHERE ${WAITS} LIMIT ${MOST_COUNTED}) counted) AS waiting,
      (SELECT count(*)::int FROM (SELECT FROM "Incident" inc WHERE inc."laterUntil" > now() AND inc.queued AND inc.review IN ('unreviewed', 'accepted') LIMIT ${MOST_COUNTED}) counted) AS later`)
  return row ?? { waiting: 0, later: 0 }
}

async function countDone(userId: string): Promise<number> {
  const [row] = await db().$queryRaw<{ n: number }[]>(sql`
    SELECT count(DISTINCT "nounId")::int AS n FROM "Edit" e WHERE noun = 'incident' AND "userId" = ${userId}::uuid AND at >= date_trunc('day', now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC'
      AND field IN ('review', 'merged', 'split') AND "undoesId" IS NULL AND NOT EXISTS (SELECT 1 FROM "Edit" u WHERE u."undoesId" = e.id)`)
  return row?.n ?? 0
}

/** Waiting incidents about which nothing is in doubt, told by at least one origin that stands. */
export function findCertain(
  limit = 200,
): Promise<(Seen & { title: string; titleLanguage: string; where: string | null })[]> {
  return db().$queryRaw(sql`
    SELECT inc.id, inc.version, inc.title, inc."titleLanguage", coalesce(a.name, c.name) AS "where" FROM ${FROM}
    WHERE ${WAITS} AND inc.review = 'unreviewed' AND inc.doubts = '{}' ORDER BY inc.rank DESC, inc.id LIMIT ${limit}`)
}

export type NearIncident = QueuedIncident & {
  /** Kilometres between the points, null where one has none; days between the days they count under. */
  km: number | null
  days: number
  day: string
  placeName: string | null
  country: string | null
}

/** Days around an incident in which the same happening may have been told as another one. */
const NEAR_DAYS = 4
const FOUND_DAYS = 60

/** Other incidents that may be the same happening, likeliest first; with `words`, those whose headline holds them, further off too. */
export async function findNear(id: string, words = '', limit = 5): Promise<NearIncident[]> {
  if (!isId(id)) throw new NotFound('incident', id)
  const wanted = words.trim().slice(0, 100)
  const which = wanted
    ? sql`AND strpos(lower(inc.title), lower(${wanted})) > 0`
    : sql`AND inc.country IS NOT DISTINCT FROM own.country AND (own.lat IS NULL OR inc.lat IS NULL OR abs(own.lat - inc.lat) < 1)`
  const days = wanted ? FOUND_DAYS : NEAR_DAYS
  return db().$queryRaw<NearIncident[]>(sql`
    SELECT *, CASE WHEN lat2 IS NULL THEN NULL ELSE 111.2 * sqrt((lat1 - lat2) ^ 2 + ((lon1 - lon2) * cos(radians(lat1))) ^ 2) END AS km FROM (
      SELECT ${COLUMNS}, inc.day::text AS day, abs(inc.day - own.day) AS days, inc."placeName", inc.country::text AS country, own.lat AS lat1, own.lon AS lon1,
        CASE WHEN own.lat IS NULL THEN NULL ELSE inc.lat END AS lat2, inc.lon AS lon2,
        (inc.type = own.type)::int * 2 + (inc.family IS NOT DISTINCT FROM own.family)::int AS likeness
      FROM "Incident" own, ${FROM}
      WHERE own.id = ${id}::uuid AND inc.id <> own.id AND inc.review IN ('unreviewed', 'accepted') AND inc."isExercise" = own."isExercise"
        AND inc.day BETWEEN own.day - ${days}::int AND own.day + ${days}::int ${which}) near
    ORDER BY likeness - days - coalesce(sqrt((lat1 - lat2) ^ 2 + (lon1 - lon2) ^ 2) * 4, 1) DESC, id LIMIT ${limit}`)
}
