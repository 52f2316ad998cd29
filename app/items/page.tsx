import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { findItems } from '#db/items.ts'
import { mayActAs } from '../_auth/roles.ts'
import { requirePerson } from '../_auth/session.ts'
import { PageHead } from '../_ui/page-head.tsx'
import { Pager } from '../_ui/pager.tsx'
import { itemsAddress, parseFilter, type Query } from './filter.ts'
import { FilterChips } from './filter-chips.tsx'
import { FilterForm } from './filter-form.tsx'
import { ItemRow } from './item-row.tsx'
import { NoItems } from './no-items.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('items'))('title') }
}

export default async function ItemsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const person = await requirePerson()
  const filter = parseFilter(await searchParams)
  const [t, found] = await Promise.all([getTranslations('items'), findItems(filter)])
  const mayAdd = mayActAs(person.role, 'analyst')
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sub', { total: found.total, capped: found.isTotalCapped ? 'yes' : 'no' })}
        actions={
          mayAdd ? (
            <a className="btn" href="/add">
              {t('add')}
            </a>
          ) : null
        }
      />
      <div className="facets">
        <FilterForm filter={filter} byStatus={found.byStatus} />
        <div>
          <FilterChips filter={filter} />
          {found.items.length === 0 ? (
            <NoItems filter={filter} mayAdd={mayAdd} />
          ) : (
            <ul className="rows">
              {found.items.map((item) => (
                <ItemRow key={item.id} item={item} />
              ))}
            </ul>
          )}
          <Pager
            page={found.page}
            pageSize={found.pageSize}
            total={found.total}
            address={(page) => itemsAddress(filter, { page })}
          />
        </div>
      </div>
    </>
  )
}
