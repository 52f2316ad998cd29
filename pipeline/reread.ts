import { findItemsToReread, type ItemToReread } from '#db/items-to-reread.ts'
import { sendJob } from '#db/jobs.ts'
import { type ItemRead, saveReadings } from '#db/readings.ts'
import { saveRun } from '#db/runs.ts'
import { log } from '#io/log.ts'
import { asItWas, readStoredItem } from './read-one-item.ts'
import type { ReadingPool } from './reading-pool.ts'

/** Few enough that a lot is read and written within a second or two. */
const LOT = 64

export type RereadTally = { read: number; failed: number; reports: number }

export type RereadOptions = {
  /** The last item that was read again before. */
  after?: string | null
  stop?: AbortSignal
  progress?: (tally: RereadTally, last: string | null) => unknown
}

/**
 * Reads stored items again with the present reader, all or those of one source, and has their reports grouped anew.
 *
 * What people said stays. Done twice it comes to the same. `progress` hears the tally and the last item after every lot.
 */
export async function rereadItems(
  reader: ReadingPool,
  sourceId: string | null,
  { after = null, stop, progress }: RereadOptions = {},
): Promise<RereadTally> {
  const startedAt = new Date()
  const tally: RereadTally = { read: 0, failed: 0, reports: 0 }
  for (let last = after; !stop?.aborted; ) {
    const items = await findItemsToReread(last, sourceId, LOT)
    if (items.length === 0) break
    last = items.at(-1)?.id ?? null
    const answers = await Promise.all(items.map((item) => readOne(item, reader)))
    const read = answers.filter((one) => one !== null)
    await saveReadings(read)
    tally.read += read.length
    tally.failed += answers.length - read.length
    tally.reports += read.reduce((sum, one) => sum + (one.reading?.reports.length ?? 0), 0)
    await progress?.({ ...tally }, last)
  }
  await saveRun('items', startedAt, tally)
  if (tally.read > 0) await sendJob('incidents', {})
  return tally
}

/** Null where the reader broke: the earlier reading stays. */
async function readOne(item: ItemToReread, reader: ReadingPool): Promise<ItemRead | null> {
  try {
    const read = await readStoredItem(item, reader)
    return read && asItWas(read, item)
  } catch (cause) {
    log.error('item.broke-the-reader', { itemId: item.id, url: item.url, cause })
    return null
  }
}
