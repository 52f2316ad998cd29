/** A stretch of an item's text in UTF-16 units; `quote` always equals `text.slice(start, end)`. */
export type Span = { start: number; end: number; quote: string }

/** The span of `text` from `start` to `end`. */
export function spanOf(text: string, start: number, end: number): Span {
  return { start, end, quote: text.slice(start, end) }
}

/** Whether the quote is what stands in the text at that place. */
export function isTrue(span: Span, text: string): boolean {
  return span.start >= 0 && span.end > span.start && text.slice(span.start, span.end) === span.quote
}

/** Whether two stretches of one text share a character. */
export function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end
}
