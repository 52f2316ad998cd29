/** A sentence's place in the text (UTF-16 units), without the blanks around it. */
export type SentenceSpan = { start: number; end: number }

/** Longer sentences are cut at a blank: grammar looks no further, and endless input stays linear. */
export const MAX_SENTENCE = 600

const BOUNDARY = /[.!?؟。！？…۔।။]+["'”»’)\]]*(?=\s|$)|[。！？။।]|\n+/gu
const LOWER = /^\p{Ll}/u
const WORD_BEFORE = /[\p{L}\p{N}.]{1,12}$/u

/** The sentences of `text` in order; a line break always ends one, the dot of an abbreviation never does. */
export function splitSentences(text: string, abbreviations: ReadonlySet<string>): SentenceSpan[] {
  const sentences: SentenceSpan[] = []
  let start = 0
  for (const match of text.matchAll(BOUNDARY)) {
    const isBreak = match[0].startsWith('\n')
    const end = match.index + (isBreak ? 0 : match[0].length)
    if (!isBreak && match[0] === '.' && !endsSentence(text, match.index, end, abbreviations)) continue
    push(text, start, end, sentences)
    start = match.index + match[0].length
  }
  push(text, start, text.length, sentences)
  return sentences
}

function endsSentence(text: string, dot: number, end: number, abbreviations: ReadonlySet<string>): boolean {
  const after = text.slice(end, end + 6).trimStart()
  if (LOWER.test(after)) return false
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, dot - 12), dot))?.[0] ?? ''
  // the initial of a name
  if (/^(\p{Lu}|\p{Script=Arabic})$/u.test(before)) return false
  return !abbreviations.has(before.toLowerCase())
}

function push(text: string, from: number, to: number, sentences: SentenceSpan[]): void {
  let start = from
  let end = to
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  while (end - start > MAX_SENTENCE) {
    const blank = text.lastIndexOf(' ', start + MAX_SENTENCE)
    const cut = blank > start + MAX_SENTENCE / 2 ? blank : start + MAX_SENTENCE
    sentences.push({ start, end: cut })
    start = cut
    while (start < end && isBlank(text.charCodeAt(start))) start++
  }
  if (end > start) sentences.push({ start, end })
}

function isBlank(code: number): boolean {
  return (
    code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x200f || code === 0x200e || code === 0xfeff
  )
}
