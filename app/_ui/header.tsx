import { getTranslations } from 'next-intl/server'
import { mayActAs } from '../_auth/roles.ts'
import type { Person } from '../_auth/session.ts'
import { Icon } from './icon.tsx'
import { Nav } from './nav.client.tsx'
import { SearchKey } from './search-key.client.tsx'

const PAGES = [
  { href: '/', name: 'week', onPhone: true },
  { href: '/incidents', name: 'incidents', onPhone: true },
  { href: '/review', name: 'review', onPhone: true },
  { href: '/timeline', name: 'timeline', onPhone: false },
  { href: '/map', name: 'map', onPhone: true },
  { href: '/items', name: 'items', onPhone: false },
  { href: '/sources', name: 'sources', onPhone: true },
  { href: '/digests', name: 'digests', onPhone: true },
] as const

/** Wordmark, main pages, search and the person who is signed in; only the wordmark for those who are not. */
export async function Header({ person, waiting }: { person: Person | null; waiting: number }) {
  const t = await getTranslations('shell')
  return (
    <header className="top">
      <div className="bar">
        <a className="wordmark" href="/">
          <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
            <path d="M1 4.5h16M1 9h11M1 13.5h6" />
          </svg>
          Tidings
        </a>
        {person ? (
          <>
            <Nav className="nav" label={t('nav')} items={await pages(false, person, waiting)} />
            <div className="bar-end">
              <search>
                <form className="search" action="/items">
                  <label className="sr" htmlFor="search">
                    {t('searchLabel')}
                  </label>
                  <input id="search" name="q" type="search" placeholder={t('search')} autoComplete="off" />
                  <kbd title={t('searchKey')}>/</kbd>
                  <SearchKey target="search" />
                </form>
              </search>
              <a className="only-m" href="/items">
                {t('searchShort')}
              </a>
              <a href="/settings">{person.name}</a>
            </div>
          </>
        ) : null}
      </div>
    </header>
  )
}

/** The same pages at the foot of a phone. */
export async function PhoneTabs({ person, waiting }: { person: Person; waiting: number }) {
  const t = await getTranslations('shell')
  return <Nav className="tabs" label={t('nav')} items={await pages(true, person, waiting)} />
}

/** The pages a person may open; how many incidents wait stands beside Review. */
async function pages(onPhone: boolean, person: Person, waiting: number) {
  const t = await getTranslations('shell')
  const mayReview = mayActAs(person.role, 'analyst')
  return PAGES.filter((page) => (page.onPhone || !onPhone) && (page.name !== 'review' || mayReview)).map(
    ({ href, name }) => ({
      href,
      label: t(`page.${name}`),
      icon: <Icon name={name} />,
      ...(name === 'review' ? { count: waiting } : {}),
    }),
  )
}
