import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Feed, parseFeed } from './parse-feed.ts'

const META = { url: 'https://news.example/feed', receivedAt: '2026-11-24T12:00:00Z' }
const rss = (items: string, channel = ''): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>${channel}${items}</channel></rss>`

function feedOf(text: string | Uint8Array): Feed {
  const result = parseFeed(typeof text === 'string' ? new TextEncoder().encode(text) : text, META)
  if (!result.ok) throw new Error(result.reason)
  return result.feed
}

describe('the formats', () => {
  test('RSS 2.0 with the namespaces news uses', () => {
    const feed = feedOf(
      `<rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:georss="http://www.georss.org/georss"><channel><title>News &amp; more</title><link>https://news.example/</link><language>fr</language><ttl>30</ttl><skipHours><hour>2</hour></skipHours>
      <item><title>Un mort à &lt;b&gt;Karmel&lt;/b&gt;</title><link>/a?utm_source=rss</link><guid isPermaLink="false">a-1</guid><pubDate>Tue, 24 Nov 2026 08:00:00 +0100</pubDate><dc:creator>Aline Dossou</dc:creator><category>Sécurité</category><description>Court</description><c:encoded><![CDATA[<p>Long texte</p>]]></c:encoded><enclosure url="/x.mp3" type="audio/mpeg"/><georss:point>1.5 2.5</georss:point></item></channel></rss>`,
    )
    expect(feed).toMatchObject({ title: 'News & more', language: 'fr', ttlMinutes: 30, skipHours: [2], faults: [] })
    expect(feed.entries).toEqual([
      {
        key: 'a-1',
        url: 'https://news.example/a?utm_source=rss',
        title: 'Un mort à Karmel',
        summaryHtml: 'Court',
        contentHtml: '<p>Long texte</p>',
        published: '2026-11-24T08:00:00+01:00',
        updated: null,
        author: 'Aline Dossou',
        language: null,
        categories: ['Sécurité'],
        enclosures: [{ url: 'https://news.example/x.mp3', type: 'audio/mpeg' }],
        point: [1.5, 2.5],
      },
    ])
  })

  test('Atom with bases, languages and kinds of content', () => {
    const feed = feedOf(
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="es" xml:base="https://es.example/"><title>Diario</title><entry><id>tag:1</id><title type="html">Dos &amp;amp; tres</title><link rel="alternate" href="nota/1"/><updated>2026-11-23T10:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Texto</p></div></content></entry></feed>`,
    )
    expect(feed.entries[0]).toMatchObject({
      key: 'tag:1',
      url: 'https://es.example/nota/1',
      title: 'Dos & tres',
      contentHtml: '<div><p>Texto</p></div>',
      published: '2026-11-23T10:00:00Z',
      language: 'es',
    })
  })

  test('RDF and JSON Feed', () => {
    const rdf = feedOf(
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://r.example/"><title>R</title></channel><item rdf:about="https://r.example/1"><title>One</title><link>https://r.example/1</link><dc:date>2026-11-01</dc:date></item></rdf:RDF>`,
    )
    expect(rdf.entries[0]).toMatchObject({ url: 'https://r.example/1', published: '2026-11-01' })
    const json = feedOf(
      '{"version":"https://jsonfeed.org/version/1.1","title":"J","items":[{"id":"1","url":"/1","title":"One","content_text":"a < b","date_published":"2026-11-01T00:00:00Z"}]}',
    )
    expect(json.entries[0]).toMatchObject({ key: '1', url: 'https://news.example/1', contentHtml: '<p>a &lt; b</p>' })
  })
})

describe('what the wild contains', () => {
  test.each<[string, string, Partial<Feed['entries'][number]>, string[]]>([
    [
      'junk before the declaration',
      `\n  \ufeff${rss('<item><title>A</title><link>/a</link></item>')}`,
      { title: 'A' },
      ['leading-junk'],
    ],
    [
      'a stray ampersand and tag',
      rss('<item><title>Salt & <b>water</title><link>/a?x=1&y=2</link></item>'),
      { title: 'Salt & water', url: 'https://news.example/a?x=1&y=2' },
      [],
    ],
    [
      'control characters',
      rss('<item><title>A\u0008B\u000b</title><link>/a</link></item>'),
      { title: 'AB' },
      ['control-characters'],
    ],
    [
      'entities nobody declared',
      rss('<item><title>Bogot&aacute;&nbsp;hoy</title><link>/a</link></item>'),
      { title: 'Bogotá hoy' },
      ['undeclared-entities'],
    ],
    [
      'Windows characters by number',
      rss('<item><title>don&#146;t</title><link>/a</link></item>'),
      { title: 'don’t' },
      [],
    ],
    [
      'broken CDATA',
      rss('<item><title>A</title><link>/a</link><description><![CDATA[one]]> ]]></description></item>'),
      { title: 'A' },
      [],
    ],
    [
      'a date that cannot be',
      rss('<item><title>A</title><link>/a</link><pubDate>2026-13-45</pubDate></item>'),
      { published: null },
      ['bad-dates'],
    ],
    [
      'a date in the future',
      rss('<item><title>A</title><link>/a</link><pubDate>Tue, 01 Jan 2075 00:00:00 GMT</pubDate></item>'),
      { published: null },
      ['future-dates'],
    ],
    [
      'no guid',
      rss('<item><title>A</title><link>/a?utm_medium=x</link></item>'),
      { key: 'https://news.example/a' },
      [],
    ],
    [
      'an address that is no web address',
      rss('<item><title>A</title><link>javascript:alert(1)</link></item>'),
      { url: null },
      ['entries-without-address'],
    ],
  ])('%s', (_, text, entry, faults) => {
    const feed = feedOf(text)
    expect(feed.entries[0]).toMatchObject(entry)
    expect(feed.faults).toEqual(faults)
  })

  test('a file that ends too early gives its whole items, and the cut one only where its guid came through', () => {
    const whole = rss(
      '<item><guid>1</guid><title>One</title></item><item><title>Two</title><link>/2</link><guid>2</guid></item>',
    )
    expect(feedOf(whole.slice(0, whole.indexOf('<guid>2') + 4))).toMatchObject({
      entries: [{ key: '1' }],
      faults: ['truncated', 'entries-without-address'],
    })
  })

  test('entries that share a guid but lead to different pages stay different, and the oldest keeps it', () => {
    const item = (link: string): string => `<item><title>${link}</title><link>${link}</link><guid>same</guid></item>`
    const feed = feedOf(rss(item('/new') + item('/old') + item('/old')))
    expect(feed.entries.map((entry) => entry.key)).toEqual(['same https://news.example/new', 'same'])
    expect(feed.faults).toEqual(['repeated-entries', 'shared-guids'])
  })

  test('entities cannot grow or read files', () => {
    const bomb = `<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>${rss('<item><title>&b;&x;&a;</title><link>/a</link></item>')}`
    expect(feedOf(bomb).entries[0]?.title).toBe('&b;&x;aaaa')
  })

  test.each<[string, string | Uint8Array, string]>([
    ['nothing', '', 'empty'],
    ['a page', '<!doctype html><title>Under maintenance</title><p>Back soon.', 'html-page'],
    ['some other XML', '<kml><Document/></kml>', 'not-a-feed'],
    ['a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'not-text'],
  ])('%s is refused by name', (_, text, reason) => {
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
    expect(parseFeed(bytes, META)).toEqual({ ok: false, reason })
  })
})

test('any bytes, and any feed cut and spliced, are read without a throw', () => {
  const seed = rss(
    '<item><title>A &amp; b</title><link>/a</link><guid>1</guid><description><![CDATA[<p>x</p>]]></description></item>'.repeat(
      3,
    ),
  )
  const spliced = fc
    .array(fc.tuple(fc.nat(seed.length), fc.nat(300), fc.string({ unit: 'binary' })), { maxLength: 6 })
    .map((parts) => parts.map(([from, length, noise]) => seed.slice(from, from + length) + noise).join(''))
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array(),
        spliced.map((text) => new TextEncoder().encode(seed.slice(0, 90) + text)),
      ),
      (bytes) => {
        const result = parseFeed(bytes, META)
        if (!result.ok) return
        const keys = result.feed.entries.map((entry) => entry.key)
        expect(new Set(keys).size).toBe(keys.length)
      },
    ),
  )
})
