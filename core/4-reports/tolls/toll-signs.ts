import type { TypeVote } from '../kinds/event-types.ts'
import type { Sentence } from '../words/annotate.ts'
import type { Harm } from '../words/pack.ts'
import { isInCapitals, tellingOf } from '../words/passages.ts'
import { countOf } from './amounts.ts'
import type { TollFound } from './tolls.ts'

/** What speaks for or against a toll being that of the happening, by name; a sign that isn't there is left out. */
export type Signs = Readonly<Record<string, number>>

/** An item of so many sentences tells of more than one thing. */
const LONG = 12
const HEAD_SENTENCES = 2

/** The signs of a toll: how it is told and where, which others there are, how long the item is. */
export function tollSigns(
  harm: Harm,
  from: TollFound,
  frame: { tolls: readonly TollFound[]; votes: readonly TypeVote[] },
  sentences: readonly Sentence[],
): Signs {
  const signs: Record<string, number> = { [harm]: 1 }
  const sentence = sentences[from.sentence]
  if (from.toll.best === null) signs['rough'] = 1
  if (from.toll.best === 1) signs['one'] = 1
  if (from.method) signs['heard'] = 1
  if (sentence?.isTitle || (sentence?.place ?? 9) < HEAD_SENTENCES) signs['head'] = 1
  else if ((sentence?.place ?? 9) >= 4) signs['far down'] = 1
  if (!frame.votes.some((vote) => vote.sentence === from.sentence)) signs['apart from the happening’s words'] = 1
  const same = frame.tolls.filter((toll) => toll.harm === harm && toll.toll.high !== 0)
  const value = countOf(from.toll)
  if (same.some((toll) => toll.sentence !== from.sentence && countOf(toll.toll) === value)) signs['said twice'] = 1
  const others = new Set(same.map(({ toll }) => countOf(toll)).filter((other) => other !== value)).size
  if (others > 0) signs['other numbers'] = Math.log2(1 + others)
  if (sentence) {
    const telling = tellingOf(sentence)
    if (telling.background || telling.court) signs['background'] = 1
    if (isInCapitals(sentence)) signs['capitals'] = 1
  }
  if (sentences.length > LONG) signs['long'] = Math.log2(sentences.length / LONG)
  return signs
}
