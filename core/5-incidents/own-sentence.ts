import { sentenceAround } from '#core/text/sentence-around.ts'

/** Longer than this a sentence is no headline. */
const LONGEST = 160

/** The sentence of a text that holds the quoted words, shortened to a headline; of several such words those nearest to `at`. Null where they are not there. */
export function ownSentence(text: string, quote: string, at: number): string | null {
  const start = nearest(text, quote, at)
  if (start === null) return null
  const around = sentenceAround(text, { start, end: start + quote.length, quote })
  if (!around) return null
  const sentence = `${around.before}${around.quote}${around.after}`
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.。]$/, '')
  return sentence.length <= LONGEST ? sentence : shortened(sentence)
}

function nearest(text: string, quote: string, at: number): number | null {
  let best: number | null = null
  for (let i = quote === '' ? -1 : text.indexOf(quote); i >= 0; i = text.indexOf(quote, i + 1))
    if (best === null || Math.abs(i - at) < Math.abs(best - at)) best = i
  return best
}

function shortened(sentence: string): string {
  const blank = sentence.lastIndexOf(' ', LONGEST)
  return `${sentence.slice(0, blank > 0 ? blank : LONGEST).replace(/[\s,;:،؛–—-]+$/, '')} …`
}
