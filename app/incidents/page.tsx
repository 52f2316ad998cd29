import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { countFacets } from '#db/incident-facets.ts'
import { findIncidents } from '#db/incidents.ts'
import { requirePerson } from '../_auth/session.ts'
import { PageHead } from '../_ui/page-head.tsx'
import { Panel } from '../_ui/panel.tsx'
import { incidentsHref, parseFilter, setFilters } from './filter.ts'
import { FilterChips, FilterForm, OtherViews } from './filter-form.tsx'
import { FamilyLegend, IncidentRows } from './incident-rows.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('incidents'))('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[]>> }

export default async function IncidentsPage({ searchParams }: Props) {
  await requirePerson()
  const filter = parseFilter(await searchParams)
  const [{ incidents, total, page, pageSize }, all, counts, t] = await Promise.all([
    findIncidents(filter),
    findIncidents({ pageSize: 1 }),
    countFacets(filter),
    getTranslations('incidents'),
  ])
  const last = Math.ceil(total / pageSize)
  const isFiltered = setFilters(filter).length > 0
  return (
    <>
      <PageHead
        title={t('title')}
        sub={isFiltered ? t('someOf', { some: total, all: all.total }) : t('all', { all: all.total })}
        actions={<OtherViews path="/incidents" filter={filter} />}
      />
      <FilterChips path="/incidents" filter={filter} />
      <div className="facets">
        <FilterForm path="/incidents" filter={filter} counts={counts} />
        <div>
          {incidents.length > 0 ? (
            <>
              <IncidentRows incidents={incidents} />
              <nav className="pager" aria-label={t('pages')}>
                {page > 1 ? (
                  <a href={incidentsHref({ ...filter, page: page - 1 })} rel="prev">
                    {t('newer')}
                  </a>
                ) : null}
                <span>
                  {t('shown', {
                    from: (page - 1) * pageSize + 1,
                    to: (page - 1) * pageSize + incidents.length,
                    all: total,
                  })}
                </span>
                {page < last ? (
                  <a href={incidentsHref({ ...filter, page: page + 1 })} rel="next">
                    {t('older')}
                  </a>
                ) : null}
              </nav>
              <FamilyLegend />
            </>
          ) : (
            <Panel
              title={all.total === 0 ? t('nothingYet') : t('noMatch')}
              actions={
                <a className="btn" href={all.total === 0 ? '/sources' : '/incidents'}>
                  {all.total === 0 ? t('toSources') : t('clear')}
                </a>
              }
            >
              {all.total === 0 ? t('nothingYetText') : t('noMatchText', { all: all.total })}
            </Panel>
          )}
        </div>
      </div>
    </>
  )
}
