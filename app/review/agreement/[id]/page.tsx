import '../../review.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { mayEnd } from '#db/agreement-ends.ts'
import { findRevealed } from '#db/agreement-results.ts'
import { getRound, isRevealed, mayCode, type Round } from '#db/agreement-rounds.ts'
import { NotFound } from '#db/not-found.ts'
import { requirePerson } from '../../../_auth/session.ts'
import { getDates } from '../../../_ui/dates.ts'
import { Submit } from '../../../_ui/form.client.tsx'
import { PageHead } from '../../../_ui/page-head.tsx'
import { keep } from '../actions.ts'
import { Differences } from './differences.tsx'
import { Results } from './results.tsx'

const DID = ['started', 'settled', 'refused', 'closed', 'kept'] as const

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
  const isAdmin = person.role === 'admin'
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
        actions={mayEnd(round, { id: person.id, isAdmin }) ? <Ends round={round} /> : null}
      />
      {DID.includes(did as (typeof DID)[number]) ? (
        <p className={did === 'refused' ? 'notice w sec-s' : 'notice sec-s'} role="status">
          {t(`did.${did as (typeof DID)[number]}`)}
        </p>
      ) : null}
      {round.removeAt ? (
        <p className="notice w sec-s" role="status">
          {t('end.leaves', { when: dates.full(round.removeAt) })}
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
      {mayCode(round, person.id) ? (
        <p className="acts">
          <a className="btn p" href={`/review/agreement/${round.id}/code`}>
            {t('codeNow')}
          </a>
        </p>
      ) : null}
      {revealed ? (
        <>
          {round.closedAt ? (
            <p className="cap sec-s">
              {t('round.closed', { when: dates.full(round.closedAt), both: revealed.length, size: round.size })}
            </p>
          ) : null}
          <Results items={revealed} />
          <Differences
            round={round}
            items={revealed}
            maySettle={!round.removeAt && (isAdmin || round.coders.includes(person.id))}
          />
        </>
      ) : round.removeAt ? null : (
        <p className="cap sec-s">{t('round.waits')}</p>
      )}
    </>
  )
}

/** How a round can end early, or be kept after all. */
async function Ends({ round }: { round: Round }) {
  const t = await getTranslations('agreement.end')
  if (round.removeAt)
    return (
      <form action={keep}>
        <input type="hidden" name="round" value={round.id} />
        <Submit busy={t('busy')}>{t('keep')}</Submit>
      </form>
    )
  return (
    <>
      {isRevealed(round) || round.both === 0 ? null : (
        <a className="btn" href={`/review/agreement/${round.id}/close`}>
          {t('close')}
        </a>
      )}
      <a className="btn q" href={`/review/agreement/${round.id}/remove`}>
        {t('remove')}
      </a>
    </>
  )
}
