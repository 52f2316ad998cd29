import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { findIncidents } from '#db/incidents.ts'
import { getProgress, isDone } from '#db/progress.ts'
import { requirePerson } from '../../_auth/session.ts'
import { ReadingProgress } from '../../_exercise/reading-progress.tsx'
import { PageHead } from '../../_ui/page-head.tsx'
import { firstLook } from '../../_week/running-week.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('welcome.reading'))('title') }
}

/** What stands between loading the exercise and the first look at it; goes on by itself when everything is read. */
export default async function ReadingPage() {
  await requirePerson()
  const [progress, { total }, look] = await Promise.all([getProgress(), findIncidents({ pageSize: 1 }), firstLook()])
  if (isDone(progress) && progress.read > 0) redirect(look)
  const t = await getTranslations('welcome.reading')
  return (
    <>
      <PageHead title={t('title')} lede={t('lede')} />
      <div className="box">
        <ReadingProgress progress={progress} incidents={total} />
        <div className="acts">
          <a className="btn" href={look}>
            {t('week')}
          </a>
          <a className="btn q" href="/sources">
            {t('sources')}
          </a>
        </div>
      </div>
    </>
  )
}
