import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { deleteHeartbeat, findHeartbeats, saveHeartbeat } from '#db/heartbeats.ts'
import { closeJobs, type JobData, jobs } from '#db/jobs.ts'
import { releaseAllLeases } from '#db/leases.ts'
import { deleteOldRuns } from '#db/runs.ts'
import { log } from '#io/log.ts'
import { visitSource } from './1-sources.ts'
import { type Flow, readItems } from './2-items.ts'
import { askOpinions } from './4-opinions.ts'
import { groupReports } from './5-incidents.ts'
import { renderAsked } from './6-digests.ts'
import { acceptSure } from './accept-sure.ts'
import { followLearnt } from './follow-learnt.ts'
import { learnFromDecisions, wakeLearning } from './learning.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { rereadAsked } from './reread-asked.ts'
import { seedRegions } from './seed-regions.ts'
import { sweep } from './sweep.ts'
import { openWorld, type World } from './world.ts'

export type RunningWorker = {
  /** Finishes what is in hand, gives the rest back and ends. */
  stop(): Promise<void>
}

const SWEEP_MS = 5_000
const GATHER_MS = 400
const GATHER_AT_MOST_MS = 8_000
const HEARTBEAT_MS = 10_000
const LEARN_MS = 30_000
const TIDY_MS = 6 * 3_600_000
/** Sources visited at the same time by one worker: in groups, so that one slow host holds up no more than its group. */
const GROUPS = 4
const PER_GROUP = 8

/** Starts the pipeline in this process: every step listens on its queue, and a sweep finds what was left undone. */
export async function startWorker(world: World = openWorld(), flow?: Flow): Promise<RunningWorker> {
  const id = `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`
  const stopping = new AbortController()
  const beat = () => saveHeartbeat(id, hostname(), process.pid)
  await forgetTheDead()
  await releaseAllLeases()
  await beat()
  await seedRegions()
  const boss = await jobs(true)
  const read = oneAtATime(() => readItems(world, stopping.signal, flow))
  const opine = oneAtATime(() => askOpinions(world, stopping.signal))
  // While items pour in, reports are grouped in larger lots, a twentieth of the time at most: an incident that many tell of
  // is read and written once, not many times. When reading has come to its end, nothing more is waited for.
  let lastMs = 0
  const wait = (ms: number) => sleep(ms, undefined, { signal: stopping.signal }).catch(() => undefined) // a worker that stops waits for nothing
  const group = oneAtATime(async () => {
    await wait(GATHER_MS)
    await Promise.race([wait(Math.min(GATHER_AT_MOST_MS, 19 * lastMs)), read.idle()])
    const start = performance.now()
    await groupReports(stopping.signal)
    lastMs = performance.now() - start
  })
  const taught = followLearnt(world.reader)
  const learn = oneAtATime(async () => {
    await learnFromDecisions(world.reader, stopping.signal)
    await taught()
    await rereadAsked(world.reader, stopping.signal)
  })
  const everySecond = { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 5 }

  await taught()

  await boss.work<JobData['sources']>(
    'sources',
    { ...everySecond, batchSize: PER_GROUP, localConcurrency: GROUPS, burstWhenBatchFull: true },
    async (batch) => {
      await Promise.all(
        batch.map((job) =>
          named('source.failed', { sourceId: job.data.sourceId }, () => visitSource(job.data.sourceId, world)),
        ),
      )
    },
  )
  await boss.work('items', { ...everySecond, batchSize: 20 }, () => named('items.failed', {}, read))
  await boss.work('opinions', { ...everySecond, batchSize: 20 }, () => named('opinions.failed', {}, opine))
  await boss.work('incidents', { ...everySecond, batchSize: 20 }, () => named('incidents.failed', {}, group))
  await boss.work<JobData['digests']>('digests', { ...everySecond }, async ([job]) => {
    if (job) await named('digest.failed', job.data, () => renderAsked(job.data.digestId))
  })

  await boss.work('learning', { ...everySecond }, () => named('learning.failed', {}, learn))

  const timers = [
    setInterval(() => void named('learning.not-followed', {}, taught), SWEEP_MS),
    setInterval(() => void named('learning.not-woken', {}, wakeLearning), LEARN_MS),
    setInterval(() => void named('acceptance.failed', {}, acceptSure), LEARN_MS),
    setInterval(() => void named('sweep.failed', {}, sweep), SWEEP_MS),
    setInterval(() => void named('heartbeat.failed', {}, beat), HEARTBEAT_MS),
    setInterval(() => void named('tidy.failed', {}, deleteOldRuns), TIDY_MS),
  ]
  await sweep()
  log.info('worker.started', { id })
  return {
    async stop() {
      stopping.abort()
      for (const timer of timers) clearInterval(timer)
      await closeJobs()
      await Promise.all([read.idle(), opine.idle(), group.idle(), learn.idle()])
      await Promise.all([world.reader.close(), world.turns.close()])
      await deleteHeartbeat(id)
      log.info('worker.stopped', { id })
    },
  }
}

/** A step that breaks is logged with its cause and tried again by the sweep; the other steps go on. */
async function named(event: string, facts: Record<string, unknown>, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (cause) {
    log.error(event, { ...facts, cause })
  }
}

/** A worker of this machine whose process is gone was killed: what it held need not wait for its heartbeat to grow old. */
async function forgetTheDead(): Promise<void> {
  for (const { worker, host, pid } of await findHeartbeats()) {
    if (host === hostname() && (pid === process.pid || !isRunning(pid))) await deleteHeartbeat(worker)
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' // somebody else's process runs under that number
  }
}
