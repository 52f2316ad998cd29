import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { READING_LIMITS } from '#pipeline/reading-pool.ts'
import type { Figure } from './figure.ts'
import type { ReadCount } from './read-thread.ts'

export const summary = 'how many articles of 2 KB one core reads in a second, and in how much memory'

/** Reads for a few seconds in a thread with the limits of the worker's reading threads; speed is by processor time. */
export async function bench(): Promise<Figure[]> {
  const thread = new Worker(new URL('./read-thread.ts', import.meta.url), { resourceLimits: READING_LIMITS })
  const [{ articles, cpuSeconds, memoryMb }] = (await once(thread, 'message')) as [ReadCount]
  await thread.terminate()
  return [
    {
      name: 'articles of 2 KB per second and core',
      value: Math.round(articles / cpuSeconds),
      unit: 'articles',
      limit: 300,
      direction: 'at least',
    },
    { name: 'memory while reading, the whole process', value: memoryMb, unit: 'MB', limit: 350 },
  ]
}
