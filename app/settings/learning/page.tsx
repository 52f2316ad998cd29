import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { findAcceptance, findAcceptedByRule } from '#db/auto-accept.ts'
import { countDecidedSince } from '#db/decided.ts'
import { findLearningChoice, findLearningWish } from '#db/learning-choices.ts'
import { findLearntVersions, findVersionInUse } from '#db/learnt-models.ts'
import { findRereadWish } from '#db/reread-wish.ts'
import { requirePerson } from '../../_auth/session.ts'
import { PageHead } from '../../_ui/page-head.tsx'
import { RefreshSoon } from '../../_ui/refresh-soon.client.tsx'
import { AcceptByRule } from './accept-by-rule.tsx'
import { Choice } from './choice.tsx'
import { ReadsNow } from './reads-now.tsx'
import { Sureness } from './sureness.tsx'
import { Versions } from './versions.tsx'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('learning'))('title') }
}

/** More decided incidents than this are not counted. */
const MOST_COUNTED = 5000

export default async function LearningPage({ searchParams }: Props) {
  const person = await requirePerson('analyst')
  const { did } = await searchParams
  const [t, settings, versions, choice, wish, reread, version, accepted] = await Promise.all([
    getTranslations('learning'),
    getTranslations('settings'),
    findLearntVersions(),
    findLearningChoice(),
    findLearningWish(),
    findRereadWish(),
    findVersionInUse(),
    findAcceptedByRule(),
  ])
  const last = versions[0]
  const [decided, acceptance] = await Promise.all([
    countDecidedSince(last?.trainedAt ?? null, MOST_COUNTED),
    findAcceptance(version),
  ])
  const inUse = versions.find(({ state }) => state === 'in_use') ?? null
  const isAdmin = person.role === 'admin'
  return (
    <>
      <PageHead title={t('title')} lede={t('lede')} crumb={<a href="/settings">{settings('title')}</a>} />
      {typeof did === 'string' && t.has(`did.${did}` as 'did.use') ? (
        <p className="notice" role="status">
          {t(`did.${did}` as 'did.use')}
        </p>
      ) : null}
      {wish || reread ? <RefreshSoon /> : null}
      <ReadsNow inUse={inUse} hasTrained={last !== undefined} decided={decided} wish={wish} reread={reread} />
      <Versions versions={versions} />
      <Choice choice={choice} isAdmin={isAdmin} />
      <Sureness version={inUse ?? last ?? null} />
      <AcceptByRule acceptance={acceptance} isOn={choice.accepts} accepted={accepted.length} isAdmin={isAdmin} />
    </>
  )
}
