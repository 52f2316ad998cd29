'use server'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { daysOfWeek } from '#core/time/weeks.ts'
import { askForDigest, issueDigest } from '#db/digests.ts'
import { hasExercise } from '#db/exercise-state.ts'
import { findRegionNames } from '#db/regions.ts'
import { findWatches, saveWatch } from '#db/watches.ts'
import { requirePerson } from '../_auth/session.ts'
import { type FormState, typed } from '../_ui/form-state.ts'

const ASKED = z.object({
  about: z.string().regex(/^(all|country:[A-Z]{2}|watch:[0-9a-f-]{36})$/),
  week: z.string().refine((week) => daysOfWeek(week) !== null),
})

/** Asks for a week's draft and goes to where its progress is shown. */
export async function makeDraft(_: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson('analyst')
  const t = await getTranslations('digests')
  const asked = ASKED.safeParse(Object.fromEntries(form))
  if (!asked.success) return { fault: t('fault'), faults: {}, values: typed(form) }
  const isExercise = await hasExercise()
  const watchId = await watchFor(asked.data.about, { id: person.id, name: person.name }, isExercise)
  redirect(`/digests/${await askForDigest(watchId, asked.data.week, 'en', isExercise)}`)
}

/** The watch a digest is about; one for a country or for everything is kept the first time it is asked for. */
async function watchFor(about: string, by: { id: string; name: string }, isExercise: boolean): Promise<string> {
  if (about.startsWith('watch:')) return about.slice(6)
  const key = about
  const known = (await findWatches()).find((watch) => watch.key === key)
  if (known) return known.id
  const t = await getTranslations('digests')
  const code = about.startsWith('country:') ? about.slice(8) : null
  const name = code ? ((await findRegionNames([code])).get(code) ?? code) : t('everything')
  return saveWatch({ key, name, question: code ? { countries: [code] } : {}, isExercise }, by)
}

/** Freezes a rendered draft. */
export async function issue(_: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson('analyst')
  const t = await getTranslations('digests')
  const id = z.string().uuid().safeParse(form.get('id'))
  if (!id.success) return { fault: t('fault'), faults: {}, values: {} }
  const result = await issueDigest(id.data, { id: person.id, name: person.name })
  if (!result.ok) return { fault: t('notReady'), faults: {}, values: {} }
  redirect(`/digests/${id.data}`)
}

/** Renders a draft anew, with what is known by now. */
export async function renew(_: FormState, form: FormData): Promise<FormState> {
  await requirePerson('analyst')
  const t = await getTranslations('digests')
  const asked = z
    .object({ watchId: z.string().uuid(), week: z.string(), language: z.string() })
    .safeParse(Object.fromEntries(form))
  if (!asked.success || !daysOfWeek(asked.data.week)) return { fault: t('fault'), faults: {}, values: {} }
  const { watchId, week, language } = asked.data
  redirect(`/digests/${await askForDigest(watchId, week, language, await hasExercise())}`)
}
