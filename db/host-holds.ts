import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { databaseUrl } from '#io/database-url.ts'
import type { HostHolds } from '#io/fetch/turns.ts'
import { log } from '#io/log.ts'

/** First halves of the advisory locks' keys: who has a host, and who would like to. */
const HELD = 7401
const WANTED = 7402
const ASK_AGAIN_MS = 300

/**
 * Holds on hosts that all workers of a database share, so that a host is asked by one of them at a time.
 *
 * They are advisory locks of one session: a killed worker's holds end with its connection. Opened at the first hold.
 */
export function openHostHolds(): HostHolds {
  let opened: Promise<pg.Client> | null = null
  const session = () => {
    opened ??= connect(() => {
      opened = null
    })
    return opened
  }
  const ask = async (call: string, space: number, host: string): Promise<boolean> => {
    const client = await session()
    const { rows } = await client.query(`SELECT ${call}($1, hashtext($2)) AS is`, [space, host])
    return rows[0].is
  }
  return {
    async take(host) {
      if (await ask('pg_try_advisory_lock', HELD, host)) return
      await ask('pg_try_advisory_lock_shared', WANTED, host)
      try {
        do await sleep(ASK_AGAIN_MS)
        while (!(await ask('pg_try_advisory_lock', HELD, host)))
      } finally {
        await ask('pg_advisory_unlock_shared', WANTED, host)
      }
    },
    async give(host) {
      if (opened) await ask('pg_advisory_unlock', HELD, host)
    },
    async isWanted(host) {
      if (!(await ask('pg_try_advisory_lock', WANTED, host))) return true
      await ask('pg_advisory_unlock', WANTED, host)
      return false
    },
    async close() {
      const was = opened
      opened = null
      await (await was)?.end()
    },
  }
}

async function connect(onEnd: () => void): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl() })
  client.on('error', (cause) => log.warn('database.connection-lost', { cause }))
  client.on('end', onEnd)
  try {
    await client.connect()
  } catch (cause) {
    onEnd()
    throw cause
  }
  return client
}
