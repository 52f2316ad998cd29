import type { GroupedReport } from './grouped-report.ts'
import { foldName, type OriginRole, originRole } from './origin-role.ts'

/** Who first said something, with the reports that carry it: the first one told it, the rest relay. */
export type Origin = { key: string; name: string; kind: string; side: OriginRole['side']; reports: GroupedReport[] }

/**
 * The independent origins among reports, earliest first.
 *
 * A copy speaks with the voice of what it copies; "as X reports" is X; a report that names
 * nobody is its outlet's own. Ten outlets repeating one statement are one origin, and so is
 * an office that speaks in several languages.
 */
export function originsOf(reports: readonly GroupedReport[]): Origin[] {
  const byItem = new Map(reports.map((report) => [report.itemId, report]))
  const origins = new Map<string, Origin>()
  for (const report of [...reports].sort(byTime)) {
    const source = (report.copyOf && byItem.get(report.copyOf)) || report
    const name = source.origin ?? (report.copyOf && !byItem.has(report.copyOf) ? null : source.outlet) ?? report.outlet
    const role = originRole(name)
    const key = role ? `role:${role.name}` : foldName(name)
    const known = origins.get(key)
    if (known) known.reports.push(report)
    else
      origins.set(key, {
        key,
        name: role?.name ?? name,
        side: role?.side ?? null,
        kind: source.origin ? (source.originKind ?? 'unknown') : 'outlet',
        reports: [report],
      })
  }
  return [...origins.values()]
}

function byTime(a: GroupedReport, b: GroupedReport): number {
  if (a.reportedAt !== b.reportedAt) return a.reportedAt < b.reportedAt ? -1 : 1
  return a.id < b.id ? -1 : 1
}
