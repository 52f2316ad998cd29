'use server'
import { refresh, revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { connectorOf } from '#core/1-sources/connectors/all.ts'
import { CONNECTOR_KINDS } from '#core/1-sources/connectors/connector.ts'
import { type NewSource, newSource } from '#core/1-sources/new-source.ts'
import { PROVENANCES } from '#core/1-sources/provenance.ts'
import { sendJob } from '#db/jobs.ts'
import { addSource } from '#db/source-lists.ts'
import { makeDropFolder } from '#io/drop-folder.ts'
import { tryConnector } from '#io/try-connector.ts'
import { requirePerson } from '../../../_auth/session.ts'
import { type FormState, NO_FAULT, typed } from '../../../_ui/form-state.ts'
import { giveToPage } from '../../../_ui/hand-over.ts'
import type { Look } from './look.ts'

/** Asks once what this way in would give and shows it; keeps nothing. */
export async function lookThrough(_: FormState, form: FormData): Promise<FormState> {
  await requirePerson('analyst')
  const values = typed(form)
  const made = await readSource(values)
  if ('faults' in made) return made
  const folder = made.kind === 'folder' ? await makeDropFolder(made.settings.folder ?? '') : null
  const tried = await tryConnector(made, new Date().toISOString())
  await giveToPage('look', { source: made, tried, typed: values, folder } satisfies Look)
  refresh()
  return { ...NO_FAULT, values }
}

const WORDS = z.object({
  name: z.string().trim().max(200).catch(''),
  about: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullish()
    .catch(null),
  provenance: z.enum(PROVENANCES).catch('unknown'),
})

/** Follows a way in from now on; its first visit is at once. */
export async function followThrough(_: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson('analyst')
  const made = await readSource(typed(form))
  if ('faults' in made) return made
  const { name, about, provenance } = WORDS.parse(Object.fromEntries(form))
  const { id } = await addSource(
    { ...made, title: name || made.title, countries: about ? [about] : [], provenance },
    person,
  )
  await sendJob('sources', { sourceId: id }, id)
  revalidatePath('/sources', 'layout')
  redirect(`/sources/${id}`)
}

/** The source that a form describes, or the form with what is wrong in it. */
async function readSource(values: Record<string, string>): Promise<NewSource | FormState> {
  const t = await getTranslations('connect.fault')
  const kind = z.enum(CONNECTOR_KINDS).parse(values['kind'])
  const made = newSource(kind, values)
  if (!made.ok) return { fault: null, faults: { [made.field]: t(made.fault as 'empty') }, values }
  if (connectorOf(kind).hasTerms && values['agree'] !== 'on') return { fault: t('agree'), faults: {}, values }
  return made.source
}
