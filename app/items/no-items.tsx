import { getTranslations } from 'next-intl/server'
import { findItems, type ItemFilter } from '#db/items.ts'
import { Panel } from '../_ui/panel.tsx'
import { itemsAddress } from './filter.ts'

/** Why there is nothing to see: the filter leaves nothing, or nothing has been read yet. */
export async function NoItems({ filter, mayAdd }: { filter: ItemFilter; mayAdd: boolean }) {
  const [t, all] = await Promise.all([getTranslations('items.empty'), findItems({})])
  const isFiltered = itemsAddress(filter) !== '/items'
  return (
    <div className="sec">
      {isFiltered && all.total > 0 ? (
        <Panel
          title={t('title')}
          actions={
            <a className="btn" href="/items">
              {t('clear')}
            </a>
          }
        >
          {t('all', { n: all.total })}
        </Panel>
      ) : (
        <Panel
          title={t('first')}
          actions={
            mayAdd ? (
              <a className="btn p" href="/sources/add">
                {t('addSource')}
              </a>
            ) : null
          }
        >
          {t('firstText')}
        </Panel>
      )}
    </div>
  )
}
