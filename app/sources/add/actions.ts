'use server'
import { refresh, revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { canonicalUrl } from '#core/1-sources/canonical-url.ts'
import { PROVENANCES } from '#core/1-sources/provenance.ts'
import { sourceKey } from '#core/1-sources/source-key.ts'
import { sendJob } from '#db/jobs.ts'
import { saveSource } from '#db/sources.ts'
import { findFeeds } from '#io/find-feeds.ts'
import { requirePerson } from '../../_auth/session.ts'
import { type FormState, NO_FAULT, typed } from '../../_ui/form-state.ts'
import { giveToPage } from '../../_ui/hand-over.ts'

/** Looks for feeds at an address and shows them; keeps nothing. */
export async function lookAt(_: FormState, form: FormData): Promise<FormState> {
  await requirePerson('analyst')
  const t = await getTranslations('add-source.fault')
  const values = typed(form)
  const address = (values.address ?? '').trim()
  if (!address) return { fault: null, faults: { address: t('empty') }, values }
  await giveToPage('feeds', await findFeeds(/^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`))
  refresh()
  return { ...NO_FAULT, values }
}

const NEW_SOURCE = z.object({
  address: z
    .string()
    .max(2000)
    .refine((address) => canonicalUrl(address) !== null),
  title: z.string().trim().min(1).max(200),
  siteUrl: z.string().max(2000).nullish(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)
    .nullish()
    .catch(null),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullish()
    .catch(null),
  provenance: z.enum(PROVENANCES).catch('unknown'),
  fetchesPages: z.literal('on').nullish(),
})

/** Follows a feed from now on; its first visit is at once. */
export async function follow(_: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson('analyst')
  const t = await getTranslations('add-source.fault')
  const given = NEW_SOURCE.safeParse(Object.fromEntries(form))
  if (!given.success) return { fault: t('title'), faults: {}, values: typed(form) }
  const { address, title, siteUrl, language, country, provenance, fetchesPages } = given.data
  const { id } = await saveSource(
    {
      kind: 'feed',
      key: sourceKey('feed', address),
      address,
      title,
      siteUrl: siteUrl ? canonicalUrl(siteUrl) : null,
      languages: language ? [language] : [],
      countries: country ? [country] : [],
      provenance,
      fetchesPages: fetchesPages === 'on',
    },
    person,
  )
  await sendJob('sources', { sourceId: id }, id)
  revalidatePath('/sources', 'layout')
  redirect(`/sources/${id}`)
}
