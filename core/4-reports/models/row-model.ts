import type { Feature } from './linear-model.ts'

/** A linear model of some classes: a row of weights, one a class, for each feature it knows. */
export type RowModel<Class extends string = string> = {
  bits: number
  classes: readonly Class[]
  /** The row of each feature, `NO_ROW` where it has none: in two bytes, so that the table stays near the processor. */
  rows: Uint16Array
  weights: Int8Array
  /** What a weight of 1 adds to the log-odds. */
  scale: number
  biases: readonly number[]
}

/** How it is stored: the gaps between the features it knows, and their weights, in base64. */
export type StoredRowModel<Class extends string = string> = Omit<RowModel<Class>, 'rows' | 'weights'> & {
  about: string
  gaps: string
  weights: string
}

const NO_ROW = 0xffff

/** Opens a stored model. */
export function openRowModel<Class extends string>(stored: StoredRowModel<Class>): RowModel<Class> {
  const { bits, classes, scale, biases } = stored
  const rows = new Uint16Array(1 << bits).fill(NO_ROW)
  let [index, row] = [-1, 0]
  for (const step of bytesOf(stored.gaps)) {
    index += step
    // 255 means: go on, no feature here
    if (step !== 255) rows[index] = row++
  }
  if (row > NO_ROW) throw new Error(`a row model knows at most ${NO_ROW} features`)
  return { bits, classes, scale, biases, rows, weights: new Int8Array(bytesOf(stored.weights).buffer) }
}

/** The share of each class, in the model's order. */
export function rowShares(model: RowModel, features: readonly Feature[]): Float64Array {
  return softmax(oddsFrom(model, sumsOf(model, features), 1))
}

/** The same for features by index that are all equally strong. */
export function rowSharesAt(model: RowModel, at: readonly number[], value: number): Float64Array {
  return softmax(oddsFrom(model, sumsAt(model, at), value))
}

// The loops stand in functions that end with them: what stood behind them was compiled again and again (V8 13).
function sumsOf({ classes, rows, weights }: RowModel, features: readonly Feature[]): Float64Array {
  const k = classes.length
  const sums = new Float64Array(k)
  for (const { index, value } of features) {
    const row = rows[index] as number
    if (row === NO_ROW) continue
    const base = row * k
    for (let c = 0; c < k; c++) sums[c] = (sums[c] as number) + (weights[base + c] as number) * value
  }
  return sums
}

function sumsAt({ classes, rows, weights }: RowModel, at: readonly number[]): Float64Array {
  const k = classes.length
  const sums = new Float64Array(k)
  for (const index of at) {
    const row = rows[index] as number
    if (row === NO_ROW) continue
    const base = row * k
    for (let c = 0; c < k; c++) sums[c] = (sums[c] as number) + (weights[base + c] as number)
  }
  return sums
}

function oddsFrom({ scale, biases }: RowModel, sums: Float64Array, value: number): Float64Array {
  for (let c = 0; c < sums.length; c++) sums[c] = (sums[c] as number) * value * scale + (biases[c] ?? 0)
  return sums
}

/** Which class has the greatest share; of equal ones the first. */
export function likeliestOf(shares: ArrayLike<number>): number {
  let best = 0
  for (let c = 1; c < shares.length; c++) if ((shares[c] as number) > (shares[best] as number)) best = c
  return best
}

/** Shares from log-odds. */
export function softmax(odds: Float64Array): Float64Array {
  let top = Number.NEGATIVE_INFINITY
  for (const one of odds) if (one > top) top = one
  const shares = new Float64Array(odds.length)
  let sum = 0
  for (let c = 0; c < odds.length; c++) {
    const share = Math.exp((odds[c] as number) - top)
    shares[c] = share
    sum += share
  }
  for (let c = 0; c < odds.length; c++) shares[c] = (shares[c] as number) / sum
  return shares
}

/** How much a feature speaks for a class, beside what it says for all classes together. */
export function speaksForClass(model: RowModel, { index, value }: Feature, name: string): number {
  const { classes, rows, weights, scale } = model
  const row = rows[index] ?? NO_ROW
  if (row === NO_ROW) return 0
  const own = weights.subarray(row * classes.length, (row + 1) * classes.length)
  const mean = own.reduce((sum, one) => sum + one, 0) / classes.length
  return ((own[classes.indexOf(name)] ?? 0) - mean) * scale * value
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
}
