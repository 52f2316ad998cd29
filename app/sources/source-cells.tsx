import { getTranslations } from 'next-intl/server'
import { countryName } from '#core/3-places/regions.ts'
import type { SourceHealth } from '#db/sources.ts'
import { DayBars } from '../_ui/day-bars.tsx'
import { languageName } from '../_ui/language-name.ts'

/** A source's name, linked, with its languages below. */
export function SourceName({ source }: { source: SourceHealth }) {
  return (
    <>
      <a className="name" href={`/sources/${source.id}`}>
        <bdi>{source.title}</bdi>
      </a>
      {source.languages.length > 0 ? <span className="sm">{languagesOf(source)}</span> : null}
    </>
  )
}

/** Its daily counts as bars, with the numbers as words for those who cannot see them. */
export async function SourceBars({ source }: { source: SourceHealth }) {
  const t = await getTranslations('sources')
  const isWorrying = source.word === 'failing' || source.word === 'silent'
  return (
    <DayBars
      counts={source.itemsPerDay}
      warn={isWorrying}
      label={t('bars', { counts: source.itemsPerDay.join(', ') })}
    />
  )
}

/** Names of the countries a source writes about. */
export async function Covers({ source }: { source: SourceHealth }) {
  const t = await getTranslations('sources')
  return source.countries.length > 0 ? source.countries.map((code) => countryName(code)).join(', ') : t('everywhere')
}

/** Names of its languages, for a line of text. */
export function languagesOf(source: SourceHealth): string {
  return source.languages.map((code) => languageName(code)).join(', ')
}
