import type { Frame } from '../happenings/frames.ts'
import { hitsOf, type Sentence } from '../words/annotate.ts'
import { tellingOf } from '../words/passages.ts'

/** Whether an item is about security by the rules alone, in log-odds: how much is told, with harm, and how. */
export function ruleOdds(frames: readonly Frame[], sentences: readonly Sentence[]): number {
  const score = Math.max(0, ...frames.map((frame) => frame.score))
  const harm = frames.some((frame) => frame.tolls.some((toll) => toll.toll.high !== 0)) ? 1 : 0
  const offTopic = sentences.slice(0, 4).some((sentence) => tellingOf(sentence).isNoEvent) ? 1 : 0
  const past = sentences.slice(0, 2).some(isOfThePast) ? 1 : 0
  return -2.2 + 0.75 * Math.min(score, 10) + 0.6 * harm - 1.5 * offTopic - 2.5 * past
}

/** A head that remembers or sums up tells nothing that is new. */
function isOfThePast(sentence: Sentence): boolean {
  const telling = tellingOf(sentence)
  const dates = hitsOf(sentence, 'date').map((hit) => hit.value.word)
  const isYearsAgo =
    dates.some((word) => word.is === 'ago') && dates.some((word) => word.is === 'unit' && word.unit === 'year')
  return telling.commemorative || telling.running || isYearsAgo
}
