import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { READING_LIMITS } from '#pipeline/reading-pool.ts'

// Runs in a process of its own: reads in one thread with the limits of the worker's, then one message with the count.
const thread = new Worker(new URL('./read-thread.ts', import.meta.url), { resourceLimits: READING_LIMITS })
const [count] = await once(thread, 'message')
await thread.terminate()
process.send?.(count, () => process.disconnect())
