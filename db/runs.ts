import { db, type JsonInput, sql } from './client.ts'
import { newId } from './uuid.ts'

export type Step = 'sources' | 'items' | 'opinions' | 'incidents' | 'digests' | 'exercise' | 'learning'
export type Tally = Record<string, number>

export type RunRow = {
  id: string
  step: string
  sourceId: string | null
  startedAt: Date
  finishedAt: Date | null
  tally: Tally
  reason: string | null
}

/** Remembers one finished pass of a pipeline step. */
export async function saveRun(
  step: Step,
  startedAt: Date,
  tally: Tally,
  about: { sourceId?: string; reason?: string | null } = {},
): Promise<void> {
  await db().run.create({
    data: {
      id: newId(),
      step,
      startedAt,
      finishedAt: new Date(),
      tally: tally as JsonInput,
      sourceId: about.sourceId ?? null,
      reason: about.reason ?? null,
    },
  })
}

/** The newest passes, of one source or step where asked. */
export async function findRuns(about: { sourceId?: string; step?: Step } = {}, limit = 30): Promise<RunRow[]> {
  const rows = await db().run.findMany({ where: about, orderBy: { startedAt: 'desc' }, take: limit })
  return rows as RunRow[]
}

/** Forgets passes older than 90 days: they only serve to see silence. */
export function deleteOldRuns(): Promise<number> {
  return db().$executeRaw(sql`DELETE FROM "Run" WHERE "startedAt" < now() - interval '90 days'`)
}
