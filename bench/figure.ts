import { cpus, loadavg, totalmem } from 'node:os'

/** One measured number; `limit` is what it must not exceed (or, for rates, not fall below). */
export type Figure = { name: string; value: number; unit: string; limit?: number; direction?: 'at most' | 'at least' }

/** What a file in this folder gives: a line for the help and the measurement. */
export type Bench = {
  summary: string
  bench(args: string[]): Promise<Figure[]>
  /** One JSON object of all figures, for benches whose shape others rely on; without it each figure is a line. */
  asObject?(figures: Figure[]): object
}

/** Whether a figure keeps its limit; one without a limit always does. */
export function keepsLimit({ value, limit, direction = 'at most' }: Figure): boolean {
  if (limit === undefined) return true
  return direction === 'at most' ? value <= limit : value >= limit
}

/** What the figures were measured on, and how many programs wanted its processors in the last minute. */
export function thisMachine() {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    system: `${process.platform} ${process.arch}`,
  }
}

/** The value below which this share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
