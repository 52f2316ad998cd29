'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { EVERYWHERE, proposalsFor } from '#core/1-sources/catalogue.ts'
import { newSource } from '#core/1-sources/new-source.ts'
import { sendJobs } from '#db/jobs.ts'
import { addSource } from '#db/source-lists.ts'
import { requirePerson } from '../../_auth/session.ts'

/** Follows what was ticked; only what the catalogue itself proposes for the country can be. */
export async function addTicked(form: FormData): Promise<void> {
  const person = await requirePerson('analyst')
  const country = String(form.get('country'))
  const picked = new Set(form.getAll('pick').map(String))
  const chosen = proposalsFor(country).filter((one) => picked.has(one.address))
  // By way of the address: a form sent in vain would tick again what was just unticked.
  if (chosen.length === 0) redirect(`/sources/catalogue?country=${encodeURIComponent(country)}&none=1#proposed`)
  const added: string[] = []
  for (const one of chosen) {
    const made = newSource(one.kind, { address: one.address })
    if (!made.ok) throw new Error(`the catalogue's ${one.address} is no ${one.kind}: ${made.fault}`)
    const { id, isNew } = await addSource(
      {
        ...made.source,
        title: one.name,
        siteUrl: one.siteUrl,
        languages: [one.language],
        countries: country === EVERYWHERE ? [] : [country],
        provenance: one.provenance,
        scope: one.scope,
      },
      person,
    )
    if (isNew) added.push(id)
  }
  await sendJobs(
    'sources',
    added.map((id) => ({ data: { sourceId: id }, key: id })),
  )
  revalidatePath('/sources', 'layout')
  redirect(`/sources/catalogue?country=${country}&added=${added.length}`)
}
