import { decodeText } from '#core/2-items/decode-text.ts'
import { extractItem } from '#core/2-items/extract-item.ts'
import { createRobots } from './fetch/robots.ts'
import { type Fetch, safeFetch } from './fetch/safe-fetch.ts'

/** An article's page as it would be stored, or why it would not be. */
export type TriedArticle =
  | { ok: true; url: string; title: string; text: string; published: string | null }
  | { ok: false; url: string; reason: string; detail: string }

const EACH = { deadlineMs: 15_000, maxBytes: 5_000_000, accept: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1' }

/** Fetches one article's page as a visit would, robots.txt asked first; nothing is kept. */
export async function tryArticle(url: string, fetch: Fetch = safeFetch): Promise<TriedArticle> {
  const page = await fetchPage(url, fetch)
  if (!page.ok) return { ...page, url }
  const read = extractItem(page.html, { url: page.url })
  if (!read.ok) return { ok: false, url, reason: read.reason, detail: '' }
  const { title, text, published } = read.item
  return { ok: true, url: page.url, title, text, published }
}

/** A page's markup as it came from an address, robots.txt asked first, or why there is none. */
export async function fetchPage(
  url: string,
  fetch: Fetch = safeFetch,
): Promise<{ ok: true; url: string; html: string } | { ok: false; reason: string; detail: string }> {
  const refuse = (reason: string, detail = '') => ({ ok: false as const, reason, detail })
  if (!(await createRobots(fetch)(url)).isAllowed) return refuse('robots')
  const page = await fetch(url, EACH)
  if (!page.ok) return refuse(page.reason, page.detail)
  if (!page.isModified) return refuse('bad-response', '304')
  const decoded = decodeText(page.bytes, page.contentType)
  return decoded.ok ? { ok: true, url: page.url, html: decoded.text } : refuse(decoded.reason)
}
