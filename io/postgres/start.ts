import { spawn } from 'node:child_process'
import { closeSync, existsSync, fstatSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { postgresAccount } from './account.ts'
import { findBinaries, program } from './binaries.ts'
import { type Cluster, lastLine, openCluster, readIfThere } from './cluster.ts'
import { placeBinaries, placeCluster } from './places.ts'
import { type Refusal, storageReason, storageRefusal } from './refusal.ts'
import { launchOptions } from './run.ts'
import { adoptOrClear, clusterUrl, isAlive, readPostmaster, stopProcess } from './running.ts'

/** The embedded PostgreSQL at work. `adopted`: it was already running, left behind by a killed Tidings. */
export type Postgres = {
  ok: true
  url: string
  pid: number
  port: number
  adopted: boolean
  /** Resolves when the server has ended, whoever ended it. */
  ended: Promise<void>
  /** Stops the server with a checkpoint. */
  stop(): Promise<void>
}

/**
 * What differs from the defaults: `port` is tried first when given, `stateDir` is where a copy goes that another
 * account must reach.
 */
export type StartOptions = { dataDir: string; port?: number; settings?: Record<string, string>; stateDir?: string }

const DATABASE = 'tidings'
const START_MS = 60_000 // recovery after a power cut replays at most max_wal_size

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

/** Starts the embedded PostgreSQL on a data folder, making it at the first start; adopts one that still runs there. */
export async function startPostgres(options: StartOptions): Promise<Postgres | Refusal> {
  try {
    return await start(options)
  } catch (error) {
    const refusal = storageRefusal(error, options.dataDir)
    if (refusal) return refusal
    throw error
  }
}

async function start(options: StartOptions): Promise<Postgres | Refusal> {
  const binaries = findBinaries()
  if (!binaries.ok) return binaries
  const account = postgresAccount()
  const clusterDir = placeCluster(options.dataDir, account, options.stateDir)
  const binariesDir = placeBinaries(binaries, account, options.stateDir)
  const ground = { clusterDir, dataDir: options.dataDir, binariesDir, major: binaries.major, account }
  const cluster = await openCluster(ground)
  if (!cluster.ok) return cluster
  const adopted = await adoptOrClear(clusterDir, cluster.password)
  if (adopted) return handle(adopted.pid, adopted.port, cluster, true)

  const logFile = path.join(options.dataDir, 'postgres.log')
  for (let attempt = 1; ; attempt++) {
    const port = (attempt === 1 && options.port) || (await freePort())
    const settings = { ...SETTINGS, port: String(port), ...options.settings }
    const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const logFd = openLog(logFile)
    const logStart = fstatSync(logFd).size
    // A process group of its own: Ctrl-C must reach us first, so that web and worker finish before their database goes.
    const child = spawn(program(binariesDir, 'postgres'), ['-D', clusterDir, ...args], {
      ...launchOptions(account),
      detached: true,
      stdio: ['ignore', logFd, logFd],
    })
    closeSync(logFd)
    const failure = new Promise<Error | null>((resolve) => {
      child.once('error', resolve)
      child.once('exit', () => resolve(null))
    })
    child.unref()
    const gaveUp = new AbortController()
    const failed = failure.then((error) => ({ ok: false as const, error }))
    const started = await Promise.race([untilReady(clusterDir, port, gaveUp.signal), failed])
    gaveUp.abort()
    if (started.ok) return handle(started.pid, port, cluster, false, failure)
    const words = started.error?.message ?? tail(readFileSync(logFile).subarray(logStart).toString())
    if (/Address already in use/i.test(words) && attempt < 5) continue
    return (
      storageReason(words, clusterDir) ?? {
        ok: false,
        reason: `The built-in PostgreSQL did not start: ${lastLine(words)} (${logFile} tells more.)`,
      }
    )
  }
}

async function handle(
  pid: number,
  port: number,
  cluster: Cluster,
  adopted: boolean,
  exit?: Promise<unknown>,
): Promise<Postgres> {
  await ensureDatabase(clusterUrl(port, cluster.password, 'postgres'))
  const ended = exit ? exit.then(() => undefined) : untilGone(pid)
  return {
    ok: true,
    url: clusterUrl(port, cluster.password, DATABASE),
    pid,
    port,
    adopted,
    ended,
    async stop() {
      await stopProcess(pid)
    },
  }
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE])
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`)
  } finally {
    await client.end()
  }
}

/** Waits for the line `ready` that the server itself writes into postmaster.pid. */
async function untilReady(
  clusterDir: string,
  port: number,
  gaveUp: AbortSignal,
): Promise<{ ok: true; pid: number } | { ok: false; error: Error }> {
  const file = path.join(clusterDir, 'postmaster.pid')
  for (const end = Date.now() + START_MS; Date.now() < end && !gaveUp.aborted; await sleep(20)) {
    const running = readPostmaster(clusterDir)
    if (running?.port === port && readIfThere(file)?.split('\n')[7]?.trim() === 'ready')
      return { ok: true, pid: running.pid }
  }
  return { ok: false, error: new Error(`it was not ready after ${START_MS / 1000} s.`) }
}

async function untilGone(pid: number): Promise<void> {
  while (isAlive(pid)) await sleep(500, undefined, { ref: false })
}

/** Appends to the log; beyond 5 MB the old one is put aside once. */
function openLog(file: string): number {
  if (existsSync(file) && statSync(file).size > 5_000_000) renameSync(file, `${file}.old`)
  return openSync(file, 'a', 0o600)
}

function tail(log: string): string {
  return log
    .split('\n')
    .filter((line) => /FATAL|PANIC|ERROR|error/.test(line))
    .slice(-3)
    .join('\n')
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
