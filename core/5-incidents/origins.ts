import type { GroupedReport } from './grouped-report.ts'
import { foldName, type OriginRole, originRole } from './origin-role.ts'
import { isCutCopy, isTranslation } from './retellings.ts'

/** Who first said something, with the reports that carry it: the first one told it, the rest relay. */
export type Origin = { key: string; name: string; kind: string; side: OriginRole['side']; reports: GroupedReport[] }

/**
 * The independent origins among reports, earliest first.
 *
 * A copy or translation speaks with the voice of what it copies; "as X reports" is X, and where X tells it too, whoever X has it from; a
 * report that names nobody is its outlet's own. Ten outlets repeating one statement are one origin, and so is an office
 * that speaks in several languages.
 */
export function originsOf(reports: readonly GroupedReport[]): readonly Origin[] {
  const known = originsBy.get(reports)
  if (known) return known
  const origins = findOrigins(reports)
  originsBy.set(reports, origins)
  return origins
}

/** Each field's claims ask for the origins of the same reports, which are compared two by two. */
const originsBy = new WeakMap<readonly GroupedReport[], Origin[]>()

function findOrigins(reports: readonly GroupedReport[]): Origin[] {
  const inTime = [...reports].sort(byTime)
  const byItem = new Map(inTime.map((report) => [report.itemId, report]))
  const byOutlet = new Map(inTime.toReversed().map((report) => [foldName(report.outlet), report]))
  const origins = new Map<string, Origin>()
  for (const report of inTime) {
    const original = inTime.find((earlier) => isRetold(earlier, report)) ?? report
    const { name, kind } = voiceOf(original, byItem, byOutlet)
    const role = originRole(name)
    const key = role ? `role:${role.name}` : foldName(name)
    const known = origins.get(key)
    if (known) known.reports.push(report)
    else origins.set(key, { key, name: role?.name ?? name, side: role?.side ?? null, kind, reports: [report] })
  }
  return [...origins.values()]
}

/** Whether a later report is an earlier one again, as a copy or in another language. */
function isRetold(earlier: GroupedReport, later: GroupedReport): boolean {
  return earlier.id !== later.id && (isCutCopy(earlier, later) || isTranslation(earlier, later))
}

/** Who first said what a report tells, up the chain of copies and relays; a chain that bites its tail ends where it began. */
function voiceOf(
  report: GroupedReport,
  byItem: ReadonlyMap<string, GroupedReport>,
  byOutlet: ReadonlyMap<string, GroupedReport>,
  seen: readonly string[] = [],
): { name: string; kind: string } {
  const own = {
    name: report.origin ?? report.outlet,
    kind: report.origin ? (report.originKind ?? 'unknown') : 'outlet',
  }
  const source =
    (report.copyOf && byItem.get(report.copyOf)) || (report.origin && byOutlet.get(foldName(report.origin))) || null
  if (!source || source.id === report.id || seen.includes(source.id)) return own
  return voiceOf(source, byItem, byOutlet, [...seen, report.id])
}

function byTime(a: GroupedReport, b: GroupedReport): number {
  if (a.reportedAt !== b.reportedAt) return a.reportedAt < b.reportedAt ? -1 : 1
  return a.id < b.id ? -1 : 1
}
