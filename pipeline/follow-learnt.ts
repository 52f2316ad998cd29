import { findLearntInUse, findVersionInUse } from '#db/learnt-models.ts'
import { log } from '#io/log.ts'
import type { ReadingPool } from './reading-pool.ts'

/** Keeps the readers of this worker at the version that is in use; each call looks once. */
export function followLearnt(reader: Pick<ReadingPool, 'teach'>): () => Promise<void> {
  let version = 0
  return async () => {
    const inUse = await findVersionInUse()
    if (inUse === version) return
    const learnt = inUse === 0 ? null : await findLearntInUse()
    reader.teach(learnt)
    version = learnt?.version ?? 0
    log.info('learning.followed', { version })
  }
}
