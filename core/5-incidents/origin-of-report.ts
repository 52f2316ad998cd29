import type { Attribution, ReportRead } from '#core/4-reports/reading.ts'

/** An attribution this far from the words of a report (UTF-16 units) still speaks for it: the sentence before or after. */
const REACH = 240

/**
 * Who first told one report, as the text says; null where the outlet speaks for itself. A denial is no telling.
 *
 * Whoever stated it comes before whoever reported the statement: "as X reports, police said" is the police. The voice
 * nearest to the report's words is taken; where none is near, the first of a text that tells of this alone; then the
 * item's credit line.
 */
export function originOfReport(
  report: Pick<ReportRead, 'evidence'>,
  attributions: readonly Attribution[],
  credit: string | null,
  isOnly = true,
): { name: string; kind: string } | null {
  const voices = attributions.filter((one) => one.relation !== 'denied by')
  const stated = voices.filter((one) => one.relation !== 'reported by')
  const relayed = voices.filter((one) => one.relation === 'reported by')
  const found =
    nearest(report, stated) ??
    (isOnly ? stated[0] : undefined) ??
    nearest(report, relayed) ??
    (isOnly ? relayed[0] : undefined)
  if (found) return { name: found.origin, kind: found.originKind }
  return credit ? { name: credit, kind: 'agency' } : null
}

function nearest(report: Pick<ReportRead, 'evidence'>, attributions: readonly Attribution[]): Attribution | undefined {
  let best: { distance: number; attribution: Attribution } | undefined
  for (const attribution of attributions) {
    const distance = Math.min(...report.evidence.map((span) => gap(span, attribution)))
    if (distance <= REACH && (!best || distance < best.distance)) best = { distance, attribution }
  }
  return best?.attribution
}

/** Units between two spans, 0 where they touch or overlap. */
function gap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return Math.max(0, a.start - b.end, b.start - a.end)
}
