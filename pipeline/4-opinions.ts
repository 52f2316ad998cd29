import { PACK_LANGUAGES } from '#core/4-reports/words/packs.ts'
import { findItemsById } from '#db/items-to-reread.ts'
import { sendJob } from '#db/jobs.ts'
import { findModelChoice, findModelKey, type ModelChoice } from '#db/model-choice.ts'
import {
  type AnswerToLay,
  claimOpinion,
  deletePause,
  findAnswersToLay,
  findPause,
  type OpinionInHand,
  queueOpinions,
  releaseOpinion,
  saveAnswer,
  saveLaid,
  saveNoAnswer,
  savePause,
} from '#db/opinions.ts'
import { saveReadings } from '#db/readings.ts'
import { saveRun } from '#db/runs.ts'
import { askModelAbout, type ModelReason } from '#io/ask-model.ts'
import { log } from '#io/log.ts'
import { readWithOpinion } from './read-one-item.ts'
import { ReadingFailed } from './reading-pool.ts'
import type { World } from './world.ts'

export type OpinionRunTally = {
  asked: number
  answered: number
  failed: number
  filled: number
  agreed: number
  differs: number
  dropped: number
}

/** One run goes on no longer than this; the sweep wakes the next. */
const RUN_MS = 60_000
/** An item is asked about so often before it is given up. */
const MOST_TRIES = 3
const RETRY_MS = 10 * 60_000
/** A server that fails is left alone for a minute, then two, then four, up to an hour. */
const PAUSE_MS = 60_000
const LONGEST_PAUSE_MS = 3_600_000
/** The server's trouble and not the item's: nobody asks it anything for a while. */
const OF_THE_SERVER: ReadonlySet<ModelReason> = new Set([
  'unreachable',
  'broken-off',
  'unknown-host',
  'refused-address',
  'bad-address',
  'bad-redirect',
  'model-key',
  'http-429',
  'http-404',
  'http-4xx',
  'http-5xx',
])

/**
 * Asks the chosen language model about items that are read, one at a time, and lays its answers beside their readings.
 *
 * Reading never waits for it: an item is read, stored and grouped before its turn here comes, and without a choice
 * nothing is asked. May run in several workers; a killed one's item is asked about again when its lease ends.
 */
export async function askOpinions(world: World, stop: AbortSignal): Promise<OpinionRunTally> {
  const startedAt = new Date()
  const tally: OpinionRunTally = { asked: 0, answered: 0, failed: 0, filled: 0, agreed: 0, differs: 0, dropped: 0 }
  let reason: string | null = null
  while (!stop.aborted && Date.now() - startedAt.getTime() < RUN_MS) {
    const choice = await findModelChoice()
    if (!choice) break
    await layAnswers(world, tally)
    await queueOpinions(choice, PACK_LANGUAGES)
    if (await isPaused()) break
    const item = await claimOpinion(choice, choice.timeoutSeconds + 60)
    if (!item) break
    reason = await askAboutItem(item, choice, world, stop, tally)
    if (reason !== null) break
  }
  if (Object.values(tally).some((count) => count > 0)) {
    await saveRun('opinions', startedAt, tally, { reason })
    log.info('opinions.asked', { ...tally, reason })
  }
  if (tally.filled + tally.differs > 0) await sendJob('incidents', {})
  return tally
}

async function isPaused(): Promise<boolean> {
  const pause = await findPause()
  return pause !== null && Date.parse(pause.until) > Date.now()
}

/** Null where asking may go on; else the reason why the server is left alone for a while. */
async function askAboutItem(
  item: OpinionInHand,
  choice: ModelChoice,
  world: World,
  stop: AbortSignal,
  tally: OpinionRunTally,
): Promise<string | null> {
  const [doc] = await findItemsById([item.itemId])
  const { key, isUnreadable } = await findModelKey()
  if (!doc) return null // gone meanwhile, and its opinion with it
  const published = doc.published?.toISOString() ?? null
  const ask = world.askModel ?? askModelAbout
  const answer = isUnreadable
    ? { ok: false as const, reason: 'model-key' as const, detail: '', retryAfterSeconds: null }
    : await ask({ text: doc.text, published }, { ...choice, key }, stop)
  if (stop.aborted) {
    await releaseOpinion(item.itemId)
    return null
  }
  tally.asked++
  if (answer.ok) {
    tally.answered++
    await saveAnswer(item.itemId, choice.model, answer.content)
    await deletePause()
    await layAnswers(world, tally)
    return null
  }
  const { reason, detail, retryAfterSeconds } = answer
  log.warn('opinion.not-given', { itemId: item.itemId, reason, detail })
  const isServers = OF_THE_SERVER.has(reason)
  const isOver = !isServers && item.tries >= MOST_TRIES
  const retryAt = new Date(Date.now() + RETRY_MS * item.tries)
  if (isServers) {
    await pauseFor(reason, detail, retryAfterSeconds)
    await saveNoAnswer(item.itemId, reason, detail, new Date())
    return reason
  }
  if (isOver) tally.failed++
  await saveNoAnswer(item.itemId, reason, detail, isOver ? null : retryAt)
  return null
}

async function pauseFor(reason: string, detail: string, retryAfterSeconds: number | null): Promise<void> {
  const failures = ((await findPause())?.failures ?? 0) + 1
  const own = Math.min(LONGEST_PAUSE_MS, PAUSE_MS * 2 ** Math.min(failures - 1, 10))
  const ms = Math.max(own, Math.min((retryAfterSeconds ?? 0) * 1000, LONGEST_PAUSE_MS))
  await savePause({ until: new Date(Date.now() + ms).toISOString(), failures, reason, detail })
}

/** Lays answers beside the readings they have not yet been held against; done twice it comes to the same. */
async function layAnswers(world: World, tally: OpinionRunTally): Promise<void> {
  for (const answer of await findAnswersToLay(20)) {
    try {
      await layAnswer(answer, world, tally)
    } catch (cause) {
      if (!(cause instanceof ReadingFailed)) throw cause
      log.error('opinion.broke-the-reader', { itemId: answer.itemId, cause })
      await saveNoAnswer(answer.itemId, 'reading-failed', '', null)
    }
  }
}

async function layAnswer({ itemId, answer }: AnswerToLay, world: World, tally: OpinionRunTally): Promise<void> {
  const [item] = await findItemsById([itemId])
  if (!item) return
  const read = await readWithOpinion(item, answer, world.reader)
  if (!read.ok) {
    tally.failed++
    return saveNoAnswer(itemId, read.reason, '', null)
  }
  const { opinion } = read
  for (const count of ['filled', 'agreed', 'differs', 'dropped'] as const) tally[count] += opinion.tally[count]
  // Where it adds nothing, the reading stays as it lies there.
  if (opinion.tally.filled + opinion.tally.differs === 0) return saveLaid(itemId, opinion)
  await saveReadings([read.item], [], (tx) => saveLaid(itemId, opinion, tx))
}
