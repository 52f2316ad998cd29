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
  const refuse = (reason: string, detail = '') => ({ ok: false as const, url, reason, detail })
  if (!(await createRobots(fetch)(url))) return refuse('robots')
  const page = await fetch(url, EACH)
  if (!page.ok) return refuse(page.reason, page.detail)
  if (!page.isModified) return refuse('bad-response', '304')
  const decoded = decodeText(page.bytes, page.contentType)
  if (!decoded.ok) return refuse(decoded.reason)
  const read = extractItem(decoded.text, { url: page.url })
  if (!read.ok) return refuse(read.reason)
  const { title, text, published } = read.item
  return { ok: true, url: page.url, title, text, published }
}
