import { currentTolls, type Frame, framesOfParts, type Part } from '../happenings/frames.ts'
import { weightiestWindow } from '../happenings/weightiest-window.ts'
import type { Feature } from '../models/linear-model.ts'
import { likeliestOf, rowShares, speaksForClass } from '../models/row-model.ts'
import { type Sentence, sentenceAround } from '../words/annotate.ts'
import type { Senses } from '../words/senses.ts'
import type { TypeVote } from './event-types.ts'
import { kindFeatures } from './kind-features.ts'
import { KIND_MODEL, type Kind, type KindModel, NO_KIND } from './kind-model.ts'

/** How much the model's own words count as votes; as a strong word of the dictionaries. */
const WORD_WEIGHT = 2

/** The happenings of an item's parts; where the rules are not sure that a part tells its own, the model must hear one in it. */
export function heardParts(
  parts: readonly Part[],
  sentences: readonly Sentence[],
  senses: Senses,
  model: KindModel = KIND_MODEL,
): Frame[] {
  const frames = framesOfParts(parts, (part) => {
    if (part.isSure) return part.frame
    const own = part.sentences.flatMap((index) => sentences[index] ?? [])
    return foundFrame(own, part.frame, senses, model)
  })
  return withHeardKinds(frames, sentences, senses, model)
}

/**
 * The happenings as the rules read them, heard a second time by a linear model: where the rules see none it may find
 * one, where they say another kind it may overrule them, and only where it is sure enough; else all stays as it was.
 */
export function withHeardKinds(
  frames: readonly Frame[],
  sentences: readonly Sentence[],
  senses: Senses,
  model: KindModel = KIND_MODEL,
): Frame[] {
  if (frames.length > 0) return frames.map((frame) => heardFrame(frame, sentences, senses, model))
  const found = foundFrame(sentences, null, senses, model)
  return found ? [found] : []
}

/** The happening that the model is sure enough to hear in some sentences; null for none. */
function foundFrame(
  sentences: readonly Sentence[],
  rules: Frame | null,
  senses: Senses,
  model: KindModel,
): Frame | null {
  const { kind, features, shareOf } = hear(sentences, rules, senses, model)
  const p = shareOf(kind)
  if (kind === NO_KIND || p < model.least.found) return null
  const heard = 1 - shareOf(NO_KIND)
  if (rules) return { ...rules, heard }
  const votes = votesFor(kind, features, sentences, model)
  if (votes.length === 0) return null
  const score = foundScore(p)
  const tolls = currentTolls(sentences)
  const all = sentences.map(({ index }) => index)
  return { type: kind, score, lead: score, p, heard, scores: new Map([[kind, score]]), votes, tolls, sentences: all }
}

function heardFrame(frame: Frame, sentences: readonly Sentence[], senses: Senses, model: KindModel): Frame {
  const own = frame.sentences.flatMap((index) => sentences[index] ?? [])
  const { kind, features, shareOf } = hear(own, frame, senses, model)
  const kept = { ...frame, p: shareOf(frame.type), heard: 1 - shareOf(NO_KIND) }
  if (kind === frame.type || kind === NO_KIND || shareOf(kind) < model.least.times * kept.p) return kept
  const votes = votesFor(kind, features, own, model)
  return votes.length === 0 ? kept : { ...kept, type: kind, p: shareOf(kind), votes }
}

/** The likeliest kind, how likely each is, and what it was told by. */
function hear(
  sentences: readonly Sentence[],
  rules: Frame | null,
  senses: Senses,
  model: KindModel,
): { kind: Kind; shareOf: (kind: Kind) => number; features: Feature[] } {
  const features = kindFeatures(sentences, rules, senses, model.bits)
  const shares = rowShares(model, features)
  const best = likeliestOf(shares)
  return {
    kind: model.classes[best] ?? NO_KIND,
    shareOf: (kind) => shares[model.classes.indexOf(kind)] ?? 0,
    features,
  }
}

/** A happening that the model finds is told as strongly as the model is sure. */
function foundScore(p: number): number {
  return 3 + Math.log(p / (1 - p))
}

/** The words that weigh most for a kind, as the words of a dictionary would stand. */
function votesFor(
  kind: Exclude<Kind, typeof NO_KIND>,
  features: readonly Feature[],
  sentences: readonly Sentence[],
  model: KindModel,
): TypeVote[] {
  const weighed = features.map((one) => ({ ...one, value: speaksForClass(model, one, kind) }))
  const window = weightiestWindow(weighed, sentences, 1)
  return (window?.strongest ?? []).flatMap(({ start, end }) => {
    const sentence = sentenceAround(sentences, start, end)
    if (!sentence) return []
    const from = sentence.tokens.findIndex((token) => token.start >= start)
    const to = sentence.tokens.findLastIndex((token) => token.end <= end) + 1
    const at = { start, end, sentence: sentence.index, from, to }
    return [{ type: kind, weight: WORD_WEIGHT, ...at, why: HEARD, method: 'linear' as const }]
  })
}

const HEARD = 'of all words these weigh most for it'
