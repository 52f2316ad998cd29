import { getTranslations } from 'next-intl/server'
import type { RunRow } from '#db/runs.ts'
import { getDates } from '../../_ui/dates.ts'
import { getReasonWords } from '../../_ui/reason.ts'
import { Section } from '../../_ui/section.tsx'

const COUNTS = ['fresh', 'changed', 'known'] as const

/** What the last visits of a source came to. */
export async function Visits({ runs }: { runs: RunRow[] }) {
  const [t, dates, words] = await Promise.all([getTranslations('source'), getDates(), getReasonWords()])
  if (runs.length === 0) return null
  const outcome = (run: RunRow) => {
    if (run.reason) return words(run.reason)
    const counts = COUNTS.filter((count) => run.tally[count]).map((count) =>
      t(`tally.${count}`, { n: run.tally[count] ?? 0 }),
    )
    return counts.length > 0 ? counts.join(', ') : t('nothingNew')
  }
  return (
    <Section title={t('visits')}>
      <ul className="rows">
        {runs.map((run) => (
          <li key={run.id} className="cap">
            {t('visitLine', { when: dates.dayTime(run.startedAt), what: outcome(run) })}
          </li>
        ))}
      </ul>
    </Section>
  )
}
