import { annotate } from '#core/4-reports/annotate.ts'
import { EVENT_TYPES } from '#core/4-reports/codebook.ts'
import { framesOf } from '#core/4-reports/frames.ts'
import { kindFeatures } from '#core/4-reports/kind-features.ts'
import { type Kind, type KindModel, NO_KIND, type StoredKindModel, softmax } from '#core/4-reports/kind-model.ts'
import { lexiconFor } from '#core/4-reports/lexicon.ts'
import { sensesIn } from '#core/4-reports/senses.ts'
import { foldsOf } from './fit-head.ts'
import type { KindSet, KindText } from './kind-sets.ts'
import { seeded, shuffled } from './shuffled.ts'

export const KINDS: readonly Kind[] = [...EVENT_TYPES.map(({ code }) => code), NO_KIND]
export const KIND_BITS = 17

/** What the model sees of a text, what the rules say of it, and what it is. */
export type KindExample = {
  at: Int32Array
  value: Float32Array
  rules: Kind
  kind: Kind
  /** How much it counts. */
  counts: number
}

/** The exercise is one grammar, and our gold was seen by the dictionaries' writer. */
const COUNTS: Record<KindSet, number> = { lessons: 1, gold: 0.5, exercise: 0.1, misleading: 0.3 }
const PASSES = 30
const RATE = 0.08
const SHRINK = 3e-4
/** A feature of a single text says nothing of its own. */
const LEAST_TEXTS = 4

/** A text as the model sees it: its first happening by the rules, or all of it. */
export function kindExample({ set, kind, text, title, language }: KindText): KindExample {
  const sentences = annotate(text, title.length, lexiconFor(language))
  const [frame = null] = framesOf(sentences, text)
  const own = frame ? frame.sentences.flatMap((index) => sentences[index] ?? []) : sentences
  const sums = new Map<number, number>()
  for (const { index, value } of kindFeatures(own, frame, sensesIn(language), KIND_BITS))
    sums.set(index, (sums.get(index) ?? 0) + value)
  return {
    at: Int32Array.from(sums.keys()),
    value: Float32Array.from(sums.values()),
    rules: frame?.type ?? NO_KIND,
    kind,
    counts: COUNTS[set],
  }
}

/** Weights of a model that is not yet stored: as many as there are features times kinds. */
export type KindWeights = { weights: Float32Array; biases: Float64Array }

/** Fits all kinds together (multinomial logistic regression, AdaGrad; the same every time). */
export function fitKinds(examples: readonly KindExample[]): KindWeights {
  const k = KINDS.length
  const weights = new Float32Array(k << KIND_BITS)
  const squares = new Float32Array(k << KIND_BITS)
  const biases = new Float64Array(k)
  const biasSquares = new Float64Array(k)
  const texts = new Uint32Array(1 << KIND_BITS)
  for (const { at } of examples) for (const index of at) texts[index] = (texts[index] ?? 0) + 1
  const random = seeded(3)
  for (let pass = 0; pass < PASSES; pass++) {
    for (const example of shuffled([...examples], random)) {
      const slopes = sharesOf({ weights, biases }, example)
      const own = KINDS.indexOf(example.kind)
      slopes[own] = (slopes[own] ?? 0) - 1
      for (let f = 0; f < example.at.length; f++) {
        const index = example.at[f] as number
        if ((texts[index] as number) < LEAST_TEXTS) continue
        for (let c = 0; c < k; c++) {
          const i = index * k + c
          const weight = weights[i] as number
          const step = example.counts * ((example.value[f] as number) * (slopes[c] as number) + SHRINK * weight)
          const square = (squares[i] as number) + step * step
          squares[i] = square
          weights[i] = weight - (RATE * step) / (Math.sqrt(square) + 1e-3)
        }
      }
      for (let c = 0; c < k; c++) {
        const step = example.counts * (slopes[c] as number)
        const square = (biasSquares[c] as number) + step * step
        biasSquares[c] = square
        biases[c] = (biases[c] as number) - (RATE * step) / (Math.sqrt(square) + 1e-3)
      }
    }
  }
  return { weights, biases }
}

/** The share of each kind. */
export function sharesOf({ weights, biases }: KindWeights, { at, value }: KindExample): Float64Array {
  const odds = Float64Array.from(biases)
  const k = odds.length
  for (let f = 0; f < at.length; f++) {
    const base = (at[f] as number) * k
    for (let c = 0; c < k; c++) odds[c] = (odds[c] as number) + (weights[base + c] as number) * (value[f] as number)
  }
  return softmax(odds)
}

/** A text with the shares of a model that was not fitted on it. */
export type HeardText = { text: KindText & { example: KindExample }; shares: Float64Array }

/** Each text as a model hears it that was fitted on the other folds; texts of one group stay in one fold. */
export function crossFitKinds(texts: readonly (KindText & { example: KindExample })[]): HeardText[] {
  const heard = new Array<HeardText>(texts.length)
  for (const fold of foldsOf(texts.map(({ set, group }) => `${set} ${group}`))) {
    const model = fitKinds(texts.filter((_, i) => !fold.has(i)).map(({ example }) => example))
    for (const i of fold) {
      const text = texts[i]
      if (text) heard[i] = { text, shares: sharesOf(model, text.example) }
    }
  }
  return heard
}

/** How much sharper shares must be told for them to be what they say: the power at which unseen kinds are likeliest. */
export function bestSharpness(heard: readonly HeardText[]): number {
  let best = { sharpness: 1, loss: Number.POSITIVE_INFINITY }
  for (let sharpness = 0.5; sharpness < 3; sharpness += 0.05) {
    let loss = 0
    for (const { text, shares } of heard)
      loss -= Math.log(sharpened(shares, sharpness)[KINDS.indexOf(text.example.kind)] ?? 0)
    if (loss < best.loss) best = { sharpness, loss }
  }
  return best.sharpness
}

function sharpened(shares: Float64Array, sharpness: number): Float64Array {
  return softmax(shares.map((share) => sharpness * Math.log(share)))
}

/** What the reader then tells: as `withHeardKinds` decides. */
export function toldKind({ text, shares }: HeardText, sharpness: number, least: KindModel['least']): Kind {
  const told = sharpened(shares, sharpness)
  const best = told.indexOf(Math.max(...told))
  const kind = KINDS[best] ?? NO_KIND
  const { rules } = text.example
  if (rules === NO_KIND) return (told[best] ?? 0) >= least.found ? kind : NO_KIND
  const isOverruled = kind !== NO_KIND && (told[best] ?? 0) >= least.times * (told[KINDS.indexOf(rules)] ?? 0)
  return isOverruled ? kind : rules
}

/**
 * Where the rules see nothing, of what is told at this share or more two in three were right on lessons not fitted on;
 * where the model's kind is not theirs, theirs was right in one of ten.
 */
export const KIND_LEAST: KindModel['least'] = { found: 0.35, times: 1.5 }

/** The stored form: weights rounded to a byte, features without any left out. */
export function storeKinds({ weights, biases }: KindWeights, sharpness: number, about: string): StoredKindModel {
  const k = KINDS.length
  const scale = weights.reduce((most, one) => Math.max(most, Math.abs(one)), 1e-6) / 127
  const gaps: number[] = []
  const bytes: number[] = []
  let last = -1
  for (let index = 0; index < 1 << KIND_BITS; index++) {
    const row = Array.from(weights.subarray(index * k, (index + 1) * k), (weight) => Math.round(weight / scale))
    if (row.every((one) => one === 0)) continue
    let gap = index - last
    for (; gap > 254; gap -= 255) gaps.push(255)
    gaps.push(gap)
    last = index
    bytes.push(...row.map((one) => one & 255))
  }
  const rounded = Array.from(biases, (one) => Math.round(one * sharpness * 1000) / 1000)
  const known = { about, bits: KIND_BITS, kinds: KINDS, scale: scale * sharpness, biases: rounded, least: KIND_LEAST }
  return { ...known, gaps: textOf(gaps), weights: textOf(bytes) }
}

function textOf(bytes: readonly number[]): string {
  return Buffer.from(bytes).toString('base64')
}
