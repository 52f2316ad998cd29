import { parentPort, workerData } from 'node:worker_threads'
import { type Decision, learn } from '#core/4-reports/learning/learn.ts'
import { openLearnt, type StoredLearnt, storeClasses } from '#core/4-reports/models/stored-classes.ts'

// Runs in a worker thread of pipeline/learning.ts: decisions in, what was learnt out, and it ends.
const { decisions, standing } = workerData as { decisions: Decision[]; standing: StoredLearnt | null }
const { fields, ...judged } = learn(decisions, standing ? openLearnt(standing) : { fields: {}, curves: {} })
const about = `Learnt from ${decisions.length} decided reports of this installation.`
const stored = Object.entries(fields).map(([field, model]) => [field, storeClasses(model, about)])
parentPort?.postMessage({ ...judged, fields: Object.fromEntries(stored) })
