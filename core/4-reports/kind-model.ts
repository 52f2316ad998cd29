import type { EventTypeCode } from './codebook.ts'
import stored from './kind.model.json' with { type: 'json' }
import type { Feature } from './linear-model.ts'

/** No happening of the codebook. */
export const NO_KIND = 'none'
export type Kind = EventTypeCode | typeof NO_KIND

/** A linear model of all kinds: a row of weights, one a kind, for each feature it knows. */
export type KindModel = {
  bits: number
  kinds: readonly Kind[]
  /** The row of each feature, -1 where it has none. */
  rows: Int32Array
  weights: Int8Array
  /** What a weight of 1 adds to the log-odds. */
  scale: number
  biases: readonly number[]
  /** The least share of a kind that is told where the rules see none, and how many times the share of the rules' kind overrules it. */
  least: { found: number; times: number }
}

/** How the model is stored: the gaps between the features it knows, and their weights, in base64. */
export type StoredKindModel = Omit<KindModel, 'rows' | 'weights'> & { about: string; gaps: string; weights: string }

/** Opens a stored model. */
export function openKindModel({ about: _, gaps, weights, ...rest }: StoredKindModel): KindModel {
  const rows = new Int32Array(1 << rest.bits).fill(-1)
  let [index, row] = [-1, 0]
  for (const step of bytesOf(gaps)) {
    index += step
    // 255 means: go on, no feature here
    if (step !== 255) rows[index] = row++
  }
  return { ...rest, rows, weights: new Int8Array(bytesOf(weights).buffer) }
}

/** The committed model; `npm run evals:fit` makes it. */
export const KIND_MODEL = openKindModel(stored as unknown as StoredKindModel)

/** The share of each kind, in the model's order. */
export function kindShares(model: KindModel, features: readonly Feature[]): Float64Array {
  const { kinds, rows, weights, scale, biases } = model
  const k = kinds.length
  const sums = new Float64Array(k)
  for (const { index, value } of features) {
    const row = rows[index] as number
    if (row < 0) continue
    const base = row * k
    for (let c = 0; c < k; c++) sums[c] = (sums[c] as number) + (weights[base + c] as number) * value
  }
  return softmax(sums.map((sum, c) => sum * scale + (biases[c] ?? 0)))
}

/** Shares from log-odds. */
export function softmax(odds: Float64Array): Float64Array {
  const top = Math.max(...odds)
  const shares = odds.map((one) => Math.exp(one - top))
  const sum = shares.reduce((all, one) => all + one, 0)
  return shares.map((one) => one / sum)
}

/** How much a feature speaks for a kind, beside what it says for all kinds together. */
export function speaksForKind(model: KindModel, { index, value }: Feature, kind: Kind): number {
  const { kinds, rows, weights, scale } = model
  const row = rows[index] ?? -1
  if (row < 0) return 0
  const own = weights.subarray(row * kinds.length, (row + 1) * kinds.length)
  const mean = own.reduce((sum, one) => sum + one, 0) / kinds.length
  return ((own[kinds.indexOf(kind)] ?? 0) - mean) * scale * value
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
}
