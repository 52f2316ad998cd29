import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { env } from '#io/env.ts'
import { log } from '#io/log.ts'
import { makeFolder } from '#io/make-folder.ts'
import { migrate } from '#io/postgres/migrate.ts'
import { storageRefusal } from '#io/postgres/refusal.ts'
import { tidingsSecret } from '#io/secret.ts'
import { keepDatabase } from './serve/keep-database.ts'
import { keepRunning } from './serve/keep-running.ts'
import { holdDataFolder } from './serve/sole-server.ts'
import { untilStopped } from './serve/until-stopped.ts'

export const summary = 'Runs everything: database, pages and worker, until Ctrl-C. “npm start” ends here.'

/** Starts database, web and worker in this order, says the address, and stops them in the opposite order. */
export async function run(): Promise<number> {
  const stopped = untilStopped() // from the first moment on, so that an early Ctrl-C is heard too
  const folder = openDataFolder()
  if (!folder.ok) return refuse(folder.reason)
  const hold = holdDataFolder(env.dataDir, env.publicUrl)
  if (!hold.ok) return refuse(hold.reason)
  try {
    return await serve(stopped)
  } finally {
    hold.release()
  }
}

async function serve(stopped: Promise<void>): Promise<number> {
  const database = await keepDatabase()
  if (!database.ok) return refuse(database.reason)
  say(database.what)
  const migrated = await migrate(database.url, path.join(env.projectDir, 'prisma', 'migrations'))
  if (!migrated.ok) {
    await database.stop()
    return refuse(migrated.reason)
  }
  if (migrated.applied.length > 0) log.info('database.migrated', { applied: migrated.applied })

  const variables = {
    NODE_ENV: 'production',
    DATABASE_URL: database.url,
    TIDINGS_DATA: env.dataDir,
    TIDINGS_CACHE: env.cacheDir,
    TIDINGS_SECRET: tidingsSecret(),
    TIDINGS_URL: env.publicUrl,
    TIDINGS_PROJECT: env.projectDir,
  }
  const web = keepRunning('web', variables)
  const worker = keepRunning('worker', variables)
  const works = await Promise.race([Promise.all([web.ready, worker.ready]), stopped.then(() => 'stopped' as const)])
  const failed = Array.isArray(works) && works.includes(false)
  if (Array.isArray(works) && !failed) {
    say(`Tidings is ready: ${env.publicUrl}  (Ctrl-C stops it)`)
    process.send?.('ready')
    await stopped
  }
  if (!failed) say('Stopping…')
  await Promise.all([web.stop(), worker.stop()])
  await database.stop()
  if (!failed) say('Stopped; everything is saved.')
  return failed ? 1 : 0
}

/** The data folder, made when missing and tried out: better a sentence now than a lost item later. */
function openDataFolder(): { ok: true } | { ok: false; reason: string } {
  const probe = path.join(env.dataDir, `.probe-${process.pid}`)
  try {
    makeFolder(env.dataDir)
    writeFileSync(probe, 'x')
    rmSync(probe)
    return { ok: true }
  } catch (error) {
    const refusal = storageRefusal(error, env.dataDir)
    if (refusal) return refusal
    throw error
  }
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`)
}

function refuse(reason: string): number {
  process.stderr.write(`${reason}\n`)
  return 1
}
