import type { Feature } from './linear-model.ts'

/**
 * A linear model of several classes that stands on what the reader says: the log-odds of a class are the reader's own
 * (its prior) and the weights of the text's features. Without weights it says what the reader says.
 */
export type ClassModel = { bits: number; classes: readonly string[]; weights: Float32Array }

/** How likely the reader holds each class it names; classes it does not name share what is left. */
export type Prior = Readonly<Record<string, number>>

/** Features without their places: small enough to keep of thousands of texts. */
export type Vector = { at: Uint32Array; value: Float32Array }

/** A text's features, what the reader says of it, and what a person said; `weight` is how much the person's word counts. */
export type ClassExample = { vector: Vector; prior: Prior; label: string; weight: number }

// Chosen by cross-validation inside the training parts of the sets that `evals/corrections.ts` reads.
const EPOCHS = 12
const RATE = 0.12
const SHRINK = 2e-3
/** Classes that the reader did not name share at least this much, so that a person's word can reach them. */
const UNNAMED = 0.1

/** Features as numbers alone. */
export function vectorOf(features: readonly Feature[]): Vector {
  return {
    at: Uint32Array.from(features, ({ index }) => index),
    value: Float32Array.from(features, ({ value }) => value),
  }
}

/** Fits a model from the examples and nothing else; the same examples in the same order give the same model. */
export function fitClasses(examples: readonly ClassExample[], bits: number): ClassModel {
  const classes = [...new Set(examples.flatMap(({ label, prior }) => [label, ...Object.keys(prior)]))].sort()
  const k = classes.length
  const weights = new Float32Array(k << bits)
  const squares = new Float32Array(k << bits)
  const model = { bits, classes, weights }
  const order = shuffled(examples.length)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const i of order) {
      const example = examples[i] as ClassExample
      const { at, value } = example.vector
      const slopes = sharesOf(model, example.vector, example.prior)
      const own = classes.indexOf(example.label)
      slopes[own] = (slopes[own] ?? 0) - 1
      for (let f = 0; f < at.length; f++) {
        const base = (at[f] ?? 0) * k
        const gain = example.weight * (value[f] ?? 0)
        for (let c = 0; c < k; c++) {
          const w = weights[base + c] ?? 0
          const step = gain * (slopes[c] ?? 0) + SHRINK * w
          const square = (squares[base + c] ?? 0) + step * step
          squares[base + c] = square
          weights[base + c] = w - (RATE * step) / (Math.sqrt(square) + 1e-3)
        }
      }
    }
  }
  return model
}

/** The share of each of the model's classes, in their order. */
export function sharesOf({ classes, weights }: ClassModel, { at, value }: Vector, prior: Prior): Float64Array {
  const k = classes.length
  const odds = logPrior(classes, prior)
  for (let f = 0; f < at.length; f++) {
    const base = (at[f] ?? 0) * k
    const v = value[f] ?? 0
    for (let c = 0; c < k; c++) odds[c] = (odds[c] ?? 0) + (weights[base + c] ?? 0) * v
  }
  const top = Math.max(...odds)
  let sum = 0
  for (let c = 0; c < k; c++) {
    odds[c] = Math.exp((odds[c] ?? 0) - top)
    sum += odds[c] ?? 0
  }
  for (let c = 0; c < k; c++) odds[c] = (odds[c] ?? 0) / sum
  return odds
}

/** The likeliest class and its share. */
export function likeliest(model: ClassModel, vector: Vector, prior: Prior): { name: string; share: number } {
  const shares = sharesOf(model, vector, prior)
  let best = 0
  shares.forEach((share, c) => {
    if (share > (shares[best] ?? 0)) best = c
  })
  return { name: model.classes[best] ?? '', share: shares[best] ?? 0 }
}

/** How much one feature speaks for a class rather than for another. */
export function speaksFor(model: ClassModel, { index, value }: Feature, name: string, rather: string): number {
  const weight = (one: string) => {
    const c = model.classes.indexOf(one)
    return c < 0 ? 0 : (model.weights[index * model.classes.length + c] ?? 0)
  }
  return (weight(name) - weight(rather)) * value
}

function logPrior(classes: readonly string[], prior: Prior): Float64Array {
  const named = Object.values(prior)
  const left = 1 - named.reduce((sum, p) => sum + p, 0)
  const unnamed = Math.max(UNNAMED, left) / Math.max(1, classes.length - named.length)
  return Float64Array.from(classes, (name) => Math.log(Math.max(prior[name] ?? unnamed, 1e-4)))
}

function shuffled(n: number): number[] {
  const order = Array.from({ length: n }, (_, i) => i)
  let seed = 12345
  for (let i = n - 1; i > 0; i--) {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
    const j = seed % (i + 1)
    ;[order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0]
  }
  return order
}
