import type { Dropped, OpinionTally } from '#core/4-reports/opinion/second-opinion.ts'
import { type Database, db, inTransaction, type Rows, type Sql, sql } from './client.ts'
import { toJson } from './json.ts'
import type { ModelChoice } from './model-choice.ts'
import { deleteSetting, findSetting, saveSetting } from './settings.ts'

/** What a language model said about an item, and what became of it. */
export type OpinionRow = {
  state: 'waiting' | 'answered' | 'failed'
  model: string | null
  reason: string | null
  detail: string | null
  askedAt: Date | null
  tally: OpinionTally | null
  dropped: Dropped[]
  laidBeside: Date | null
}

/** An item that waits to be asked about, taken in hand. */
export type OpinionInHand = { itemId: string; tries: number }
/** An answer that waits to be laid beside the item's reading of that time. */
export type AnswerToLay = { itemId: string; answer: string; model: string; readAt: Date }

/**
 * Has items wait that the choice lets the model see: read since the choice was made, in its languages and of its
 * sources, no copies. In languages we have dictionaries for (`own`) only what is relevant is asked about.
 */
export async function queueOpinions(choice: ModelChoice, own: readonly string[]): Promise<void> {
  await db().$executeRaw(sql`
    INSERT INTO "Opinion" ("itemId")
    SELECT i.id FROM "Item" i WHERE i.status = 'read' AND i."isCurrent" AND i.text <> '' AND i."copyOfId" IS NULL AND NOT i."isExercise"
      AND i."readAt" >= ${choice.since}::timestamptz AND (i."isRelevant" OR split_part(i.language, '-', 1) <> ALL(${own}::text[]))
      ${isIn(choice)} AND NOT EXISTS (SELECT 1 FROM "Opinion" o WHERE o."itemId" = i.id)
    ORDER BY i."readAt" LIMIT 500 ON CONFLICT DO NOTHING`)
}

/** Only what the choice lets the model see; looked at again when an item's turn has come, since choices change. */
function isIn({ languages, sources }: ModelChoice): Sql {
  return sql`${languages.length > 0 ? sql`AND split_part(i.language, '-', 1) = ANY(${languages}::text[])` : sql``}
    ${sources.length > 0 ? sql`AND i."sourceId" = ANY(${sources}::uuid[])` : sql``}`
}

/**
 * Takes one item in hand to be asked about, as long as today's allowance lasts. The try counts from this moment on,
 * whatever becomes of it, so that no number of workers, killed or not, ever asks more often than allowed.
 */
export function claimOpinion(choice: ModelChoice, leaseSeconds: number): Promise<OpinionInHand | null> {
  return inTransaction(async (tx) => {
    await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtext('tidings.opinions'))`)
    if ((await countAskedToday(tx)) >= choice.perDay) return null
    const [row] = await tx.$queryRaw<OpinionInHand[]>(sql`
      UPDATE "Opinion" o SET tries = o.tries + 1, "askedAt" = now(), "leaseUntil" = now() + make_interval(secs => ${leaseSeconds})
      WHERE o."itemId" = (
        SELECT w."itemId" FROM "Opinion" w JOIN "Item" i ON i.id = w."itemId"
        WHERE w.state = 'waiting' AND w."nextTryAt" <= now() AND (w."leaseUntil" IS NULL OR w."leaseUntil" < now())
          AND i.status = 'read' AND i."isCurrent" ${isIn(choice)}
        ORDER BY w."nextTryAt" DESC LIMIT 1 FOR UPDATE OF w SKIP LOCKED)
      RETURNING o."itemId", o.tries`)
    return row ?? null
  })
}

/** How often the model has been asked since midnight UTC; a retry of an earlier day's item counts its tries in full. */
export async function countAskedToday(tx: Database = db()): Promise<number> {
  const [row] = await tx.$queryRaw<{ n: number }[]>(sql`
    SELECT coalesce(sum(tries), 0)::int AS n FROM "Opinion" WHERE "askedAt" >= date_trunc('day', now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC'`)
  return row?.n ?? 0
}

/** Keeps what the model said. */
export async function saveAnswer(itemId: string, model: string, answer: string): Promise<void> {
  await db().$executeRaw(sql`
    UPDATE "Opinion" SET state = 'answered', model = ${model}, answer = ${answer.toWellFormed().replaceAll('\0', '\ufffd')}, reason = NULL, detail = NULL,
      "leaseUntil" = NULL, "laidBeside" = NULL WHERE "itemId" = ${itemId}::uuid`)
}

/** Keeps why there is no answer; with `retryAt` null it is not asked about again. */
export async function saveNoAnswer(
  itemId: string,
  reason: string,
  detail: string,
  retryAt: Date | null,
): Promise<void> {
  await db().$executeRaw(sql`
    UPDATE "Opinion" SET state = ${retryAt ? 'waiting' : 'failed'}, reason = ${reason}, detail = ${detail.slice(0, 300)}, "leaseUntil" = NULL,
      "nextTryAt" = coalesce(${retryAt}, "nextTryAt") WHERE "itemId" = ${itemId}::uuid`)
}

/** Gives an item back that was not asked about after all. */
export async function releaseOpinion(itemId: string): Promise<void> {
  await db().$executeRaw(sql`
    UPDATE "Opinion" SET "leaseUntil" = NULL, tries = greatest(tries - 1, 0) WHERE "itemId" = ${itemId}::uuid AND state = 'waiting'`)
}

/** Answers whose item has been read since they were last laid beside it, or that never were. */
export function findAnswersToLay(limit: number): Promise<AnswerToLay[]> {
  return db().$queryRaw<AnswerToLay[]>(sql`
    SELECT o."itemId", o.answer, o.model, i."readAt" FROM "Opinion" o JOIN "Item" i ON i.id = o."itemId"
    WHERE o.state = 'answered' AND i.status = 'read' AND i."isCurrent" AND o."laidBeside" IS DISTINCT FROM i."readAt" ORDER BY o."itemId" LIMIT ${limit}`)
}

/** Says that an answer lies beside the reading as it now stands, and what became of its values. */
export async function saveLaid(
  itemId: string,
  { tally, dropped }: { tally: OpinionTally; dropped: readonly Dropped[] },
  tx: Rows = db(),
): Promise<void> {
  await tx.$executeRaw(sql`
    UPDATE "Opinion" o SET "laidBeside" = i."readAt", tally = ${toJson(tally)}::jsonb, dropped = ${toJson(dropped)}::jsonb
    FROM "Item" i WHERE o."itemId" = ${itemId}::uuid AND i.id = o."itemId"`)
}

/** What a language model said about one item; null where it was never asked. */
export async function findOpinion(itemId: string): Promise<OpinionRow | null> {
  const row = await db().opinion.findUnique({ where: { itemId }, omit: { answer: true } })
  return row as OpinionRow | null
}

const PAUSE = 'language-model:pause'

/** A pause for all workers, after a server failed: until when, after how many failures in a row, and why. */
export type Pause = { until: string; failures: number; reason: string; detail: string }

export function findPause(): Promise<Pause | null> {
  return findSetting<Pause>(PAUSE)
}

export function savePause(pause: Pause): Promise<void> {
  return saveSetting(PAUSE, pause)
}

export function deletePause(): Promise<void> {
  return deleteSetting(PAUSE)
}
