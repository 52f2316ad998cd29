'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { closeRound, keepRound, removeRound } from '#db/agreement-ends.ts'
import { settle } from '#db/agreement-results.ts'
import { saveCoding, startRound } from '#db/agreement-rounds.ts'
import { type Person, requirePerson } from '../../_auth/session.ts'
import { type FormState, typed } from '../../_ui/form-state.ts'
import { readCoding } from './read-coding.ts'

const ROUND = z
  .object({
    name: z.string().trim().min(1).max(100),
    spanStart: z.iso.date(),
    spanEnd: z.iso.date(),
    size: z.coerce.number().int().min(5).max(200),
    seed: z.coerce.number().int().min(0).max(2_000_000_000),
    first: z.string(),
    second: z.string(),
  })
  .refine(({ spanStart, spanEnd }) => spanStart <= spanEnd, { path: ['spanEnd'] })

const FAULT_OF: Record<string, 'name' | 'span' | 'size' | 'seed'> = {
  name: 'name',
  spanStart: 'span',
  spanEnd: 'span',
  size: 'size',
  seed: 'seed',
}

/** Starts a round of double coding. */
export async function start(_: FormState, form: FormData): Promise<FormState> {
  const by = await requirePerson('analyst')
  const t = await getTranslations('agreement.start.fault')
  const values = typed(form)
  const read = ROUND.safeParse(Object.fromEntries(form))
  if (!read.success) {
    const at = read.error.issues.map(({ path }) => String(path[0]))
    const faults = at.flatMap((name) => (FAULT_OF[name] ? [[name, t(FAULT_OF[name])]] : []))
    return { fault: null, faults: Object.fromEntries(faults), values }
  }
  const { first, second, ...round } = read.data
  const [showsValues, isExercise] = [form.get('showsValues') === 'on', form.get('isExercise') === 'on']
  const started = await startRound(by, { ...round, coders: [first, second], showsValues, isExercise })
  if (!started.ok) {
    const at = started.reason === 'no-incidents' ? 'spanEnd' : 'second'
    return { fault: null, faults: { [at]: t(started.reason) }, values }
  }
  revalidatePath('/review/agreement')
  redirect(`/review/agreement/${started.id}?did=started`)
}

/** Keeps what a coder read in one incident and goes on to the next. */
export async function code(_: FormState, form: FormData): Promise<FormState> {
  const by = await requirePerson('analyst')
  const [roundId, incidentId] = [String(form.get('round')), String(form.get('incident'))]
  if (form.get('do') === 'none') return next(roundId, await saveCoding(roundId, by.id, incidentId, { values: null }))
  if (form.get('do') === 'later') return next(roundId, await saveCoding(roundId, by.id, incidentId, null))
  const read = readCoding(form)
  if (read.ok) return next(roundId, await saveCoding(roundId, by.id, incidentId, read.coding))
  const t = await getTranslations('agreement.code.fault')
  const faults = Object.entries(read.faults).map(([name, fault]) => [name, t(fault)])
  return { fault: null, faults: Object.fromEntries(faults), values: typed(form) }
}

/** Lets the word of one of the two stand. */
export async function settleOne(form: FormData): Promise<void> {
  const person = await requirePerson('analyst')
  const roundId = String(form.get('round'))
  const by = { ...person, isAdmin: person.role === 'admin' }
  const of = form.get('of') === '1' ? 1 : 0
  const done = await settle(by, roundId, String(form.get('incident')), String(form.get('field')), of)
  revalidatePath('/', 'layout')
  redirect(`/review/agreement/${encodeURIComponent(roundId)}?did=${done.ok ? 'settled' : 'refused'}#differ`)
}

/** Closes a round before both are done. */
export async function close(form: FormData): Promise<void> {
  const by = await requirePerson('analyst')
  await end(form, by, closeRound, 'closed')
}

/** Lets a round leave in a day. */
export async function remove(form: FormData): Promise<void> {
  const by = await requirePerson('analyst')
  await end(form, by, removeRound, 'removed')
}

/** Keeps a round that was to leave. */
export async function keep(form: FormData): Promise<void> {
  const by = await requirePerson('analyst')
  await end(form, by, keepRound, 'kept')
}

async function end(form: FormData, { id, role }: Person, how: typeof closeRound, did: string): Promise<never> {
  const roundId = String(form.get('round'))
  const isDone = await how(roundId, { id, isAdmin: role === 'admin' })
  revalidatePath('/review/agreement', 'layout')
  redirect(`/review/agreement/${encodeURIComponent(roundId)}?did=${isDone ? did : 'refused'}`)
}

function next(roundId: string, isSaved: boolean): never {
  const path = `/review/agreement/${encodeURIComponent(roundId)}`
  revalidatePath(path)
  redirect(isSaved ? `${path}/code` : `${path}?did=refused`)
}
