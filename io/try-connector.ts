import { connectorOf } from '#core/1-sources/connectors/all.ts'
import type { Answer, Ask, Visit } from '#core/1-sources/connectors/connector.ts'
import type { Feed } from '#core/1-sources/feed-entry.ts'
import type { NewSource } from '#core/1-sources/new-source.ts'
import { nextFile } from './drop-folder.ts'
import { type Fetch, safeFetch } from './fetch/safe-fetch.ts'

/** What a source would give on its first visit, before anything is kept. */
export type Tried = { ok: true; feed: Feed } | { ok: false; reason: string; detail: string }

const EACH = { deadlineMs: 15_000, maxBytes: 5_000_000 }
/** An index or a robots.txt leads to the answer proper in so many steps. */
const MAX_ASKS = 3

/** Asks what a new source would ask first; nothing is kept. */
export async function tryConnector(source: NewSource, at: string, fetch: Fetch = safeFetch): Promise<Tried> {
  const connector = connectorOf(source.kind)
  const settings = source.address ? { ...source.settings, address: source.address } : source.settings
  const visit: Visit = { settings, cursor: null, at }
  let ask: Ask | null = connector.first(visit)
  let last: Tried = { ok: false, reason: 'empty', detail: '' }
  for (let asks = 0; ask !== null && asks < MAX_ASKS; asks++) {
    const got = await get(ask, fetch)
    if (!got.ok) return got
    if (!got.answer) return asks === 0 ? { ok: false, reason: 'empty-folder', detail: '' } : last
    const taken = connector.read(got.answer, visit)
    if (taken.ok) {
      last = { ok: true, feed: taken.feed }
      if (taken.feed.entries.length > 0) return last
      ask = taken.next
    } else {
      last = { ok: false, reason: taken.reason, detail: taken.detail }
      ask = taken.instead ? { from: 'web', address: taken.instead, accept: '*/*' } : null
    }
  }
  return last
}

type Got = { ok: true; answer: Answer | null } | { ok: false; reason: string; detail: string }

async function get(ask: Ask, fetch: Fetch): Promise<Got> {
  if (ask.from === 'folder') {
    const found = await nextFile(ask.folder, ask.after)
    if (!found.ok) return found
    const { file } = found
    return { ok: true, answer: file && { url: file.name, contentType: undefined, bytes: file.bytes, mark: file.mark } }
  }
  const fetched = await fetch(ask.address, { ...EACH, accept: ask.accept })
  if (!fetched.ok) return { ok: false, reason: fetched.reason, detail: fetched.detail }
  if (!fetched.isModified) return { ok: false, reason: 'bad-response', detail: '304' }
  const { url, contentType, bytes } = fetched
  return { ok: true, answer: { url, contentType, bytes } }
}
