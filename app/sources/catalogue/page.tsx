import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { catalogueCountries, EVERYWHERE, proposalsFor } from '#core/1-sources/catalogue.ts'
import { sourceKey } from '#core/1-sources/source-key.ts'
import { countryName } from '#core/3-places/regions.ts'
import { findSources } from '#db/sources.ts'
import { requirePerson } from '../../_auth/session.ts'
import { PageHead } from '../../_ui/page-head.tsx'
import { RefreshSoon } from '../../_ui/refresh-soon.client.tsx'
import { Followed } from './followed.tsx'
import { ProposalForm } from './proposal-form.tsx'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('catalogue'))('title') }
}

export default async function CataloguePage({ searchParams }: Props) {
  await requirePerson('analyst')
  const [t, nav, asked, sources] = await Promise.all([
    getTranslations('catalogue'),
    getTranslations('shell'),
    searchParams,
    findSources(),
  ])
  const country = catalogueCountries().find((code) => code === asked['country']) ?? null
  const added = /^\d{1,3}$/.test(String(asked['added'])) ? Number(asked['added']) : 0
  const byKey = new Map(sources.map((source) => [source.key, source]))
  const proposals = country ? proposalsFor(country) : []
  const followed = proposals.flatMap((one) => byKey.get(sourceKey(one.kind, one.address)) ?? [])
  const isComing = followed.some((source) => source.lastVisitAt === null && source.state === 'active')
  const name = country ? nameOf(country, t('several')) : ''
  return (
    <>
      <PageHead
        crumb={<a href="/sources">{nav('page.sources')}</a>}
        title={t('title')}
        lede={t.rich('lede', { b: (words) => <b>{words}</b> })}
      />
      <form className="sec measure" method="get">
        <label className="label" htmlFor="country">
          {t('country')}
        </label>
        <div className="acts">
          <select className="input" id="country" name="country" key={country} defaultValue={country ?? ''}>
            {catalogueCountries().map((code) => (
              <option key={code} value={code}>
                {nameOf(code, t('several'))}
              </option>
            ))}
          </select>
          <button type="submit" className={country ? 'btn' : 'btn p'}>
            {t('show')}
          </button>
        </div>
      </form>
      {added > 0 ? (
        <p className="notice sec-s" role="status">
          {t('added', { n: added })}
        </p>
      ) : null}
      {isComing ? <RefreshSoon /> : null}
      {followed.length > 0 ? <Followed sources={followed} /> : null}
      {country ? (
        <ProposalForm
          country={country}
          name={name}
          proposals={proposals.filter((one) => !byKey.has(sourceKey(one.kind, one.address)))}
          isFirst={followed.length === 0}
          isEmptied={asked['none'] === '1'}
        />
      ) : null}
      <p className="note sec">{t('note')}</p>
      <p className="cap">
        {t.rich('elsewhere', {
          add: (words) => <a href="/sources/add">{words}</a>,
          list: (words) => <a href="/sources/opml">{words}</a>,
        })}
      </p>
    </>
  )
}

function nameOf(code: string, several: string): string {
  return code === EVERYWHERE ? several : countryName(code)
}
