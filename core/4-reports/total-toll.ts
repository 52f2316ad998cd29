import type { Sentence } from './annotate.ts'
import type { Harm } from './pack.ts'
import { tellingOf } from './passages.ts'
import type { Toll } from './reading.ts'
import type { TollFound } from './tolls.ts'

/**
 * The one toll of a happening among all that its sentences tell: the first plain number near the head; a rough one only
 * where no plain one stands; a greater one told later in the head takes over (a part is never more than the whole).
 */
export function totalToll(
  harm: Harm,
  tolls: readonly TollFound[],
  sentences: readonly Sentence[],
): { toll: Toll; from: TollFound } | null {
  const own = tolls.filter((toll) => toll.harm === harm && isCurrent(sentences[toll.sentence]))
  const near = own.filter((toll) => isNearHead(sentences[toll.sentence]))
  const far = own.filter((toll) => toll.toll.best !== null)
  const pool = near.length > 0 ? near : far.slice(0, 1)
  const twice = toldTwice(pool, sentences)
  if (twice) return { toll: twice.toll, from: twice }
  let best: TollFound | null = null
  for (const toll of pool) if (!best || weightOf(toll) > weightOf(best)) best = toll
  return best ? { toll: best.toll, from: best } : null
}

/** The number that the title and the first sentence both tell: another, told by others further down, doesn't replace it. */
function toldTwice(tolls: readonly TollFound[], sentences: readonly Sentence[]): TollFound | null {
  const first = tolls.filter((toll) => !sentences[toll.sentence]?.isTitle && sentences[toll.sentence]?.place === 0)
  const title = tolls.filter((toll) => sentences[toll.sentence]?.isTitle)
  if (new Set(first.map((toll) => toll.toll.best)).size !== 1) return null
  return first.find(({ toll }) => toll.best !== null && title.some((other) => other.toll.best === toll.best)) ?? null
}

const HEAD_SENTENCES = 6

function isNearHead(sentence: Sentence | undefined): boolean {
  return sentence !== undefined && (sentence.isTitle || sentence.place < HEAD_SENTENCES)
}

function isCurrent(sentence: Sentence | undefined): boolean {
  if (!sentence) return false
  const telling = tellingOf(sentence)
  return !telling.running && !telling.commemorative
}

/** Plain numbers before rough ones, greater before smaller; of two alike the more careful ("at least five"). */
function weightOf(toll: TollFound): number {
  const value = toll.toll.best ?? toll.toll.low
  const careful = toll.toll.high === null ? 0.5 : 0
  return (toll.toll.best !== null ? 1e9 : 0) + value + careful
}
