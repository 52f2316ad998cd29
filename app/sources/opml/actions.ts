'use server'
import { refresh, revalidatePath } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { readOpml } from '#core/1-sources/read-opml.ts'
import { charsetOf, decodeBytes } from '#core/text/decode-bytes.ts'
import { sendJobs } from '#db/jobs.ts'
import { addSourceList } from '#db/source-lists.ts'
import { requirePerson } from '../../_auth/session.ts'
import { type FormState, NO_FAULT, typed } from '../../_ui/form-state.ts'
import { giveToPage } from '../../_ui/hand-over.ts'

const MOST_BYTES = 5_000_000

/** Follows every source of a list that is not followed yet, and accounts for each of the others. */
export async function addList(_: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson('analyst')
  const t = await getTranslations('opml.fault')
  const values = typed(form)
  const refuse = (why: 'empty' | 'too-large' | 'not-opml' | 'nothing'): FormState => ({
    fault: null,
    faults: { file: t(why) },
    values,
  })
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) return refuse('empty')
  if (file.size > MOST_BYTES) return refuse('too-large')
  const { text } = decodeBytes(new Uint8Array(await file.arrayBuffer()), [charsetOf(file.type)])
  const list = readOpml(text)
  if (!list) return refuse('not-opml')
  if (list.feeds.length + list.refused.length === 0) return refuse('nothing')
  const country = /^[A-Z]{2}$/.test(values['country'] ?? '') ? [values['country'] as string] : []
  const outcome = await addSourceList(list, { countries: country }, person)
  await sendJobs(
    'sources',
    outcome.added.map(({ id }) => ({ data: { sourceId: id }, key: id })),
  )
  await giveToPage('list', outcome)
  revalidatePath('/sources', 'layout')
  refresh()
  return NO_FAULT
}
