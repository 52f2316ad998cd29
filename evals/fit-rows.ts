import type { Feature } from '#core/4-reports/models/linear-model.ts'
import { type StoredRowModel, softmax } from '#core/4-reports/models/row-model.ts'
import { foldsOf } from './fit-head.ts'
import { seeded, shuffled } from './shuffled.ts'

/** A case with what the model sees of it, the number of its class and how much it counts; `also`: a class it may be as well. */
export type RowExample = { at: Int32Array; value: Float32Array; class: number; also?: number; counts: number }

/** How a model is fitted; a feature of fewer cases than `least` says nothing of its own. */
export type RowFit = { bits: number; classes: number; passes: number; rate: number; shrink: number; least: number }

/** Weights of a model that is not yet stored: as many as there are features times classes. */
export type RowWeights = { weights: Float32Array; biases: Float64Array }

/** Features without their places, those of one index added up. */
export function summed(features: readonly Feature[]): Pick<RowExample, 'at' | 'value'> {
  const sums = new Map<number, number>()
  for (const { index, value } of features) sums.set(index, (sums.get(index) ?? 0) + value)
  return { at: Int32Array.from(sums.keys()), value: Float32Array.from(sums.values()) }
}

/** Fits all classes together (multinomial logistic regression, AdaGrad; the same every time). */
export function fitRows(examples: readonly RowExample[], how: RowFit): RowWeights {
  const { classes: k, bits, rate, shrink } = how
  const weights = new Float32Array(k << bits)
  const squares = new Float32Array(k << bits)
  const biases = new Float64Array(k)
  const biasSquares = new Float64Array(k)
  const cases = new Uint32Array(1 << bits)
  for (const { at } of examples) for (const index of at) cases[index] = (cases[index] ?? 0) + 1
  const random = seeded(3)
  for (let pass = 0; pass < how.passes; pass++) {
    for (const example of shuffled([...examples], random)) {
      const { counts } = example
      const slopes = sharesOf({ weights, biases }, example)
      aim(slopes, example)
      for (let f = 0; f < example.at.length; f++) {
        const index = example.at[f] as number
        if ((cases[index] as number) < how.least) continue
        for (let c = 0; c < k; c++) {
          const i = index * k + c
          const weight = weights[i] as number
          const step = counts * ((example.value[f] as number) * (slopes[c] as number) + shrink * weight)
          const square = (squares[i] as number) + step * step
          squares[i] = square
          weights[i] = weight - (rate * step) / (Math.sqrt(square) + 1e-3)
        }
      }
      for (let c = 0; c < k; c++) {
        const step = counts * (slopes[c] as number)
        const square = (biasSquares[c] as number) + step * step
        biasSquares[c] = square
        biases[c] = (biases[c] as number) - (rate * step) / (Math.sqrt(square) + 1e-3)
      }
    }
  }
  return { weights, biases }
}

/** From shares to slopes; of two classes that may both be right, each is aimed at as far as it is likely already. */
function aim(shares: Float64Array, { class: one, also }: RowExample): void {
  const [a, b] = [shares[one] as number, also === undefined ? 0 : (shares[also] as number)]
  shares[one] = a - a / (a + b)
  if (also !== undefined) shares[also] = b - b / (a + b)
}

/** The share of each class. */
function sharesOf({ weights, biases }: RowWeights, { at, value }: Pick<RowExample, 'at' | 'value'>): Float64Array {
  const odds = Float64Array.from(biases)
  const k = odds.length
  for (let f = 0; f < at.length; f++) {
    const base = (at[f] as number) * k
    for (let c = 0; c < k; c++) odds[c] = (odds[c] as number) + (weights[base + c] as number) * (value[f] as number)
  }
  return softmax(odds)
}

/** Each example with the shares of a model that was fitted on the other folds; examples of one group stay in one fold. */
export function crossFit<Example extends RowExample>(
  examples: readonly Example[],
  groupOf: (one: Example) => string,
  how: RowFit,
): (Example & { shares: Float64Array })[] {
  const heard = new Array<Example & { shares: Float64Array }>(examples.length)
  for (const fold of foldsOf(examples.map(groupOf))) {
    const model = fitRows(
      examples.filter((_, i) => !fold.has(i)),
      how,
    )
    for (const i of fold) {
      const example = examples[i]
      if (example) heard[i] = { ...example, shares: sharesOf(model, example) }
    }
  }
  return heard
}

/** How much sharper shares must be told for them to be what they say: the power at which unseen classes are likeliest. */
export function bestSharpness(heard: readonly { shares: Float64Array; class: number }[]): number {
  let best = { sharpness: 1, loss: Number.POSITIVE_INFINITY }
  for (let sharpness = 0.5; sharpness < 3; sharpness += 0.05) {
    let loss = 0
    for (const one of heard) loss -= Math.log(sharpened(one.shares, sharpness)[one.class] ?? 0)
    if (loss < best.loss) best = { sharpness, loss }
  }
  return best.sharpness
}

/** Shares told more sharply. */
export function sharpened(shares: Float64Array, sharpness: number): Float64Array {
  return softmax(shares.map((share) => sharpness * Math.log(share)))
}

/** The stored form: weights rounded to a byte, features without any left out. */
export function storeRows<Class extends string>(
  { weights, biases }: RowWeights,
  sharpness: number,
  { about, bits, classes }: { about: string; bits: number; classes: readonly Class[] },
): StoredRowModel<Class> {
  const k = classes.length
  const scale = weights.reduce((most, one) => Math.max(most, Math.abs(one)), 1e-6) / 127
  const gaps: number[] = []
  const bytes: number[] = []
  let last = -1
  for (let index = 0; index < 1 << bits; index++) {
    const row = Array.from(weights.subarray(index * k, (index + 1) * k), (weight) => Math.round(weight / scale))
    if (row.every((one) => one === 0)) continue
    let gap = index - last
    for (; gap > 254; gap -= 255) gaps.push(255)
    gaps.push(gap)
    last = index
    bytes.push(...row.map((one) => one & 255))
  }
  const rounded = Array.from(biases, (one) => Math.round(one * sharpness * 1000) / 1000)
  const known = { about, bits, classes, scale: scale * sharpness, biases: rounded }
  return { ...known, gaps: textOf(gaps), weights: textOf(bytes) }
}

function textOf(bytes: readonly number[]): string {
  return Buffer.from(bytes).toString('base64')
}
