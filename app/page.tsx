import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { addWeeks } from '#core/time/weeks.ts'
import { hasExercise } from '#db/exercise-state.ts'
import { findHealth } from '#db/health.ts'
import { findIncidents } from '#db/incidents.ts'
import { findSources } from '#db/sources.ts'
import { getWeek } from '#db/week.ts'
import { mayActAs } from './_auth/roles.ts'
import { requirePerson } from './_auth/session.ts'
import { CoverageTable } from './_ui/charts/coverage-table.tsx'
import { WeekTimeline } from './_ui/charts/week-timeline.tsx'
import { getDates } from './_ui/dates.ts'
import { PageHead } from './_ui/page-head.tsx'
import { Section } from './_ui/section.tsx'
import { WeekChanges } from './_week/changes.tsx'
import { CountrySwitch } from './_week/country-switch.tsx'
import { EmptyWeek } from './_week/empty-week.tsx'
import { WeekFiguresRow } from './_week/figures.tsx'
import { readQuestion, weekHref } from './_week/question.ts'
import { WeekSentence } from './_week/sentence.tsx'
import { ThinWeek } from './_week/thin-week.tsx'
import { incidentsHref } from './incidents/filter.ts'
import { FamilyLegend, IncidentRows } from './incidents/incident-rows.tsx'
import { CountsMap } from './map/counts-map.tsx'
import { directionOf } from './messages/locales.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('week'))('title') }
}

type Words = Awaited<ReturnType<typeof getTranslations<'week'>>>

function titleOf(t: Words, pastWeek: number | null, name: string | null): string {
  if (pastWeek === null) return name ? t('titleIn', { name }) : t('titleAll')
  return name ? t('titleInPast', { number: pastWeek, name }) : t('titleAllPast', { number: pastWeek })
}

type Props = { searchParams: Promise<Record<string, string | string[]>> }

export default async function WeekPage({ searchParams }: Props) {
  const person = await requirePerson()
  const { question, countries } = await readQuestion(await searchParams)
  const { week, country, thisWeek, today } = question
  const filter = { countries: country ? [country] : undefined }
  const [figures, locale, t, dates, exercise, health, sources] = await Promise.all([
    getWeek(week, filter, today),
    getLocale(),
    getTranslations('week'),
    getDates(),
    hasExercise(),
    findHealth(),
    findSources(),
  ])
  const span = { countries: filter.countries, from: figures.start, to: figures.asOf }
  const retracted = await findIncidents({ ...span, verification: ['retracted'], pageSize: 5 })
  const dir = directionOf(locale)
  const name = country ? (countries.find((one) => one.code === country)?.name ?? country) : null
  const readAt = health.lastRun ? dates.time(health.lastRun.finishedAt) : null
  const hrefOf = (other: string) => weekHref(other, country, thisWeek)
  const number = Number(week.slice(6))
  return (
    <>
      <PageHead
        title={titleOf(t, figures.isOpen ? null : number, name)}
        sub={t('span', {
          start: dates.day(figures.start),
          end: dates.dayYear(figures.asOf),
          number,
          days: figures.daysRun,
          isOpen: String(figures.isOpen),
          readAt: readAt ?? '',
          hasRead: String(figures.isOpen && readAt !== null),
        })}
        actions={
          <>
            <CountrySwitch country={country} countries={countries} week={week === thisWeek ? null : week} />
            <a className="btn" href={hrefOf(addWeeks(week, -1))}>
              <span aria-hidden="true">{dir === 'rtl' ? '›' : '‹'}</span>{' '}
              {t('weekNumber', { number: Number(addWeeks(week, -1).slice(6)) })}
            </a>
            {week < thisWeek ? (
              <a className="btn" href={hrefOf(addWeeks(week, 1))}>
                {t('weekNumber', { number: Number(addWeeks(week, 1).slice(6)) })}{' '}
                <span aria-hidden="true">{dir === 'rtl' ? '‹' : '›'}</span>
              </a>
            ) : null}
            {mayActAs(person.role, 'analyst') ? (
              <a className="btn" href={`/digests?week=${week}`}>
                {t('digest')}
              </a>
            ) : null}
          </>
        }
      />
      {figures.total.counts.every((count) => count === 0) ? (
        <EmptyWeek
          sources={sources.length}
          items={figures.coverage.items}
          incidents={countries.reduce((sum, one) => sum + one.n, 0)}
          person={person}
          name={name}
        />
      ) : (
        <>
          <ThinWeek question={question} />
          <WeekSentence figures={figures} />
          <WeekFiguresRow figures={figures} />
          <div className="g12 sec">
            <Section
              title={t('timeline')}
              caption={t(figures.isOpen ? 'timelineCaption' : 'timelineCaptionWhole')}
              className="s8"
            >
              <WeekTimeline figures={figures} dir={dir} hrefOf={hrefOf} />
            </Section>
            <Section title={t('changed')} caption={t('changedCaption')} className="s4 first-on-phone">
              <WeekChanges figures={figures} retracted={retracted.incidents} />
            </Section>
          </div>
          <div className="g12 sec">
            <Section
              title={t('where')}
              caption={t('whereCaption')}
              className="s5"
              end={<a href={`/map?${incidentsHref({ ...span }).split('?')[1]}`}>{t('openMap')}</a>}
            >
              <CountsMap
                country={country}
                regions={figures.regions}
                total={figures.total.thisWeek}
                isExercise={exercise}
                id="counts"
              />
            </Section>
            <Section title={t('coverage')} caption={t('coverageCaption')} className="s7">
              <CoverageTable
                figures={figures}
                dir={dir}
                byCountry={country === null}
                hrefOf={(region) =>
                  region.admin1
                    ? incidentsHref({ admin1: [region.admin1], from: figures.start, to: figures.asOf })
                    : weekHref(week, region.country, thisWeek)
                }
              />
            </Section>
          </div>
          <Section
            title={t('newest')}
            caption={t('newestCaption', { some: Math.min(8, figures.newest.length), all: figures.total.thisWeek })}
            end={<a href={incidentsHref(span)}>{t('allIncidents', { count: figures.total.thisWeek })}</a>}
          >
            {figures.newest.length > 0 ? (
              <IncidentRows incidents={figures.newest.slice(0, 8)} />
            ) : (
              <p className="note">{t('noneThisWeek', { items: figures.coverage.items })}</p>
            )}
            <FamilyLegend />
          </Section>
        </>
      )}
    </>
  )
}
