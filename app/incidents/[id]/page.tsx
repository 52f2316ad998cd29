import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { getIncident, type IncidentDetail } from '#db/incidents.ts'
import { NotFound } from '#db/not-found.ts'
import { mayActAs } from '../../_auth/roles.ts'
import { requirePerson } from '../../_auth/session.ts'
import { getDates } from '../../_ui/dates.ts'
import { ExerciseTag } from '../../_ui/exercise.tsx'
import { FamilyMark } from '../../_ui/family-mark.tsx'
import { PageHead } from '../../_ui/page-head.tsx'
import { Section } from '../../_ui/section.tsx'
import { VerificationBadge } from '../../_ui/verification-badge.tsx'
import { directionOf } from '../../messages/locales.ts'
import { History } from './history.tsx'
import { Known } from './known.tsx'
import { Origins } from './origins.tsx'
import { Past } from './past.tsx'
import { Place } from './place.tsx'
import { TollChart } from './toll-chart.tsx'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const load = cache(async (id: string): Promise<IncidentDetail> => {
  try {
    return await getIncident(id)
  } catch (cause) {
    if (cause instanceof NotFound) notFound()
    throw cause
  }
})

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  await requirePerson()
  return { title: (await load((await params).id)).title }
}

export default async function IncidentPage({ params, searchParams }: Props) {
  const person = await requirePerson()
  const { on, refused } = await searchParams
  const mayChange = mayActAs(person.role, 'analyst')
  const incident = await load((await params).id)
  const [t, r, c, dates, locale] = await Promise.all([
    getTranslations('incidents'),
    getTranslations('review'),
    getTranslations('codebook'),
    getDates(),
    getLocale(),
  ])
  const outlets = new Set(incident.reports.map((report) => report.item.source.id)).size
  const place = incident.admin1Name ?? incident.countryName
  return (
    <>
      <PageHead
        crumb={
          <>
            <FamilyMark family={incident.family} polarity={incident.polarity} />{' '}
            {c(`family.${incident.family ?? 'none'}`)}
            {place ? ` · ${place}` : ''} {incident.isExercise ? <ExerciseTag /> : null}
          </>
        }
        title={
          <span lang={incident.titleLanguage} dir={directionOf(incident.titleLanguage)}>
            {incident.title}
          </span>
        }
        actions={
          mayChange && incident.review !== 'merged' ? (
            <a className="btn" href={`/review?id=${incident.id}`}>
              {t('toReview')}
            </a>
          ) : undefined
        }
      />
      {typeof refused === 'string' && r.has(`refused.${refused}` as 'refused.gone') ? (
        <p className="fault" role="alert">
          {r(`refused.${refused}` as 'refused.gone')}
        </p>
      ) : null}
      <p className="lede small">
        <VerificationBadge state={incident.verification} />{' '}
        {t(`because.${incident.verification}`, { origins: incident.originCount })}{' '}
        {t('summary', {
          reports: incident.reportCount,
          outlets,
          first: dates.dayTime(incident.firstReportedAt),
          last: dates.dayTime(incident.lastReportedAt),
        })}{' '}
        {t(`review.${incident.review}`)}
        {incident.mergedIntoId ? (
          <>
            {' '}
            <a href={`/incidents/${incident.mergedIntoId}`}>{t('mergedInto')}</a>
          </>
        ) : null}
      </p>
      {incident.withheld.length > 0 ? (
        <p className="cap">
          {t('keptInside', { what: incident.withheld.map((rule) => t(`withheld.${rule}`)).join('; ') })}
        </p>
      ) : null}
      <div className="g12 sec">
        <div className="s8">
          <Section title={t('known')} className="">
            <Known incident={incident} />
          </Section>
          <TollChart incident={incident} dir={directionOf(locale)} />
        </div>
        <aside className="s4">
          <Place incident={incident} />
          <Section title={t('originsTitle', { reports: incident.reportCount, origins: incident.originCount })}>
            <Origins incident={incident} />
          </Section>
        </aside>
      </div>
      <Section id="history" title={t('history')}>
        <History incident={incident} mayUndo={mayChange} />
        <Past incident={incident} on={typeof on === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(on) ? on : null} />
      </Section>
      <p className="note">{t('footnote')}</p>
    </>
  )
}
