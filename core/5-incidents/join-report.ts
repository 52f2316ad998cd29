import { affinity, PAIR_SCORE, type PairScore, reasonsOf } from './affinity.ts'
import { contradiction } from './gates.ts'
import type { GroupedIncident, GroupedReport } from './grouped-report.ts'
import { StoryTexts } from './story-words.ts'

/** Fewer texts than this don't tell which words are rare. */
const ENOUGH_TEXTS = 20

/** The incident a report belongs to, or null for a new one; `also` names further incidents that it fits and that may be the same happening. */
export type Joining = { incidentId: string | null; score: number; reasons: string[]; also: string[] }

/**
 * Which of the candidate incidents tells of the same happening as the report.
 *
 * A report joins where it is close to the best member and contradicts none: a chain of
 * look-alikes never ties two towns together. `stories` may be shared by reports that are placed one after another.
 */
export function joinReport(
  report: GroupedReport,
  candidates: readonly GroupedIncident[],
  weights: PairScore = PAIR_SCORE,
  stories: StoryTexts = new StoryTexts(),
): Joining {
  const texts = [report, ...candidates.flatMap((incident) => incident.reports)].map((one) => one.words)
  const likeness = texts.length < ENOUGH_TEXTS ? stories.alike : stories.among(texts)
  const weigh: Weigh = (a, b) => affinity(a, b, likeness, weights)
  const fits = candidates
    .map((incident) => ({ id: incident.id, ...closeness(report, incident.reports, weigh) }))
    .filter((fit) => fit.score >= weights.join)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  const [best, ...others] = fits
  if (!best?.closest) return { incidentId: null, score: 0, reasons: [], also: [] }
  const reasons = reasonsOf(report, best.closest, likeness)
  return { incidentId: best.id, score: best.score, reasons, also: others.map((fit) => fit.id) }
}

/** How likely two reports that nothing forbids tell of one happening, from 0 to 1. */
export type Weigh = (a: GroupedReport, b: GroupedReport) => number

/** How close a report is to the members of an incident, mostly to the closest, a little on the mean; 0 where it contradicts one. */
export function closeness(
  report: GroupedReport,
  members: readonly GroupedReport[],
  weigh: Weigh,
): { score: number; closest: GroupedReport | null } {
  // What forbids it is cheap to see, and most incidents are forbidden: nothing is weighed before.
  for (const member of members) if (contradiction(report, member) !== null) return { score: 0, closest: null }
  let best = 0
  let closest: GroupedReport | null = null
  let sum = 0
  for (const member of members) {
    const score = weigh(report, member)
    sum += score
    if (score <= best) continue
    best = score
    closest = member
  }
  return { score: 0.7 * best + 0.3 * (sum / Math.max(1, members.length)), closest }
}
