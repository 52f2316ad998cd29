import { composeIncident } from '#core/5-incidents/compose-incident.ts'
import { placeReports } from '#core/5-incidents/place-reports.ts'
import { findCountriesToGroup, type Grouped, groupCountry } from '#db/grouping.ts'
import type { ComposeReason } from '#db/incident-writes.ts'
import type { ToGroup } from '#db/reports-to-group.ts'
import { saveRun } from '#db/runs.ts'
import { newId } from '#db/uuid.ts'
import { log } from '#io/log.ts'

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
  const { links, kept, merged, touched } = placeReports(reports, candidates, newId)
  const joined = new Set(links.map((link) => link.incidentId))
  const left = new Set(links.map((link) => link.from))
  const why = (id: string): ComposeReason =>
    joined.has(id) ? 'report-joined' : left.has(id) ? 'report-left' : 'report-read-again'
  return {
    links,
    kept,
    merged,
    incidents: touched.map(({ id, isExercise, reports: told }) => ({
      id,
      isExercise,
      values: composeIncident(told),
      why: why(id),
    })),
  }
}
