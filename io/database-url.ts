import { env } from './env.ts'

let opened: string | null = null

/** The address of the database this process works on; throws when none has been opened and DATABASE_URL is not set. */
export function databaseUrl(): string {
  const url = opened ?? env.databaseUrl
  if (!url) throw new Error('No database has been opened in this process, and DATABASE_URL is not set.')
  return url
}

/** Remembers the database that was opened for this process (io/postgres/open-database.ts). */
export function rememberDatabaseUrl(url: string): void {
  opened = url
}
