import type { Span } from './span.ts'

/** A quotation in its sentence: the words before it, itself, and the words after it. */
export type Quoted = { before: string; quote: string; after: string }

/** Characters shown at most on either side of the words. */
const REACH = 140
const END = /[.!?؟。！？…।]["'”»’)\]]*\s|\n/gu

/** The sentence a span stands in, shortened at blanks where it is long; null where the span is not in the text. */
export function sentenceAround(text: string, span: Span): Quoted | null {
  if (span.start < 0 || span.end <= span.start || text.slice(span.start, span.end) !== span.quote) return null
  return {
    before: lead(text.slice(Math.max(0, span.start - 600), span.start)),
    quote: span.quote,
    after: tail(text.slice(span.end, span.end + 600)),
  }
}

function lead(before: string): string {
  const ends = [...before.matchAll(END)]
  const last = ends.at(-1)
  const sentence = last ? before.slice(last.index + last[0].length) : before
  if (sentence.length <= REACH) return sentence
  const blank = sentence.indexOf(' ', sentence.length - REACH)
  return `…${blank < 0 ? sentence.slice(-REACH) : sentence.slice(blank)}`
}

function tail(after: string): string {
  END.lastIndex = 0
  const match = END.exec(after)
  END.lastIndex = 0
  const sentence = (match ? after.slice(0, match.index + match[0].length) : after).trimEnd()
  if (sentence.length <= REACH) return sentence
  const blank = sentence.lastIndexOf(' ', REACH)
  return `${sentence.slice(0, blank > 0 ? blank : REACH)} …`
}
