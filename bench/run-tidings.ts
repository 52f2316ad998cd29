import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '#io/postgres/launch.ts'

const LONGEST_MS = 900_000

export type Running = { child: ChildProcess; address: string; ms: number }

/** Starts `npm start` as a person would, and waits until the health page says yes. */
export async function startTidings(project: string, dataDir: string, databaseUrl = ''): Promise<Running> {
  const port = await freePort()
  const began = performance.now()
  const variables = {
    ...process.env,
    TIDINGS_PROJECT: project,
    TIDINGS_DATA: dataDir,
    PORT: String(port),
    HOST: '',
    DATABASE_URL: databaseUrl,
  }
  const child = spawn(process.execPath, [path.join(project, 'scripts', 'start.mjs')], {
    cwd: project,
    env: variables,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaint = ''
  child.stderr?.on('data', (chunk) => {
    complaint = `${complaint}${chunk}`.slice(-2000)
  })
  while (performance.now() - began < LONGEST_MS) {
    if (child.exitCode !== null) throw new Error(`Tidings did not start: ${complaint}`)
    const address = `http://127.0.0.1:${port}`
    if (await isHealthy(`${address}/api/health`)) return { child, address, ms: performance.now() - began }
    await sleep(50)
  }
  await stopTidings(child)
  throw new Error(`Tidings was not healthy after ${LONGEST_MS / 1000} s: ${complaint}`)
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok
  } catch {
    return false // nobody listens there yet
  }
}

/** Ends it as Ctrl-C does; milliseconds until it has gone. */
export async function stopTidings(child: ChildProcess): Promise<number> {
  const began = performance.now()
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
  return performance.now() - began
}
