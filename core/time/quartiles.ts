/** The middle half of what is usual: first and third quartile. */
export type Usual = { low: number; high: number }

/** First and third quartile of the counts of earlier weeks (linear between ranks), rounded outwards; null below four weeks. */
export function usualOf(counts: readonly number[]): Usual | null {
  if (counts.length < 4) return null
  const sorted = [...counts].sort((a, b) => a - b)
  return { low: Math.floor(quantile(sorted, 0.25)), high: Math.ceil(quantile(sorted, 0.75)) }
}

function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share
  const below = sorted[Math.floor(at)] ?? 0
  const above = sorted[Math.ceil(at)] ?? below
  return below + (above - below) * (at - Math.floor(at))
}
