import { dotOf, type Feature, type Head } from '#core/4-reports/models/linear-model.ts'
import type { Example } from './fit-head.ts'
import { seeded, shuffled } from './shuffled.ts'

// Chosen by cross-validation over all sets of sentences at once, not for one of them.
/** How much an error costs against large weights. */
const COST = 0.1
/** How much more a missed yes costs than a false one. */
const YES_COST = 2
/** How far a feature's weight is scaled by how much it tells yes from no by itself, 0 to 1. */
const BY_RATIO = 0.75
/** The strongest weights a head keeps. */
const MOST_WEIGHTS = 8000
const PASSES = 20
const BIAS = 0.5
/** A feature seen in fewer texts says nothing. */
const LEAST_TEXTS = 2

/**
 * Fits one head by the largest margin with squared losses, in dual coordinate steps (Hsieh et al. 2008), over features
 * scaled by their naive Bayes ratio (Wang and Manning 2012). A text on which judges differ stands on both sides. What a
 * text means, as a point in some dimensions, is taken as it is.
 */
export function fitMargin(
  examples: readonly (Example & { dimensions?: Float64Array })[],
  bits: number,
): Head & { dimensions: Float32Array } {
  const size = 1 << bits
  const sides = examples.flatMap(({ features, dimensions, isYes, share: yes = isYes ? 1 : 0, weight = 1 }) => [
    ...(yes > 0 ? [{ features, dimensions, sign: 1, share: weight * yes }] : []),
    ...(yes < 1 ? [{ features, dimensions, sign: -1, share: weight * (1 - yes) }] : []),
  ])
  const ratios = ratiosOf(sides, bits)
  const rows = sides.map(({ features, dimensions, sign, share }) => {
    const kept = features.flatMap(({ index, value }) => {
      const ratio = ratios[index] ?? 0
      return ratio === 0 ? [] : [{ index, value: value * ratio, start: -1, end: -1 }]
    })
    dimensions?.forEach((value, i) => {
      kept.push({ index: size + i, value, start: -1, end: -1 })
    })
    const square = kept.reduce((sum, { value }) => sum + value * value, BIAS * BIAS)
    const cost = COST * share * (sign > 0 ? YES_COST : 1)
    return { kept, sign, diagonal: 0.5 / cost, square, dual: 0 }
  })
  const weights = new Float32Array(size + (examples[0]?.dimensions?.length ?? 0))
  let bias = 0
  const random = seeded(1)
  for (let pass = 0; pass < PASSES; pass++) {
    for (const row of shuffled(rows, random)) {
      const slope = row.sign * (dotOf(weights, row.kept) + bias * BIAS) - 1 + row.diagonal * row.dual
      if (row.dual === 0 && slope >= 0) continue
      const next = Math.max(row.dual - slope / (row.square + row.diagonal), 0)
      const step = (next - row.dual) * row.sign
      row.dual = next
      for (const { index, value } of row.kept) weights[index] = (weights[index] ?? 0) + step * value
      bias += step * BIAS
    }
  }
  const scaled = weights.subarray(0, size).map((weight, i) => weight * (ratios[i] ?? 0))
  return { bias: bias * BIAS, threshold: 0, weights: strongest(scaled), dimensions: weights.slice(size) }
}

/** Small weights are left out: a head is a file that is read and kept. */
function strongest(weights: Float32Array): Float32Array {
  const least = weights.map(Math.abs).sort().at(-MOST_WEIGHTS) ?? 0
  return weights.map((weight) => (Math.abs(weight) < least ? 0 : weight))
}

type Side = { features: Feature[]; sign: number; share: number }

function ratiosOf(sides: readonly Side[], bits: number): Float32Array {
  const yes = new Float32Array(1 << bits).fill(1)
  const no = new Float32Array(1 << bits).fill(1)
  const texts = new Uint32Array(1 << bits)
  let [allYes, allNo] = [2, 2]
  for (const { features, sign, share } of sides) {
    if (sign > 0) allYes += share
    else allNo += share
    const side = sign > 0 ? yes : no
    for (const { index } of features) {
      side[index] = (side[index] ?? 0) + share
      texts[index] = (texts[index] ?? 0) + 1
    }
  }
  return yes.map((count, i) =>
    (texts[i] ?? 0) < LEAST_TEXTS
      ? 0
      : 1 - BY_RATIO + BY_RATIO * Math.abs(Math.log(count / allYes / ((no[i] ?? 1) / allNo))),
  )
}
