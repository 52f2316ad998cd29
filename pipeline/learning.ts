import { createHash } from 'node:crypto'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { type Decision, isHeldBack, LEAST_DECIDED, type Learnt, NEW_DECIDED } from '#core/4-reports/learning/learn.ts'
import type { StoredLearnt } from '#core/4-reports/models/stored-classes.ts'
import { measureAcceptance } from '#core/5-incidents/auto-accept.ts'
import { saveAcceptance } from '#db/auto-accept.ts'
import { countDecidedSince, type DecidedIncident, findDecided, findTexts } from '#db/decided.ts'
import { sendJob } from '#db/jobs.ts'
import { findLearningChoice, findLearningWish, forgetLearningWish } from '#db/learning-choices.ts'
import { findLearntInUse, findLearntVersions, hasTraining, saveTraining } from '#db/learnt-models.ts'
import { findRereadWish } from '#db/reread-wish.ts'
import { saveRun } from '#db/runs.ts'
import { env } from '#io/env.ts'
import { log } from '#io/log.ts'
import { decisionsOf } from './decisions-of.ts'
import { READER_VERSION, readStoredPlain } from './read-one-item.ts'
import type { ReadingPool } from './reading-pool.ts'

const NIGHT_MS = 20 * 3_600_000
/** The newest decisions count; more would change little and take long. */
const MOST_DECIDED = 2000
/** Items read at once, between what comes in. */
const LOT = 32
/** A new model is put in use for its curves alone where one field is told so much truer. */
const CURVE_GAIN = 0.02
const DEADLINE_MS = 240_000

type Trained = Omit<Learnt, 'fields'> & { fields: StoredLearnt['fields'] }

/** Wakes learning where a person asked for it or for reading again, enough was decided since the last time, or anything was and a night has passed. */
export async function wakeLearning(): Promise<void> {
  if (await isLearningDue()) await sendJob('learning', {})
}

async function isLearningDue(): Promise<boolean> {
  if ((await findLearningWish()) || (await findRereadWish())) return true
  const [last] = await findLearntVersions(1)
  if (!last) return (await countDecidedSince(null, LEAST_DECIDED)) >= LEAST_DECIDED
  const isLongAgo = Date.now() - last.trainedAt.getTime() > NIGHT_MS
  return (await countDecidedSince(last.trainedAt, NEW_DECIDED)) >= (isLongAgo ? 1 : NEW_DECIDED)
}

/**
 * Learns from what people have decided, and keeps what came of it. May be killed at any moment and run by several
 * workers: the same decisions give the same training, which is kept once.
 */
export async function learnFromDecisions(reader: ReadingPool, stop?: AbortSignal): Promise<'learnt' | 'known' | 'few'> {
  const startedAt = new Date()
  const incidents = await findDecided(MOST_DECIDED)
  const basis = basisOf(incidents)
  if (incidents.length < LEAST_DECIDED) return done('few')
  if (await hasTraining(basis)) return done('known')
  const decisions = await readDecisions(incidents, reader, stop)
  if (stop?.aborted) return 'few'
  const standing = await findLearntInUse()
  const { cases, standingCases, ...trained } = await train(decisions, standing)
  const { putInUse } = await findLearningChoice()
  const corrections = decisions.filter(({ said }) =>
    Object.values(said).some(({ isCorrection }) => isCorrection),
  ).length
  const judged = judge(trained)
  const { version, inUse } = await saveTraining({
    ...trained,
    basis,
    state: judged !== null ? 'kept_aside' : putInUse === 'automatic' ? 'in_use' : 'ready',
    reason: judged,
    tookMs: Date.now() - startedAt.getTime(),
    decisions: incidents.length,
    corrections,
    heldBack: incidents.filter(({ id }) => isHeldBack(id)).length,
  })
  // Both are measured, so that whichever a person chooses to read with is.
  const at = new Date().toISOString()
  await saveAcceptance({ version: standing?.version ?? 0, at, ...measureAcceptance(standingCases) })
  await saveAcceptance({ version, at, ...measureAcceptance(cases) })
  await saveRun('learning', startedAt, { decided: incidents.length, reports: decisions.length, inUse })
  log.info('learning.done', { decided: incidents.length, corrections, inUse, reason: judged })
  return done('learnt')

  async function done<T>(outcome: T): Promise<T> {
    await forgetLearningWish()
    return outcome
  }
}

/** Why what was learnt is not to be used; null where it is. */
function judge({ verdicts, calibration }: Pick<Trained, 'verdicts' | 'calibration'>): string | null {
  const states = verdicts.map(({ state }) => state)
  if (states.includes('better')) return null
  if (states.includes('worse')) return 'worse'
  const isTruer = Object.values(calibration).some(({ n, before, after }) => n >= 15 && before - after >= CURVE_GAIN)
  if (isTruer) return null
  return states.every((state) => state === 'few') ? 'few' : 'no-better'
}

async function readDecisions(
  incidents: readonly DecidedIncident[],
  reader: ReadingPool,
  stop?: AbortSignal,
): Promise<Decision[]> {
  const decisions: Decision[] = []
  for (let from = 0; from < incidents.length && !stop?.aborted; from += LOT) {
    const lot = incidents.slice(from, from + LOT)
    const ids = [...new Set(lot.flatMap(({ reports }) => reports.map(({ itemId }) => itemId)))]
    const items = await findTexts(ids)
    const read = await Promise.all(
      items.map(async (item) => [item.id, { item, reading: await readStoredPlain(item, reader) }] as const),
    )
    const texts = new Map(read)
    for (const incident of lot) decisions.push(...decisionsOf(incident, texts))
  }
  return decisions
}

/** What the decisions are and which reader read for them: the same again is the same training. */
function basisOf(incidents: readonly DecidedIncident[]): string {
  const hash = createHash('sha256').update(READER_VERSION)
  for (const { id, version, decidedAt, decided } of incidents)
    hash.update(`${id} ${version} ${decided} ${decidedAt.toISOString()}\n`)
  return hash.digest('base64url')
}

/** In a thread of its own, so that nothing waits for it. */
function train(decisions: readonly Decision[], standing: StoredLearnt | null): Promise<Trained> {
  const compiled = JSON.stringify(path.join(env.cacheDir, 'compiled'))
  const script = JSON.stringify(new URL('./learning-thread.ts', import.meta.url).href)
  return new Promise((resolve, reject) => {
    const worker = new Worker(`require('node:module').enableCompileCache(${compiled}); import(${script})`, {
      eval: true,
      workerData: { decisions, standing },
    })
    const timer = setTimeout(() => void worker.terminate(), DEADLINE_MS)
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`learning ended with ${code}`))
    })
  })
}
