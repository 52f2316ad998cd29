import { openLearnt } from '#core/4-reports/models/stored-classes.ts'
import { findLearntInUse, findVersionInUse } from '#db/learnt-models.ts'
import { openReader, type Reader } from '#io/reader.ts'

let taught = 0

/** The reader of this process, with the version of what was learnt here that is in use. */
export async function taughtReader(): Promise<Reader> {
  const [reader, version] = await Promise.all([openReader(), findVersionInUse()])
  if (version === taught) return reader
  const learnt = version === 0 ? null : await findLearntInUse()
  reader.teach(learnt && openLearnt(learnt))
  taught = learnt?.version ?? 0
  return reader
}
