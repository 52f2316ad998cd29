import { type Span, spanOf } from '#core/text/span.ts'

/** Where a quoted piece stands in the text; null where it does not. */
export type LocateQuote = (quote: string) => Span | null

/** Longer than this is no quote but the text over again, in UTF-16 units. */
const LONGEST_QUOTE = 600

const QUOTE_MARKS: Record<string, string> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  ʼ: "'",
}

/**
 * Finds quotes in a text: exactly as they stand, else with white space and quotation marks made alike, and nothing
 * looser. A quote that is not in the text has no place in it.
 */
export function openQuotes(text: string): LocateQuote {
  let folded: Folded | null = null
  return (quote) => {
    const wanted = quote.trim()
    if (wanted === '' || wanted.length > LONGEST_QUOTE) return null
    const exact = text.indexOf(wanted)
    if (exact >= 0) return spanOf(text, exact, exact + wanted.length)
    folded ??= fold(text)
    const { text: looked, at } = folded
    const needle = fold(wanted).text
    const found = looked.indexOf(needle)
    if (found < 0) return null
    return spanOf(text, at[found] ?? 0, (at[found + needle.length - 1] ?? 0) + 1)
  }
}

/** The text with each run of white space as one space and one kind of each quotation mark; `at` leads back. */
type Folded = { text: string; at: Uint32Array }

function fold(text: string): Folded {
  const at = new Uint32Array(text.length)
  const out: string[] = []
  let isSpace = false
  for (let i = 0; i < text.length; i++) {
    const unit = text.charAt(i)
    const space = /\s/.test(unit)
    if (space && isSpace) continue
    isSpace = space
    at[out.length] = i
    out.push(space ? ' ' : (QUOTE_MARKS[unit] ?? unit))
  }
  return { text: out.join(''), at }
}
