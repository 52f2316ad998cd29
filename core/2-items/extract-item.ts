import { canonicalUrl } from '#core/1-sources/canonical-url.ts'
import { composeText } from './compose-item.ts'
import type { Extraction } from './item.ts'
import { languageOf } from './page-facts.ts'
import { readPage } from './read-page.ts'

export type PageHints = {
  /** Where the page came from. */
  url?: string | undefined
  /** The date the feed gave; it outranks what the page says. */
  published?: string | null | undefined
  /** The title the feed gave, for pages that show none. */
  title?: string | undefined
  /** The language already known for this item; it outranks what the page declares. */
  language?: string | undefined
  /** The languages its source is in; a page that declares none of them is taken to declare nothing. */
  declaredLanguages?: readonly string[] | undefined
}

/** The news item a page holds, or the reason why it holds none. */
export function extractItem(html: string, hints: PageHints = {}): Extraction {
  if (!/\S/.test(html)) return { ok: false, reason: 'empty' }
  const page = readPage(html, { url: hints.url })
  if (page.refusal !== null) return { ok: false, reason: page.refusal }
  const title = page.title || (hints.title ?? '')
  const { text, blocks } = composeText(title, page.body)
  const titled = blocks[0]?.kind === 'title' ? text.slice(0, blocks[0].end) : ''
  return {
    ok: true,
    item: {
      title: titled,
      text,
      blocks,
      language: declared(page.language, hints),
      published: hints.published ?? page.published,
      author: page.author,
      credit: page.credit,
      canonicalUrl: page.canonicalUrl === null ? null : canonicalUrl(page.canonicalUrl, hints.url),
    },
  }
}

function declared(language: string | null, hints: PageHints): string {
  const known = languageOf(hints.language)
  if (known !== null && known !== 'und') return known
  const allowed = hints.declaredLanguages?.map(languageOf) ?? []
  if (language !== null && (allowed.length === 0 || allowed.includes(language))) return language
  return (allowed.length === 1 ? allowed[0] : null) ?? 'und'
}
