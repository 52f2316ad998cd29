import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { StoredLearnt } from '#core/4-reports/models/stored-classes.ts'
import { env } from '#io/env.ts'
import { log } from '#io/log.ts'
import type { AnswerTo, ReadingTask } from './reading-task.ts'

/** Reads in worker threads, so that fetching and writing go on meanwhile. */
export type ReadingPool = {
  /** Answers; throws ReadingFailed where the reader broke on the task or took too long. */
  do<T extends ReadingTask>(task: T): Promise<AnswerTo<T>>
  /** Reads from now on as people here have taught it; null: as the reader was shipped. */
  teach(learnt: StoredLearnt | null): void
  /** Threads alive now. */
  size(): number
  /** Ends the threads; tasks in hand are dropped. */
  close(): Promise<void>
}

/** The reader broke on one task or took too long: a fault of ours to be mended; the item is kept and tried again. */
export class ReadingFailed extends Error {}

/** No page takes this long; one that does is hostile, and its thread is started anew. */
const DEADLINE_MS = 20_000
const OPEN_MS = 120_000
/** A thread without work for this long gives its memory back: gazetteer and language models are opened again in a second. */
const IDLE_MS = 60_000
const PAUSE_AFTER_DEATH_MS = 200
/** A page of 10 MB as a tree fits; a small young generation costs little, since most of a page dies with its answer. */
export const READING_LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 24 }

/** Tasks handed to a thread at a time: the next one lies there when it has done one, so that it never waits for us. */
const AT_HAND = 2

type Pending = { task: ReadingTask; resolve: (answer: never) => void; reject: (error: Error) => void }
type Thread = {
  worker: Worker
  isReady: boolean
  /** What it was handed and has not answered, in order: it works on the first. */
  jobs: (Pending & { id: number })[]
  /** Until it has opened, until its task must be done, or until it ends for want of work. */
  timer: NodeJS.Timeout
}

/** Opens a pool of at most so many threads. They start when there is work and end a while after there is none. */
export function openReadingPool(size: number, idleMs = IDLE_MS, deadlineMs = DEADLINE_MS): ReadingPool {
  const queue: Pending[] = []
  const threads = new Set<Thread>()
  let lastId = 0
  let taught: StoredLearnt | null = null
  let restAfterDeath: NodeJS.Timeout | null = null
  let closed = false

  const start = () => {
    const worker = openThread()
    const end = () => void worker.terminate()
    const thread: Thread = { worker, isReady: false, jobs: [], timer: setTimeout(end, OPEN_MS) }
    threads.add(thread)
    worker.on('message', (message: { ready?: true; id?: number; answer?: never; error?: string }) => {
      const [job] = thread.jobs
      if (message.ready) {
        thread.isReady = true
        if (taught) worker.postMessage({ learnt: taught })
      } else if (job && job.id === message.id) {
        thread.jobs.shift()
        if (message.error === undefined) job.resolve(message.answer as never)
        else job.reject(new ReadingFailed(message.error))
      } else return
      time(thread)
      wake()
    })
    worker.on('error', (cause) => log.error('reader.broke', { cause }))
    worker.on('exit', () => {
      clearTimeout(thread.timer)
      threads.delete(thread)
      const [broken, ...untouched] = thread.jobs
      broken?.reject(new ReadingFailed('the reading thread ended'))
      queue.unshift(...untouched)
      // What the last burst left behind would otherwise stay: nothing more comes that would make the collector look.
      if (threads.size === 0 && queue.length === 0) globalThis.gc?.()
      if (queue.length === 0 || closed) return
      restAfterDeath ??= setTimeout(() => {
        restAfterDeath = null
        wake()
      }, PAUSE_AFTER_DEATH_MS)
    })
  }

  /** Hands the next task in the queue to a thread. */
  const hand = (thread: Thread) => {
    const pending = queue.shift()
    if (!pending) return
    const job = { ...pending, id: ++lastId }
    thread.jobs.push(job)
    if (thread.jobs.length === 1) time(thread)
    thread.worker.postMessage({ id: job.id, task: compact(job.task) })
  }

  /** A thread with work ends when its first task takes too long, one without when nothing comes for a while. */
  const time = (thread: Thread) => {
    clearTimeout(thread.timer)
    const end = () => void thread.worker.terminate()
    thread.timer = setTimeout(end, thread.jobs.length > 0 ? deadlineMs : idleMs).unref()
  }

  /** Hands the queue out, to threads that have nothing first, and opens one more where that is not enough. */
  const wake = () => {
    if (closed) return
    for (let held = 0; held < AT_HAND; held++)
      for (const thread of threads) if (thread.isReady && thread.jobs.length === held) hand(thread)
    const opening = [...threads].filter((thread) => !thread.isReady).length
    if (queue.length > opening && threads.size < size && !restAfterDeath) start()
  }

  return {
    do: (task) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new ReadingFailed('the pool is closed'))
        queue.push({ task, resolve: resolve as never, reject })
        wake()
      }),
    teach: (learnt) => {
      taught = learnt
      for (const thread of threads) if (thread.isReady) thread.worker.postMessage({ learnt })
    },
    size: () => threads.size,
    close: async () => {
      closed = true
      if (restAfterDeath) clearTimeout(restAfterDeath)
      for (const pending of queue.splice(0)) pending.reject(new ReadingFailed('the pool is closed'))
      await Promise.all([...threads].map(({ worker }) => worker.terminate()))
    },
  }
}

/** A thread keeps no compiled code by itself: without the folder it strips and compiles our TypeScript at every start. */
function openThread(): Worker {
  const compiled = JSON.stringify(path.join(env.cacheDir, 'compiled'))
  const script = JSON.stringify(new URL('./reading-thread.ts', import.meta.url).href)
  return new Worker(`require('node:module').enableCompileCache(${compiled}); import(${script})`, {
    eval: true,
    resourceLimits: READING_LIMITS,
  })
}

/** Bytes that are a part of a larger piece of memory leave that behind: it would be copied with them. */
function compact(task: ReadingTask): ReadingTask {
  if (task.kind === 'page') return { ...task, bytes: alone(task.bytes) }
  if (task.kind === 'source') return { ...task, answer: { ...task.answer, bytes: alone(task.answer.bytes) } }
  return task
}

function alone(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes)
}
