import { type JobInsert, PgBoss } from 'pg-boss'
import { databaseUrl } from '#io/database-url.ts'
import { log } from '#io/log.ts'

/** One queue for each step of the pipeline. Jobs only wake a step: what is to be done stands in the rows. */
export const QUEUES = ['sources', 'items', 'opinions', 'incidents', 'digests', 'learning'] as const
export type QueueName = (typeof QUEUES)[number]

export type JobData = {
  sources: { sourceId: string }
  items: Record<string, never>
  opinions: Record<string, never>
  incidents: Record<string, never>
  digests: { digestId: string }
  learning: Record<string, never>
}

/** A job that a killed worker held is taken up again after this; the sweep is faster. */
const EXPIRE_SECONDS = 300
const KEEP_SECONDS = 3600

const held = globalThis as { tidingsJobs?: { boss: Promise<PgBoss>; url: string } | undefined }

/** The queues of this process, opened on first use. Only a worker asks for upkeep (expiry, deletion of old jobs). */
export function jobs(upkeep = false): Promise<PgBoss> {
  const url = databaseUrl()
  if (held.tidingsJobs?.url !== url) {
    held.tidingsJobs = { url, boss: open(url, upkeep) }
    held.tidingsJobs.boss.catch(() => {
      held.tidingsJobs = undefined
    })
  }
  return held.tidingsJobs.boss
}

/** Wakes a step. `key` keeps equal jobs from queueing twice. A queue that can't be reached is logged: the sweep finds the rows. */
export async function sendJob<Q extends QueueName>(queue: Q, data: JobData[Q], key = 'all'): Promise<void> {
  await sendJobs(queue, [{ data, key }])
}

/** Wakes a step for many things in one statement. */
export async function sendJobs<Q extends QueueName>(
  queue: Q,
  list: readonly { data: JobData[Q]; key: string }[],
): Promise<void> {
  if (list.length === 0) return
  try {
    const boss = await jobs()
    await boss.insert(
      queue,
      list.map(({ data, key }): JobInsert => ({ data, singletonKey: key })),
    )
  } catch (cause) {
    log.warn('job.not-sent', { queue, cause })
  }
}

/** Closes the queues of this process; running handlers get `seconds` to finish. */
export async function closeJobs(seconds = 10): Promise<void> {
  const open = held.tidingsJobs
  held.tidingsJobs = undefined
  await (await open?.boss)?.stop({ graceful: true, timeout: seconds * 1000 })
}

async function open(url: string, upkeep: boolean): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: url,
    application_name: 'tidings jobs',
    max: upkeep ? 4 : 2,
    supervise: upkeep,
    schedule: false,
    useListenNotify: upkeep,
  })
  boss.on('error', (cause) => log.error('jobs.failed', { cause }))
  await boss.start()
  for (const name of QUEUES) {
    await boss.createQueue(name, {
      policy: 'short', // one waiting job of a key, however many run
      notify: true,
      expireInSeconds: EXPIRE_SECONDS,
      deleteAfterSeconds: KEEP_SECONDS,
      retryLimit: 0,
    })
  }
  return boss
}
