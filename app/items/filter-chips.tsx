import { getTranslations } from 'next-intl/server'
import type { ItemFilter } from '#db/items.ts'
import { findRegionNames } from '#db/regions.ts'
import { findSources } from '#db/sources.ts'
import { getDates } from '../_ui/dates.ts'
import { languageName } from '../_ui/language-name.ts'
import { itemsAddress } from './filter.ts'

/** The filters that are set, each with a way to take it off. */
export async function FilterChips({ filter }: { filter: ItemFilter }) {
  const t = await getTranslations('items')
  const chips = await chipsOf(filter)
  if (chips.length === 0) return null
  return (
    <div className="chips">
      {chips.map(({ field, value }) => {
        const label = t(`chip.${field}`, { value })
        return (
          <span className="chip" key={field}>
            <bdi>{label}</bdi>
            <a href={itemsAddress(filter, { [field]: undefined })} aria-label={t('chip.remove', { value: label })}>
              ×
            </a>
          </span>
        )
      })}
    </div>
  )
}

type Chip = { field: Exclude<keyof ItemFilter, 'page'>; value: string }

async function chipsOf(filter: ItemFilter): Promise<Chip[]> {
  const [t, dates] = await Promise.all([getTranslations('items'), getDates()])
  const chips: Chip[] = []
  if (filter.words) chips.push({ field: 'words', value: filter.words })
  if (filter.status) chips.push({ field: 'status', value: t(`statusWord.${filter.status}`) })
  if (filter.relevant !== undefined) chips.push({ field: 'relevant', value: t(filter.relevant ? 'yes' : 'no') })
  if (filter.source) {
    const source = (await findSources()).find(({ id }) => id === filter.source)
    chips.push({ field: 'source', value: source?.title ?? filter.source })
  }
  if (filter.language) chips.push({ field: 'language', value: languageName(filter.language) })
  if (filter.region)
    chips.push({ field: 'region', value: (await findRegionNames([filter.region])).get(filter.region) ?? filter.region })
  if (filter.from) chips.push({ field: 'from', value: dates.dayYear(filter.from) })
  if (filter.to) chips.push({ field: 'to', value: dates.dayYear(filter.to) })
  return chips
}
