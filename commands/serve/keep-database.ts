import { setTimeout as sleep } from 'node:timers/promises'
import { env } from '#io/env.ts'
import { log } from '#io/log.ts'
import { openGiven } from '#io/postgres/open-database.ts'
import type { Refusal } from '#io/postgres/refusal.ts'
import { type Postgres, startPostgres } from '#io/postgres/start.ts'

/** The database of a running Tidings; `what` says which one it is in a sentence. */
export type KeptDatabase = { ok: true; url: string; what: string; stop(): Promise<void> }

/** Opens the database named by DATABASE_URL, or starts the embedded one and starts it again should it die. */
export async function keepDatabase(): Promise<KeptDatabase | Refusal> {
  if (env.databaseUrl) {
    const given = await openGiven(env.databaseUrl)
    if (!given.ok) return given
    return { ok: true, url: given.url, what: 'The database given by DATABASE_URL answers.', stop: given.close }
  }
  const first = await startPostgres({ dataDir: env.dataDir })
  if (!first.ok) return first
  let current: Postgres = first
  let stopping = false
  const watch = async () => {
    for (;;) {
      await current.ended
      if (stopping) return
      log.error('database.died', { pid: current.pid })
      const next = await startPostgres({ dataDir: env.dataDir, port: first.port })
      if (next.ok) current = next
      else {
        log.error('database.refused', { reason: next.reason })
        await sleep(5000, undefined, { ref: false })
      }
    }
  }
  watch().catch((error) => {
    log.error('database.unwatched', { error })
    process.kill(process.pid, 'SIGTERM') // without its database Tidings cannot go on
  })
  return {
    ok: true,
    url: first.url,
    what: first.adopted
      ? `The database in ${env.dataDir} was still running and is used again.`
      : `The database in ${env.dataDir} runs.`,
    async stop() {
      stopping = true
      await current.stop()
    },
  }
}
