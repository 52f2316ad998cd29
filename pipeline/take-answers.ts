import { connectorOf } from '#core/1-sources/connectors/all.ts'
import type { Answer, Ask, ConnectorKind, Cursor, Visit } from '#core/1-sources/connectors/connector.ts'
import type { Feed } from '#core/1-sources/feed-entry.ts'
import type { SourceRow } from '#db/sources.ts'
import { nextFile } from '#io/drop-folder.ts'
import type { FetchedBody, FetchFailure, NotModified } from '#io/fetch/safe-fetch.ts'
import { takeTurn } from './pace.ts'
import type { World } from './world.ts'

const MAX_BYTES = 30_000_000

/** What all answers of one visit came to; entries have gone to `keep` by then. */
export type Takings =
  | { kind: 'unchanged'; answer: NotModified }
  | { kind: 'failed'; reason: string; detail: string; failure: FetchFailure | null; cursor: Cursor | null }
  | {
      kind: 'taken'
      feed: Feed
      /** Language its words are in, on a first visit. */
      language: string | null
      cursor: Cursor | null
      /** The one answer, where there was but one and the next visit can ask whether it changed. */
      only: FetchedBody | null
      /** Where a feed was found that the given address only led to, or has moved to for good. */
      address: string | null
      /** Whether the given address was a page that led to the feed. */
      isFound: boolean
    }
  /** The service wants to be left alone until then; nothing was asked. */
  | { kind: 'wait'; until: Date }

/** Asks what a connector wants to ask, one after another, and hands every answer's entries on at once. */
export async function takeAnswers(
  source: SourceRow & { kind: ConnectorKind },
  world: World,
  keep: (feed: Feed) => Promise<void>,
): Promise<Takings> {
  const connector = connectorOf(source.kind)
  const isFirst = source.lastSuccessAt === null
  const visit: Visit = { settings: settingsOf(source), cursor: source.cursor, at: new Date().toISOString() }
  let ask: Ask | null = connector.first(visit)
  let taken = null as Extract<Takings, { kind: 'taken' }> | null
  let found: string | null = null
  for (let asks = 1; ask !== null && asks <= connector.maxAsks; asks++) {
    const turn = await myTurn(ask, connector.pauseMs, asks === 1)
    if (turn) return { kind: 'wait', until: turn }
    const isOwnAddress: boolean = ask.from === 'web' && ask.address === source.address
    const got = await get(ask, isOwnAddress && asks === 1 ? source : null, world, connector.pauseMs)
    if (got.kind === 'none') break
    if (got.kind === 'unchanged') return got
    if (got.kind === 'failed') return { ...got, cursor: taken?.cursor ?? null }
    const reply = await world.reader.do({ kind: 'source', connector: source.kind, answer: got.answer, visit, isFirst })
    if (!reply.ok) {
      const { reason, detail, instead } = reply
      if (!instead || found) return { kind: 'failed', reason, detail, failure: null, cursor: taken?.cursor ?? null }
      found = instead
      ask = { from: 'web', address: instead, accept: ask.from === 'web' ? ask.accept : '*/*' }
      continue
    }
    await keep(reply.feed)
    visit.cursor = reply.cursor
    const moved: string | null = isOwnAddress ? (got.fetched?.movedTo ?? null) : null
    taken = {
      kind: 'taken',
      feed: taken
        ? { ...taken.feed, entries: [...taken.feed.entries, ...reply.feed.entries].slice(0, 2000) }
        : reply.feed,
      language: taken?.language ?? reply.language,
      cursor: reply.cursor,
      only: asks === 1 || (source.kind === 'feed' && !taken) ? got.fetched : null,
      isFound: source.kind === 'feed' && found !== null,
      address: (source.kind === 'feed' ? found : null) ?? moved ?? taken?.address ?? null,
    }
    ask = reply.next
  }
  return (
    taken ?? {
      kind: 'taken',
      feed: NOTHING,
      language: null,
      cursor: source.cursor,
      only: null,
      address: null,
      isFound: false,
    }
  )
}

const NOTHING: Feed = {
  title: '',
  link: null,
  language: null,
  ttlMinutes: null,
  skipHours: [],
  skipDays: [],
  entries: [],
  faults: [],
}

/** The address of record goes before the one first typed: it follows the publisher when he moves. */
function settingsOf(source: SourceRow & { kind: ConnectorKind }) {
  const hasAddress = connectorOf(source.kind).fields.some((field) => field.name === 'address')
  return hasAddress && source.address ? { ...source.settings, address: source.address } : source.settings
}

/** The first request of a visit is put off where the host is busy; later ones wait, the visit being under way. */
async function myTurn(ask: Ask, pauseMs: number, isFirst: boolean): Promise<Date | null> {
  if (ask.from !== 'web') return null
  const host = URL.parse(ask.address)?.host ?? ''
  for (;;) {
    const until = takeTurn(host, pauseMs)
    if (!until || isFirst) return until
    await new Promise((resolve) => setTimeout(resolve, until.getTime() - Date.now()))
  }
}

type Got =
  | { kind: 'answer'; answer: Answer; fetched: FetchedBody | null }
  | { kind: 'none' }
  | { kind: 'unchanged'; answer: NotModified }
  | { kind: 'failed'; reason: string; detail: string; failure: FetchFailure | null }

async function get(ask: Ask, known: SourceRow | null, world: World, pauseMs: number): Promise<Got> {
  if (ask.from === 'folder') {
    const found = await (world.nextFile ?? nextFile)(ask.folder, ask.after)
    if (!found.ok) return { kind: 'failed', reason: found.reason, detail: found.detail, failure: null }
    if (!found.file) return { kind: 'none' }
    const { name, bytes, mark } = found.file
    return { kind: 'answer', answer: { url: name, contentType: undefined, bytes, mark }, fetched: null }
  }
  const conditions = known ? { etag: known.etag, lastModified: known.lastModified } : {}
  const fetch = () => world.fetch(ask.address, { ...conditions, accept: ask.accept, maxBytes: MAX_BYTES })
  // Feeds and pages of a host wait in one line; what is answered in the house needs no politeness.
  const isInHouse = ask.address.startsWith('exercise:')
  const fetched = await (isInHouse ? fetch() : world.turns.run(URL.parse(ask.address)?.host ?? '', fetch, pauseMs))
  if (!fetched.ok) return { kind: 'failed', reason: fetched.reason, detail: fetched.detail, failure: fetched }
  if (!fetched.isModified) return { kind: 'unchanged', answer: fetched }
  const { url, contentType, bytes } = fetched
  return { kind: 'answer', answer: { url, contentType, bytes }, fetched }
}
