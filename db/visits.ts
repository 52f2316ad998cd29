import type { Cursor } from '#core/1-sources/connectors/connector.ts'
import type { FirstLook } from '#core/1-sources/first-look.ts'
import { db, inTransaction, sql } from './client.ts'
import { RULE, saveEdits } from './edits.ts'
import type { SourceRow } from './sources.ts'

/** While a worker visits a source nobody else does; a killed worker's visit is taken up after this. */
const VISIT_LEASE_S = 300

/** Sources whose next visit is due, longest due first. */
export async function findDueSources(limit = 500): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>(sql`
    SELECT id FROM "Source" WHERE state = 'active' AND "removeAt" IS NULL AND "nextVisitAt" <= now() ORDER BY "nextVisitAt" LIMIT ${limit}`)
  return rows.map((row) => row.id)
}

/** Takes a due source in hand; null where it is not due, paused, gone or already in another hand. */
export async function claimSource(id: string): Promise<SourceRow | null> {
  const [source] = await db().$queryRaw<SourceRow[]>(sql`
    UPDATE "Source" SET "nextVisitAt" = now() + make_interval(secs => ${VISIT_LEASE_S})
    WHERE id = ${id}::uuid AND state = 'active' AND "removeAt" IS NULL AND "nextVisitAt" <= now() RETURNING *`)
  return source ?? null
}

/** Makes a source due at once; the caller sends the job. The column keeps milliseconds: rounded up, it would be due only after this. */
export async function makeDue(id: string): Promise<void> {
  await db().$executeRaw(
    sql`UPDATE "Source" SET "nextVisitAt" = date_trunc('milliseconds', now()) WHERE id = ${id}::uuid AND state = 'active'`,
  )
}

/** Gives a source back that could not be asked yet; nothing is said about it. */
export async function postponeVisit(id: string, until: Date): Promise<void> {
  await db().$executeRaw(sql`UPDATE "Source" SET "nextVisitAt" = ${until} WHERE id = ${id}::uuid`)
}

/** What one visit of a source came to. Left-out fields stay as they are. */
export type VisitOutcome = {
  nextVisitAt: Date
  intervalMinutes?: number
  /** Null when the visit went well. */
  reason: string | null
  reasonDetail?: string | null
  newItems?: number
  etag?: string | null
  lastModified?: string | null
  address?: string
  title?: string
  siteUrl?: string | null
  languages?: string[]
  cursor?: Cursor
  firstLook?: FirstLook
  /** True after too long a failure: a person decides whether to go on. */
  pause?: boolean
}

/**
 * Keeps what a visit came to. A source that is paused for it says so in its history; so does one that has moved for good to
 * where another source is followed already, whose stories would come twice.
 */
export async function saveVisit(id: string, outcome: VisitOutcome): Promise<void> {
  const twin = outcome.address === undefined ? null : await findFollower(outcome.address, id)
  await keepVisit(id, twin === null ? outcome : followedBy(twin, outcome))
}

/** The title of another source that is followed at an address; null where none is. */
async function findFollower(address: string, besides: string): Promise<string | null> {
  const [other] = await db().$queryRaw<{ title: string }[]>(sql`
    SELECT title FROM "Source" WHERE address = ${address} AND id <> ${besides}::uuid AND state = 'active' AND "removeAt" IS NULL LIMIT 1`)
  return other?.title ?? null
}

function followedBy(title: string, { address: _moved, ...outcome }: VisitOutcome): VisitOutcome {
  return { ...outcome, reason: 'already-followed', reasonDetail: title, pause: true }
}

async function keepVisit(id: string, outcome: VisitOutcome): Promise<void> {
  const { newItems = 0, reason, reasonDetail, pause, ...given } = outcome
  const now = new Date()
  const went = reason === null
  const data = {
    ...given,
    lastVisitAt: now,
    reason,
    reasonDetail: reasonDetail ?? null,
    ...(went ? { failures: 0, lastSuccessAt: now } : { failures: { increment: 1 } }),
    ...(newItems > 0 ? { lastNewItemAt: now } : {}),
  }
  if (!pause) {
    await db().source.updateMany({ where: { id }, data })
    return
  }
  await inTransaction(async (tx) => {
    const { count } = await tx.source.updateMany({ where: { id, state: 'active' }, data: { ...data, state: 'paused' } })
    if (count === 0) return
    await saveEdits(tx, RULE, [
      { noun: 'source', nounId: id, field: 'state', before: 'active', after: 'paused', why: reason },
    ])
  })
}
