import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { findRounds, isRevealed, mayCode, type Round } from '#db/agreement-rounds.ts'
import { type Person, requirePerson } from '../../_auth/session.ts'
import { getDates } from '../../_ui/dates.ts'
import { PageHead } from '../../_ui/page-head.tsx'
import { StartRound } from './start-round.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agreement'))('title') }
}

export default async function AgreementPage() {
  const person = await requirePerson('analyst')
  const [t, review, rounds] = await Promise.all([getTranslations('agreement'), getTranslations('review'), findRounds()])
  return (
    <>
      <PageHead title={t('title')} lede={t('lede')} crumb={<a href="/review">{review('title')}</a>} />
      {rounds.length === 0 ? (
        <p className="ruled">{t('none')}</p>
      ) : (
        <ul className="rows">
          {rounds.map((round) => (
            <RoundRow round={round} person={person} key={round.id} />
          ))}
        </ul>
      )}
      <StartRound person={person} />
    </>
  )
}

async function RoundRow({ round, person }: { round: Round; person: Person }) {
  const [t, dates] = await Promise.all([getTranslations('agreement'), getDates()])
  return (
    <li className="h2r">
      <span className="tt">
        <a href={`/review/agreement/${round.id}`}>
          <bdi>{round.name}</bdi>
        </a>
        <span className="sm">
          {t('line', {
            span: dates.range(round.spanStart, round.spanEnd),
            size: round.size,
            by: round.createdBy,
          })}
        </span>
        <span className="sm">
          {t(stateOf(round))}
          {round.coderNames.map((name, i) => (
            <bdi key={round.coders[i]}> · {t('progress', { name, done: round.done[i] ?? 0, size: round.size })}</bdi>
          ))}
        </span>
      </span>
      {mayCode(round, person.id) ? (
        <a className="btn r" href={`/review/agreement/${round.id}/code`}>
          {t('codeNow')}
        </a>
      ) : null}
    </li>
  )
}

function stateOf(round: Round): 'leaving' | 'closed' | 'ready' | 'open' {
  if (round.removeAt) return 'leaving'
  if (round.closedAt) return 'closed'
  return isRevealed(round) ? 'ready' : 'open'
}
