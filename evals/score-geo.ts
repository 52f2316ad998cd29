import { fromCounts } from './score-f1.ts'

/** A gold or predicted name with its span in code points and its point. */
export type Toponym = { start: number; end: number; lat?: number | null; lon?: number | null; span_ok?: boolean }

const UNRESOLVED_KM = 20039 // half the Earth's circumference, as the reference scorer has it

/** Great-circle kilometres with the reference scorer's Earth (diameter 12,742 km). */
export function scorerKm(lat1: number, lon1: number, lat2: number, lon2: number): number {
  const rad = Math.PI / 180
  const half =
    Math.sin(((lat2 - lat1) * rad) / 2) ** 2 +
    Math.cos(lat1 * rad) * Math.cos(lat2 * rad) * Math.sin(((lon2 - lon1) * rad) / 2) ** 2
  return 12742 * Math.asin(Math.min(1, Math.sqrt(half)))
}

/** One document's gold names, each with the predicted name that overlaps it, and predictions that overlap nothing. */
export function matchToponyms<T extends Toponym>(gold: readonly Toponym[], predicted: readonly T[]) {
  const free = [...predicted]
  const pairs: { gold: Toponym; predicted: T | null }[] = []
  for (const name of gold.filter((one) => typeof one.lat === 'number' && one.span_ok !== false)) {
    const at = free.findIndex((one) => overlaps(one, name))
    pairs.push({ gold: name, predicted: at < 0 ? null : (free.splice(at, 1)[0] ?? null) })
  }
  const unplaced = gold.filter((one) => typeof one.lat !== 'number')
  const extra = free.filter((one) => !unplaced.some((name) => overlaps(one, name)))
  return { pairs, extra }
}

/**
 * Geoparsing scored as the reference scorer does: any overlap matches, gold names without a point are neither asked
 * for nor counted as false. With `resolve` the gold spans were given, so a missing answer is a miss by half the Earth.
 */
export function scoreGeo(
  rows: readonly { gold: readonly Toponym[]; predicted: readonly Toponym[] }[],
  mode: 'geo' | 'resolve',
): Record<string, number> {
  const km: number[] = []
  let missed = 0
  let wrong = 0
  for (const row of rows) {
    const { pairs, extra } = matchToponyms(row.gold, row.predicted)
    for (const { gold, predicted } of pairs) {
      if (predicted === null) missed++
      else km.push(distance(gold, predicted))
    }
    wrong += extra.length
  }
  const matched = km.length
  const n = matched + missed
  if (mode === 'resolve') for (let i = 0; i < missed; i++) km.push(UNRESOLVED_KM)
  const near = km.filter((one) => one <= 161).length // 161 km is 100 miles, the field's habit
  const distances = {
    n,
    a161: near / Math.max(1, km.length),
    meanKm: km.reduce((sum, one) => sum + one, 0) / Math.max(1, km.length),
    medianKm: median(km),
    auc: km.reduce((sum, one) => sum + Math.log(1 + one), 0) / Math.max(1, km.length) / Math.log(20040),
  }
  return mode === 'resolve'
    ? distances
    : { ...distances, ...fromCounts(matched, wrong, missed), e2eA161: near / Math.max(1, n) }
}

/** Share of places within some kilometres of where their gold row says they are. */
export function scorePlaces(km: readonly (number | null)[]): Record<string, number> {
  const known = km.filter((one) => one !== null)
  const within = (limit: number) => known.filter((one) => one <= limit).length / Math.max(1, km.length)
  return {
    n: km.length,
    missing: km.length - known.length,
    within10km: within(10),
    within25km: within(25),
    within50km: within(50),
    within161km: within(161),
    medianKm: median(known),
  }
}

function distance(gold: Toponym, predicted: Toponym): number {
  if (typeof predicted.lat !== 'number' || typeof predicted.lon !== 'number') return UNRESOLVED_KM
  return scorerKm(gold.lat ?? 0, gold.lon ?? 0, predicted.lat, predicted.lon)
}

function overlaps(a: Toponym, b: Toponym): boolean {
  return a.start < b.end && b.start < a.end
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}
