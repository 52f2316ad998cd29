import { getTranslations } from 'next-intl/server'
import { eventType } from '#core/4-reports/codebook.ts'
import type { ItemListRow } from '#db/items.ts'
import { getDates } from '../_ui/dates.ts'
import { FamilyMark } from '../_ui/family-mark.tsx'
import { getReasonWords } from '../_ui/reason.ts'
import { directionOf } from '../messages/locales.ts'

/** One item in the list: when and from whom, its headline, how it begins, what was read in it. */
export async function ItemRow({ item }: { item: ItemListRow }) {
  const [t, words, dates, reasons] = await Promise.all([
    getTranslations('items'),
    getTranslations('codebook'),
    getDates(),
    getReasonWords(),
  ])
  const known = item.language !== 'und'
  const written = { lang: known ? item.language : undefined, dir: known ? directionOf(item.language) : 'auto' }
  const when = item.published
    ? item.publishedIsDay
      ? dates.dayYear(item.published)
      : dates.full(item.published)
    : t('noDate')
  const isWaiting = item.status === 'found' || item.status === 'stored'
  return (
    <li className="item-row">
      <span className="sm">
        <bdi>{item.sourceTitle}</bdi> · {when}
        {item.copyOfId ? ` · ${t('copy')}` : null}
      </span>
      <p className="tt" {...written}>
        <a href={`/items/${item.id}`}>{item.title || item.url}</a>
      </p>
      {item.snippet ? (
        <p className="snippet" {...written}>
          {item.snippet}
        </p>
      ) : null}
      <p className="lg">
        {item.status === 'refused' ? <span className="wt">{reasons(item.reason ?? '', item.reasonDetail)}</span> : null}
        {isWaiting ? <span>{t('waiting')}</span> : null}
        {isWaiting && item.reason ? <span className="wt">{reasons(item.reason, item.reasonDetail)}</span> : null}
        {item.status === 'read' && item.isRelevant === false ? <span>{t('notRelevant')}</span> : null}
        {item.types.map((type) => (
          <span key={type}>
            <FamilyMark family={eventType(type).family} polarity={eventType(type).polarity} />{' '}
            {words(`type.${type as 'other'}`)}
          </span>
        ))}
        {item.incidentIds.length > 0 ? (
          <a href={`/incidents/${item.incidentIds[0]}`}>{t('inIncident', { n: item.incidentIds.length })}</a>
        ) : null}
      </p>
    </li>
  )
}
