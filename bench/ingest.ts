import { fork } from 'node:child_process'
import { SMALL_PROCESS } from '#io/small-process.ts'
import type { Figure } from './figure.ts'
import type { IngestFigures } from './ingest-process.ts'
import type { CopyScore } from './near-copies.ts'

export const summary =
  'bench ingest --opml FILE [--limit N] [--truth FILE]: every feed of a list through to incidents in a fresh database, then an unchanged visit.'

/** Measures collecting as it runs in production; only a loopback host of the list is let through and asked in parallel. */
export async function bench(args: string[]): Promise<Figure[]> {
  const figures = await inOwnProcess(args)
  const { unchanged, nearCopies } = figures
  return [
    { name: 'feeds', value: figures.feeds, unit: 'feeds' },
    { name: 'items', value: figures.items, unit: 'items' },
    { name: 'refused', value: figures.refused, unit: 'items' },
    { name: 'waiting', value: figures.waiting, unit: 'items' },
    { name: 'reports', value: figures.reports, unit: 'reports' },
    { name: 'incidents', value: figures.incidents, unit: 'incidents' },
    { name: 'seconds', value: figures.seconds, unit: 's' },
    { name: 'itemsPerSecond', value: figures.itemsPerSecond, unit: 'items/s', limit: 220, direction: 'at least' },
    { name: 'cpuMsPerItem', value: figures.cpuMsPerItem, unit: 'ms', limit: 6 },
    { name: 'peakRssMb', value: figures.peakRssMb, unit: 'MB', limit: 700 },
    {
      name: 'unchanged.feedsPerSecond',
      value: unchanged.feedsPerSecond,
      unit: 'feeds/s',
      limit: 250,
      direction: 'at least',
    },
    { name: 'unchanged.notModified', value: unchanged.notModified, unit: 'feeds' },
    ...(nearCopies === null ? [] : copyFigures(nearCopies)),
  ]
}

function copyFigures({ copies, precision, recall }: CopyScore): Figure[] {
  const least = { unit: 'of 1', limit: 0.98, direction: 'at least' } as const
  return [
    { name: 'nearCopies.copies', value: copies, unit: 'items' },
    { name: 'nearCopies.precision', value: precision, ...least },
    { name: 'nearCopies.recall', value: recall, ...least },
  ]
}

/** Runs `ingest-process.ts` started as the worker of an installation is, so that its figures are those of production. */
async function inOwnProcess(args: readonly string[]): Promise<IngestFigures> {
  const child = fork(new URL('./ingest-process.ts', import.meta.url), args, {
    execArgv: SMALL_PROCESS.flags,
    env: { ...process.env, ...SMALL_PROCESS.variables },
  })
  return await new Promise((resolve, reject) => {
    child.once('message', (answer: { figures: IngestFigures } | { error: string }) =>
      'figures' in answer ? resolve(answer.figures) : reject(new Error(answer.error)),
    )
    child.once('error', reject)
    child.once('exit', (code, signal) =>
      reject(new Error(`bench ingest ended early (${signal ?? `exit code ${code}`})`)),
    )
  })
}

/** The figures as one object, `unchanged` nested. */
export function asObject(figures: Figure[]): object {
  const whole: Record<string, unknown> = {}
  const unchanged: Record<string, number> = {}
  for (const { name, value } of figures) {
    const rounded = Math.round(value * 100) / 100
    if (name.startsWith('unchanged.')) unchanged[name.slice('unchanged.'.length)] = rounded
    else whole[name] = rounded
  }
  return { ...whole, unchanged }
}
