import type { FeedEntry } from '#core/1-sources/feed-entry.ts'
import type { Block } from '#core/2-items/item.ts'
import { entryLength, FULL_ENTRY } from '#core/2-items/item-from-entry.ts'
import type { Reading, ReadingContext } from '#core/4-reports/reading.ts'
import type { ItemInHand } from '#db/items-in-hand.ts'
import type { ItemToReread } from '#db/items-to-reread.ts'
import type { ItemRead, ItemRefused } from '#db/readings.ts'
import type { FetchReason } from '#io/fetch/safe-fetch.ts'
import { readWhen } from './read-when.ts'
import type { ReadingPool } from './reading-pool.ts'
import type { ItemAnswer, OpinionAnswer, ReadingTask } from './reading-task.ts'
import type { World } from './world.ts'

/** Raise it when reading changes in a way that makes reading again worth it. */
export const READER_VERSION = '1'

/** The reader's version with that of what it has learnt here, as it is kept with each item. */
export function readerVersion(learnt: number): string {
  return learnt > 0 ? `${READER_VERSION}+${learnt}` : READER_VERSION
}

/** Passing troubles are tried again after these many minutes; then the feed's own words are taken, or the item is refused. */
const RETRY_MINUTES = [5, 30, 180]
const PASSING: FetchReason[] = [
  'timed-out',
  'unreachable',
  'broken-off',
  'unknown-host',
  'http-5xx',
  'http-429',
  'bad-response',
]
const ACCEPT = 'text/html, application/xhtml+xml;q=0.9, text/plain;q=0.5, */*;q=0.1'
const MAX_PAGE_BYTES = 10_000_000

/** Fetches where needed and reads one item; what the world does wrong becomes a named refusal or a later try. Throws where our reader breaks. */
export async function readOneItem(item: ItemInHand, world: World): Promise<ItemRead | ItemRefused> {
  const task = await taskFor(item, world)
  if (!('kind' in task)) return task
  const answer: ItemAnswer = await world.reader.do(task.task)
  if (!answer.ok) return { id: item.id, reason: answer.reason, detail: answer.detail, retryAt: null }
  return itemRead(item, answer, task.partly ?? answer.partly, task.url)
}

/** Reads an item again from its stored text; null where that holds nothing to read. */
export async function readStoredItem(item: ItemInHand, reader: ReadingPool): Promise<ItemRead | null> {
  const answer = await reader.do(storedTask(item))
  return answer.ok ? itemRead(item, answer, null, item.url) : null
}

/** Reads a stored item again and lays a language model's answer beside it; or why the answer says nothing. */
export async function readWithOpinion(
  item: ItemToReread,
  answer: string,
  reader: ReadingPool,
): Promise<
  | { ok: true; item: ItemRead; opinion: Extract<OpinionAnswer, { ok: true }>['opinion'] }
  | Extract<OpinionAnswer, { ok: false }>
> {
  const read = await reader.do({ ...storedTask(item), kind: 'opinion', answer })
  if (!read.ok) return read
  const { opinion, ...rest } = read
  return { ok: true, item: asItWas(itemRead(item, rest, null, item.url), item), opinion }
}

/** What an earlier reading knew and a stored text does not tell. */
export function asItWas(read: ItemRead, item: ItemToReread): ItemRead {
  const { author, credit, copyOfId, reason, reasonDetail } = item
  return { ...read, item: { ...read.item, author, credit }, copyOfId, reason, reasonDetail }
}

/** What the shipped reader reads in a stored item, whatever people have taught it here; null where it holds nothing to read. */
export async function readStoredPlain(item: ItemInHand, reader: ReadingPool): Promise<Reading | null> {
  const answer = await reader.do({ ...storedTask(item), isPlain: true })
  return answer.ok ? { ...answer.reading, text: answer.item.text } : null
}

function storedTask(item: ItemInHand): Extract<ReadingTask, { kind: 'doc' }> {
  const { title, text, language } = item
  const context = contextOf(item)
  const doc = { title, text, blocks: item.blocks as Block[], language, published: context.published ?? null }
  return { kind: 'doc', doc, context }
}

type Ready = {
  kind: 'ready'
  task: Exclude<ReadingTask, { kind: 'source' | 'opinion' }>
  partly: string | null
  url: string | null
}

async function taskFor(item: ItemInHand, world: World): Promise<Ready | ItemRefused> {
  const context = contextOf(item)
  const ready = (task: Ready['task'], partly: string | null = null, url = item.url): Ready => ({
    kind: 'ready',
    task,
    partly,
    url,
  })
  if (item.status === 'stored' && item.text !== '') return ready(storedTask(item))
  if (item.originalKind !== 'entry' && item.original !== null)
    return ready({ kind: item.originalKind, text: item.original, context })
  const entry = item.original === null ? null : (JSON.parse(item.original) as FeedEntry)
  if (entry && (!item.fetchesPages || item.url === null || hasFullText(entry)))
    return ready({ kind: 'entry', entry, context })
  if (item.url === null) return { id: item.id, reason: 'empty', detail: '', retryAt: null }
  const page = await fetchPage(item.url, world)
  if (page.ok)
    return ready(
      { kind: 'page', bytes: page.bytes, contentType: page.contentType, entry, context: { ...context, url: page.url } },
      null,
      page.movedTo ?? item.url,
    )
  if (PASSING.includes(page.reason) && item.attempts <= RETRY_MINUTES.length)
    return refuse(item, page.reason, page.detail, true)
  if (entry && entryLength(entry) > 0) return ready({ kind: 'entry', entry, context }, page.reason)
  return refuse(item, page.reason, page.detail, false)
}

async function fetchPage(url: string, world: World) {
  const { isAllowed, pauseMs } = await world.mayFetch(url)
  if (!isAllowed) return { ok: false as const, reason: 'robots' as const, detail: '' }
  const fetch = () => world.fetch(url, { accept: ACCEPT, maxBytes: MAX_PAGE_BYTES })
  // What is answered in the house needs no politeness.
  const fetched = url.startsWith('exercise:')
    ? await fetch()
    : await world.turns.run(URL.parse(url)?.host ?? '', fetch, pauseMs)
  // Without a condition asked, a 304 is no answer.
  if (fetched.ok && !fetched.isModified) return { ok: false as const, reason: 'bad-response' as const, detail: '304' }
  return fetched
}

/** Long markup is measured, short markup can hold no article. */
function hasFullText(entry: FeedEntry): boolean {
  return (entry.contentHtml?.length ?? 0) + entry.summaryHtml.length >= FULL_ENTRY && entryLength(entry) >= FULL_ENTRY
}

/** A refusal by name; what may pass is tried again a few times, each time later. */
export function refuse(item: ItemInHand, reason: string, detail: string, mayPass: boolean): ItemRefused {
  const minutes = RETRY_MINUTES[item.attempts - 1]
  const retryAt = mayPass && minutes !== undefined ? new Date(Date.now() + minutes * 60_000) : null
  return { id: item.id, reason, detail, retryAt }
}

function contextOf(item: ItemInHand): ReadingContext {
  const languages = [...new Set([item.language, ...item.languages].filter((tag) => tag !== 'und'))]
  return {
    id: item.id,
    title: item.title,
    published: item.published
      ? item.publishedIsDay
        ? item.published.toISOString().slice(0, 10)
        : item.published.toISOString()
      : null,
    country: item.countries[0] ?? null,
    ...(item.url ? { url: item.url } : {}),
    ...(languages.length > 0 ? { languages } : {}),
    ...(item.timeZone ? { timeZone: item.timeZone } : {}),
  }
}

function itemRead(
  item: ItemInHand,
  answer: Extract<ItemAnswer, { ok: true }>,
  partly: string | null,
  url: string | null,
): ItemRead {
  const when =
    readWhen(answer.item.published) ?? (item.published ? { at: item.published, isDay: item.publishedIsDay } : null)
  return {
    id: item.id,
    item: answer.item,
    reading: { ...answer.reading, text: answer.item.text },
    readerVersion: readerVersion(answer.reading.learnt ?? 0),
    published: when?.at ?? null,
    publishedIsDay: when?.isDay ?? false,
    url,
    contentHash: answer.contentHash,
    signature: answer.signature,
    bands: answer.bands,
    words: answer.words,
    search: answer.search,
    copyOfId: null,
    reason: partly,
    reasonDetail: null,
  }
}
