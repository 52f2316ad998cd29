import type { Feature, Head } from '#core/4-reports/models/linear-model.ts'
import { alignWords, type Translated } from './align-words.ts'
import { addTo, DIMENSIONS, direction } from './english-vectors.ts'
import type { Example } from './fit-head.ts'
import { fitMargin } from './fit-margin.ts'
import { senseIndex } from './sense-features.ts'

/** A meaning for each form of a word, as a direction, weak for words that stand everywhere. */
export type Senses = Map<string, Float64Array>

/** How fast a word says less the more sentences it stands in. */
const COMMON = 20
/** A form seen in fewer sentences may have any meaning. */
const LEAST_SENTENCES = 2
const LEAST_TIMES = 0.1

/** What forms of words mean, told by the English words they stand for in translated sentences. */
export function sensesOf(sentences: readonly Translated[], meaningOf: (word: string) => Float64Array | null): Senses {
  const english = weightsIn(sentences.map((one) => one.english))
  const own = weightsIn(sentences.map(({ words }) => words))
  const sums = new Map<string, Float64Array>()
  const meanings = new Map([...english].map(([word]) => [word, meaningOf(word)]))
  for (const { word, english: one, times } of alignWords(sentences)) {
    const meaning = meanings.get(one)
    if (!meaning || times < LEAST_TIMES) continue
    const sum = sums.get(word) ?? new Float64Array(DIMENSIONS)
    addTo(sum, meaning, times * (english.get(one)?.weight ?? 0))
    sums.set(word, sum)
  }
  return new Map(
    [...sums].flatMap(([form, sum]) => {
      const { sentences: seen = 0, weight = 0 } = own.get(form) ?? {}
      return seen < LEAST_SENTENCES ? [] : [[form, direction(sum).map((value) => value * weight)]]
    }),
  )
}

function weightsIn(sentences: readonly (readonly string[])[]): Map<string, { sentences: number; weight: number }> {
  const seen = new Map<string, number>()
  for (const words of sentences) for (const word of new Set(words)) seen.set(word, (seen.get(word) ?? 0) + 1)
  return new Map(
    [...seen].map(([word, times]) => [
      word,
      { sentences: times, weight: 1 / (1 + (COMMON * times) / sentences.length) },
    ]),
  )
}

/**
 * Fits a head whose words of the upper half weigh what their meaning weighs: the head is fitted over the dimensions of
 * what a sentence's words mean together, and each word then gets its own part, so that no meanings need be kept.
 */
export function fitWithSenses(examples: readonly Example[], bits: number, senses: Senses): Head {
  const half = 1 << (bits - 1)
  const meanings = new Map([...senses].map(([form, sense]) => [senseIndex(form, bits), sense]))
  const told = examples.map((example) => ({
    ...example,
    features: example.features.filter(({ index }) => index < half),
    dimensions: meaningOf(example.features, meanings),
  }))
  const { dimensions, ...head } = fitMargin(told, bits)
  for (const [index, sense] of meanings)
    head.weights[index] = sense.reduce((sum, value, i) => sum + value * (dimensions[i] ?? 0), 0)
  return head
}

function meaningOf(features: readonly Feature[], meanings: ReadonlyMap<number, Float64Array>): Float64Array {
  const sum = new Float64Array(DIMENSIONS)
  for (const { index, value } of features) {
    const meaning = meanings.get(index)
    if (meaning) addTo(sum, meaning, value)
  }
  return sum
}
