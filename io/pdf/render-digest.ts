import { Worker } from 'node:worker_threads'
import type { DigestContent } from '#core/6-digests/digest-content.ts'
import type { Drawings, Typeset } from './typeset.ts'

const DEADLINE_MS = 60_000

/** The digest as PDF bytes, made in a thread of its own; throws when typesetting fails or takes longer than a minute. */
export function renderDigest(content: DigestContent, drawings: Drawings): Promise<Typeset> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./typeset-thread.ts', import.meta.url), { workerData: { content, drawings } })
    const timer = setTimeout(() => reject(new Error('typesetting the digest took longer than a minute')), DEADLINE_MS)
    const settle = () => {
      clearTimeout(timer)
      void worker.terminate()
    }
    worker.once('message', (typeset: Typeset) => {
      settle()
      resolve(typeset)
    })
    worker.once('error', (cause) => {
      settle()
      reject(cause)
    })
  })
}
