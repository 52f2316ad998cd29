import { db, sql } from './client.ts'
import { isId } from './uuid.ts'

/** What a person changed, or a report of an outlet that joined. */
export type IncidentChange = {
  at: Date
  by: string | null
  field: string
  before: unknown
  after: unknown
  outlet: string | null
}

/** Everything that changed an incident after an instant, oldest first. */
export function findIncidentEdits(id: string, since: Date): Promise<IncidentChange[]> {
  if (!isId(id)) return Promise.resolve([])
  return db().$queryRaw<IncidentChange[]>(sql`
    SELECT at, "byName" AS by, field, before, after, NULL AS outlet FROM "Edit" WHERE noun = 'incident' AND "nounId" = ${id}::uuid AND at > ${since} AND field <> 'reports'
    UNION ALL
    SELECT i."readAt", NULL, 'report', NULL, NULL, s.title FROM "Report" r JOIN "Item" i ON i.id = r."itemId" JOIN "Source" s ON s.id = i."sourceId"
    WHERE r."incidentId" = ${id}::uuid AND i."readAt" > ${since}
    ORDER BY at LIMIT 50`)
}
