import type { Span } from '#core/text/span.ts'

/** Status of a tag whose value stands beside the report's own: weighed and not taken, or read by another method. */
export const ALTERNATIVE = 'alternative'

/** One thing read in an item. `field` is an evidence field, or `place`, `attribution`, `relevant` for the item as a whole. */
export type TagRow = {
  id: string
  itemId: string
  reportId: string | null
  /** `<report ordinal or ->:<field>:<ordinal>`. */
  key: string
  field: string
  value: unknown
  /** Never empty; each quote equals the slice of the item's text. */
  evidence: Span[]
  method: string
  confidence: number
  status: string
  why: string
}
