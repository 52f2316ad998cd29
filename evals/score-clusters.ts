import { f1 } from './score-f1.ts'

/** B-cubed precision, recall and F1 and pairwise F1 of a grouping against the gold one, item by item. */
export function scoreClusters(
  gold: readonly string[],
  predicted: readonly (string | number)[],
): Record<string, number> {
  const scores = itemScores(gold, predicted)
  const right = pairs(count(gold.map((key, i) => `${predicted[i]} ${key}`)))
  return {
    n: gold.length,
    b3P: mean(scores.map(({ p }) => p)),
    b3R: mean(scores.map(({ r }) => r)),
    b3F1: meanF1(scores),
    pairF1: f1(right / Math.max(1, pairs(count(predicted.map(String)))), right / Math.max(1, pairs(count(gold)))),
  }
}

/** For each item the share of its group that belongs with it, and of those that belong with it the share in its group. */
export function itemScores(
  gold: readonly string[],
  predicted: readonly (string | number)[],
): { p: number; r: number }[] {
  const goldSizes = count(gold)
  const sizes = count(predicted.map(String))
  const shared = count(gold.map((key, i) => `${predicted[i]} ${key}`))
  return gold.map((key, i) => {
    const both = shared.get(`${predicted[i]} ${key}`) ?? 0
    return { p: both / (sizes.get(String(predicted[i])) ?? 1), r: both / (goldSizes.get(key) ?? 1) }
  })
}

/** F1 of the mean precision and recall of items. */
export function meanF1(scores: readonly { p: number; r: number }[]): number {
  return f1(mean(scores.map(({ p }) => p)), mean(scores.map(({ r }) => r)))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

function count(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

function pairs(sizes: Map<string, number>): number {
  let sum = 0
  for (const size of sizes.values()) sum += (size * (size - 1)) / 2
  return sum
}
