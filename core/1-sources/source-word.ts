import { type Day, daysBetween } from '#core/time/days.ts'

/** How a source is doing, in one word; the words people see stand in the catalogue under `sourceWord.*`. */
export type SourceWord = 'alive' | 'thin' | 'silent' | 'odd' | 'failing' | 'paused' | 'new'

/** What the word is judged by. Counts are items by day of publication, the last entry being today. */
export type SourceFacts = {
  isPaused: boolean
  failures: number
  everRead: boolean
  createdDay: Day
  today: Day
  /** Items of the last 28 days, oldest first. */
  perDay: readonly number[]
  lastItemDay: Day | null
  /** Of the last 14 days' items: read and refused. */
  read: number
  refused: number
}

/** An outage shorter than this is a weekend. */
const SILENT_DAYS = 3
/** Items that should have come by the source's own rhythm before its silence means something. */
const SILENT_ITEMS = 5
/** Longer than the days looked at: whatever its rhythm was, it has stopped. */
const LONG_SILENT_DAYS = 28

/**
 * The word that tells best how a source is doing; the first that fits, worst first.
 *
 * Silence and odd volume are judged against the source's own rhythm, never against other sources.
 */
export function sourceWord(facts: SourceFacts): SourceWord {
  if (facts.isPaused) return 'paused'
  if (facts.failures > 0) return 'failing'
  if (!facts.everRead) return 'new'
  const silentDays = facts.lastItemDay === null ? null : daysBetween(facts.lastItemDay, facts.today)
  if (silentDays !== null && isSilent(silentDays, facts.perDay)) return 'silent'
  const firstDay = facts.perDay.findIndex((count) => count > 0)
  const daysKnown = Math.max(
    daysBetween(facts.createdDay, facts.today),
    firstDay < 0 ? 0 : facts.perDay.length - firstDay,
  )
  if (daysKnown < 7) return 'new'
  if (facts.read + facts.refused >= 4 && facts.read / (facts.read + facts.refused) < 0.5) return 'thin'
  return isOdd(facts.perDay) ? 'odd' : 'alive'
}

function isSilent(days: number, perDay: readonly number[]): boolean {
  if (days >= LONG_SILENT_DAYS) return true
  if (days < SILENT_DAYS) return false
  const before = perDay.slice(0, Math.max(1, perDay.length - days))
  const perDayBefore = before.reduce((sum, count) => sum + count, 0) / before.length
  return perDayBefore * days >= SILENT_ITEMS
}

/** The last seven days against the three weeks before: three times as much or less than a third, where counts are large enough to say. */
function isOdd(perDay: readonly number[]): boolean {
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
  const last = sum(perDay.slice(-7))
  const before = perDay.slice(0, -7)
  const usual = (sum(before) / Math.max(1, before.length)) * 7
  return (
    (usual >= 10 && (last > usual * 3 || last < usual / 3)) || (before.every((n) => n > 0) && last > 50 + usual * 3)
  )
}
