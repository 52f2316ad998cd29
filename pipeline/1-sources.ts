import { createHash } from 'node:crypto'
import { connectorOf } from '#core/1-sources/connectors/all.ts'
import { type ConnectorKind, isConnectorKind } from '#core/1-sources/connectors/connector.ts'
import type { FeedEntry } from '#core/1-sources/feed-entry.ts'
import { type FirstLook, firstLook } from '#core/1-sources/first-look.ts'
import { afterSkipped, nextVisit } from '#core/1-sources/next-visit.ts'
import type { Feed } from '#core/1-sources/parse-feed.ts'
import { type FoundItem, saveFound } from '#db/found-items.ts'
import { sendJob } from '#db/jobs.ts'
import { saveRun } from '#db/runs.ts'
import type { SourceRow } from '#db/sources.ts'
import { claimSource, postponeVisit, saveVisit, type VisitOutcome } from '#db/visits.ts'
import type { FetchFailure, NotModified } from '#io/fetch/safe-fetch.ts'
import { log } from '#io/log.ts'
import { readWhen } from './read-when.ts'
import { type Takings, takeAnswers } from './take-answers.ts'
import type { World } from './world.ts'

/** Entries of one visit that are taken up; a longer feed is an archive. */
const MAX_ENTRIES = 2000
const MAX_KEY = 400
/** Words shorter than this may stand over two stories of one day. */
const TELLING = 80
const MAX_ENTRY_HTML = 200_000

/** Visits one source that is due, and remembers every entry it names. Nothing happens where it is not due or in another hand. */
export async function visitSource(sourceId: string, world: World): Promise<void> {
  const source = await claimSource(sourceId)
  if (!source || !isVisited(source)) return
  const startedAt = new Date()
  const visit = await visitBy(source, world).catch((cause: unknown) => {
    // A fault of ours stands on the source like any other failure, and the other sources go on.
    log.error('source.broke-the-visit', { sourceId, cause })
    return failed(source, 'reading-failed', '', null)
  })
  if ('until' in visit) return postponeVisit(source.id, visit.until)
  const { outcome, tally } = visit
  await saveVisit(source.id, outcome)
  await saveRun('sources', startedAt, tally, { sourceId, reason: outcome.reason })
  log.info('source.visited', { sourceId, ...tally, reason: outcome.reason })
  if (tally.fresh + tally.changed > 0) await sendJob('items', {})
}

function isVisited(source: SourceRow): source is SourceRow & { kind: ConnectorKind } {
  return isConnectorKind(source.kind) && (source.kind !== 'feed' || source.address !== null)
}

type Visit = {
  outcome: VisitOutcome
  tally: { entries: number; fresh: number; changed: number; known: number; unchanged: number; failed: number }
}
const NOTHING = { entries: 0, fresh: 0, changed: 0, known: 0, unchanged: 0, failed: 0 }

/** What a connector brings is kept answer by answer; what they came to together decides when to come again. */
async function visitBy(source: SourceRow & { kind: ConnectorKind }, world: World): Promise<Visit | { until: Date }> {
  const tally = { ...NOTHING }
  const takings = await takeAnswers(source, world, async (feed) => {
    const entries = feed.entries.slice(0, MAX_ENTRIES)
    const found = await saveFound(
      source,
      entries.map((entry) => foundItem(entry, feed)),
    )
    tally.entries += feed.entries.length
    tally.fresh += found.fresh
    tally.changed += found.changed
    tally.known += found.known
  })
  switch (takings.kind) {
    case 'wait':
      return { until: takings.until }
    case 'unchanged':
      return unchanged(source, takings.answer)
    case 'taken':
      return { tally, outcome: remember(source, takings, tally.fresh) }
    case 'failed': {
      const { outcome } = failed(source, takings.reason, takings.detail, takings.failure)
      // What was taken before it failed need not be asked for again.
      return {
        tally: { ...tally, failed: 1 },
        outcome: { ...outcome, newItems: tally.fresh, ...(takings.cursor ? { cursor: takings.cursor } : {}) },
      }
    }
  }
}

function remember(
  source: SourceRow & { kind: ConnectorKind },
  takings: Extract<Takings, { kind: 'taken' }>,
  fresh: number,
): VisitOutcome {
  const { feed, only, address, isFound, cursor, language } = takings
  const isFirst = source.lastSuccessAt === null
  const next = nextVisit({
    at: new Date(),
    published: feed.entries.flatMap((entry) => readWhen(entry.published)?.at ?? []),
    outcome: 'new',
    failures: 0,
    ttlMinutes: Math.max(feed.ttlMinutes ?? 0, connectorOf(source.kind).shortestMinutes),
    maxAgeSeconds: only?.freshSeconds ?? null,
    skipHours: feed.skipHours,
    skipDays: feed.skipDays,
  })
  const site = isFound ? source.address : feed.link
  const isSite = source.kind === 'feed' || source.kind === 'list'
  return {
    ...visitAt(next.at),
    reason: null,
    newItems: fresh,
    etag: only?.etag ?? null,
    lastModified: only?.lastModified ?? null,
    ...(cursor ? { cursor } : {}),
    ...(address ? { address } : {}),
    ...(isFirst && isSite ? { firstLook: lookAtFirst(source, feed, language) } : {}),
    // Whoever added the source may have given its name; an address standing in for one is replaced.
    ...(isFirst && feed.title && (source.title === source.address || source.title === '')
      ? { title: feed.title.slice(0, 300) }
      : {}),
    ...(source.siteUrl || site ? { siteUrl: source.siteUrl ?? site } : {}),
    ...(source.languages.length === 0 && feed.language ? { languages: [feed.language] } : {}),
  }
}

/** A name that stands in for an unknown one is no expectation. */
function lookAtFirst(source: SourceRow, feed: Feed, language: string | null): FirstLook {
  const title = source.title === source.address ? '' : source.title
  return firstLook(
    { title, siteUrl: source.siteUrl, address: source.address, languages: source.languages },
    { title: feed.title, link: feed.link, language, entryUrls: feed.entries.map((entry) => entry.url) },
  )
}

function unchanged(source: SourceRow, fetched: NotModified): Visit {
  // Nothing new is known about its rhythm: the interval of the last visit holds, a quarter longer each time up to its double.
  const minutes = Math.max(10, Math.min(source.intervalMinutes * 1.25, 12 * 60, Math.max(source.intervalMinutes, 120)))
  const fresh = (fetched.freshSeconds ?? 0) / 60
  const planned = Date.now() + Math.max(minutes, Math.min(fresh, 12 * 60)) * 60_000
  const words = (list = '') => list.split(' ').filter((word) => word !== '')
  const { skipHours, skipDays } = source.cursor ?? {}
  const at = new Date(afterSkipped(planned, words(skipHours).map(Number), words(skipDays)))
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
  const words = wordsOf(entry)
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
    entryHash: hash(words),
    isTelling: words.length >= TELLING,
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
