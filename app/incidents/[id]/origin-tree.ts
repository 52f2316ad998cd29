import type { IncidentDetail } from '#db/incidents.ts'

export type OriginBranch = {
  name: string
  kind: string
  reports: { id: string; itemId: string; outlet: string; at: Date; isCopy: boolean }[]
}

/** The reports of an incident under who first said it, earliest first, as grouping decided it. */
export function originTree(incident: Pick<IncidentDetail, 'claims' | 'reports'>): OriginBranch[] {
  const claims = new Map(incident.claims.type.claims.map((claim) => [claim.reportId, claim]))
  const branches = new Map<string, OriginBranch>()
  for (const report of incident.reports) {
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
    })
    branches.set(name, branch)
  }
  return [...branches.values()]
}
