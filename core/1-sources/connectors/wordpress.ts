import { readDate } from '#core/time/written-date.ts'
import { plainText } from '../plain-text.ts'
import { resolveUrl } from '../xml-tree.ts'
import { checkFields } from './check.ts'
import type { Connector, Visit } from './connector.ts'
import { entryOf, feedOf, jsonOf, later, recordOf, saying, shifted, textOf, wordOf } from './entries.ts'

const PER_PAGE = 100
/** A first visit looks so far back; later ones look a day behind what they have, where edits happen. */
const FIRST_HOURS = -7 * 24
const AGAIN_HOURS = -24
const FIELDS = 'id,date_gmt,modified_gmt,link,title,excerpt,content'

/**
 * Posts of a WordPress site by its REST API (developer.wordpress.org/rest-api/reference/posts), oldest first, so that
 * a visit cut short goes on where it stopped.
 */
export const wordpressConnector: Connector = {
  kind: 'wordpress',
  fields: [
    { name: 'address', kind: 'address', isRequired: true, like: 'https://news.example/' },
    { name: 'search', kind: 'query', isRequired: false },
    { name: 'categories', kind: 'text', isRequired: false, like: '12,34' },
  ],
  hasTerms: false,
  namesPages: true,
  pauseMs: 0,
  shortestMinutes: 10,
  maxAsks: 10,
  check(typed) {
    const checked = checkFields(this.fields, typed)
    if (!checked.ok) return checked
    const { address = '', search, categories } = checked.settings
    if (categories && !/^\d+(\s*,\s*\d+)*$/.test(categories))
      return { ok: false, field: 'categories', fault: 'numbers' }
    // Whoever copies the address of the interface itself means the site it belongs to.
    const site = address.replace(/\/wp-json(\/.*)?$/, '/')
    const settings = { ...checked.settings, address: site }
    const asks = [search, categories?.replace(/\s/g, '')].filter(Boolean).join(' ')
    const host = new URL(site).host
    return { ok: true, settings, name: asks ? `${site} ${asks}` : site, title: asks ? `${host}: ${asks}` : host }
  },
  first: (visit) => askAfter(visit, 1),
  read(answer, visit) {
    const text = textOf(answer)
    const posts = jsonOf(text)
    if (!Array.isArray(posts)) {
      const { message } = recordOf(posts)
      const isOff = /rest_(?:disabled|no_route|not_logged_in|forbidden)/.test(wordOf(recordOf(posts).code))
      if (wordOf(message))
        return { ok: false, reason: isOff ? 'no-interface' : 'service-says', detail: saying(wordOf(message)) }
      return { ok: false, reason: text === '' ? 'empty' : 'no-interface', detail: '' }
    }
    const base = visit.settings.address ?? answer.url
    const entries = posts.map(recordOf).flatMap((post) => {
      const url = resolveUrl(wordOf(post.link), base)
      if (url === null) return []
      const content = wordOf(recordOf(post.content).rendered)
      return entryOf({
        key: wordOf(post.id) && `wp:${wordOf(post.id)}`,
        url,
        title: plainText(wordOf(recordOf(post.title).rendered)),
        summaryHtml: wordOf(recordOf(post.excerpt).rendered),
        contentHtml: content === '' ? null : content,
        published: utc(post.date_gmt),
        updated: utc(post.modified_gmt),
      })
    })
    const newest = entries.reduce((last, entry) => later(last, entry.published), visit.cursor?.after)
    const page = Number(new URL(answer.url).searchParams.get('page') ?? '1')
    return {
      ok: true,
      feed: feedOf(entries, visit.at, { link: base }),
      next: posts.length >= PER_PAGE ? askAfter(visit, page + 1) : null,
      cursor: newest ? { after: newest } : visit.cursor,
    }
  },
}

function askAfter({ settings, cursor, at }: Visit, page: number) {
  const url = new URL('wp-json/wp/v2/posts', (settings.address ?? '').replace(/\/*$/, '/'))
  const after = cursor?.after ? shifted(cursor.after, AGAIN_HOURS) : shifted(at, FIRST_HOURS)
  const asked = { per_page: `${PER_PAGE}`, page: `${page}`, after, orderby: 'date', order: 'asc', _fields: FIELDS }
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value)
  if (settings.search) url.searchParams.set('search', settings.search)
  if (settings.categories) url.searchParams.set('categories', settings.categories.replace(/\s/g, ''))
  return { from: 'web' as const, address: url.href, accept: 'application/json' }
}

/** WordPress writes its UTC times without a zone. */
function utc(value: unknown): string | null {
  const written = wordOf(value)
  return written === '' ? null : readDate(/[zZ]|[+-]\d\d:?\d\d$/.test(written) ? written : `${written}Z`)
}
