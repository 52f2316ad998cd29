import { Worker } from 'node:worker_threads'
import { log } from '#io/log.ts'
import type { AnswerTo, ReadingTask } from './reading-task.ts'

/** Reads in worker threads, so that fetching and writing go on meanwhile. */
export type ReadingPool = {
  /** Answers; throws ReadingFailed where the reader broke on the task or took too long. */
  do<T extends ReadingTask>(task: T): Promise<AnswerTo<T>>
  /** Ends the threads; tasks in hand are dropped. */
  close(): Promise<void>
}

/** The reader broke on one task or took too long: a fault of ours to be mended; the item is kept and tried again. */
export class ReadingFailed extends Error {}

/** No page takes this long; one that does is hostile, and its thread is started anew. */
const DEADLINE_MS = 20_000
const OPEN_MS = 120_000
/** A thread that has read this many pages is replaced only if its heap has grown past the limit. */
const HEAP_MB = 512

type Pending = { task: ReadingTask; resolve: (answer: never) => void; reject: (error: Error) => void }
type Thread = { worker: Worker; ready: Promise<void>; job: (Pending & { id: number; timer: NodeJS.Timeout }) | null }

/** Opens a pool of so many threads. They start at once and read as soon as their gazetteer is loaded. */
export function openReadingPool(size: number): ReadingPool {
  const queue: Pending[] = []
  const threads: Thread[] = []
  let lastId = 0
  let closed = false

  const start = (): Thread => {
    const worker = new Worker(new URL('./reading-thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    })
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    promise.catch(() => undefined) // told once, by the exit handler
    const thread: Thread = { worker, ready: promise, job: null }
    const opening = setTimeout(() => reject(new Error('the reader did not open')), OPEN_MS)
    worker.on('message', (message: { ready?: true; id?: number; answer?: never; error?: string }) => {
      if (message.ready) {
        clearTimeout(opening)
        resolve()
        return next(thread)
      }
      const job = thread.job
      if (job?.id !== message.id || !job) return
      finish(thread)
      if (message.error === undefined) job.resolve(message.answer as never)
      else job.reject(new ReadingFailed(message.error))
      next(thread)
    })
    worker.on('error', (cause) => log.error('reader.broke', { cause }))
    worker.on('exit', () => {
      clearTimeout(opening)
      reject(new Error('the reader ended'))
      const job = thread.job
      finish(thread)
      job?.reject(new ReadingFailed('the reading thread ended'))
      const at = threads.indexOf(thread)
      if (at >= 0) threads.splice(at, 1)
      if (!closed) setTimeout(() => !closed && threads.length < size && threads.push(start()), 200)
    })
    return thread
  }

  const finish = (thread: Thread) => {
    if (thread.job) clearTimeout(thread.job.timer)
    thread.job = null
  }

  const next = (thread: Thread) => {
    if (thread.job || closed) return
    const pending = queue.shift()
    if (!pending) return
    const id = ++lastId
    const timer = setTimeout(() => void thread.worker.terminate(), DEADLINE_MS)
    thread.job = { ...pending, id, timer }
    thread.worker.postMessage({ id, task: pending.task }, bytesToMove(pending.task))
  }

  for (let i = 0; i < size; i++) threads.push(start())
  return {
    do: (task) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new ReadingFailed('the pool is closed'))
        queue.push({ task, resolve: resolve as never, reject })
        for (const thread of threads)
          void thread.ready.then(
            () => next(thread),
            () => undefined,
          )
      }),
    close: async () => {
      closed = true
      for (const pending of queue.splice(0)) pending.reject(new ReadingFailed('the pool is closed'))
      await Promise.all(threads.map((thread) => thread.worker.terminate()))
    },
  }
}

/** A page's bytes change hands instead of being copied, where they have their memory to themselves. */
function bytesToMove(task: ReadingTask): ArrayBuffer[] {
  if (!('bytes' in task) || !(task.bytes.buffer instanceof ArrayBuffer)) return []
  return task.bytes.byteLength === task.bytes.buffer.byteLength ? [task.bytes.buffer] : []
}
