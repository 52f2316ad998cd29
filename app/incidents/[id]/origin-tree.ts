import { isTranslation } from '#core/5-incidents/retellings.ts'
import type { IncidentDetail, IncidentReport } from '#db/incidents.ts'

export type OriginBranch = {
  name: string
  kind: string
  reports: { id: string; itemId: string; outlet: string; at: Date; isCopy: boolean; isTranslation: boolean }[]
}

/** The reports of an incident under who first said it, earliest first, as grouping decided it. */
export function originTree(incident: Pick<IncidentDetail, 'claims' | 'reports'>): OriginBranch[] {
  const claims = new Map(incident.claims.type.claims.map((claim) => [claim.reportId, claim]))
  const told = incident.reports.map(asTold)
  const branches = new Map<string, OriginBranch>()
  for (const [i, report] of incident.reports.entries()) {
    const outlet = report.item.source.title
    const claim = claims.get(report.id)
    const name = claim?.origin ?? report.origin ?? outlet
    const branch = branches.get(name) ?? { name, kind: claim?.originKind ?? report.originKind ?? 'outlet', reports: [] }
    branch.reports.push({
      id: report.id,
      itemId: report.itemId,
      outlet,
      at: report.item.published ?? report.item.fetchedAt,
      isCopy: report.item.copyOfId !== null,
      isTranslation: told.some((earlier) => isTranslation(earlier, told[i] as Told)),
    })
    branches.set(name, branch)
  }
  return [...branches.values()]
}

type Told = Parameters<typeof isTranslation>[0]

/** A report as translations are told by. */
function asTold(report: IncidentReport): Told {
  const { placeName, placeKey, country, admin1, lat, lon, dateStart, dateEnd, tolls, item, origin, words } = report
  const place = { name: placeName ?? '', placeKey, country, admin1, admin1Name: null, lat, lon, precision: null }
  return {
    language: item.language,
    outlet: item.source.title,
    credit: item.credit,
    words,
    reportedAt: (item.published ?? item.fetchedAt).toISOString(),
    place,
    date: dateStart && dateEnd ? { start: dateStart, end: dateEnd, precision: 'day' } : null,
    tolls: { killed: null, injured: null, abducted: null, arrested: null, displaced: null, ...tolls },
    origin,
  }
}
