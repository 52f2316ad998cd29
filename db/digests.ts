import type { Week } from '#core/time/weeks.ts'
import { db, inTransaction, type JsonInput } from './client.ts'
import { type Actor, saveEdits } from './edits.ts'
import { sendJob } from './jobs.ts'
import { NotFound } from './not-found.ts'

export type Rendering = 'queued' | 'rendering' | 'ready' | 'failed'

/** An issue for a watch and a week; the PDF itself is fetched by `getDigestPdf`. */
export type DigestRow = {
  id: string
  watchId: string
  watchName: string
  week: Week
  language: string
  state: 'draft' | 'issued'
  rendering: Rendering
  /** Named reason when rendering failed. */
  reason: string | null
  isExercise: boolean
  createdAt: Date
  issuedAt: Date | null
  hasPdf: boolean
}

const LIST = { omit: { pdf: true, content: true }, include: { watch: { select: { name: true } } } } as const

/** Digests, newest week first. */
export async function findDigests(watchId?: string): Promise<DigestRow[]> {
  const rows = await db().digest.findMany({
    ...LIST,
    where: watchId ? { watchId } : {},
    orderBy: [{ week: 'desc' }, { createdAt: 'desc' }],
    take: 200,
  })
  return rows.map(digestRow)
}

/** One digest with what it says (null until rendered); throws NotFound. */
export async function getDigest(id: string): Promise<DigestRow & { content: unknown }> {
  const row = await db().digest.findUnique({ where: { id }, omit: { pdf: true }, include: LIST.include })
  if (!row) throw new NotFound('digest', id)
  return { ...digestRow(row), content: row.content }
}

/** The PDF's bytes; throws NotFound while there is none. */
export async function getDigestPdf(id: string): Promise<Uint8Array> {
  const row = await db().digest.findUnique({ where: { id }, select: { pdf: true } })
  if (!row?.pdf) throw new NotFound('digest', id)
  return row.pdf
}

/** Asks for the issue of a watch and week: makes the row and a job that renders it. A draft is rendered anew, an issued one stays. */
export async function askForDigest(
  watchId: string,
  week: Week,
  language: string,
  isExercise: boolean,
): Promise<string> {
  const key = { watchId_week_language: { watchId, week, language } }
  const row = await db().digest.upsert({ where: key, create: { watchId, week, language, isExercise }, update: {} })
  if (row.state === 'draft') {
    await db().digest.update({ where: { id: row.id }, data: { rendering: 'queued', reason: null } })
    await sendJob('digests', { digestId: row.id }, row.id)
  }
  return row.id
}

/** Drafts that wait to be rendered and issues that wait for their final PDF, oldest first. */
export async function findDigestsToRender(): Promise<string[]> {
  const rows = await db().digest.findMany({
    where: { rendering: 'queued' },
    select: { id: true },
    orderBy: { createdAt: 'asc' },
  })
  return rows.map((row) => row.id)
}

/** Keeps what a draft says and its PDF; an issued digest is frozen and stays as it is. */
export async function saveRendered(id: string, content: unknown, pdf: Uint8Array): Promise<void> {
  const data = { content: content as JsonInput, pdf: new Uint8Array(pdf), rendering: 'ready', reason: null }
  await db().digest.updateMany({ where: { id, state: 'draft' }, data })
}

/** Keeps how far rendering has come, or why it failed. */
export async function saveRendering(id: string, rendering: Rendering, reason: string | null = null): Promise<void> {
  await db().digest.updateMany({ where: { id, rendering: { not: 'ready' } }, data: { rendering, reason } })
}

/** Keeps the final PDF of an issued digest, once. */
export async function saveIssuedPdf(id: string, pdf: Uint8Array): Promise<void> {
  const where = { id, state: 'issued', rendering: { not: 'ready' } } as const
  await db().digest.updateMany({ where, data: { pdf: new Uint8Array(pdf), rendering: 'ready', reason: null } })
}

/** Freezes a rendered draft: from now on later changes appear as corrections in the next issue. Its final PDF says the same as issued. */
export async function issueDigest(
  id: string,
  by: Actor,
): Promise<{ ok: true } | { ok: false; reason: 'not-rendered' }> {
  const result = await inTransaction(async (tx) => {
    const row = await tx.digest.findUnique({ where: { id }, omit: { pdf: true, content: true } })
    if (!row) throw new NotFound('digest', id)
    if (row.rendering !== 'ready') return { ok: false as const, reason: 'not-rendered' as const }
    if (row.state === 'draft') {
      await tx.digest.update({
        where: { id },
        data: { state: 'issued', issuedAt: new Date(), issuedById: by.id, rendering: 'queued' },
      })
      await saveEdits(tx, by, [{ noun: 'digest', nounId: id, field: 'state', before: 'draft', after: 'issued' }])
    }
    return { ok: true as const }
  })
  if (result.ok) await sendJob('digests', { digestId: id }, id)
  return result
}

type Listed = Omit<DigestRow, 'watchName' | 'hasPdf' | 'rendering'> & { rendering: string; watch: { name: string } }

function digestRow({ watch, ...row }: Listed): DigestRow {
  const rendering = row.rendering as Rendering
  return { ...row, rendering, watchName: watch.name, hasPdf: rendering === 'ready' }
}
