import '../../review.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { findRevealed } from '#db/agreement-results.ts'
import { getRound, type Round } from '#db/agreement-rounds.ts'
import { NotFound } from '#db/not-found.ts'
import { requirePerson } from '../../../_auth/session.ts'
import { getDates } from '../../../_ui/dates.ts'
import { PageHead } from '../../../_ui/page-head.tsx'
import { Differences } from './differences.tsx'
import { Results } from './results.tsx'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const roundOf = cache(async (id: string): Promise<Round> => {
  try {
    return await getRound(id)
  } catch (error) {
    if (error instanceof NotFound) notFound()
    throw error
  }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requirePerson('analyst')
  return { title: (await roundOf((await params).id)).name }
}

/** A round: how far each has come, and when both are done how far they agree and what is left to settle. */
export default async function RoundPage({ params, searchParams }: Props) {
  const person = await requirePerson('analyst')
  const round = await roundOf((await params).id)
  const { did } = await searchParams
  const [t, dates, revealed] = await Promise.all([getTranslations('agreement'), getDates(), findRevealed(round.id)])
  const own = round.coders.indexOf(person.id)
  const mayCode = own >= 0 && (round.done[own] ?? 0) < round.size
  return (
    <>
      <PageHead
        title={<bdi>{round.name}</bdi>}
        crumb={<a href="/review/agreement">{t('title')}</a>}
        sub={t('round.drawn', {
          span: dates.range(round.spanStart, round.spanEnd),
          size: round.size,
          shows: round.showsValues ? 'yes' : 'no',
        })}
      />
      {did === 'started' || did === 'settled' || did === 'refused' ? (
        <p className={did === 'refused' ? 'notice w' : 'notice'} role="status">
          {t(`did.${did}`)}
        </p>
      ) : null}
      <ul className="rows">
        {round.coderNames.map((name, i) => (
          <li key={round.coders[i]}>
            <bdi>{t('progress', { name, done: round.done[i] ?? 0, size: round.size })}</bdi>{' '}
            <progress max={round.size} value={round.done[i] ?? 0} aria-label={name} />
          </li>
        ))}
      </ul>
      {mayCode ? (
        <p className="acts">
          <a className="btn p" href={`/review/agreement/${round.id}/code`}>
            {t('codeNow')}
          </a>
        </p>
      ) : null}
      {revealed ? (
        <>
          <Results items={revealed} />
          <Differences round={round} items={revealed} maySettle={own >= 0 || person.role === 'admin'} />
        </>
      ) : (
        <p className="cap">{t('round.waits')}</p>
      )}
    </>
  )
}
