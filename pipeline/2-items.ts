import { claimItems, type ItemInHand, releaseItems } from '#db/items-in-hand.ts'
import { sendJob } from '#db/jobs.ts'
import { type ItemRead, type ItemRefused, saveReadings } from '#db/readings.ts'
import { saveRun } from '#db/runs.ts'
import { log } from '#io/log.ts'
import { markCopies } from './mark-copies.ts'
import { readOneItem, refuse } from './read-one-item.ts'
import type { World } from './world.ts'

/** How much is in hand at once. Memory stays flat: no more is claimed while this much waits to be read or written. */
export type Flow = { inHand: number; claim: number; perSource: number; write: number; leaseSeconds: number }

const FLOW: Flow = { inHand: 192, claim: 64, perSource: 8, write: 48, leaseSeconds: 300 }
/** What is read waits no longer than this to be written. */
const WRITE_AFTER_MS = 500

export type ItemTally = { read: number; refused: number; waiting: number; reports: number }

/** Reads every item the sources have named but nobody has read yet, until none is left or `stop` says so. */
export async function readItems(world: World, stop: AbortSignal, flow: Flow = FLOW): Promise<ItemTally> {
  const startedAt = new Date()
  const tally: ItemTally = { read: 0, refused: 0, waiting: 0, reports: 0 }
  const inHand = new Map<string, Promise<void>>()
  const done: (ItemRead | ItemRefused)[] = []
  let writing: Promise<void> | null = null
  let inWriting = 0
  let lastWrite = Date.now()
  for (;;) {
    const claimed =
      !stop.aborted && inHand.size + done.length + inWriting <= flow.inHand - flow.claim
        ? await claimItems(flow.claim, flow.perSource, flow.leaseSeconds)
        : null
    for (const item of claimed ?? [])
      inHand.set(
        item.id,
        readOne(item, world, stop, (result) => done.push(result)).finally(() => inHand.delete(item.id)),
      )
    const isLast = inHand.size === 0
    const isDue = done.length >= flow.write || (done.length > 0 && (isLast || Date.now() - lastWrite > WRITE_AFTER_MS))
    if (isDue && !writing) {
      // Reading goes on meanwhile. A lot that breaks stays rejected in `writing`, and is thrown by the next wait below.
      const batch = done.splice(0, flow.write * 2)
      inWriting = batch.length
      lastWrite = Date.now()
      writing = write(batch, tally).then(() => {
        writing = null
        inWriting = 0
      })
      writing.catch(() => undefined)
    }
    if (stop.aborted) {
      // What waits for a slow page is given back rather than waited for.
      await Promise.race([Promise.allSettled(inHand.values()), aMoment(2000)])
      await writing
      if (done.length > 0) await write(done.splice(0), tally)
      await releaseItems([...inHand.keys()])
      break
    }
    if (isLast && !writing && done.length === 0 && claimed?.length === 0) break
    await Promise.race([...inHand.values(), ...(writing ? [writing] : []), aMoment()])
  }
  if (tally.read + tally.refused + tally.waiting > 0) {
    await saveRun('items', startedAt, tally)
    log.info('items.read', tally)
  }
  return tally
}

/** One bad item never stops the others: a fault of ours is logged with its cause, and the item tried again. */
async function readOne(
  item: ItemInHand,
  world: World,
  stop: AbortSignal,
  keep: (result: ItemRead | ItemRefused) => void,
): Promise<void> {
  try {
    keep(await readOneItem(item, world))
  } catch (cause) {
    if (stop.aborted) return // the reader is closing; the item has been given back
    log.error('item.broke-the-reader', { itemId: item.id, url: item.url, cause })
    keep(refuse(item, 'reading-failed', '', true))
  }
}

async function write(batch: readonly (ItemRead | ItemRefused)[], tally: ItemTally): Promise<void> {
  const read = batch.filter((one): one is ItemRead => 'item' in one)
  const refused = batch.filter((one): one is ItemRefused => !('item' in one))
  await saveReadings(await markCopies(read), refused)
  const reports = read.reduce((sum, one) => sum + (one.reading?.reports.length ?? 0), 0)
  tally.read += read.length
  tally.refused += refused.filter((one) => one.retryAt === null).length
  tally.waiting += refused.filter((one) => one.retryAt !== null).length
  tally.reports += reports
  for (const one of refused) log.info('item.not-read', { itemId: one.id, reason: one.reason, retryAt: one.retryAt })
  if (reports > 0) await sendJob('incidents', {})
}

function aMoment(ms = 200): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref())
}
