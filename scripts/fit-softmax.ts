/** One text: the features of each language that may be meant, and which one is. */
export type Sample = { features: Float64Array[]; languages: number[]; right: number }
/** A weight for each feature, and how much likelier (log) each language is by itself. */
export type SoftmaxWeights = { weights: number[]; biases: number[] }

const ROUNDS = 300
const RATE = 0.05
const DECAY = 3e-4

/** Weights with which the right languages are likeliest (multinomial logistic regression, Adam; the same every time). */
export function fitSoftmax(samples: readonly Sample[], features: number, languages: number): SoftmaxWeights {
  const scale = scaleOf(samples, features)
  const size = features + languages
  const at = new Float64Array(size)
  const [first, second] = [new Float64Array(size), new Float64Array(size)]
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = new Float64Array(size)
    for (const sample of samples) addSlope(sample, at, scale, features, slope)
    for (let k = 0; k < size; k++) {
      const g = (slope[k] ?? 0) / samples.length + DECAY * (k < features ? 1 : 3) * (at[k] ?? 0)
      first[k] = 0.9 * (first[k] ?? 0) + 0.1 * g
      second[k] = 0.99 * (second[k] ?? 0) + 0.01 * g * g
      const step = (first[k] ?? 0) / (1 - 0.9 ** round) / (Math.sqrt((second[k] ?? 0) / (1 - 0.99 ** round)) + 1e-8)
      at[k] = (at[k] ?? 0) - RATE * step
    }
  }
  const round4 = (value: number) => Math.round(value * 10_000) / 10_000
  return {
    weights: Array.from(at.subarray(0, features), (weight, k) => round4(weight / (scale[k] ?? 1))),
    biases: Array.from(at.subarray(features), round4),
  }
}

function scaleOf(samples: readonly Sample[], features: number): Float64Array {
  const scale = new Float64Array(features)
  let n = 0
  for (const { features: rows } of samples) {
    for (const row of rows) for (let k = 0; k < features; k++) scale[k] = (scale[k] ?? 0) + Math.abs(row[k] ?? 0)
    n += rows.length
  }
  return scale.map((sum) => sum / n + 1e-9)
}

function addSlope(sample: Sample, at: Float64Array, scale: Float64Array, features: number, slope: Float64Array): void {
  const { features: rows, languages, right } = sample
  const scores = rows.map((row, i) => {
    let sum = at[features + (languages[i] ?? 0)] ?? 0
    for (let k = 0; k < features; k++) sum += ((row[k] ?? 0) / (scale[k] ?? 1)) * (at[k] ?? 0)
    return sum
  })
  const most = Math.max(...scores)
  const parts = scores.map((score) => Math.exp(score - most))
  const total = parts.reduce((sum, part) => sum + part, 0)
  rows.forEach((row, i) => {
    const excess = (parts[i] ?? 0) / total - (languages[i] === right ? 1 : 0)
    if (Math.abs(excess) < 1e-6) return
    slope[features + (languages[i] ?? 0)] = (slope[features + (languages[i] ?? 0)] ?? 0) + excess
    for (let k = 0; k < features; k++) slope[k] = (slope[k] ?? 0) + (excess * (row[k] ?? 0)) / (scale[k] ?? 1)
  })
}
