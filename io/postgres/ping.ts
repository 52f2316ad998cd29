import pg from 'pg'
import type { Refusal } from './refusal.ts'

/** What a PostgreSQL server says of itself. */
export type Pong = { ok: true; version: number; dataDirectory: string | null }

/** Asks a server for its version number (180004 for 18.4); says in one sentence why it did not answer. */
export async function ping(url: string, timeoutMs = 10_000): Promise<Pong | Refusal> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: timeoutMs, query_timeout: timeoutMs })
  client.on('error', () => client.removeAllListeners('end')) // a server that goes away while we ask: the query says so
  try {
    await client.connect()
    const version = await client.query<{ server_version_num: string }>('SHOW server_version_num')
    const folder = await client.query<{ folder: string | null }>(
      `SELECT CASE WHEN pg_has_role('pg_read_all_settings', 'USAGE') THEN current_setting('data_directory') END AS folder`,
    )
    return {
      ok: true,
      version: Number(version.rows[0]?.server_version_num),
      dataDirectory: folder.rows[0]?.folder ?? null,
    }
  } catch (error) {
    return { ok: false, reason: reasonFor(error, url, timeoutMs) }
  } finally {
    await client.end().catch(() => undefined)
  }
}

function reasonFor(error: unknown, url: string, timeoutMs: number): string {
  const { host, name } = namesIn(url)
  const { code = '', message } = error as { code?: string; message: string }
  if (code === 'ECONNREFUSED') return `No PostgreSQL answers at ${host}. Start it, or correct DATABASE_URL.`
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `The host in DATABASE_URL, ${host}, is not known. Correct DATABASE_URL.`
  if (code === '28P01' || code === '28000')
    return `PostgreSQL at ${host} does not accept the user and password in DATABASE_URL.`
  if (code === '3D000') return `PostgreSQL at ${host} has no database “${name}”. Create it, or correct DATABASE_URL.`
  if (/timeout/i.test(message))
    return `PostgreSQL at ${host} did not answer within ${Math.round(timeoutMs / 1000)} s. Check that it runs, or correct DATABASE_URL.`
  return `PostgreSQL at ${host} cannot be used: ${message}.`
}

/** Host and database name for a sentence; never the password. */
function namesIn(url: string): { host: string; name: string } {
  if (!URL.canParse(url)) return { host: 'the address in DATABASE_URL', name: '' }
  const { host, pathname, searchParams } = new URL(url)
  return { host: host || searchParams.get('host') || 'the local socket', name: decodeURIComponent(pathname.slice(1)) }
}
