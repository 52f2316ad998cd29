import { getTranslations } from 'next-intl/server'
import { FAMILIES } from '#core/4-reports/codebook.ts'
import { SECTORS } from '#core/4-reports/reading.ts'
import { findRegionsWithIncidents } from '#db/regions.ts'
import { getDates } from '../_ui/dates.ts'
import { FamilyMark } from '../_ui/family-mark.tsx'
import { type AddressFilter, filterHref, POLARITIES, setFilters, VERIFICATIONS } from './filter.ts'

type Props = { path: string; filter: AddressFilter; counts?: FacetCounts }

/** How many incidents each choice of a facet has; missing where they were not counted. */
export type FacetCounts = {
  families: Record<string, number>
  verification: Record<string, number>
  sectors: Record<string, number>
}

/** Filters as a form that works without scripts; they stand in the address, so that Back undoes them. */
export async function FilterForm({ path, filter, counts }: Props) {
  const [t, c, regions] = await Promise.all([
    getTranslations('incidents'),
    getTranslations('codebook'),
    findRegionsWithIncidents(),
  ])
  const countries = regions.filter((region) => region.kind === 'country')
  const chosen = filter.countries?.[0]
  const parts = regions
    .filter((region) => region.kind === 'admin1' && (!chosen || region.country === chosen))
    .slice(0, 40)
  const box = (name: string, value: string, label: React.ReactNode, checked: boolean, n?: number) => (
    <label key={value} className={n === 0 ? 'choice off' : 'choice'}>
      <input type="checkbox" name={name} value={value} defaultChecked={checked} />
      {label}
      {n === undefined ? null : <span className="n">{n}</span>}
    </label>
  )
  return (
    <details className="facet-box">
      <summary>{t('filters')}</summary>
      <form className="facet" action={path}>
        <div className="field">
          <label className="label" htmlFor="q">
            {t('words')}
          </label>
          <input className="input" id="q" name="q" type="search" defaultValue={filter.words} dir="auto" />
        </div>
        <fieldset>
          <legend>{t('family')}</legend>
          {FAMILIES.map((family) =>
            box(
              'family',
              family,
              <>
                <FamilyMark family={family} />
                {c(`family.${family}`)}
              </>,
              filter.families?.includes(family) ?? false,
              counts?.families[family] ?? (counts ? 0 : undefined),
            ),
          )}
        </fieldset>
        <fieldset>
          <legend>{t('polarity')}</legend>
          {POLARITIES.map((value) =>
            box('polarity', value, t(`polarityName.${value}`), filter.polarity?.includes(value) ?? false),
          )}
        </fieldset>
        <fieldset>
          <legend>{t('verification')}</legend>
          {VERIFICATIONS.map((value) =>
            box(
              'state',
              value,
              c(`verification.${value}`),
              filter.verification?.includes(value) ?? false,
              counts?.verification[value] ?? (counts ? 0 : undefined),
            ),
          )}
        </fieldset>
        <fieldset>
          <legend>{t('sector')}</legend>
          {SECTORS.map((value) =>
            box(
              'sector',
              value,
              c(`sector.${value}`),
              filter.sectors?.includes(value) ?? false,
              counts?.sectors[value] ?? (counts ? 0 : undefined),
            ),
          )}
        </fieldset>
        <div className="field">
          <label className="label" htmlFor="f-country">
            {t('country')}
          </label>
          <select className="input" id="f-country" name="country" defaultValue={chosen ?? ''}>
            <option value="">{t('any')}</option>
            {countries.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label className="label" htmlFor="f-admin1">
            {t('region')}
          </label>
          <select className="input" id="f-admin1" name="admin1" defaultValue={filter.admin1?.[0] ?? ''}>
            <option value="">{t('any')}</option>
            {parts.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label className="label" htmlFor="from">
            {t('from')}
          </label>
          <input className="input" id="from" name="from" type="date" defaultValue={filter.from} />
        </div>
        <div className="field">
          <label className="label" htmlFor="to">
            {t('to')}
          </label>
          <input className="input" id="to" name="to" type="date" defaultValue={filter.to} />
        </div>
        <div className="acts">
          <button className="btn p" type="submit">
            {t('apply')}
          </button>
          <a className="btn q" href={path}>
            {t('clear')}
          </a>
        </div>
      </form>
    </details>
  )
}

type ChipsProps = { path: string; filter: AddressFilter; hrefOf?: (filter: AddressFilter) => string }

/** The filters that are set, each with a way to remove it. */
export async function FilterChips({ path, filter, hrefOf = (left) => filterHref(path, left) }: ChipsProps) {
  const [t, c, dates, regions] = await Promise.all([
    getTranslations('incidents'),
    getTranslations('codebook'),
    getDates(),
    findRegionsWithIncidents(),
  ])
  const set = setFilters(filter)
  if (set.length === 0) return null
  const say = c as unknown as (key: string) => string
  const words = ({ field, value }: (typeof set)[number]): string => {
    if (field === 'families') return say(`family.${value}`)
    if (field === 'polarity') return t(`polarityName.${value as 'neutral'}`)
    if (field === 'verification') return say(`verification.${value}`)
    if (field === 'sectors') return t('touching', { sector: say(`sector.${value}`) })
    if (field === 'from') return t('chipFrom', { day: dates.dayYear(value) })
    if (field === 'to') return t('chipTo', { day: dates.dayYear(value) })
    if (field === 'words') return t('chipWords', { words: value })
    return regions.find((region) => region.code === value)?.name ?? value
  }
  return (
    <p className="chips">
      {set.map((one) => (
        <span key={`${one.field}-${one.value}`} className="chip">
          {words(one)}
          <a href={hrefOf(one.without)} aria-label={t('remove', { filter: words(one) })}>
            ×
          </a>
        </span>
      ))}
      {set.length > 1 ? <a href={path}>{t('clear')}</a> : null}
    </p>
  )
}

/** The same question asked of the other two views. */
export async function OtherViews({ path, filter }: { path: string; filter: AddressFilter }) {
  const t = await getTranslations('incidents')
  const { page: _, ...rest } = filter
  const views = [
    ['/incidents', 'asList'],
    ['/timeline', 'asTimeline'],
    ['/map', 'asMap'],
  ] as const
  return (
    <>
      {views
        .filter(([href]) => href !== path)
        .map(([href, key]) => (
          <a key={href} className="btn" href={filterHref(href, rest)}>
            {t(key)}
          </a>
        ))}
    </>
  )
}
