import { closeDatabase } from '#db/client.ts'
import { openMigratedDatabase } from '#io/postgres/open-database.ts'
import { startWorker } from '#pipeline/worker.ts'
import { untilStopped } from './serve/until-stopped.ts'

export const summary =
  'Runs the pipeline alone: visits sources, reads items, groups reports, renders digests. Several may run at once.'

/** Works until it is told to stop; what is in hand is finished or given back. */
export async function run(): Promise<number> {
  const stopped = untilStopped()
  const database = await openMigratedDatabase()
  if (!database.ok) {
    process.stderr.write(`${database.reason}\n`)
    return 1
  }
  const worker = await startWorker()
  process.send?.('ready')
  await stopped
  await worker.stop()
  await closeDatabase()
  await database.close()
  // Everything is written and given back. A page that was still being fetched, or a library's own thread, must not keep a
  // stopped worker alive until its supervisor loses patience.
  process.exit(0)
}
