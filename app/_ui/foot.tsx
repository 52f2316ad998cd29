import { getTranslations } from 'next-intl/server'
import { mayActAs } from '../_auth/roles.ts'
import type { Person } from '../_auth/session.ts'

/** What counts mean, and the pages that have no place in the header. */
export async function Foot({ person }: { person: Person | null }) {
  if (!person) return null
  const t = await getTranslations('shell')
  return (
    <footer className="foot">
      <p>{t('foot')}</p>
      <p>
        {mayActAs(person.role, 'analyst') ? (
          <>
            <a href="/add">{t('add')}</a> ·{' '}
          </>
        ) : null}
        <a href="/try">{t('try')}</a> · <a href="/settings/about">{t('about')}</a>
      </p>
    </footer>
  )
}
