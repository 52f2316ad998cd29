import { f1 } from './score-f1.ts'

/** B-cubed precision, recall and F1 and pairwise F1 of a grouping against the gold one, item by item. */
export function scoreClusters(
  gold: readonly string[],
  predicted: readonly (string | number)[],
): Record<string, number> {
  const goldSizes = count(gold)
  const sizes = count(predicted.map(String))
  const shared = count(gold.map((key, i) => `${predicted[i]} ${key}`))
  let p = 0
  let r = 0
  gold.forEach((key, i) => {
    const both = shared.get(`${predicted[i]} ${key}`) ?? 0
    p += both / (sizes.get(String(predicted[i])) ?? 1)
    r += both / (goldSizes.get(key) ?? 1)
  })
  const n = Math.max(1, gold.length)
  const right = pairs(shared)
  return {
    n: gold.length,
    b3P: p / n,
    b3R: r / n,
    b3F1: f1(p / n, r / n),
    pairF1: f1(right / Math.max(1, pairs(sizes)), right / Math.max(1, pairs(goldSizes))),
  }
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
