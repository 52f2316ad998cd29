import { getTranslations } from 'next-intl/server'
import { findItemLanguages, type ItemFilter, type ItemStatus } from '#db/items.ts'
import { findRegionNames, findRegionsWithIncidents } from '#db/regions.ts'
import { findSources } from '#db/sources.ts'
import { languageName } from '../_ui/language-name.ts'

type FilterFormProps = { filter: ItemFilter; byStatus: Record<ItemStatus, number> }

const STATES = ['read', 'refused', 'found'] as const

/** All filters in one form that goes to the address, so that a view can be kept and sent. */
export async function FilterForm({ filter, byStatus }: FilterFormProps) {
  const [t, sources, languages, regions] = await Promise.all([
    getTranslations('items'),
    findSources(),
    findItemLanguages(),
    regionChoices(filter.region),
  ])
  return (
    <form action="/items" className="facet" aria-label={t('filters')}>
      <Labelled name="q" label={t('words')}>
        <input className="input" id="f-q" name="q" type="search" defaultValue={filter.words} dir="auto" />
      </Labelled>
      <details
        className="more-filters"
        open={Object.keys(filter).some((field) => field !== 'words' && field !== 'page') || undefined}
      >
        <summary>{t('filters')}</summary>
        <Labelled name="status" label={t('status')}>
          <select className="input" id="f-status" name="status" defaultValue={filter.status ?? ''}>
            <option value="">{t('any')}</option>
            {STATES.map((state) => (
              <option key={state} value={state}>
                {t(`statusWord.${state}`)} ({byStatus[state]})
              </option>
            ))}
          </select>
        </Labelled>
        <Labelled name="relevant" label={t('relevant')}>
          <select
            className="input"
            id="f-relevant"
            name="relevant"
            defaultValue={filter.relevant === undefined ? '' : filter.relevant ? 'yes' : 'no'}
          >
            <option value="">{t('any')}</option>
            <option value="yes">{t('yes')}</option>
            <option value="no">{t('no')}</option>
          </select>
        </Labelled>
        <Labelled name="source" label={t('source')}>
          <select className="input" id="f-source" name="source" defaultValue={filter.source ?? ''}>
            <option value="">{t('any')}</option>
            {sources
              .toSorted((a, b) => a.title.localeCompare(b.title))
              .map((source) => (
                <option key={source.id} value={source.id}>
                  {source.title}
                </option>
              ))}
          </select>
        </Labelled>
        <Labelled name="language" label={t('language')}>
          <select className="input" id="f-language" name="language" defaultValue={filter.language ?? ''}>
            <option value="">{t('any')}</option>
            {languages.map(({ language, n }) => (
              <option key={language} value={language}>
                {languageName(language)} ({n})
              </option>
            ))}
          </select>
        </Labelled>
        <Labelled name="region" label={t('region')}>
          <select className="input" id="f-region" name="region" defaultValue={filter.region ?? ''}>
            <option value="">{t('any')}</option>
            {regions.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </Labelled>
        <Labelled name="from" label={t('from')}>
          <input className="input" id="f-from" name="from" type="date" defaultValue={filter.from} />
        </Labelled>
        <Labelled name="to" label={t('to')}>
          <input className="input" id="f-to" name="to" type="date" defaultValue={filter.to} />
        </Labelled>
      </details>
      <div className="acts">
        <button type="submit" className="btn p">
          {t('apply')}
        </button>
        <a className="btn q" href="/items">
          {t('clear')}
        </a>
      </div>
    </form>
  )
}

function Labelled({ name, label, children }: { name: string; label: string; children: React.ReactNode }) {
  return (
    <div className="field">
      <label className="label" htmlFor={`f-${name}`}>
        {label}
      </label>
      {children}
    </div>
  )
}

/** Regions that occur in incidents, and the one that is asked for even where it does not. */
async function regionChoices(chosen: string | undefined): Promise<{ code: string; name: string }[]> {
  const regions = await findRegionsWithIncidents()
  if (!chosen || regions.some((region) => region.code === chosen)) return regions
  const names = await findRegionNames([chosen])
  return [...regions, { code: chosen, name: names.get(chosen) ?? chosen }]
}
