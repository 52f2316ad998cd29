import { getTranslations } from 'next-intl/server'
import { RULE } from '#db/edits.ts'
import type { IncidentChange } from '#db/review-changes.ts'
import { getDates } from '../_ui/dates.ts'
import { getEditWords } from './edit-words.ts'

/** Changes as lines: who, when, what was and what is. */
export async function changeWords(changes: readonly IncidentChange[]): Promise<string[]> {
  const [t, i, dates, words] = await Promise.all([
    getTranslations('review'),
    getTranslations('incidents'),
    getDates(),
    getEditWords(),
  ])
  return changes.map((change) => {
    if (change.outlet !== null) return t('conflict.joined', { outlet: change.outlet })
    const { field, before, after } = words(change)
    const by = change.by === RULE.name ? i('byRule') : change.by
    return `${by}, ${dates.time(change.at)}: ${field} ${before ?? ''} → ${after ?? ''}`
  })
}
