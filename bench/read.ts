import { fork } from 'node:child_process'
import { once } from 'node:events'
import { SMALL_PROCESS } from '#io/small-process.ts'
import type { Figure } from './figure.ts'
import type { ReadCount } from './read-thread.ts'

export const summary = 'how many articles of 2 KB one core reads in a second, and in how much memory'

/** Reads for a few seconds in a process started as the worker is, in one thread; speed is by processor time. */
export async function bench(): Promise<Figure[]> {
  const child = fork(new URL('./read-process.ts', import.meta.url), {
    execArgv: SMALL_PROCESS.flags,
    env: { ...process.env, ...SMALL_PROCESS.variables },
  })
  const [{ first, warm, memoryMb }] = (await once(child, 'message')) as [ReadCount]
  return [
    {
      name: 'articles of 2 KB per second and core',
      value: Math.round(warm),
      unit: 'articles',
      limit: 300,
      direction: 'at least',
    },
    { name: 'the same in the first seconds of a thread', value: Math.round(first), unit: 'articles' },
    { name: 'memory while reading, the whole process', value: memoryMb, unit: 'MB', limit: 350 },
  ]
}
