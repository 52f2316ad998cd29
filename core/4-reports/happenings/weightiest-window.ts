import { overlaps } from '#core/text/span.ts'
import type { Feature } from '../models/linear-model.ts'
import type { Sentence } from '../words/annotate.ts'

/** A stretch of one to three sentences, what it adds to a decision, and its strongest words. */
export type Window = { start: number; end: number; adds: number; strongest: Feature[] }

const MOST_SENTENCES = 3
const MOST_WORDS = 3
/** Shorter words weigh something, but tell a reader nothing. */
const LEAST_LETTERS = 3
/** A further sentence must add so much of what the window has already. */
const WORTH = 0.2

/**
 * The one to three sentences that add most to a decision in favour (`side` 1) or against it (-1).
 *
 * `weighed` are features with what each adds (weight times value); a linear model's sum over a stretch is exact. Null
 * where nothing in the text speaks for this side.
 */
export function weightiestWindow(
  weighed: readonly Feature[],
  sentences: readonly Sentence[],
  side: 1 | -1,
): Window | null {
  const placed = weighed.filter(({ start, value }) => start >= 0 && value !== 0)
  const adds = addsBySentence(placed, sentences, side)
  let best: { from: number; to: number; sum: number } | null = null
  for (let from = 0; from < adds.length; from++) {
    let sum = 0
    for (let to = from; to < Math.min(adds.length, from + MOST_SENTENCES); to++) {
      const add = adds[to] ?? 0
      if (to > from && add < WORTH * sum) break
      sum += add
      if (sum > 0 && (!best || sum > best.sum)) best = { from, to, sum }
    }
  }
  const first = sentences[best?.from ?? -1]
  const last = sentences[best?.to ?? -1]
  if (!best || !first || !last) return null
  const { start } = first
  const { end } = last
  const strongest = placed
    .filter((one) => one.start >= start && one.end <= end && one.value * side > 0 && !isSentence(one, sentences))
    .sort((a, b) => b.value * side - a.value * side)
  return { start, end, adds: best.sum, strongest: apart(strongest) }
}

/** What each sentence adds; features and sentences both stand in order of the text. */
function addsBySentence(placed: readonly Feature[], sentences: readonly Sentence[], side: 1 | -1): number[] {
  const adds = new Array<number>(sentences.length).fill(0)
  for (const { start, value } of placed) {
    const index = sentenceAt(sentences, start)
    if (index >= 0) adds[index] = (adds[index] ?? 0) + value * side
  }
  return adds
}

/** The last sentence that begins at or before a place. */
function sentenceAt(sentences: readonly Sentence[], at: number): number {
  let [low, high] = [0, sentences.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.start ?? 0) <= at) low = middle + 1
    else high = middle - 1
  }
  return high
}

function isSentence(one: Feature, sentences: readonly Sentence[]): boolean {
  const sentence = sentences[sentenceAt(sentences, one.start)]
  return sentence?.start === one.start && sentence.end === one.end
}

/** The strongest words of which none stands in another. */
function apart(ranked: readonly Feature[]): Feature[] {
  const kept: Feature[] = []
  for (const one of ranked) {
    if (kept.length >= MOST_WORDS) break
    if (one.end - one.start < LEAST_LETTERS) continue
    if (!kept.some((other) => overlaps(other, one))) kept.push(one)
  }
  return kept.sort((a, b) => a.start - b.start)
}
