import { type Affinity, affinity, PAIR_SCORE, type PairScore } from './affinity.ts'
import { contradiction } from './gates.ts'
import type { GroupedIncident, GroupedReport } from './grouped-report.ts'
import { type Likeness, StoryTexts } from './story-words.ts'

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
  const fits = candidates
    .map((incident) => ({ id: incident.id, ...closeness(report, incident, likeness, weights) }))
    .filter((fit) => fit.score >= weights.join)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  const [best, ...others] = fits
  if (!best) return { incidentId: null, score: 0, reasons: [], also: [] }
  return { incidentId: best.id, score: best.score, reasons: best.reasons, also: others.map((fit) => fit.id) }
}

/** How close a report is to the members of an incident: mostly the best, a little the mean; 0 where it contradicts one. */
export function closeness(
  report: GroupedReport,
  incident: GroupedIncident,
  likeness: Likeness,
  weights: PairScore,
): Affinity {
  // What forbids it is cheap to see, and most incidents are forbidden: nothing is weighed before.
  for (const member of incident.reports) {
    const against = contradiction(report, member)
    if (against) return { score: 0, reasons: [`not.${against}`] }
  }
  let best: Affinity = { score: 0, reasons: [] }
  let sum = 0
  for (const member of incident.reports) {
    const link = affinity(report, member, likeness, weights)
    sum += link.score
    if (link.score > best.score) best = link
  }
  const mean = sum / Math.max(1, incident.reports.length)
  return { score: 0.7 * best.score + 0.3 * mean, reasons: best.reasons }
}
