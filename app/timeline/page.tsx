import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { dayOf } from '#core/time/days.ts'
import { daysOfWeek, weekOf } from '#core/time/weeks.ts'
import { findIncidents } from '#db/incidents.ts'
import { getWeek } from '#db/week.ts'
import { requirePerson } from '../_auth/session.ts'
import { WeekTimeline } from '../_ui/charts/week-timeline.tsx'
import { getDates } from '../_ui/dates.ts'
import { PageHead } from '../_ui/page-head.tsx'
import { filterHref, incidentsHref, parseFilter } from '../incidents/filter.ts'
import { FilterChips, FilterForm, OtherViews } from '../incidents/filter-form.tsx'
import { IncidentRows } from '../incidents/incident-rows.tsx'
import { directionOf } from '../messages/locales.ts'
import { TimelineTouch } from './timeline-touch.client.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('timeline'))('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[]>> }

export default async function TimelinePage({ searchParams }: Props) {
  await requirePerson()
  const filter = parseFilter(await searchParams)
  const { from: _from, to: _to, page: _page, ...question } = filter
  const today = dayOf(new Date())
  const week = weekOf(filter.to && filter.to < today ? filter.to : today)
  const [figures, list, t, c, dates, locale] = await Promise.all([
    getWeek(week, question, today),
    findIncidents({ ...filter, page: undefined, pageSize: 10 }),
    getTranslations('timeline'),
    getTranslations('charts'),
    getDates(),
    getLocale(),
  ])
  const points = figures.weeks.map((one, index) => {
    const days = daysOfWeek(one) ?? { start: '', end: '' }
    const [up, down, neutral] = figures.polarities.map((row) => row.counts[index] ?? 0)
    return {
      week: one,
      label: dates.day(days.start),
      ...days,
      deteriorating: up ?? 0,
      improving: down ?? 0,
      neutral: neutral ?? 0,
    }
  })
  const framed = (other: string) => {
    const days = daysOfWeek(other)
    return filterHref('/timeline', days ? { ...question, from: days.start, to: days.end } : question)
  }
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sub', { count: figures.total.counts.reduce((sum, n) => sum + n, 0), weeks: figures.weeks.length })}
        actions={<OtherViews path="/timeline" filter={filter} />}
      />
      <FilterChips path="/timeline" filter={filter} />
      <div className="facets">
        <FilterForm path="/timeline" filter={filter} />
        <div>
          <h2>{t('heading')}</h2>
          <p className="cap">{t('caption')}</p>
          <TimelineTouch
            points={points}
            href={incidentsHref(question)}
            words={{
              open: t('open'),
              closed: t('closed'),
              loading: t('loading'),
              show: t('show'),
              range: t('range'),
              deteriorating: c('deteriorating'),
              improving: c('improving'),
              neutral: c('neutral'),
            }}
          >
            <WeekTimeline figures={figures} dir={directionOf(locale)} hrefOf={framed} />
          </TimelineTouch>
          <div className="sec">
            <div className="h2r">
              <h2>{t('incidents')}</h2>
              <span className="cap">{t('shown', { some: list.incidents.length, all: list.total })}</span>
              <span className="r">
                <a href={incidentsHref(filter)}>{t('all')}</a>
              </span>
            </div>
            {list.incidents.length > 0 ? (
              <IncidentRows incidents={list.incidents} />
            ) : (
              <p className="note">{t('none')}</p>
            )}
          </div>
        </div>
      </div>
    </>
  )
}
