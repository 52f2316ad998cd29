import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { dayOf } from '#core/time/days.ts'
import { addWeeks, daysOfWeek, weekOf } from '#core/time/weeks.ts'
import { findDigests } from '#db/digests.ts'
import { findRegionsWithIncidents } from '#db/regions.ts'
import { findWatches } from '#db/watches.ts'
import { mayActAs } from '../_auth/roles.ts'
import { requirePerson } from '../_auth/session.ts'
import { getDates } from '../_ui/dates.ts'
import { ExerciseTag } from '../_ui/exercise.tsx'
import { ActionForm, Select, Submit } from '../_ui/form.client.tsx'
import { PageHead } from '../_ui/page-head.tsx'
import { Panel } from '../_ui/panel.tsx'
import { Section } from '../_ui/section.tsx'
import { makeDraft } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('digests'))('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[]>> }

/** Weeks that can be chosen; older ones are asked for from This week. */
const WEEKS = 12

export default async function DigestsPage({ searchParams }: Props) {
  const person = await requirePerson()
  const asked = (await searchParams).week
  const thisWeek = weekOf(dayOf(new Date()))
  const isKnown = typeof asked === 'string' && daysOfWeek(asked) !== null && asked <= thisWeek
  const chosen = isKnown ? asked : thisWeek
  const [digests, watches, regions, t, dates] = await Promise.all([
    findDigests(),
    findWatches(),
    findRegionsWithIncidents(),
    getTranslations('digests'),
    getDates(),
  ])
  const span = (week: string) => {
    const days = daysOfWeek(week)
    return days ? dates.range(days.start, days.end) : ''
  }
  const weeks = [...new Set([chosen, ...Array.from({ length: WEEKS }, (_, index) => addWeeks(thisWeek, -index))])]
    .sort()
    .reverse()
  const keys = new Set(watches.map((watch) => watch.key))
  const countries = regions.filter((region) => region.kind === 'country' && !keys.has(`country:${region.code}`))
  const abouts = [
    ...watches.map((watch) => ({ value: `watch:${watch.id}`, label: watch.name })),
    ...countries.map((country) => ({ value: `country:${country.code}`, label: country.name })),
    ...(keys.has('all') ? [] : [{ value: 'all', label: t('everything') }]),
  ]
  return (
    <>
      <PageHead title={t('title')} lede={t('lede')} />
      {mayActAs(person.role, 'analyst') ? (
        <Section title={t('make')} caption={t('makeCaption')}>
          <ActionForm action={makeDraft} className="ruled">
            <div className="fields">
              <Select name="about" label={t('about')} options={abouts} />
              <Select
                name="week"
                label={t('week')}
                value={chosen}
                options={weeks.map((week) => ({
                  value: week,
                  label: t('weekOption', { number: Number(week.slice(6)), span: span(week) }),
                }))}
              />
            </div>
            <div className="acts">
              <Submit busy={t('making')}>{t('makeButton')}</Submit>
            </div>
          </ActionForm>
        </Section>
      ) : null}
      <Section title={t('list')}>
        {digests.length === 0 ? (
          <div className="ruled">
            <Panel title={t('empty')}>{t('emptyText')}</Panel>
          </div>
        ) : (
          <ul className="rows">
            {digests.map((digest) => (
              <li key={digest.id} className="digest-row">
                <span className="tt">
                  <a href={`/digests/${digest.id}`}>
                    {t('name', { name: digest.watchName, number: Number(digest.week.slice(6)) })}
                  </a>{' '}
                  {digest.isExercise ? <ExerciseTag /> : null}
                </span>
                <span className="sm">{span(digest.week)}</span>
                <span className={digest.rendering === 'failed' ? 'et' : 'i2'}>
                  {digest.state === 'issued' && digest.issuedAt
                    ? t('issuedAt', { at: dates.full(digest.issuedAt) })
                    : t(`state.${digest.rendering}`)}
                </span>
                {digest.hasPdf ? (
                  <a
                    href={`/api/digests/${digest.id}/pdf`}
                    aria-label={t('downloadOf', { name: digest.watchName, number: Number(digest.week.slice(6)) })}
                  >
                    {t('pdf')}
                  </a>
                ) : null}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  )
}
