import { getTranslations } from 'next-intl/server'
import { mayActAs } from '../_auth/roles.ts'
import type { Person } from '../_auth/session.ts'
import { PageHead } from '../_ui/page-head.tsx'
import { Panel } from '../_ui/panel.tsx'

/** The first run: what to do while there is no source at all. */
export async function NoSources({ person }: { person: Person }) {
  const t = await getTranslations('sources')
  return (
    <>
      <PageHead title={t('title')} />
      <div className="sec">
        <Panel
          title={t('empty.title')}
          actions={
            mayActAs(person.role, 'analyst') ? (
              <>
                <a className="btn p" href="/sources/add">
                  {t('empty.add')}
                </a>
                <a className="btn" href="/sources/catalogue">
                  {t('catalogue')}
                </a>
                {mayActAs(person.role, 'admin') ? (
                  <a className="btn" href="/settings#exercise">
                    {t('empty.exercise')}
                  </a>
                ) : null}
              </>
            ) : null
          }
        >
          {t('empty.text')}
        </Panel>
      </div>
    </>
  )
}
