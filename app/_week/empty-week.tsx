import { getTranslations } from 'next-intl/server'
import { mayActAs } from '../_auth/roles.ts'
import type { Person } from '../_auth/session.ts'
import { Panel } from '../_ui/panel.tsx'

type Props = { sources: number; items: number; person: Person; name: string | null }

/** Nothing to show, and why: no sources yet, nothing read yet, or read and nothing of the kind reported. */
export async function EmptyWeek({ sources, items, person, name }: Props) {
  const t = await getTranslations('week')
  const state = sources === 0 ? 'noSources' : items === 0 ? 'nothingRead' : 'nothingReported'
  const mayAdd = mayActAs(person.role, 'analyst')
  return (
    <div className="sec">
      <Panel
        title={t(`empty.${state}`)}
        warn={state === 'nothingRead'}
        actions={
          <>
            {state === 'noSources' && mayAdd ? (
              <a className="btn p" href="/add">
                {t('empty.add')}
              </a>
            ) : null}
            {state === 'noSources' && mayAdd ? (
              <a className="btn" href="/welcome/begin">
                {t('empty.exercise')}
              </a>
            ) : null}
            {state === 'nothingRead' ? (
              <a className="btn" href="/sources">
                {t('empty.sources')}
              </a>
            ) : null}
            {name ? (
              <a className="btn q" href="/?country=all">
                {t('allCountries')}
              </a>
            ) : null}
          </>
        }
      >
        {t(`empty.${state}Text`, { sources, items })}
      </Panel>
    </div>
  )
}
