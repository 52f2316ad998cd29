import { overlaps } from '#core/text/span.ts'
import type { Frame } from '../happenings/frames.ts'
import { realTollsOf, unrealToll } from '../happenings/held-back.ts'
import type { Feature } from '../models/linear-model.ts'
import { likeliestOf, rowShares, speaksForClass } from '../models/row-model.ts'
import { hitAt, hitsOf, type Sentence, spanOfTokens } from '../words/annotate.ts'
import type { Harm } from '../words/pack.ts'
import { tellingOf } from '../words/passages.ts'
import type { Senses } from '../words/senses.ts'
import { addTolls } from './amounts.ts'
import { isCoordinated } from './coordinated.ts'
import { type Quantity, quantitiesOf } from './quantities.ts'
import { tollFeatures } from './toll-features.ts'
import { NO_HARM, TOLL_MODEL, type TollModel } from './toll-model.ts'
import { type TollFound, tollAt, tollsOf } from './tolls.ts'

/** Numbers of people further down are not heard again: they tell of other things. */
const MAX_SENTENCES = 8

/** A number of people whose harm the model tells. */
type Heard = { quantity: Quantity; harm: Harm; start: number; end: number }

/**
 * A happening's tolls, each number of people heard a second time by a linear model: it may find a toll where the rules
 * read none and overrule theirs, only where it is sure enough.
 */
export function withHeardTolls(
  frame: Frame,
  sentences: readonly Sentence[],
  senses: Senses,
  model: TollModel = TOLL_MODEL,
): Frame {
  const own = frame.sentences.slice(0, MAX_SENTENCES).flatMap((index) => sentences[index] ?? [])
  let { tolls } = frame
  for (const sentence of own) if (!tellingOf(sentence).running) tolls = heardIn(sentence, tolls, frame, senses, model)
  if (tolls === frame.tolls) return frame
  return { ...frame, tolls }
}

function heardIn(
  sentence: Sentence,
  tolls: TollFound[],
  { type }: Frame,
  senses: Senses,
  model: TollModel,
): TollFound[] {
  const found: Heard[] = []
  const overruled = new Map<TollFound, { start: number; end: number }[]>()
  const numbers = quantitiesOf(sentence).map((quantity) => {
    const at = spanOfTokens(sentence, quantity.from, quantity.to)
    const ruled = tollAt(tolls, at)
    return { quantity, at, ruled, rules: ruled?.harm ?? null }
  })
  // what the rules held back as denied or only feared is not told after all
  const unreal = tollsOf(sentence).filter((toll) => !realTollsOf(sentence).includes(toll))
  for (const [i, { quantity, at, ruled, rules }] of numbers.entries()) {
    if (tollAt(unreal, at)) continue
    // nothing overrules a number right at its word of harm
    if (rules !== null && isAtHarm(sentence, quantity, rules)) continue
    const features = tollFeatures(sentence, numbers, i, type, senses, model.bits)
    const shares = rowShares(model, features)
    const best = likeliestOf(shares)
    const harm = model.classes[best] ?? NO_HARM
    if (harm === (rules ?? NO_HARM)) continue
    if ((shares[best] ?? 0) < (ruled ? model.least.overruled : model.least.found)) continue
    if (ruled) overruled.set(ruled, [...(overruled.get(ruled) ?? []), at])
    if (harm !== NO_HARM) found.push({ quantity, harm, ...withWord(at, features, harm, model) })
  }
  if (found.length === 0 && overruled.size === 0) return tolls
  const kept = tolls.flatMap((toll) => withoutNumbers(toll, overruled.get(toll) ?? []))
  const heard = groupsOf(found, sentence).map((group) => tollOf(group, sentence))
  return [...kept, ...heard.filter((toll) => unrealToll(sentence, toll) === null)]
}

/** A toll less the numbers that count something else; nothing where none is left. */
function withoutNumbers(toll: TollFound, numbers: readonly { start: number; end: number }[]): TollFound[] {
  if (numbers.length === 0) return [toll]
  const groups = toll.groups.filter((group) => !numbers.some((at) => overlaps(at, group)))
  return groups.length === 0 ? [] : [{ ...toll, groups, toll: groups.map((group) => group.toll).reduce(addTolls) }]
}

function isAtHarm(sentence: Sentence, { from, to }: Quantity, harm: Harm): boolean {
  if (hitAt(sentence, to, 'harm')?.value.harm === harm) return true
  const behind = sentence.tokens[from - 1]?.word === ':' ? from - 1 : from
  return hitsOf(sentence, 'harm').some((hit) => hit.to === behind && hit.value.harm === harm)
}

/** A number with the word that speaks most for its harm. */
function withWord(
  at: { start: number; end: number },
  features: readonly Feature[],
  harm: Harm,
  model: TollModel,
): { start: number; end: number } {
  let best = { speaks: 0, start: at.start, end: at.end }
  for (const feature of features) {
    const speaks = feature.start < 0 ? 0 : speaksForClass(model, feature, harm)
    if (speaks > best.speaks) best = { speaks, start: feature.start, end: feature.end }
  }
  return { start: Math.min(at.start, best.start), end: Math.max(at.end, best.end) }
}

/** Numbers of one harm told side by side are told together. */
function groupsOf(found: readonly Heard[], sentence: Sentence): Heard[][] {
  const groups: Heard[][] = []
  for (const one of found) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    const isNext = before?.harm === one.harm && isCoordinated(sentence, before.quantity.to, one.quantity.from)
    if (last && isNext) last.push(one)
    else groups.push([one])
  }
  return groups
}

function tollOf(group: readonly Heard[], sentence: Sentence): TollFound {
  const quantities = group.map(({ quantity }) => quantity)
  return {
    harm: (group[0] as Heard).harm,
    toll: quantities.map(({ toll }) => toll).reduce(addTolls),
    who: quantities.flatMap(({ who }) => (who ? [who] : [])),
    groups: quantities.map(({ from, to, toll }) => ({ ...spanOfTokens(sentence, from, to), toll })),
    start: Math.min(...group.map(({ start }) => start)),
    end: Math.max(...group.map(({ end }) => end)),
    sentence: sentence.index,
    from: quantities[0]?.from ?? 0,
    to: quantities.at(-1)?.to ?? 0,
    why: 'the words around the number say so most',
    method: 'linear',
  }
}
