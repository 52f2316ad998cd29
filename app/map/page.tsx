import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { shareable } from '#core/5-incidents/shareable.ts'
import { type Day, dayOf } from '#core/time/days.ts'
import { hasExercise } from '#db/exercise-state.ts'
import { findIncidents } from '#db/incidents.ts'
import { findRegionsWithIncidents } from '#db/regions.ts'
import { requirePerson } from '../_auth/session.ts'
import { PageHead } from '../_ui/page-head.tsx'
import { Panel } from '../_ui/panel.tsx'
import { filterQuery, incidentsHref, parseFilter } from '../incidents/filter.ts'
import { FilterChips, FilterForm, OtherViews } from '../incidents/filter-form.tsx'
import { FamilyLegend, IncidentRows } from '../incidents/incident-rows.tsx'
import { defaultWindow, isAsked, isLastWeeks, mapHref } from './default-window.ts'
import { MapTouch } from './map-touch.client.tsx'
import { getOwnHeadline } from './own-headline.ts'
import { PlacesLegend, PlacesMap } from './places-map.tsx'

/** As many as a map can hold. */
const MAX_ON_MAP = 300
/** As many as are listed beneath it; the rest is one link away, so that the page stays light on a slow line. */
const MAX_LISTED = 40

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('map'))('title') }
}

/** The country that four of five incidents lie in, null where they are spread over the world. */
function mostlyIn(incidents: readonly { country: string | null }[]): string | null {
  const counts = new Map<string, number>()
  for (const { country } of incidents) if (country) counts.set(country, (counts.get(country) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return most && most[1] * 5 >= incidents.length * 4 ? most[0] : null
}

/** Leads to the last four weeks of the country with most incidents; stays where that would show nothing. */
async function openDefault(today: Day): Promise<void> {
  const country = (await findRegionsWithIncidents()).find((region) => region.kind === 'country')
  if (!country) return
  const filter = defaultWindow(country.code, today)
  if ((await findIncidents({ ...filter, pageSize: 1 })).total > 0) redirect(mapHref(filter))
}

type Props = { searchParams: Promise<Record<string, string | string[]>> }

export default async function MapPage({ searchParams }: Props) {
  await requirePerson()
  const address = await searchParams
  const today = dayOf(new Date())
  if (!isAsked(address)) await openDefault(today)
  const filter = parseFilter(address)
  const [found, regions, t, exercise, say] = await Promise.all([
    findIncidents({ ...filter, page: undefined, pageSize: MAX_ON_MAP }),
    findRegionsWithIncidents(),
    getTranslations('map'),
    hasExercise(),
    getOwnHeadline(),
  ])
  // A map is sent on as a picture: what does not leave the house is not on it.
  const list = { ...found, incidents: found.incidents.map((incident) => shareable(incident, say)) }
  const asked = filter.countries?.length === 1 ? filter.countries[0] : filter.admin1?.[0]?.slice(0, 2)
  const country = asked ?? mostlyIn(list.incidents)
  const listed = list.incidents.filter((incident, index) => index < MAX_LISTED || incident.id === address.sel)
  const selected = typeof address.sel === 'string' ? address.sel : null
  const name = country ? (regions.find((region) => region.code === country)?.name ?? country) : null
  const hrefOf = (id: string) => `${mapHref(filter)}&sel=${id}#i-${id}`
  return (
    <>
      <PageHead
        title={name ? t('titleIn', { name }) : t('title')}
        sub={t('shown', { some: list.incidents.length, all: list.total })}
        actions={<OtherViews path="/map" filter={filter} />}
      />
      <FilterChips path="/map" filter={filter} hrefOf={mapHref} />
      <p className="note">
        {t('window', {
          isLastWeeks: String(isLastWeeks(filter, today)),
          isAllTime: String(!filter.from && !filter.to),
        })}
        {filter.from || filter.to ? (
          <>
            {' '}
            <a href={mapHref({ ...filter, from: undefined, to: undefined, page: undefined })}>{t('allTime')}</a>
          </>
        ) : null}
        {filter.countries ? (
          <>
            {' · '}
            <a href={mapHref({ ...filter, countries: undefined, admin1: undefined, page: undefined })}>
              {t('allCountries')}
            </a>
          </>
        ) : null}
      </p>
      <div className="facets">
        <FilterForm path="/map" filter={filter} />
        <div>
          {list.incidents.length === 0 ? (
            <Panel title={t('empty')}>{t('emptyText')}</Panel>
          ) : (
            <>
              <MapTouch
                source={`/api/map/incidents?${filterQuery({ ...filter, page: undefined })}`}
                country={country}
                words={{
                  open: t('open'),
                  loading: t('loading'),
                  failed: t('failed'),
                  closed: t('closed'),
                  label: t('label'),
                }}
              >
                <PlacesMap
                  country={country}
                  incidents={list.incidents}
                  total={list.total}
                  isExercise={exercise}
                  id="places"
                  size={{ width: 760, height: country ? 560 : 400 }}
                  hrefOf={(incident) => hrefOf(incident.id)}
                  selected={selected}
                  listOf={(admin1) => incidentsHref({ ...filter, admin1: [admin1], countries: undefined })}
                  legend={false}
                />
              </MapTouch>
              <PlacesLegend />
              <FamilyLegend />
              <div className="sec">
                <h2>{t('table')}</h2>
                <p className="cap">{t('tableCaption')}</p>
                <IncidentRows incidents={listed} selected={selected} />
                {list.total > listed.length ? (
                  <p className="pager">
                    <a href={incidentsHref(filter)}>{t('all', { count: list.total })}</a>
                  </p>
                ) : null}
              </div>
            </>
          )}
        </div>
      </div>
    </>
  )
}
