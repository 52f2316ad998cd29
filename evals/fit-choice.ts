/** One answer among several by its features (index and value), and whether it is a right one. */
export type Option = { at: ArrayLike<number>; values: ArrayLike<number>; isRight: boolean }

/** Options of which some are right, and how much the group counts (1 where nothing is said). */
export type Group = readonly Option[] & { weight?: number }

/**
 * Weights under which the right options of each group outweigh the others: the softmax of the options' sums is fitted by
 * L-BFGS with a quadratic penalty. A yes-or-no question is a group of one option and an empty one. Same groups, same weights.
 */
export function fitChoice(groups: readonly Group[], size: number, shrink: number, rounds = 80): Float64Array {
  const told = groups.filter((group) => group.some((one) => one.isRight) && group.some((one) => !one.isRight))
  return minimise(size, rounds, (weights, slope) => {
    let loss = 0
    for (let i = 0; i < size; i++) {
      const weight = weights[i] ?? 0
      loss += 0.5 * shrink * weight * weight
      slope[i] = shrink * weight
    }
    for (const group of told) loss += lossOf(group, weights, slope)
    return loss
  })
}

/** What an option sums up to under some weights. */
export function sumOf(option: Pick<Option, 'at' | 'values'>, weights: ArrayLike<number>): number {
  let sum = 0
  const { at, values } = option
  for (let k = 0; k < at.length; k++) sum += (weights[at[k] as number] as number) * (values[k] as number)
  return sum
}

/** The share of each sum among all, as a softmax gives it. */
export function sharesOf(sums: readonly number[]): number[] {
  const most = Math.max(...sums)
  const powers = sums.map((sum) => Math.exp(sum - most))
  const all = powers.reduce((a, b) => a + b, 0)
  return powers.map((power) => power / all)
}

function lossOf(group: Group, weights: Float64Array, slope: Float64Array): number {
  const [yes, no] = group
  if (yes && no && group.length === 2 && no.at.length === 0)
    return lossOfYesOrNo(yes, group.weight ?? 1, weights, slope)
  const shares = sharesOf(group.map((one) => sumOf(one, weights)))
  let right = 0
  group.forEach((one, i) => {
    if (one.isRight) right += shares[i] ?? 0
  })
  right = Math.max(right, 1e-12)
  const weight = group.weight ?? 1
  group.forEach((one, i) => {
    const share = shares[i] ?? 0
    const pull = weight * (share - (one.isRight ? share / right : 0))
    for (let k = 0; k < one.at.length; k++) {
      const at = one.at[k] ?? 0
      slope[at] = (slope[at] ?? 0) + pull * (one.values[k] ?? 0)
    }
  })
  return -weight * Math.log(right)
}

/** The same for an option against an empty one, which is what most groups are. */
function lossOfYesOrNo(option: Option, weight: number, weights: Float64Array, slope: Float64Array): number {
  const share = 1 / (1 + Math.exp(-sumOf(option, weights)))
  const pull = weight * (share - (option.isRight ? 1 : 0))
  const { at, values } = option
  for (let k = 0; k < at.length; k++) {
    const index = at[k] as number
    slope[index] = (slope[index] as number) + pull * (values[k] as number)
  }
  return -weight * Math.log(Math.max(option.isRight ? share : 1 - share, 1e-12))
}

/** Steps remembered for the curvature. */
const MEMORY = 8

function minimise(
  size: number,
  rounds: number,
  measure: (weights: Float64Array, slope: Float64Array) => number,
): Float64Array {
  let weights = new Float64Array(size)
  let slope = new Float64Array(size)
  let loss = measure(weights, slope)
  const past: { step: Float64Array; turn: Float64Array; rho: number }[] = []
  for (let round = 0; round < rounds; round++) {
    const way = directionOf(slope, past)
    const fall = dot(way, slope)
    if (fall > -1e-9) break
    let length = past.length === 0 ? Math.min(1, 1 / Math.sqrt(-fall)) : 1
    let next = weights
    let nextSlope = slope
    let nextLoss = Number.POSITIVE_INFINITY
    for (let tries = 0; tries < 20; tries++, length /= 2) {
      next = weights.map((weight, i) => weight + length * (way[i] ?? 0))
      nextSlope = new Float64Array(size)
      nextLoss = measure(next, nextSlope)
      if (nextLoss <= loss + 1e-4 * length * fall) break
    }
    if (!(nextLoss < loss)) break
    const step = next.map((weight, i) => weight - (weights[i] ?? 0))
    const turn = nextSlope.map((value, i) => value - (slope[i] ?? 0))
    const bend = dot(step, turn)
    if (bend > 1e-12) past.push({ step, turn, rho: 1 / bend })
    if (past.length > MEMORY) past.shift()
    const isDone = loss - nextLoss < 1e-6 * Math.max(1, loss)
    weights = next
    slope = nextSlope
    loss = nextLoss
    if (isDone) break
  }
  return weights
}

/** The direction of the next step: the slope, turned by what the last steps showed of the curvature. */
function directionOf(
  slope: Float64Array,
  past: readonly { step: Float64Array; turn: Float64Array; rho: number }[],
): Float64Array {
  const way = slope.map((value) => -value)
  const shares: number[] = []
  for (const { step, turn, rho } of [...past].reverse()) {
    const share = rho * dot(step, way)
    shares.unshift(share)
    for (let i = 0; i < way.length; i++) way[i] = (way[i] ?? 0) - share * (turn[i] ?? 0)
  }
  const last = past.at(-1)
  if (last) {
    const scale = 1 / (last.rho * dot(last.turn, last.turn))
    for (let i = 0; i < way.length; i++) way[i] = (way[i] ?? 0) * scale
  }
  past.forEach(({ step, turn, rho }, n) => {
    const share = (shares[n] ?? 0) - rho * dot(turn, way)
    for (let i = 0; i < way.length; i++) way[i] = (way[i] ?? 0) + share * (step[i] ?? 0)
  })
  return way
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}
