import { readDate } from '#core/time/written-date.ts'
import type { Feed, FeedEntry, FeedFault } from './feed-entry.ts'
import { plainText } from './plain-text.ts'
import { escapeHtml, resolveUrl } from './xml-tree.ts'

/** JSON Feed 1.0 and 1.1 (jsonfeed.org), null where the text is no such thing; a cut-off file gives its whole items. */
export function readJsonFeed(text: string, base: string, faults: Set<FeedFault>): Feed | null {
  const json = parseJson(text) ?? repairCut(text, faults)
  if (!isRecord(json) || !Array.isArray(json.items)) return null
  if (!/jsonfeed/i.test(string(json.version)) && string(json.title) === '') return null
  const home = resolveUrl(string(json.home_page_url), base)
  return {
    title: plainText(string(json.title)),
    link: home,
    language: string(json.language) || null,
    ttlMinutes: null,
    skipHours: [],
    skipDays: [],
    entries: json.items.filter(isRecord).map((item) => readItem(item, home ?? base, faults)),
    faults: [],
  }
}

function readItem(item: Record<string, unknown>, base: string, faults: Set<FeedFault>): FeedEntry {
  const text = string(item.content_text)
  const html =
    string(item.content_html) || (text === '' ? '' : `<p>${escapeHtml(text).replace(/\n\s*\n/g, '</p><p>')}</p>`)
  const summary = string(item.summary)
  const attachments = Array.isArray(item.attachments) ? item.attachments.filter(isRecord) : []
  const url =
    resolveUrl(string(item.url) || string(item.external_url), base) ?? resolveUrl(permalink(string(item.id)), base)
  return {
    key: string(item.id).trim(),
    url,
    title: plainText(string(item.title)),
    summaryHtml: summary === '' ? '' : escapeHtml(summary),
    contentHtml: html === '' ? null : html,
    published: date(item.date_published, faults),
    updated: date(item.date_modified, faults),
    author: authorOf(item),
    language: string(item.language) || null,
    categories: Array.isArray(item.tags) ? item.tags.map(string).filter((tag) => tag !== '') : [],
    enclosures: attachments.flatMap((file) => {
      const address = resolveUrl(string(file.url), base)
      return address === null ? [] : [{ url: address, type: string(file.mime_type) || null }]
    }),
    point: null,
  }
}

function authorOf(item: Record<string, unknown>): string | null {
  const authors = Array.isArray(item.authors) ? item.authors : [item.author]
  const names = authors.filter(isRecord).map((author) => plainText(string(author.name)))
  return names.filter((name) => name !== '').join(', ') || null
}

function date(value: unknown, faults: Set<FeedFault>): string | null {
  const written = string(value).trim()
  const read = written === '' ? null : readDate(written)
  if (written !== '' && read === null) faults.add('bad-dates')
  return read
}

const permalink = (id: string): string | undefined => (/^https?:\/\//i.test(id) ? id : undefined)

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // SyntaxError: perhaps only cut off, which repairCut sees to.
  }
}

/** Closes a JSON feed that ends inside an item behind its last whole item. */
function repairCut(text: string, faults: Set<FeedFault>): unknown {
  if (!/"items"\s*:\s*\[/.test(text)) return null
  for (
    let end = text.lastIndexOf('}'), tries = 0;
    end > 0 && tries < 50;
    end = text.lastIndexOf('}', end - 1), tries++
  ) {
    const json = parseJson(`${text.slice(0, end + 1)}]}`)
    if (json === null) continue
    faults.add('truncated')
    return json
  }
  faults.add('bad-json')
  return null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function string(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}
