import { createHash } from 'node:crypto'
import { canonicalUrl } from '#core/1-sources/canonical-url.ts'
import type { UploadRow } from '#core/1-sources/read-upload.ts'
import type { FoundItem } from '#db/found-items.ts'

/** A pasted text as an item that waits to be read; the same text again is the same item. */
export function itemFromPaste(text: string, published: string | null): FoundItem {
  return {
    ...EMPTY,
    key: hashOf(text),
    title: firstLine(text),
    original: text,
    originalKind: /^\s*<(!doctype|html)\b/i.test(text) ? 'html' : 'text',
    ...publication(published),
  }
}

/** One page's address as an item that waits to be fetched; null when it is no web address. */
export function itemFromAddress(address: string): (FoundItem & { url: string }) | null {
  const url = canonicalUrl(address)
  return url ? { ...EMPTY, key: url, url, title: url } : null
}

/** A row of an uploaded file as an item that waits to be read, or to be fetched where it has only an address. */
export function itemFromRow(row: UploadRow): FoundItem {
  const original = row.html ?? ([row.title, row.text].filter(Boolean).join('\n\n') || null)
  const isBare = row.html === null && row.text === '' && row.url !== null
  const url = row.url ? canonicalUrl(row.url) : null
  return {
    ...EMPTY,
    key: url ?? hashOf(`${row.title}\n${row.text}\n${row.html ?? ''}`),
    url,
    title: row.title || firstLine(row.text) || url || '',
    original: isBare ? null : original,
    originalKind: row.html ? 'html' : 'text',
    entryHash: isBare ? null : hashOf(original ?? ''),
    language: row.language?.slice(0, 20) ?? 'und',
    author: row.author?.slice(0, 300) ?? null,
    ...publication(row.published),
  }
}

const EMPTY: FoundItem = {
  key: '',
  url: null,
  title: '',
  original: null,
  originalKind: 'text',
  entryHash: null,
  language: 'und',
  author: null,
  published: null,
  publishedIsDay: false,
}

function publication(published: string | null): Pick<FoundItem, 'published' | 'publishedIsDay'> {
  if (!published) return { published: null, publishedIsDay: false }
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(published)
  const at = new Date(isDay ? `${published}T00:00:00Z` : published)
  return Number.isNaN(at.getTime())
    ? { published: null, publishedIsDay: false }
    : { published: at, publishedIsDay: isDay }
}

function firstLine(text: string): string {
  return (/\S[^\n]*/.exec(text)?.[0] ?? '').trim().slice(0, 200)
}

function hashOf(text: string): string {
  return createHash('sha256').update(text.normalize('NFC').replace(/\s+/g, ' ').trim()).digest('hex')
}
