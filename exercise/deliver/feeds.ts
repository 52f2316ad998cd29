import type { ExerciseFeed } from '../exercise.ts'
import { LABEL, LABEL_WORD } from '../world/language.ts'
import type { Outlet } from '../world/outlets.ts'
import type { ExerciseItem } from '../world.ts'
import { escapeMarkup } from './escape-markup.ts'
import { encodeWindows1256 } from './windows-1256.ts'

export type FeedBody = { contentType: string; body: Uint8Array }

/** A feed as the bytes its outlet would send. */
export function writeFeed({ outlet, url, items }: ExerciseFeed): FeedBody {
  const text = FORMATS[outlet.format](outlet, url, items)
  const body = outlet.encoding === 'windows-1256' ? encodeWindows1256(text) : new TextEncoder().encode(text)
  return { contentType: TYPES[outlet.format](outlet), body }
}

type Writer = (outlet: Outlet, url: string, items: ExerciseItem[]) => string

const TYPES: Record<Outlet['format'], (outlet: Outlet) => string> = {
  rss: (outlet) => `application/rss+xml; charset=${outlet.encoding}`,
  atom: () => 'application/atom+xml; charset=utf-8',
  rdf: () => 'application/rdf+xml',
  json: () => 'application/feed+json',
}

const FORMATS: Record<Outlet['format'], Writer> = {
  rss(outlet, _url, items) {
    const entries = items.map(
      (item) => `<item>
<title>${escapeMarkup(item.title)}</title>
<link>${item.url}</link>
<guid isPermaLink="false">exercise:${outlet.slug}:${item.key}</guid>
<pubDate>${outlet.oddDates ? oddDate(item.published) : item.published.toUTCString()}</pubDate>
<description>${escapeMarkup(standfirst(item))}</description>
</item>`,
    )
    return `<?xml version="1.0" encoding="${outlet.encoding}"?>
<rss version="2.0"><channel>
<title>${escapeMarkup(titleOf(outlet))}</title>
<link>exercise://pages/${outlet.slug}</link>
<description>${escapeMarkup(LABEL[outlet.language])}</description>
<language>${outlet.language}</language>
<ttl>60</ttl>
${entries.join('\n')}
</channel></rss>`
  },
  atom(outlet, url, items) {
    const entries = items.map(
      (item) => `<entry>
<title>${escapeMarkup(item.title)}</title>
<link rel="alternate" href="${item.url}"/>
<id>exercise:${outlet.slug}:${item.key}</id>
<published>${item.published.toISOString()}</published>
<updated>${item.published.toISOString()}</updated>
<summary>${escapeMarkup(standfirst(item))}</summary>
</entry>`,
    )
    return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${outlet.language}">
<title>${escapeMarkup(titleOf(outlet))}</title>
<subtitle>${escapeMarkup(LABEL[outlet.language])}</subtitle>
<id>exercise:${outlet.slug}</id>
<link rel="self" href="${url}"/>
<updated>${(items[0]?.published ?? new Date(0)).toISOString()}</updated>
<author><name>${escapeMarkup(outlet.name)}</name></author>
${entries.join('\n')}
</feed>`
  },
  rdf(outlet, url, items) {
    const entries = items.map(
      (item) => `<item rdf:about="${item.url}">
<title>${escapeMarkup(item.title)}</title>
<link>${item.url}</link>
<description>${escapeMarkup(standfirst(item))}</description>
<dc:date>${item.published.toISOString()}</dc:date>
<dc:identifier>exercise:${outlet.slug}:${item.key}</dc:identifier>
</item>`,
    )
    return `<?xml version="1.0" encoding="utf-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="${url}">
<title>${escapeMarkup(titleOf(outlet))}</title>
<link>exercise://pages/${outlet.slug}</link>
<description>${escapeMarkup(LABEL[outlet.language])}</description>
<dc:language>${outlet.language}</dc:language>
<items><rdf:Seq>${items.map((item) => `<rdf:li rdf:resource="${item.url}"/>`).join('')}</rdf:Seq></items>
</channel>
${entries.join('\n')}
</rdf:RDF>`
  },
  json(outlet, url, items) {
    return JSON.stringify(
      {
        version: 'https://jsonfeed.org/version/1.1',
        title: titleOf(outlet),
        description: LABEL[outlet.language],
        home_page_url: `exercise://pages/${outlet.slug}`,
        feed_url: url,
        language: outlet.language,
        items: items.map((item) => ({
          id: `exercise:${outlet.slug}:${item.key}`,
          url: item.url,
          title: item.title,
          content_text: standfirst(item),
          date_published: item.published.toISOString(),
        })),
      },
      null,
      1,
    )
  },
}

const titleOf = (outlet: Outlet) => `${outlet.name} (${LABEL_WORD[outlet.language]})`

/** What a feed says of an item: its first paragraph. */
const standfirst = (item: ExerciseItem) => item.paragraphs[0] ?? item.title

/** A date as some editorial systems write it: nothing a parser should guess at. */
function oddDate(date: Date): string {
  return `${date.getUTCDate()}th day, month ${date.getUTCMonth() + 1}, ${date.getUTCHours()} o’clock`
}
