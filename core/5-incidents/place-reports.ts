import { addDays, type Day, daysBetween } from '#core/time/days.ts'
import { affinity, PAIR_SCORE, type PairScore, reasonsOf } from './affinity.ts'
import { contradiction, dayWindow } from './gates.ts'
import type { GroupedIncident, GroupedReport } from './grouped-report.ts'
import { closeness, type Joining, joinReport, type Weigh } from './join-report.ts'
import { type Likeness, StoryTexts } from './story-words.ts'

/** Reports told further apart than this are not weighed against each other. */
const DAYS_AROUND = 10
/** A report of a longer time than this tells of no one happening. */
const MOST_DAYS = 200
/** From this mean score on two unreviewed incidents that one report fits are one. */
const MERGE = 0.8
/** By so much a report must fit a new neighbour better than its own incident to leave that for it. */
const MOVE = 0.1

/** A report that waits for its incident; `incidentId` is set where it has one that only must be composed anew. */
export type WaitingReport = GroupedReport & {
  incidentId: string | null
  isExercise: boolean
  /** Incidents a person took it out of: it never joins them again. */
  keptFrom: string[]
}

/** An incident a report may join. */
export type CandidateIncident = Omit<GroupedIncident, 'reports'> & {
  isExercise: boolean
  /** A person has looked at it: rules may add reports to it, but never merge it away. */
  isReviewed: boolean
  reports: (GroupedReport & { keptFrom?: string[] })[]
}

/** What became of the waiting reports. */
export type Placed = {
  /** Reports and the incident each one stands in, with why; `from` names the incident it has left for it. */
  links: { reportId: string; incidentId: string; from: string | null; score: number; reasons: string[] }[]
  /** Reports that stay where they are. */
  kept: string[]
  /** Incidents that turned out to be another one told before. */
  merged: { id: string; into: string; reports: string[] }[]
  /** Incidents that have changed, with all their reports; those merged away are not among them. */
  touched: CandidateIncident[]
}

/**
 * Puts waiting reports into the incidents they tell of, one after another; `newId` names new incidents.
 *
 * A late report that fits two incidents nobody has reviewed makes one of them, where nothing they tell contradicts; one that
 * contradicts an incident takes from it those reports that fit itself better.
 */
export function placeReports(
  waiting: readonly WaitingReport[],
  candidates: readonly CandidateIncident[],
  newId: () => string,
  weights: PairScore = PAIR_SCORE,
): Placed {
  const incidents = new Map(candidates.map((one) => [one.id, { ...one, reports: [...one.reports] }]))
  const stories = new StoryTexts()
  const score = weighedOnce(weights, stories.alike)
  const days = new DayIndex()
  for (const one of candidates) for (const report of one.reports) days.add(report, one.id)
  const touched = new Set<string>()
  const placed: Placed = { links: [], kept: [], merged: [], touched: [] }
  for (const { incidentId, isExercise, ...report } of waiting) {
    if (incidentId !== null && incidents.has(incidentId)) {
      placed.kept.push(report.id)
      touched.add(incidentId)
      continue
    }
    // The invented crisis and the real world never meet.
    const near = days
      .around(report)
      .flatMap((id) => incidents.get(id) ?? [])
      .filter((one) => one.isExercise === isExercise && isAllowed(report, one))
    const joining = joinReport(report, near, weights, stories)
    const id = joining.incidentId ?? newId()
    const incident = incidents.get(id) ?? { id, isExercise, isReviewed: false, reports: [] }
    incident.reports.push(report)
    incidents.set(id, incident)
    days.add(report, id)
    touched.add(id)
    placed.links.push({
      reportId: report.id,
      incidentId: id,
      from: null,
      score: joining.score,
      reasons: joining.reasons,
    })
    for (const other of oneWith(incident, joining, incidents, score)) {
      mergeInto(incident, other, placed)
      for (const moved of other.reports) days.add(moved, incident.id)
      incidents.delete(other.id)
      touched.delete(other.id)
    }
    for (const other of near) {
      if (other.id === id || !incidents.has(other.id)) continue
      const moved = takeOver(report, incident, other, score)
      if (moved.length > 0) touched.add(other.id)
      for (const link of moved) placed.links.push(link)
    }
  }
  placed.touched = [...touched].flatMap((id) => incidents.get(id) ?? [])
  placed.links = lastLinks(placed.links)
  return placed
}

/** Where each report ended, whatever way it went; `from` is where it stood before all. */
function lastLinks(links: Placed['links']): Placed['links'] {
  const last = new Map<string, Placed['links'][number]>()
  for (const link of links) {
    const earlier = last.get(link.reportId)
    last.set(link.reportId, earlier ? { ...link, from: earlier.from } : link)
  }
  return [...last.values()].map((link) => (link.from === link.incidentId ? { ...link, from: null } : link))
}

/** How reports that stand in incidents already are weighed: all words alike, whatever else is at hand. */
type Score = { weights: PairScore; likeness: Likeness; weigh: Weigh }

/** The same pairs are weighed for every report that comes near them. */
function weighedOnce(weights: PairScore, likeness: Likeness): Score {
  const known = new Map<GroupedReport, Map<GroupedReport, number>>()
  const weigh: Weigh = (a, b) => {
    const ofA = known.get(a) ?? new Map<GroupedReport, number>()
    if (ofA.size === 0) known.set(a, ofA)
    const score = ofA.get(b) ?? affinity(a, b, likeness, weights)
    ofA.set(b, score)
    return score
  }
  return { weights, likeness, weigh }
}

/** The incidents beside the chosen one that are the same happening. */
function oneWith(
  incident: CandidateIncident,
  joining: Joining,
  incidents: ReadonlyMap<string, CandidateIncident>,
  score: Score,
): CandidateIncident[] {
  if (incident.isReviewed) return []
  return joining.also.flatMap((id) => {
    const other = incidents.get(id)
    return other && !other.isReviewed && isOneHappening(incident, other, score) ? [other] : []
  })
}

/** Whether all reports of both may tell of one happening and are on the mean alike enough to do so. */
function isOneHappening(a: CandidateIncident, b: CandidateIncident, { weigh }: Score): boolean {
  if ([...a.reports].some((report) => !isAllowed(report, b)) || b.reports.some((report) => !isAllowed(report, a)))
    return false
  if (a.reports.some((x) => b.reports.some((y) => contradiction(x, y) !== null))) return false
  if (!a.reports.some((x) => b.reports.some((y) => x.type === y.type && isSameTown(x, y)))) return false
  const scores = b.reports.map((report) => closeness(report, a.reports, weigh).score)
  return scores.reduce((sum, score) => sum + score, 0) / scores.length >= MERGE
}

/** A kind and a town in common: two vague reports of a province are too little to throw incidents together. */
function isSameTown(a: GroupedReport, b: GroupedReport): boolean {
  return (
    a.place !== null &&
    a.place.placeKey !== null &&
    a.place.placeKey === b.place?.placeKey &&
    (a.place.precision ?? 9) <= 2
  )
}

/** Moves reports that fit the incident of a new report better than the one they stand in, which the new report contradicts. */
function takeOver(
  report: GroupedReport,
  incident: CandidateIncident,
  other: CandidateIncident,
  { weights, likeness, weigh }: Score,
): Placed['links'] {
  if (incident.isReviewed || other.isReviewed || other.reports.length < 2) return []
  if (!other.reports.some((member) => contradiction(report, member) !== null)) return []
  const moved: Placed['links'] = []
  for (const member of [...other.reports]) {
    if (other.reports.length < 2 || !isAllowed(member, incident) || contradiction(report, member) !== null) continue
    const { score, closest } = closeness(member, incident.reports, weigh)
    if (score < weights.join || !closest) continue
    const rest = other.reports.filter((one) => one !== member)
    if (score < closeness(member, rest, weigh).score + MOVE) continue
    other.reports = rest
    incident.reports.push(member)
    const reasons = reasonsOf(member, closest, likeness)
    moved.push({ reportId: member.id, incidentId: incident.id, from: other.id, score, reasons })
  }
  return moved
}

function mergeInto(incident: CandidateIncident, other: CandidateIncident, placed: Placed): void {
  incident.reports.push(...other.reports)
  placed.merged.push({ id: other.id, into: incident.id, reports: other.reports.map((report) => report.id) })
  const moved = new Set(other.reports.map((report) => report.id))
  placed.links = placed.links.map((link) => (moved.has(link.reportId) ? { ...link, incidentId: incident.id } : link))
}

function isAllowed(report: { keptFrom?: string[] }, incident: { id: string }): boolean {
  return !report.keptFrom?.includes(incident.id)
}

/** Which incidents have reports around a day, so that a new report is weighed against few. */
class DayIndex {
  readonly #ids = new Map<Day, Set<string>>()

  add(report: GroupedReport, id: string): void {
    for (const day of daysOf(dayWindow(report), 0)) {
      const ids = this.#ids.get(day)
      if (ids) ids.add(id)
      else this.#ids.set(day, new Set([id]))
    }
  }

  /** Incidents with a report that may be of a day near those of this one, in the order in which they came. */
  around(report: GroupedReport): string[] {
    return [...new Set(daysOf(dayWindow(report), DAYS_AROUND).flatMap((day) => [...(this.#ids.get(day) ?? [])]))]
  }
}

function daysOf({ start, end }: { start: Day; end: Day }, around: number): Day[] {
  const length = Math.min(daysBetween(start, end), MOST_DAYS) + 2 * around + 1
  return Array.from({ length: Math.max(length, 1) }, (_, n) => addDays(start, n - around))
}
