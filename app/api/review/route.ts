import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { NotFound } from '#db/not-found.ts'
import { findIncidentEdits } from '#db/review-changes.ts'
import { countQueue, findWaiting } from '#db/review-queue.ts'
import { mayActAs } from '../../_auth/roles.ts'
import { currentPerson } from '../../_auth/session.ts'
import { changeWords } from '../../review/change-words.ts'
import { decide } from '../../review/decision.ts'
import { reviewRows, reviewView } from '../../review/view.ts'

const PRIVATE = { headers: { 'cache-control': 'private, no-store' } }
const DECISION = z.record(z.string(), z.union([z.string().max(20_000), z.array(z.string().max(100)).max(500)]))

/** Incidents that are fetched at once when the queue of a page runs low. */
const LOT = 40

/** One incident as the review page shows it; `find` are words of what it may be merged with. With `from` the queue from there on. */
export async function GET(request: Request): Promise<Response> {
  if (!(await analyst())) return refuse(401)
  const asked = new URL(request.url).searchParams
  const from = asked.get('from')
  if (from !== null) return Response.json(await reviewRows(await findWaiting(LOT, from)), PRIVATE)
  try {
    return Response.json(await reviewView(asked.get('id') ?? '', asked.get('find') ?? ''), PRIVATE)
  } catch (cause) {
    if (cause instanceof NotFound) return refuse(404)
    throw cause
  }
}

/** Decides; a decision on an older version is answered with what stands now and what others changed. */
export async function POST(request: Request): Promise<Response> {
  // JSON from another site would be asked for first, which nobody answers; this names the rule besides.
  if (!isOwn(request)) return refuse(403)
  const person = await analyst()
  if (!person) return refuse(401)
  const typed = DECISION.safeParse(await request.json().catch(() => null))
  if (!typed.success) return refuse(400)
  const outcome = await decide(person, typed.data)
  if (outcome.ok) return Response.json({ ...outcome, ...(await countQueue()) }, PRIVATE)
  const t = await getTranslations('review')
  const words = t(`refused.${outcome.reason}`)
  if (outcome.reason !== 'changed') return Response.json({ ...outcome, words }, PRIVATE)
  const id = String(typed.data.id)
  const since = new Date(String(typed.data.shownAt ?? ''))
  const [view, changes] = await Promise.all([
    reviewView(id).catch(() => null),
    findIncidentEdits(id, Number.isNaN(since.getTime()) ? new Date(0) : since),
  ])
  return Response.json({ ...outcome, words, view, changes: await changeWords(changes) }, PRIVATE)
}

async function analyst() {
  const person = await currentPerson()
  return person && mayActAs(person.role, 'analyst') ? person : null
}

function isOwn(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  return (
    request.headers.get('content-type')?.startsWith('application/json') === true &&
    (site === null || site === 'same-origin')
  )
}

function refuse(status: number): Response {
  return Response.json({ reason: 'refused' }, { status, ...PRIVATE })
}
