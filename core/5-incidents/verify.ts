import type { GroupedReport } from './grouped-report.ts'
import { originsOf } from './origins.ts'

/** How far an incident may be relied upon; `confirmed` is only ever a person's word. */
export type Verification = 'rumour' | 'reported' | 'claimed' | 'corroborated' | 'confirmed' | 'retracted'

/** Origins that speak for a side of the fighting: one side's statement corroborates nothing it gains from. */
const PARTIES = new Set(['armed group'])

/** The state that the reports alone justify: two voices corroborate, and offices of one side are one voice. */
export function verify(reports: readonly GroupedReport[]): Verification {
  const origins = originsOf(reports)
  const standing = origins.filter((origin) => origin.reports.at(-1)?.status !== 'denied')
  if (standing.length === 0) return 'retracted'
  const firm = standing.filter((origin) => origin.reports.some((report) => report.status !== 'alleged'))
  if (firm.length === 0) return 'rumour'
  const neutral = firm.filter((origin) => !PARTIES.has(origin.kind))
  const voices = new Set(neutral.map((origin) => origin.side ?? origin.key))
  if (voices.size >= 2) return 'corroborated'
  const isClaim = firm.every((origin) => origin.reports.every((report) => report.status === 'claimed'))
  return isClaim || neutral.length === 0 ? 'claimed' : 'reported'
}
