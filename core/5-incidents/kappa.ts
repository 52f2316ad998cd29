/** How far two coders agree beyond chance; null where nothing can be said. */
export type Kappa = {
  n: number
  /** Share on which they agree, and the share that chance alone would give. */
  observed: number
  expected: number
  /** Cohen's kappa: 0 is chance, 1 is always; null where both used one value only. */
  kappa: number | null
  /** 95 % interval by resampling; null from few pairs, and where all samples say the same, which is no certainty. */
  low: number | null
  high: number | null
}

type Pair = readonly [a: string, b: string]

/** With fewer pairs an interval would pretend to more than is known. */
const LEAST_FOR_INTERVAL = 10
const RESAMPLES = 1000

/** Cohen's kappa of pairs of labels (Cohen 1960), with a percentile interval of resampled pairs (Efron 1979). */
export function cohenKappa(pairs: readonly Pair[]): Kappa {
  const { observed, expected, kappa } = once(pairs)
  const interval = kappa === null || pairs.length < LEAST_FOR_INTERVAL ? null : intervalOf(pairs)
  return { n: pairs.length, observed, expected, kappa, low: interval?.[0] ?? null, high: interval?.[1] ?? null }
}

/**
 * Krippendorff's alpha of two coders' numbers, by the ratio of their difference to their sum, so that 2 against 4 weighs as
 * much as 200 against 400; null where fewer than two pairs or only one number is told.
 */
export function ratioAlpha(pairs: readonly (readonly [number, number])[]): number | null {
  if (pairs.length < 2) return null
  const all = pairs.flat()
  const observed = pairs.reduce((sum, [a, b]) => sum + apart(a, b), 0) / pairs.length
  let expected = 0
  for (let i = 0; i < all.length; i++) for (let j = 0; j < i; j++) expected += apart(all[i] ?? 0, all[j] ?? 0)
  expected /= (all.length * (all.length - 1)) / 2
  return expected === 0 ? null : 1 - observed / expected
}

function apart(a: number, b: number): number {
  return a + b === 0 ? 0 : ((a - b) / (a + b)) ** 2
}

function once(pairs: readonly Pair[]): Pick<Kappa, 'observed' | 'expected' | 'kappa'> {
  const n = pairs.length
  if (n === 0) return { observed: 0, expected: 0, kappa: null }
  const [first, second] = [countsOf(pairs.map(([a]) => a)), countsOf(pairs.map(([, b]) => b))]
  const observed = pairs.filter(([a, b]) => a === b).length / n
  let expected = 0
  for (const [label, count] of first) expected += (count / n) * ((second.get(label) ?? 0) / n)
  return { observed, expected, kappa: expected === 1 ? null : (observed - expected) / (1 - expected) }
}

function countsOf(labels: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return counts
}

function intervalOf(pairs: readonly Pair[]): [number, number] | null {
  const next = chanceFrom(pairs.length)
  const found: number[] = []
  for (let round = 0; round < RESAMPLES; round++) {
    const sample = pairs.map(() => pairs[Math.floor(next() * pairs.length)] as Pair)
    const { kappa } = once(sample)
    if (kappa !== null) found.push(kappa)
  }
  found.sort((a, b) => a - b)
  const at = (share: number) => found[Math.min(found.length - 1, Math.floor(share * found.length))]
  const [low, high] = [at(0.025), at(0.975)]
  return low === undefined || high === undefined || low === high ? null : [low, high]
}

/** Numbers from 0 to 1 that look like chance and are the same for the same seed (mulberry32). */
export function chanceFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
