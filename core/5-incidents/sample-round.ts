import { chanceFrom } from './kappa.ts'

/** An incident that may be drawn, with what the draw is stratified by. */
export type Drawable = { id: string; type: string; language: string }

/**
 * Draws so many incidents so that each kind and language has its share and none is left out while there is room; the same
 * seed over the same incidents draws the same, in an order that tells nothing of them.
 */
export function drawSample(incidents: readonly Drawable[], size: number, seed: number): string[] {
  const next = chanceFrom(seed)
  const mixed = shuffled(
    [...incidents].sort((a, b) => (a.id < b.id ? -1 : 1)),
    next,
  )
  const strata = [...Map.groupBy(mixed, ({ type, language }) => `${type} ${language}`).values()]
  const want = Math.min(size, incidents.length)
  const quotas = strata.map((own) => (own.length * want) / incidents.length)
  const taken = quotas.map((quota) => Math.floor(quota))
  let left = want - taken.reduce((sum, n) => sum + n, 0)
  // what is rare first: whoever has none yet, then the largest remainder
  const order = strata
    .map((_, i) => i)
    .sort((a, b) => Number(taken[a] !== 0) - Number(taken[b] !== 0) || rest(quotas[b]) - rest(quotas[a]))
  for (let round = 0; left > 0; round++) {
    const i = order[round % order.length] ?? 0
    if ((taken[i] ?? 0) >= (strata[i]?.length ?? 0)) continue
    taken[i] = (taken[i] ?? 0) + 1
    left--
  }
  return shuffled(
    strata.flatMap((own, i) => own.slice(0, taken[i]).map(({ id }) => id)),
    next,
  )
}

function rest(quota = 0): number {
  return quota - Math.floor(quota)
}

function shuffled<T>(list: readonly T[], next: () => number): T[] {
  const copy = [...list]
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1))
    ;[copy[i], copy[j]] = [copy[j] as T, copy[i] as T]
  }
  return copy
}
