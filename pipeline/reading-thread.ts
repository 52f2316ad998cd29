import { parentPort } from 'node:worker_threads'
import { openLearnt, type StoredLearnt } from '#core/4-reports/models/stored-classes.ts'
import { openReader } from '#io/reader.ts'
import { doReadingTask } from './do-reading-task.ts'
import type { ReadingTask } from './reading-task.ts'

// Runs in a worker thread of pipeline/reading-pool.ts: one task in, one answer out, until the pool ends it.
const port = parentPort
if (!port) throw new Error('reading-thread.ts runs in a worker thread only')

const reader = await openReader()
port.on('message', ({ id, task, learnt }: { id: number; task: ReadingTask; learnt?: StoredLearnt | null }) => {
  if (learnt !== undefined) return reader.teach(learnt && openLearnt(learnt))
  try {
    port.postMessage({ id, answer: doReadingTask(task, reader) })
  } catch (error) {
    port.postMessage({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
port.postMessage({ ready: true })
