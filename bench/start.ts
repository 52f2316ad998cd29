import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isDone } from '#db/progress.ts'
import { env } from '#io/env.ts'
import type { Figure } from './figure.ts'
import { memoryMb } from './memory.ts'
import { startTidings, stopTidings } from './run-tidings.ts'

export const summary = 'From “npm start” to healthy, and the memory of everything at rest with the exercise loaded.'

const LONGEST_MS = 900_000
const REST_MS = 75_000 // reading threads end after a minute without work

/** Measures the second start, the stop and the memory at rest; with `--fresh` the first start of a new clone too. */
export async function bench(args: string[]): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tidings-bench-'))
  chmodSync(folder, 0o755)
  try {
    const isFresh = args.includes('--fresh')
    const project = isFresh ? path.join(folder, 'clone') : env.projectDir
    if (isFresh) execFileSync('git', ['clone', '--quiet', env.projectDir, project])
    const dataDir = path.join(folder, 'data')
    const first = await startTidings(project, dataDir)
    const loadedMs = await loadExercise(project, dataDir)
    await visitPages(first.address)
    await sleep(REST_MS)
    const memory = memoryMb(first.child.pid ?? 0)
    await stopTidings(first.child)
    const second = await startTidings(project, dataDir)
    const stopMs = await stopTidings(second.child)
    return [
      ...(isFresh ? [{ name: 'fresh clone to healthy', value: first.ms / 1000, unit: 's' }] : []),
      ...(isFresh
        ? [
            {
              name: 'fresh clone to the exercise read and grouped',
              value: (first.ms + loadedMs) / 1000,
              unit: 's',
              limit: 180,
            },
          ]
        : []),
      { name: 'second start to healthy', value: second.ms / 1000, unit: 's', limit: 8 },
      { name: 'memory at rest with the exercise loaded, all processes', value: memory, unit: 'MB', limit: 600 },
      { name: 'stop', value: stopMs / 1000, unit: 's' },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Loads the exercise and waits until the worker has read and grouped all of it; milliseconds. */
async function loadExercise(project: string, dataDir: string): Promise<number> {
  const began = performance.now()
  const tidings = (...args: string[]) =>
    execFileSync(process.execPath, [path.join(project, 'scripts', 'tidings.mjs'), ...args], {
      env: { ...process.env, TIDINGS_PROJECT: project, TIDINGS_DATA: dataDir, DATABASE_URL: '' },
      encoding: 'utf8',
    })
  tidings('exercise', 'load')
  while (performance.now() - began < LONGEST_MS) {
    if (isDone(JSON.parse(tidings('db', 'progress')))) return performance.now() - began
    await sleep(500)
  }
  throw new Error(`The exercise was not read within ${LONGEST_MS / 1000} s.`)
}

/** Asks for every page a few times, so that the web process holds what it holds in use. Nobody is signed in. */
async function visitPages(address: string): Promise<void> {
  for (let round = 0; round < 5; round++) {
    for (const page of ['/', '/timeline', '/map', '/incidents', '/items', '/sources', '/digests', '/try'])
      await (await fetch(`${address}${page}`)).arrayBuffer()
  }
}
