import pg from 'pg'
import { postgresAccount } from './account.ts'
import { findBinaries } from './binaries.ts'
import { findMismatch, type Ground, keptPassword, openCluster, setPassword } from './cluster.ts'
import { type Launched, type LaunchOptions, launch, untilGone } from './launch.ts'
import { placeBinaries, placeCluster } from './places.ts'
import { type Refusal, storageRefusal } from './refusal.ts'
import { adoptOrClear, clusterUrl, stopProcess } from './running.ts'

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

/** Where and how: `stateDir` is where a copy goes that another account must reach (/var/lib when left out). */
export type StartOptions = LaunchOptions & { dataDir: string; stateDir?: string }

const DATABASE = 'tidings'
const WRONG_PASSWORD = '28P01' // PostgreSQL, appendix A: invalid_password

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
  const ground = findGround(options)
  if (!ground.ok) return ground
  const mismatch = findMismatch(ground)
  if (mismatch) return mismatch
  const kept = keptPassword(ground.dataDir)
  const running = await adoptOrClear(ground.clusterDir, kept)
  if (running && kept) {
    await ensureDatabase(clusterUrl(running.port, kept, 'postgres'))
    return handle({ ...running, ok: true, ended: untilGone(running.pid) }, kept, true)
  }
  const cluster = await openCluster(ground)
  if (!cluster.ok) return cluster
  const launched = await launch(ground, options)
  if (!launched.ok) return launched
  try {
    await ensureDatabase(clusterUrl(launched.port, cluster.password, 'postgres'))
    return handle(launched, cluster.password, false)
  } catch (error) {
    await stopProcess(launched.pid)
    if ((error as { code?: string }).code !== WRONG_PASSWORD) throw error
    return (await setPassword(ground, cluster.password)) ?? start(options)
  }
}

function findGround(options: StartOptions): (Ground & { ok: true }) | Refusal {
  const binaries = findBinaries()
  if (!binaries.ok) return binaries
  const chosen = postgresAccount()
  if (!chosen.ok) return chosen
  const { account } = chosen
  return {
    ok: true,
    account,
    dataDir: options.dataDir,
    major: binaries.major,
    clusterDir: placeCluster(options.dataDir, account, options.stateDir),
    binariesDir: placeBinaries(binaries, account, options.stateDir),
  }
}

function handle({ pid, port, ended }: Launched, password: string, adopted: boolean): Postgres {
  return {
    ok: true,
    url: clusterUrl(port, password, DATABASE),
    pid,
    port,
    adopted,
    ended,
    stop: () => stopProcess(pid),
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
