import type { Coding } from '#core/5-incidents/coding.ts'
import { type Drawable, drawSample } from '#core/5-incidents/sample-round.ts'
import type { Day } from '#core/time/days.ts'
import { type Database, db, inTransaction, sql } from './client.ts'
import type { Actor } from './edits.ts'
import { toJson } from './json.ts'
import { NotFound } from './not-found.ts'
import { isId, newId } from './uuid.ts'

/** What a person asks for when starting a round. */
export type NewRound = {
  name: string
  spanStart: Day
  spanEnd: Day
  size: number
  seed: number
  /** Ids of two users. */
  coders: readonly [string, string]
  showsValues: boolean
  isExercise: boolean
}

/** A round with how far each coder has come; never with what anybody coded. */
export type Round = {
  id: string
  name: string
  createdAt: Date
  createdBy: string
  createdById: string | null
  /** When it was closed before both were done. */
  closedAt: Date | null
  /** When it leaves with all that was coded. */
  removeAt: Date | null
  spanStart: Day
  spanEnd: Day
  coders: string[]
  coderNames: string[]
  showsValues: boolean
  isExercise: boolean
  size: number
  /** Incidents that each of the two has coded. */
  done: number[]
  /** Incidents that both have coded. */
  both: number
}

/** Rounds are drawn from at most so many incidents. */
const MOST_DRAWN_FROM = 50_000

/** Starts a round over incidents of some days, drawn by kind and language. */
export function startRound(
  by: Actor,
  round: NewRound,
): Promise<{ ok: true; id: string } | { ok: false; reason: 'same-person' | 'no-person' | 'no-incidents' }> {
  const { coders, size, seed, ...rest } = round
  if (coders[0] === coders[1]) return Promise.resolve({ ok: false, reason: 'same-person' })
  return inTransaction(async (tx) => {
    const people = await tx.user.findMany({
      where: { id: { in: coders.filter(isId) }, role: { in: ['analyst', 'admin'] } },
      select: { id: true, name: true },
    })
    const names = coders.map((id) => people.find((one) => one.id === id)?.name)
    if (names.some((name) => name === undefined)) return { ok: false, reason: 'no-person' }
    const drawn = drawSample(await findDrawable(tx, round), size, seed)
    if (drawn.length === 0) return { ok: false, reason: 'no-incidents' }
    const id = newId()
    await tx.agreementRound.create({
      data: {
        id,
        ...rest,
        seed,
        spanStart: new Date(round.spanStart),
        spanEnd: new Date(round.spanEnd),
        coders: [...coders],
        coderNames: names as string[],
        createdBy: by.name,
        createdById: by.id,
      },
    })
    await tx.agreementItem.createMany({
      data: drawn.map((incidentId, n) => ({ id: newId(), roundId: id, incidentId, n })),
    })
    return { ok: true, id }
  })
}

function findDrawable(tx: Database, { spanStart, spanEnd, isExercise }: NewRound): Promise<Drawable[]> {
  return tx.$queryRaw<Drawable[]>(sql`
    SELECT id, type, "titleLanguage" AS language FROM "Incident" inc
    WHERE day BETWEEN ${spanStart}::date AND ${spanEnd}::date AND review <> 'merged' AND "isExercise" = ${isExercise}
      AND EXISTS (SELECT 1 FROM "Report" r WHERE r."incidentId" = inc.id) ORDER BY id LIMIT ${MOST_DRAWN_FROM}`)
}

const ROUND = sql`r.id, r.name, r."createdAt", r."createdBy", r."createdById", r."closedAt", r."removeAt", r."spanStart"::text AS "spanStart", r."spanEnd"::text AS "spanEnd", r.coders::text[] AS coders,
  r."coderNames", r."showsValues", r."isExercise", (SELECT count(*)::int FROM "AgreementItem" i WHERE i."roundId" = r.id) AS size,
  ARRAY(SELECT (SELECT count(*)::int FROM "AgreementCoding" c WHERE c."roundId" = r.id AND c."coderId" = coder AND c.coding IS NOT NULL)
    FROM unnest(r.coders) WITH ORDINALITY AS two(coder, place) ORDER BY place) AS done,
  (SELECT count(*)::int FROM (SELECT FROM "AgreementCoding" c WHERE c."roundId" = r.id AND c.coding IS NOT NULL GROUP BY c."incidentId" HAVING count(*) = 2) twice) AS both`

/** All rounds, newest first. */
export function findRounds(): Promise<Round[]> {
  return db().$queryRaw<Round[]>(sql`SELECT ${ROUND} FROM "AgreementRound" r ORDER BY r."createdAt" DESC LIMIT 100`)
}

/** One round; throws NotFound. */
export async function getRound(id: string): Promise<Round> {
  if (!isId(id)) throw new NotFound('round', id)
  const [round] = await db().$queryRaw<Round[]>(sql`SELECT ${ROUND} FROM "AgreementRound" r WHERE r.id = ${id}::uuid`)
  if (!round) throw new NotFound('round', id)
  return round
}

/** Whether coding has ended, since both have coded every incident or it was closed: only then may anybody see what they coded. */
export function isRevealed({ size, done, closedAt }: Pick<Round, 'size' | 'done' | 'closedAt'>): boolean {
  return closedAt !== null || (done.length === 2 && done.every((count) => count >= size))
}

/** Whether a person codes in a round and has something left to code. */
export function mayCode(round: Round, personId: string): boolean {
  const own = round.coders.indexOf(personId)
  return own >= 0 && !isRevealed(round) && round.removeAt === null && (round.done[own] ?? 0) < round.size
}

/** What a coder has before them: the incident, its place in the round, and their own earlier word. */
export type ToCode = { incidentId: string; n: number; coding: Coding | null }

/**
 * The incident a coder is to code: the one asked for, else the first not coded, those put off last. Holds nobody
 * else's word. Null where all is coded, or the person does not code in this round.
 */
export async function findToCode(roundId: string, coderId: string, asked?: string): Promise<ToCode | null> {
  if (!isId(roundId) || !isId(coderId)) return null
  const wanted = asked && isId(asked) ? sql`i."incidentId" = ${asked}::uuid` : sql`c.coding IS NULL`
  const [row] = await db().$queryRaw<ToCode[]>(sql`
    SELECT i."incidentId", i.n, c.coding FROM "AgreementItem" i JOIN "AgreementRound" r ON r.id = i."roundId" AND ${coderId}::uuid = ANY(r.coders)
      LEFT JOIN "AgreementCoding" c ON c."roundId" = i."roundId" AND c."incidentId" = i."incidentId" AND c."coderId" = ${coderId}::uuid
    WHERE i."roundId" = ${roundId}::uuid AND r."closedAt" IS NULL AND r."removeAt" IS NULL AND ${wanted} ORDER BY c.at NULLS FIRST, i.n LIMIT 1`)
  return row ?? null
}

/** Keeps what a coder read, or with null that they put it off. False where the round is closed or they do not code in it. */
export function saveCoding(
  roundId: string,
  coderId: string,
  incidentId: string,
  coding: Coding | null,
): Promise<boolean> {
  if (![roundId, coderId, incidentId].every(isId)) return Promise.resolve(false)
  return inTransaction(async (tx) => {
    const [round] = await tx.$queryRaw<Round[]>(
      sql`SELECT ${ROUND} FROM "AgreementRound" r WHERE r.id = ${roundId}::uuid FOR UPDATE`,
    )
    // Once both have seen one another's word, nothing is coded any more.
    if (!round || round.removeAt || isRevealed(round) || !round.coders.includes(coderId)) return false
    // What was coded stays coded when it is put off afterwards.
    const written = await tx.$executeRaw(sql`
      INSERT INTO "AgreementCoding" AS c (id, "roundId", "coderId", "incidentId", coding, at)
      SELECT ${newId()}::uuid, i."roundId", ${coderId}::uuid, i."incidentId", ${coding && toJson(coding)}::jsonb, now()
      FROM "AgreementItem" i WHERE i."roundId" = ${roundId}::uuid AND i."incidentId" = ${incidentId}::uuid
      ON CONFLICT ("roundId", "coderId", "incidentId") DO UPDATE SET coding = coalesce(excluded.coding, c.coding), at = now()`)
    return written > 0
  })
}
