import path from 'node:path'
import { env } from '#io/env.ts'
import { log } from '#io/log.ts'
import { openMigratedDatabase } from '#io/postgres/open-database.ts'
import { tidingsSecret } from '#io/secret.ts'
import { startWeb } from '#io/web/start-web.ts'
import { untilStopped } from './serve/until-stopped.ts'

export const summary = 'Serves the pages alone; “serve” runs this beside the worker.'

/** Serves the pages until it is told to stop. Several may run on one database, each on a port of its own. */
export async function run(): Promise<number> {
  const database = await openMigratedDatabase()
  if (!database.ok) return refuse(database.reason)
  process.env.DATABASE_URL = database.url // the pages are a bundle of their own and read the settings again
  process.env.TIDINGS_SECRET = tidingsSecret()
  const standaloneDir = path.join(env.projectDir, process.env.TIDINGS_NEXT_DIR ?? '.next', 'standalone')
  const web = await startWeb({ standaloneDir, host: env.host, port: env.port })
  if (!web.ok) {
    await database.close()
    return refuse(web.reason)
  }
  log.info('web.started', { url: env.publicUrl })
  process.send?.('ready')
  await untilStopped()
  await web.close()
  await database.close()
  process.exit(0) // Next keeps timers and connections of its own that nobody can close
}

function refuse(reason: string): number {
  process.stderr.write(`${reason}\n`)
  return 1
}
