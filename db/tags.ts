import type { Reading } from '#core/4-reports/reading.ts'
import type { Span } from '#core/text/span.ts'

/** Status of a tag whose value stands beside the report's own: weighed and not taken, or read by another method. */
export const ALTERNATIVE = 'alternative'

/** One thing read in an item. `field` is an evidence field, or `place`, `attribution` for the item as a whole. */
export type Tag = {
  /** Ordinal of the report it speaks of; null where it speaks of the item as a whole. */
  report: number | null
  field: string
  /** Left out where it is what the report itself says. */
  value?: unknown
  /** Never empty; each quote equals the slice of the item's text. */
  evidence: Span[]
  method: string
  confidence: number
  /** `alternative`, or left out. */
  status?: string
  why: string
}

/** Mentions beyond this many of one item are not kept: a list of places, no news. */
const MAX_MENTIONS = 60

/** Everything that was read in an item, report by report, then what speaks of the item as a whole. */
export function tagsOf({ reports, places, attributions }: Pick<Reading, 'reports' | 'places' | 'attributions'>): Tag[] {
  return [
    ...reports.flatMap(({ evidence, otherReadings = [] }, ordinal): Tag[] => [
      ...evidence.map((one) => tag(ordinal, one.field, [one], one)),
      ...otherReadings.map((one) => ({
        ...tag(ordinal, one.field, [one], one),
        value: one.value,
        status: ALTERNATIVE,
      })),
    ]),
    ...together(places.slice(0, MAX_MENTIONS)).map(({ told: { p, why, ...value }, spans }) => ({
      ...tag(null, 'place', spans, { method: 'gazetteer', p, why }),
      value,
    })),
    ...together(attributions.slice(0, MAX_MENTIONS)).map(({ told: value, spans }) => ({
      ...tag(null, 'attribution', spans, { method: 'rule', p: 1, why: '' }),
      value,
    })),
  ]
}

function tag(
  report: number | null,
  field: string,
  spans: readonly Span[],
  { method, p, why }: { method: string; p: number; why: string },
): Tag {
  const evidence = spans.map(({ start, end, quote }) => ({ start, end, quote }))
  return { report, field, evidence, method, confidence: p, why }
}

/** What is told alike in several spots of a text, once with all its spots. */
function together<T extends Span>(mentions: readonly T[]): { told: Omit<T, keyof Span>; spans: Span[] }[] {
  const known = new Map<string, { told: Omit<T, keyof Span>; spans: Span[] }>()
  for (const { start, end, quote, ...told } of mentions) {
    const key = JSON.stringify(told)
    const same = known.get(key)
    if (same) same.spans.push({ start, end, quote })
    else known.set(key, { told, spans: [{ start, end, quote }] })
  }
  return [...known.values()]
}
