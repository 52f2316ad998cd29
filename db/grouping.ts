import { db, inLeanTransaction, PREPARED, type Rows, rawSql, sql } from './client.ts'
import { type NewEdit, RULE, saveEdits } from './edits.ts'
import { type ComposedIncident, writeIncidents } from './incident-writes.ts'
import { toJson } from './json.ts'
import { readToGroup, type ToGroup } from './reports-to-group.ts'

/** Reports put into incidents in one transaction. */
const BATCH = 300

/** What grouping decided for the reports of one country. */
export type Grouped = {
  /** Reports and the incident each one stands in, with why; `from` names the incident it has left for it. */
  links: { reportId: string; incidentId: string; from: string | null; score: number; reasons: string[] }[]
  /** Reports that stay where they are; only their incident changes. */
  kept: string[]
  /** Incidents that turned out to be another one: their reports go there. */
  merged: { id: string; into: string; reports: string[] }[]
  /** Incidents to write anew, whole. */
  incidents: ComposedIncident[]
}

/** Countries with reports that no incident has been found for yet; null stands for reports without a country. */
export async function findCountriesToGroup(): Promise<(string | null)[]> {
  const rows = await db().$queryRaw<{ country: string | null }[]>(
    sql`SELECT DISTINCT country FROM "Report" WHERE "groupedAt" IS NULL`,
  )
  return rows.map((row) => row.country)
}

/**
 * Groups the waiting reports of one country as `decide` says, in one transaction, while nobody else groups that country.
 *
 * Gives how many reports were placed; 0 means nothing waits. A grouping that is lost leaves its reports waiting.
 */
export function groupCountry(country: string | null, decide: (known: ToGroup) => Grouped): Promise<number> {
  return inLeanTransaction(async (tx) => {
    const [, known] = await Promise.all([lockCountry(tx, country), readToGroup(tx, country, BATCH)])
    if (known.reports.length === 0) return 0
    const grouped = decide(known)
    // Sent together, done in this order: a link needs its incident, a merge moves what was linked.
    await Promise.all([
      writeIncidents(tx, grouped.incidents),
      writeLinks(tx, grouped),
      writeMerged(tx, grouped.merged),
      writeMoves(tx, grouped),
    ])
    return known.reports.length
  })
}

/** Keeps everybody else from grouping the country's reports until the transaction ends. */
export async function lockCountry(tx: Rows, country: string | null): Promise<void> {
  await tx.$executeRaw(sql`${rawSql(PREPARED)}
    SELECT pg_advisory_xact_lock(hashtext('tidings.incidents'), hashtext(${country ?? ''}))`)
}

async function writeLinks(tx: Rows, { links, kept }: Pick<Grouped, 'links' | 'kept'>): Promise<void> {
  if (links.length === 0 && kept.length === 0) return
  // An incident that a person merged away meanwhile sends its reports on, to be composed anew there.
  await tx.$executeRaw(sql`${rawSql(PREPARED)}
    WITH kept AS (UPDATE "Report" SET "groupedAt" = now() WHERE id = ANY(${kept}::uuid[]))
    UPDATE "Report" r SET "incidentId" = coalesce(inc."mergedIntoId", l."incidentId"), link = jsonb_build_object('score', l.score, 'reasons', l.reasons),
      "groupedAt" = CASE WHEN inc."mergedIntoId" IS NULL THEN now() END
    FROM jsonb_to_recordset(${toJson(links)}::jsonb) AS l("reportId" uuid, "incidentId" uuid, score float8, reasons jsonb)
    LEFT JOIN "Incident" inc ON inc.id = l."incidentId" WHERE r.id = l."reportId"`)
}

/** Leaves in the history of both incidents which reports have moved. */
async function writeMoves(tx: Rows, { links }: Pick<Grouped, 'links'>): Promise<void> {
  const moved = Map.groupBy(
    links.filter((link) => link.from !== null),
    (link) => `${link.from} ${link.incidentId}`,
  )
  await saveEdits(
    tx,
    RULE,
    [...moved.values()].flatMap((list): NewEdit[] => {
      const [{ from, incidentId: to, reasons }] = list as [Grouped['links'][number]]
      const reports = list.map((link) => link.reportId)
      return [
        {
          noun: 'incident',
          nounId: from ?? '',
          field: 'movedTo',
          before: null,
          after: { to, reports },
          why: reasons.join(' '),
        },
        {
          noun: 'incident',
          nounId: to,
          field: 'movedFrom',
          before: null,
          after: { from, reports },
          why: reasons.join(' '),
        },
      ]
    }),
  )
}

/** What rules found to be one: the reports go over, the emptied incident stays as a sign to where. */
async function writeMerged(tx: Rows, merged: Grouped['merged']): Promise<void> {
  if (merged.length === 0) return
  const moved = tx.$executeRaw(sql`
    UPDATE "Report" r SET "incidentId" = m."into" FROM jsonb_to_recordset(${toJson(merged)}::jsonb) AS m(id uuid, "into" uuid) WHERE r."incidentId" = m.id`)
  const emptied = tx.$executeRaw(sql`
    UPDATE "Incident" inc SET review = 'merged', queued = false, "mergedIntoId" = m."into", version = inc.version + 1, "updatedAt" = now()
    FROM jsonb_to_recordset(${toJson(merged)}::jsonb) AS m(id uuid, "into" uuid) WHERE inc.id = m.id`)
  const told = saveEdits(
    tx,
    RULE,
    merged.flatMap(({ id, into, reports }): NewEdit[] => [
      {
        noun: 'incident',
        nounId: id,
        field: 'merged',
        before: 'unreviewed',
        after: { into, reports },
        why: 'incidents-are-one',
      },
      {
        noun: 'incident',
        nounId: into,
        field: 'absorbed',
        before: null,
        after: { from: id, reports: reports.length },
        why: 'incidents-are-one',
      },
    ]),
  )
  await Promise.all([moved, emptied, told])
}
