import type { Sector } from '#core/4-reports/reading.ts'
import type { IncidentValues } from './compose-incident.ts'

/** Work that the people who read this stand in: what touches it is looked at first, and always by a person. */
export const OWN_WORK: readonly Sector[] = ['aid', 'health', 'education', 'protection', 'food']

/** How soon a person should look at an incident, higher first: what it means for people and aid, then how doubtful it is. */
export function reviewRank(
  incident: Pick<IncidentValues, 'sectors' | 'tolls' | 'family' | 'polarity' | 'doubts'>,
): number {
  const { tolls, doubts } = incident
  const people = (toll: { low: number; high: number | null } | null) => Math.log2(1 + (toll?.high ?? toll?.low ?? 0))
  const consequence =
    (incident.sectors.some((sector) => OWN_WORK.includes(sector)) ? 4 : 0) +
    people(tolls.killed) +
    people(tolls.abducted) +
    0.4 * people(tolls.injured) +
    0.3 * people(tolls.displaced) +
    (incident.family === 'civilians' ? 1 : 0) +
    (incident.polarity === 'deteriorating' ? 0.5 : 0)
  return consequence + 0.6 * doubts.length
}
