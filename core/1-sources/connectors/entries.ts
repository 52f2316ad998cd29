import { charsetOf, decodeBytes } from '#core/text/decode-bytes.ts'
import type { Feed, FeedEntry, FeedFault } from '../feed-entry.ts'
import { keyEntries } from '../key-entries.ts'
import type { Answer } from './connector.ts'

/** More entries than this of one answer are an archive. */
const MAX_ENTRIES = 2000
/** How far ahead of its receipt an entry may be dated: time zones and clocks differ by a day at most. */
const AHEAD_MS = 26 * 3_600_000

/** An entry of which only this is known. */
export function entryOf(known: Partial<FeedEntry>): FeedEntry {
  return {
    key: '',
    url: null,
    title: '',
    summaryHtml: '',
    contentHtml: null,
    published: null,
    updated: null,
    author: null,
    language: null,
    categories: [],
    enclosures: [],
    point: null,
    ...known,
  }
}

/** Entries as a feed, keyed and each once; dates that lie ahead of `at` are unknown. */
export function feedOf(entries: readonly FeedEntry[], at: string, known: Partial<Feed> = {}): Feed {
  const faults = new Set<FeedFault>(known.faults)
  if (entries.length > MAX_ENTRIES) faults.add('too-many-entries')
  const latest = Date.parse(at) + AHEAD_MS
  const dated = entries.slice(0, MAX_ENTRIES).map((entry) => {
    if (entry.published === null || Date.parse(entry.published) <= latest) return entry
    faults.add('future-dates')
    return { ...entry, published: null }
  })
  const keyed = keyEntries(dated, faults)
  return {
    title: '',
    link: null,
    language: null,
    ttlMinutes: null,
    skipHours: [],
    skipDays: [],
    ...known,
    entries: keyed,
    faults: [...faults],
  }
}

/** An answer's text, its byte order mark dropped. */
export function textOf(answer: Answer): string {
  return decodeBytes(answer.bytes, [charsetOf(answer.contentType)]).text.replace(/^[\s\ufeff\0]+/, '')
}

/** The records of a JSON answer, null where it is no JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // SyntaxError: services answer with a sentence where something is wrong; the caller shows it.
  }
}

/** A value as an object whose members can be asked for. */
export function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}

/** A value as text; numbers as they are written, anything else as nothing. */
export function wordOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
}

/** What a service said instead of an answer, on one line, short enough to show. */
export function saying(text: string): string {
  return text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200)
}

/** `iso` moved by so many hours, to the second, in UTC. */
export function shifted(iso: string, hours: number): string {
  return `${new Date(Date.parse(iso) + hours * 3_600_000).toISOString().slice(0, 19)}Z`
}

/** The later of two instants, whatever zone they are written in. */
export function later(a: string | undefined, b: string | null): string | undefined {
  if (b === null || Number.isNaN(Date.parse(b))) return a
  return a === undefined || Date.parse(b) > Date.parse(a) ? new Date(b).toISOString() : a
}
