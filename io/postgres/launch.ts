import { spawn } from 'node:child_process'
import { closeSync, existsSync, fstatSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { program } from './binaries.ts'
import { type Ground, lastLine } from './cluster.ts'
import { type Refusal, storageReason } from './refusal.ts'
import { launchOptions } from './run.ts'
import { isAlive, readPostmaster } from './running.ts'

/** A server that answers; `ended` resolves when its process is gone. */
export type Launched = { ok: true; pid: number; port: number; ended: Promise<void> }

/** What differs from the defaults; `port` is tried first when given. */
export type LaunchOptions = { port?: number; settings?: Record<string, string> }

const START_MS = 60_000 // recovery after a power cut replays at most max_wal_size
const TRIES = 5
const LOG_BYTES = 5_000_000

// Modest on purpose: with web and worker everything has to stay under 600 MB at rest.
const SETTINGS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '96MB',
  effective_cache_size: '768MB',
  work_mem: '12MB',
  maintenance_work_mem: '96MB',
  max_wal_size: '512MB',
  wal_compression: 'on',
  random_page_cost: '1.1',
  io_method: 'sync', // no extra processes for reading ahead
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
}

/** Starts the server process on a free port and waits until it takes connections. */
export async function launch(ground: Ground, options: LaunchOptions): Promise<Launched | Refusal> {
  const logFile = path.join(ground.dataDir, 'postgres.log')
  for (let attempt = 1; ; attempt++) {
    const port = (attempt === 1 && options.port) || (await freePort())
    const logFd = openLog(logFile)
    const logStart = fstatSync(logFd).size
    const ended = spawnServer(ground, { ...SETTINGS, port: String(port), ...options.settings }, logFd)
    closeSync(logFd)
    const gaveUp = new AbortController()
    const pid = await Promise.race([untilReady(ground.clusterDir, port, gaveUp.signal), ended])
    gaveUp.abort()
    if (typeof pid === 'number') return { ok: true, pid, port, ended: ended.then(() => undefined) }
    const words = pid?.message ?? complaints(readFileSync(logFile).subarray(logStart).toString())
    if (/Address already in use/i.test(words) && attempt < TRIES) continue
    const reason = `The built-in PostgreSQL did not start: ${lastLine(words)} (${logFile} tells more.)`
    return storageReason(words, ground.clusterDir) ?? { ok: false, reason }
  }
}

/** A port on the loopback address that nobody listens on just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

/** Resolves when a process that is not our child has ended. */
export async function untilGone(pid: number): Promise<void> {
  while (isAlive(pid)) await sleep(500, undefined, { ref: false })
}

/**
 * Resolves when the process has ended, with an error when it could not even begin.
 *
 * It has a process group of its own: Ctrl-C must reach Tidings first, so that web and worker finish before their
 * database goes.
 */
function spawnServer(ground: Ground, settings: Record<string, string>, logFd: number): Promise<Error | undefined> {
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(program(ground.binariesDir, 'postgres'), ['-D', ground.clusterDir, ...args], {
    ...launchOptions(ground.account),
    detached: true,
    stdio: ['ignore', logFd, logFd],
  })
  child.unref()
  return new Promise((resolve) => {
    child.once('error', resolve)
    child.once('exit', () => resolve(undefined))
  })
}

/** Waits for the line `ready` that the server itself writes into postmaster.pid; gives its process id. */
async function untilReady(clusterDir: string, port: number, gaveUp: AbortSignal): Promise<number | Error> {
  for (const end = Date.now() + START_MS; Date.now() < end && !gaveUp.aborted; await sleep(20)) {
    const running = readPostmaster(clusterDir)
    if (running?.port === port && running.isReady) return running.pid
  }
  return new Error(`it was not ready after ${START_MS / 1000} s.`)
}

/** Appends to the log; a long one is put aside once. */
function openLog(file: string): number {
  if (existsSync(file) && statSync(file).size > LOG_BYTES) renameSync(file, `${file}.old`)
  return openSync(file, 'a', 0o600)
}

function complaints(log: string): string {
  const lines = log.split('\n').filter((line) => /FATAL|PANIC|ERROR|error/.test(line))
  return lines.slice(-3).join('\n')
}
