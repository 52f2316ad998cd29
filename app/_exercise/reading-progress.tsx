import { getTranslations } from 'next-intl/server'
import type { Progress } from '#db/progress.ts'
import { RefreshSoon } from '../_ui/refresh-soon.client.tsx'

/** How far the worker has come, in one line of numbers that renews itself: quietly with scripts, by loading anew without. */
export async function ReadingProgress({ progress, incidents }: { progress: Progress; incidents: number }) {
  const t = await getTranslations('welcome.reading')
  const { unvisited, waiting, ungrouped, read } = progress
  return (
    <>
      <progress aria-label={t('bar')} {...(unvisited === 0 ? { value: read, max: Math.max(1, read + waiting) } : {})} />
      <p role="status">{t('line', { unvisited, waiting, ungrouped, read, known: read + waiting, incidents })}</p>
      <noscript>
        <meta httpEquiv="refresh" content="4" />
      </noscript>
      <RefreshSoon />
    </>
  )
}
