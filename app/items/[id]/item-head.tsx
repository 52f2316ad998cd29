import { getTranslations } from 'next-intl/server'
import type { ItemDetail } from '#db/items.ts'
import { getDates } from '../../_ui/dates.ts'
import { ExerciseTag } from '../../_ui/exercise.tsx'
import { languageName } from '../../_ui/language-name.ts'
import { OutsideLink } from '../../_ui/outside-link.tsx'

/** Where and when an item was published, and its headline where the text below does not begin with it. */
export async function ItemHead({ item }: { item: ItemDetail }) {
  const [t, dates] = await Promise.all([getTranslations('item'), getDates()])
  const when = item.published
    ? item.publishedIsDay
      ? dates.dayYear(item.published)
      : dates.full(item.published)
    : t('noDate')
  const known = item.language !== 'und'
  return (
    <>
      <p className="crumb">
        <a href={`/sources/${item.source.id}`}>
          <bdi>{item.source.title}</bdi>
        </a>{' '}
        · {when}
        {known ? ` · ${languageName(item.language)}` : null}
        {item.author ? (
          <>
            {' '}
            · <bdi>{t('by', { author: item.author })}</bdi>
          </>
        ) : null}
        {item.credit ? (
          <>
            {' '}
            · <bdi>{t('credit', { credit: item.credit })}</bdi>
          </>
        ) : null}
        {item.url ? (
          <>
            {' '}
            · <OutsideLink address={item.url}>{t('original')}</OutsideLink>
          </>
        ) : null}{' '}
        {item.isExercise ? <ExerciseTag /> : null}
      </p>
      {item.blocks[0]?.kind === 'title' ? null : (
        <div className="hd">
          <h1 lang={known ? item.language : undefined} dir="auto">
            {item.title || item.url}
          </h1>
        </div>
      )}
    </>
  )
}
