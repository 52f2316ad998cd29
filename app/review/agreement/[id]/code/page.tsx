import '../../../review.css'
import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { findToCode, getRound } from '#db/agreement-rounds.ts'
import { getIncident } from '#db/incidents.ts'
import { NotFound } from '#db/not-found.ts'
import { requirePerson } from '../../../../_auth/session.ts'
import { PageHead } from '../../../../_ui/page-head.tsx'
import { CodingForm } from './coding-form.tsx'
import { CodingKeys } from './coding-keys.client.tsx'
import { Texts } from './texts.tsx'
import { valuesOf } from './values-of.ts'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agreement'))('code.title') }
}

/** The next incident of a round as its texts tell it, and a form for what the person reads in them. */
export default async function CodePage({ params, searchParams }: Props) {
  const person = await requirePerson('analyst')
  const { id } = await params
  const { incident: asked } = await searchParams
  const round = await getRound(id).catch((error: unknown) => {
    if (error instanceof NotFound) notFound()
    throw error
  })
  const next = await findToCode(id, person.id, typeof asked === 'string' ? asked : undefined)
  if (!next) redirect(`/review/agreement/${id}`)
  const [t, incident] = await Promise.all([getTranslations('agreement'), getIncident(next.incidentId)])
  const own = round.coders.indexOf(person.id)
  return (
    <>
      <PageHead
        title={t('code.position', { done: round.done[own] ?? 0, size: round.size })}
        crumb={
          <a href={`/review/agreement/${id}`}>
            <bdi>{round.name}</bdi>
          </a>
        }
        sub={next.coding ? t('code.again') : t('code.blind')}
      />
      <div className="g12 sec">
        <div className="s7">
          <Texts incident={incident} />
        </div>
        <div className="s5">
          <CodingForm
            key={next.incidentId}
            roundId={id}
            incidentId={next.incidentId}
            values={next.coding?.values ?? (round.showsValues ? valuesOf(incident) : null)}
          />
        </div>
      </div>
      <CodingKeys />
    </>
  )
}
