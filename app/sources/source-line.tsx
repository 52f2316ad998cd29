import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { SourceHealth } from '#db/sources.ts'
import { getDates } from '../_ui/dates.ts'
import { SourceBars, SourceName } from './source-cells.tsx'

/** A source as two or three lines, for phones. */
export async function SourceLine({ source, children }: { source: SourceHealth; children?: ReactNode }) {
  const [t, dates] = await Promise.all([getTranslations('sources'), getDates()])
  return (
    <li className="src">
      <div className="tt">
        <SourceName source={source} />
      </div>
      <SourceBars source={source} />
      {children}
      <span className="sm">
        {t('line', {
          week: source.itemsLast7Days,
          usual: source.usualPerWeek === null ? 'none' : 'some',
          usualCount: source.usualPerWeek ?? 0,
          last: source.lastItemAt ? dates.dayTime(source.lastItemAt) : t('never'),
        })}
      </span>
    </li>
  )
}
