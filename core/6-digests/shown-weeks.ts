import type { DigestFacts } from './digest-facts.ts'

/** Weeks a timeline keeps even where they are empty: a quarter of a year. */
const FEWEST = 13

/** The weeks worth drawing: from the first one with an incident, a quarter of a year at least. */
export function shownWeeks({ weeks }: Pick<DigestFacts, 'weeks'>): DigestFacts['weeks'] {
  const first = weeks.findIndex((week) => week.deteriorating + week.improving + week.neutral > 0)
  return weeks.slice(Math.min(first < 0 ? weeks.length : first, Math.max(0, weeks.length - FEWEST)))
}
