import { claimRereadWish, forgetRereadWish, saveRereadProgress } from '#db/reread-wish.ts'
import type { ReadingPool } from './reading-pool.ts'
import { rereadItems } from './reread.ts'

/** Reads all stored items again where somebody asked for it, from where a worker left off. */
export async function rereadAsked(reader: ReadingPool, stop: AbortSignal): Promise<void> {
  const wish = await claimRereadWish()
  if (!wish) return
  let { after } = wish
  let read = wish.read
  await rereadItems(reader, null, {
    after,
    stop,
    progress: async (tally, last) => {
      after = last
      read = wish.read + tally.read
      await saveRereadProgress(after, read)
    },
  })
  if (stop.aborted) await saveRereadProgress(after, read, false)
  else await forgetRereadWish()
}
