import { createHash } from 'node:crypto'
import type { FeedEntry } from '#core/1-sources/feed-entry.ts'
import { nextVisit } from '#core/1-sources/next-visit.ts'
import type { Feed } from '#core/1-sources/parse-feed.ts'
import { type FoundItem, saveFound } from '#db/found-items.ts'
import { sendJob } from '#db/jobs.ts'
import { saveRun } from '#db/runs.ts'
import type { SourceRow } from '#db/sources.ts'
import { claimSource, saveVisit, type VisitOutcome } from '#db/visits.ts'
import type { FetchedBody, FetchFailure, NotModified } from '#io/fetch/safe-fetch.ts'
import { log } from '#io/log.ts'
import { readWhen } from './read-when.ts'
import type { FeedAnswer } from './reading-task.ts'
import type { World } from './world.ts'

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.5, */*;q=0.1'
const MAX_FEED_BYTES = 30_000_000
/** Entries of one visit that are taken up; a longer feed is an archive. */
const MAX_ENTRIES = 2000
const MAX_KEY = 400
const MAX_ENTRY_HTML = 200_000

/** Visits one source that is due, and remembers every entry it names. Nothing happens where it is not due or in another hand. */
export async function visitSource(sourceId: string, world: World): Promise<void> {
  const source = await claimSource(sourceId)
  if (!source?.address) return
  const startedAt = new Date()
  const { outcome, tally } = await visitFeed(source, source.address, world).catch((cause: unknown) => {
    // A fault of ours stands on the source like any other failure, and the other sources go on.
    log.error('source.broke-the-visit', { sourceId, cause })
    return failed(source, 'reading-failed', '', null)
  })
  await saveVisit(source.id, outcome)
  await saveRun('sources', startedAt, tally, { sourceId, reason: outcome.reason })
  log.info('source.visited', { sourceId, ...tally, reason: outcome.reason })
  if (tally.fresh + tally.changed > 0) await sendJob('items', {})
}

type Visit = {
  outcome: VisitOutcome
  tally: { entries: number; fresh: number; changed: number; known: number; unchanged: number; failed: number }
}
const NOTHING = { entries: 0, fresh: 0, changed: 0, known: 0, unchanged: 0, failed: 0 }

async function visitFeed(source: SourceRow, address: string, world: World, isDiscovered = false): Promise<Visit> {
  const conditions = isDiscovered ? {} : { etag: source.etag, lastModified: source.lastModified }
  const fetched = await world.fetch(address, { ...conditions, accept: ACCEPT, maxBytes: MAX_FEED_BYTES })
  if (!fetched.ok) return failed(source, fetched.reason, fetched.detail, fetched)
  if (!fetched.isModified) return unchanged(source, fetched)
  const answer: FeedAnswer = await world.reader.do({
    kind: 'feed',
    bytes: fetched.bytes,
    contentType: fetched.contentType,
    url: fetched.url,
  })
  if (answer.feed.ok) return remember(source, answer.feed.feed, fetched, isDiscovered ? address : null)
  const [found] = answer.discovered
  if (found && !isDiscovered)
    return visitFeed({ ...source, siteUrl: source.siteUrl ?? address }, found.url, world, true)
  return failed(source, answer.feed.reason, '', null)
}

async function remember(
  source: SourceRow,
  feed: Feed,
  fetched: FetchedBody,
  newAddress: string | null,
): Promise<Visit> {
  const found = await saveFound(
    source,
    feed.entries.slice(0, MAX_ENTRIES).map((entry) => foundItem(entry, feed)),
  )
  const address = newAddress ?? fetched.movedTo
  const isFirst = source.lastSuccessAt === null
  const next = nextVisit({
    at: new Date(),
    published: feed.entries.flatMap((entry) => readWhen(entry.published)?.at ?? []),
    outcome: 'new',
    failures: 0,
    ttlMinutes: feed.ttlMinutes,
    maxAgeSeconds: fetched.freshSeconds,
    skipHours: feed.skipHours,
    skipDays: feed.skipDays,
  })
  return {
    tally: { ...NOTHING, entries: feed.entries.length, fresh: found.fresh, changed: found.changed, known: found.known },
    outcome: {
      ...visitAt(next.at),
      reason: null,
      newItems: found.fresh,
      etag: fetched.etag,
      lastModified: fetched.lastModified,
      ...(address ? { address } : {}),
      // Whoever added the source may have given its name; an address standing in for one is replaced.
      ...(isFirst && feed.title && (source.title === source.address || source.title === '')
        ? { title: feed.title.slice(0, 300) }
        : {}),
      ...(source.siteUrl || feed.link ? { siteUrl: source.siteUrl ?? feed.link } : {}),
      ...(source.languages.length === 0 && feed.language ? { languages: [feed.language] } : {}),
    },
  }
}

function unchanged(source: SourceRow, fetched: NotModified): Visit {
  // Nothing new is known about its rhythm: the interval of the last visit holds, a quarter longer each time up to its double.
  const minutes = Math.max(10, Math.min(source.intervalMinutes * 1.25, 12 * 60, Math.max(source.intervalMinutes, 120)))
  const fresh = (fetched.freshSeconds ?? 0) / 60
  const at = new Date(Date.now() + Math.max(minutes, Math.min(fresh, 12 * 60)) * 60_000)
  return {
    tally: { ...NOTHING, unchanged: 1 },
    outcome: { ...visitAt(at), reason: null, ...(fetched.movedTo ? { address: fetched.movedTo } : {}) },
  }
}

function failed(source: SourceRow, reason: string, detail: string, failure: FetchFailure | null): Visit {
  const at = new Date()
  const retryAfter = failure?.retryAfterSeconds ? new Date(at.getTime() + failure.retryAfterSeconds * 1000) : null
  const next = nextVisit({ at, published: [], outcome: 'failed', failures: source.failures + 1, retryAfter })
  const isGone = reason === 'http-410' // the publisher says: never again
  return {
    tally: { ...NOTHING, failed: 1 },
    outcome: {
      nextVisitAt: next.at,
      reason,
      reasonDetail: detail.slice(0, 500),
      pause: isGone || next.because === 'paused',
    },
  }
}

function visitAt(at: Date): { nextVisitAt: Date; intervalMinutes: number } {
  const minutes = Math.round((at.getTime() - Date.now()) / 60_000)
  return { nextVisitAt: at, intervalMinutes: Math.min(10_080, Math.max(1, minutes)) }
}

function foundItem(entry: FeedEntry, feed: Feed): FoundItem {
  const when = readWhen(entry.published)
  const kept = {
    ...entry,
    summaryHtml: entry.summaryHtml.slice(0, MAX_ENTRY_HTML),
    contentHtml: entry.contentHtml?.slice(0, MAX_ENTRY_HTML) ?? null,
  }
  return {
    key: entry.key.length > MAX_KEY ? hash(entry.key) : entry.key,
    url: entry.url,
    title: entry.title.slice(0, 1000),
    original: JSON.stringify(kept),
    originalKind: 'entry',
    entryHash: hash(wordsOf(entry)),
    language: entry.language ?? feed.language ?? 'und',
    author: entry.author?.slice(0, 300) ?? null,
    published: when?.at ?? null,
    publishedIsDay: when?.isDay ?? false,
  }
}

/** What a change of makes a new version: the words, not markup, addresses or spaces. */
function wordsOf(entry: FeedEntry): string {
  return `${entry.title}\n${entry.contentHtml ?? entry.summaryHtml}`
    .slice(0, MAX_ENTRY_HTML)
    .replace(/<[^>]*>/g, '')
    .replace(/[\s\d]+/g, ' ')
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}
