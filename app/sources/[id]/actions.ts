'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { PROVENANCES } from '#core/1-sources/provenance.ts'
import { SCOPES } from '#core/1-sources/scope.ts'
import { settleDoubts } from '#db/first-looks.ts'
import { sendJob } from '#db/jobs.ts'
import { keepSource, removeSource } from '#db/source-removal.ts'
import { changeSource, deleteSource, pauseSource, resumeSource } from '#db/sources.ts'
import { isId } from '#db/uuid.ts'
import { makeDue } from '#db/visits.ts'
import { requirePerson } from '../../_auth/session.ts'
import { type FormState, NO_FAULT, typed } from '../../_ui/form-state.ts'

/** Stops visiting; `resume` undoes it. */
export async function pause(form: FormData): Promise<void> {
  const person = await requirePerson('analyst')
  const id = idOf(form)
  await pauseSource(id, person)
  leadTo(id)
}

/** Visits again, at once. */
export async function resume(form: FormData): Promise<void> {
  const person = await requirePerson('analyst')
  const id = idOf(form)
  await resumeSource(id, person)
  await sendJob('sources', { sourceId: id }, id)
  leadTo(id)
}

/** Says that it is the right outlet after all. */
export async function settle(form: FormData): Promise<void> {
  const person = await requirePerson('analyst')
  const id = idOf(form)
  await settleDoubts(id, person)
  leadTo(id)
}

/** Visits the source now instead of at its time. */
export async function checkNow(form: FormData): Promise<void> {
  await requirePerson('analyst')
  const id = idOf(form)
  await makeDue(id)
  await sendJob('sources', { sourceId: id }, id)
  leadTo(id)
}

/** Lets a source leave, with everything that only it gave, in a day; `keep` undoes it. */
export async function remove(form: FormData): Promise<void> {
  const person = await requirePerson('analyst')
  await removeSource(idOf(form), person)
  revalidatePath('/sources', 'layout')
  redirect('/sources')
}

/** Keeps a source that was about to leave, and visits it at once. */
export async function keep(form: FormData): Promise<void> {
  const person = await requirePerson('analyst')
  const id = idOf(form)
  await keepSource(id, person)
  await sendJob('sources', { sourceId: id }, id)
  leadTo(id)
}

/** Takes a source away without waiting for its day; final. */
export async function removeNow(form: FormData): Promise<void> {
  const person = await requirePerson('analyst')
  await deleteSource(idOf(form), person)
  await sendJob('incidents', {})
  revalidatePath('/', 'layout')
  redirect('/sources')
}

const WORDS = z.object({
  title: z.string().trim().min(1).max(200),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .or(z.literal('')),
  provenance: z.enum(PROVENANCES),
  scope: z.enum(SCOPES).or(z.literal('')),
  reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']).or(z.literal('')),
  note: z.string().trim().max(1000),
})

/** Keeps what an analyst says about a source. */
export async function changeWords(_: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson('analyst')
  const id = idOf(form)
  const given = WORDS.safeParse(Object.fromEntries(form))
  if (!given.success) {
    const t = await getTranslations('source')
    return { fault: null, faults: { title: t('titleMissing') }, values: typed(form) }
  }
  const { title, country, provenance, scope, reliability, note } = given.data
  await changeSource(
    id,
    {
      title,
      provenance,
      countries: country ? [country] : [],
      scope: scope || null,
      reliability: reliability || null,
      note: note || null,
    },
    person,
  )
  revalidatePath('/sources', 'layout')
  return NO_FAULT
}

function idOf(form: FormData): string {
  const id = String(form.get('id'))
  if (!isId(id)) redirect('/sources')
  return id
}

function leadTo(id: string): never {
  revalidatePath('/sources', 'layout')
  redirect(`/sources/${id}`)
}
