import type { Attribution, ReportRead } from '#core/4-reports/reading.ts'

/** An attribution this far from the words of a report (UTF-16 units) still speaks for it: the sentence before or after. */
const REACH = 240

/**
 * Who first told one report, as the text says: the voice nearest to the words it rests on, else the item's credit line;
 * null where the outlet speaks for itself. A denial is no telling.
 */
export function originOfReport(
  report: Pick<ReportRead, 'evidence'>,
  attributions: readonly Attribution[],
  credit: string | null,
): { name: string; kind: string } | null {
  let nearest: { distance: number; attribution: Attribution } | null = null
  for (const attribution of attributions) {
    if (attribution.relation === 'denied by') continue
    const distance = Math.min(...report.evidence.map((span) => gap(span, attribution)))
    if (distance <= REACH && (!nearest || distance < nearest.distance)) nearest = { distance, attribution }
  }
  if (nearest) return { name: nearest.attribution.origin, kind: nearest.attribution.originKind }
  return credit ? { name: credit, kind: 'agency' } : null
}

/** Units between two spans, 0 where they touch or overlap. */
function gap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return Math.max(0, a.start - b.end, b.start - a.end)
}
