import { composeIncident } from '#core/5-incidents/compose-incident.ts'
import type { GroupedReport } from '#core/5-incidents/grouped-report.ts'
import { joinReport } from '#core/5-incidents/join-report.ts'
import { daysBetween } from '#core/time/days.ts'
import { findCountriesToGroup, type Grouped, groupCountry, type ToGroup } from '#db/grouping.ts'
import { saveRun } from '#db/runs.ts'
import { newId } from '#db/uuid.ts'
import { log } from '#io/log.ts'

/** Reports told further apart than this are not weighed against each other. */
const DAYS_AROUND = 10

/** Puts every waiting report into an incident, country by country. May be run by several workers at once. */
export async function groupReports(stop?: AbortSignal): Promise<number> {
  const startedAt = new Date()
  let grouped = 0
  for (const country of await findCountriesToGroup()) {
    for (let placed = -1; placed !== 0 && !stop?.aborted; grouped += placed)
      placed = await groupCountry(country, decide)
  }
  if (grouped > 0) {
    await saveRun('incidents', startedAt, { grouped })
    log.info('reports.grouped', { grouped })
  }
  return grouped
}

/** Which incident each waiting report belongs to, and what the touched incidents now say. */
export function decide({ reports, candidates }: ToGroup): Grouped {
  const incidents = new Map(
    candidates.map((candidate) => [candidate.id, { ...candidate, reports: [...candidate.reports] }]),
  )
  const touched = new Set<string>()
  const links: Grouped['links'] = []
  const kept: string[] = []
  for (const { incidentId, isExercise, ...report } of reports) {
    if (incidentId !== null && incidents.has(incidentId)) {
      kept.push(report.id)
      touched.add(incidentId)
      continue
    }
    // The invented crisis and the real world never meet.
    const near = [...incidents.values()].filter(
      (one) => one.isExercise === isExercise && one.reports.some((other) => isNear(report, other)),
    )
    const joining = joinReport(report, near)
    const id = joining.incidentId ?? newId()
    const incident = incidents.get(id) ?? { id, isExercise, reports: [] }
    incident.reports.push(report)
    incidents.set(id, incident)
    touched.add(id)
    links.push({ reportId: report.id, incidentId: id, score: joining.score, reasons: joining.reasons })
  }
  return {
    links,
    kept,
    incidents: [...touched].map((id) => {
      const incident = incidents.get(id) as ToGroup['candidates'][number]
      return { id, isExercise: incident.isExercise, values: composeIncident(incident.reports) }
    }),
  }
}

function isNear(a: GroupedReport, b: GroupedReport): boolean {
  const dayOf = (report: GroupedReport) => report.date?.start ?? report.reportedAt.slice(0, 10)
  return Math.abs(daysBetween(dayOf(a), dayOf(b))) <= DAYS_AROUND
}
