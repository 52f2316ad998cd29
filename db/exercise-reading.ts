import { db, sql } from './client.ts'

/** What the product made of one item of the exercise: its reports as read, and the incident each stands in. */
export type ExerciseReading = {
  url: string
  relevant: boolean
  reports: {
    type: string
    place: { country: string | null; admin1: string | null } | null
    date: { start: string; end: string } | null
    killed: { best: number | null } | null
    injured: { best: number | null } | null
    abducted: { best: number | null } | null
    arrested: { best: number | null } | null
    incidentId: string | null
  }[]
}

/** Every item of the loaded exercise that has been read. */
export function findExerciseReadings(): Promise<ExerciseReading[]> {
  return db().$queryRaw<ExerciseReading[]>(sql`
    SELECT i.url, coalesce(i."isRelevant", false) AS relevant, coalesce(jsonb_agg(jsonb_build_object('type', r.type,
      'place', jsonb_build_object('country', r.country, 'admin1', r.admin1),
      'date', CASE WHEN r."dateStart" IS NULL THEN NULL ELSE jsonb_build_object('start', r."dateStart", 'end', r."dateEnd") END,
      'killed', r.tolls->'killed', 'injured', r.tolls->'injured', 'abducted', r.tolls->'abducted', 'arrested', r.tolls->'arrested',
      'incidentId', coalesce(inc."mergedIntoId", r."incidentId")) ORDER BY r.ordinal) FILTER (WHERE r.id IS NOT NULL), '[]') AS reports
    FROM "Item" i LEFT JOIN "Report" r ON r."itemId" = i.id LEFT JOIN "Incident" inc ON inc.id = r."incidentId"
    WHERE i."isExercise" AND i.status = 'read' AND i."isCurrent" AND i.url IS NOT NULL GROUP BY i.id`)
}
