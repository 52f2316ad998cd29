import { getTranslations } from 'next-intl/server'
import { getProgress, isDone } from '#db/progress.ts'
import { mayActAs } from '../_auth/roles.ts'
import type { Person } from '../_auth/session.ts'
import { ReadingProgress } from '../_exercise/reading-progress.tsx'
import { Panel } from '../_ui/panel.tsx'

type Props = { sources: number; items: number; incidents: number; person: Person; name: string | null }

/** Nothing to show, and why: no sources yet, still reading, nothing read yet, or read and nothing of the kind reported. */
export async function EmptyWeek({ sources, items, incidents, person, name }: Props) {
  const [t, progress] = await Promise.all([getTranslations('week'), getProgress()])
  if (sources > 0 && !isDone(progress)) {
    return (
      <div className="sec">
        <Panel title={t('empty.reading')}>
          <ReadingProgress progress={progress} incidents={incidents} />
        </Panel>
      </div>
    )
  }
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
