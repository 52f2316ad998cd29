import type { Provenance } from '#core/1-sources/provenance.ts'
import { inTransaction, sql } from './client.ts'
import type { Actor } from './edits.ts'
import { sendJobs } from './jobs.ts'
import { saveSetting } from './settings.ts'
import type { Reliability } from './sources.ts'
import { saveWatch } from './watches.ts'

/** A source of the exercise as `exerciseSources()` names it. */
export type ExerciseSourceInput = {
  slug: string
  name: string
  url: string
  country: string
  language: string
  provenance: string
  reliability: string | null
  note: string
}

/** Loads the exercise: its day, its sources and a watch; the pipeline then reads its feeds like any other. May be repeated. */
export async function loadExercise(anchor: string, sources: readonly ExerciseSourceInput[], by: Actor): Promise<void> {
  const ids = await inTransaction(async (tx) => {
    await saveSetting('exercise', { anchor }, tx)
    const ids: string[] = []
    for (const source of sources) {
      const key = `feed:${source.url}`
      const data = {
        kind: 'feed' as const,
        state: 'active' as const,
        address: source.url,
        title: source.name,
        countries: [source.country],
        languages: [source.language],
        provenance: source.provenance as Provenance,
        reliability: source.reliability as Reliability | null,
        note: source.note,
        isExercise: true,
        nextVisitAt: new Date(),
      }
      const row = await tx.source.upsert({ where: { key }, create: { ...data, key, createdById: by.id }, update: data })
      ids.push(row.id)
    }
    return ids
  })
  const country = sources[0]?.country
  await saveWatch(
    { key: 'exercise', name: 'EXERCISE', question: country ? { countries: [country] } : {}, isExercise: true },
    by,
  )
  await sendJobs(
    'sources',
    ids.map((sourceId) => ({ data: { sourceId }, key: sourceId })),
  )
}

/** Removes everything of the exercise in one transaction, without trace: sources, items, reports, incidents, watches, digests and edits about them. */
export function removeExercise(): Promise<{ sources: number; items: number; incidents: number }> {
  return inTransaction(async (tx) => {
    await tx.$executeRaw(sql`
      DELETE FROM "Edit" WHERE "nounId" IN (
        SELECT id FROM "Source" WHERE "isExercise" UNION ALL SELECT id FROM "Item" WHERE "isExercise" UNION ALL SELECT id FROM "Incident" WHERE "isExercise"
        UNION ALL SELECT id FROM "Watch" WHERE "isExercise" UNION ALL SELECT id FROM "Digest" WHERE "isExercise"
        UNION ALL SELECT r.id FROM "Report" r JOIN "Item" i ON i.id = r."itemId" WHERE i."isExercise")`)
    // Places that only the exercise rests on.
    await tx.$executeRaw(sql`
      DELETE FROM "Place" p WHERE NOT EXISTS (
        SELECT 1 FROM "Item" i, jsonb_array_elements(i.tags) t WHERE NOT i."isExercise" AND t->>'field' = 'place' AND t->'value'->>'placeKey' = p.key)`)
    const incidents = await tx.$executeRaw(sql`DELETE FROM "Incident" WHERE "isExercise"`)
    await tx.$executeRaw(sql`DELETE FROM "Digest" WHERE "isExercise"`)
    await tx.$executeRaw(sql`DELETE FROM "Watch" WHERE "isExercise"`)
    const items = await tx.$executeRaw(sql`DELETE FROM "Item" WHERE "isExercise"`)
    const sources = await tx.$executeRaw(sql`DELETE FROM "Source" WHERE "isExercise"`)
    await tx.$executeRaw(sql`DELETE FROM "Setting" WHERE key = 'exercise'`)
    return { sources, items, incidents }
  })
}
