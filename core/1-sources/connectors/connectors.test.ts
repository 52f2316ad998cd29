import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { connectorOf } from './all.ts'
import { type Answer, type Ask, CONNECTOR_KINDS, type ConnectorKind, type Settings, type Visit } from './connector.ts'

const AT = '2026-11-22T12:00:00Z'
const bytes = (text: string) => new TextEncoder().encode(text)
const fixture = (name: string) => readFileSync(new URL(`./fixtures/${name}`, import.meta.url))

/** Settings that each connector accepts. */
const SETTINGS: Record<ConnectorKind, Settings> = {
  feed: { address: 'https://news.example/feed' },
  list: {
    address: 'https://news.example/latest',
    item: 'article.story',
    title: 'h2',
    date: 'time, .when',
    summary: '.teaser',
  },
  sitemap: { address: 'https://news.example/news.xml' },
  wordpress: { address: 'https://news.example/' },
  reliefweb: { appname: 'example-org-x7f2', country: 'IRQ' },
  gdelt: { query: 'convoy sourcecountry:iraq' },
  googlenews: { query: 'site:news.example when:2d', language: 'ar', edition: 'IQ' },
  telegram: { channel: 'mithalwatch' },
  folder: { folder: 'partners' },
}

function visitOf(kind: ConnectorKind, more: Partial<Visit> = {}): Visit {
  return { settings: SETTINGS[kind], cursor: null, at: AT, ...more }
}
const addressOf = (ask: Ask | null) => (ask?.from === 'web' ? ask.address : '')
function read(kind: ConnectorKind, body: string | Uint8Array, more: Partial<Visit> = {}, url?: string) {
  const visit = visitOf(kind, more)
  const connector = connectorOf(kind)
  const answer: Answer = {
    url: url ?? (addressOf(connector.first(visit)) || 'drop.csv'),
    contentType: undefined,
    bytes: typeof body === 'string' ? bytes(body) : body,
    mark: '2026-11-22T10:00:00.000Z drop.csv',
  }
  return connector.read(answer, visit)
}
function taken(...given: Parameters<typeof read>) {
  const result = read(...given)
  if (!result.ok) throw new Error(`${result.reason} ${result.detail}`)
  return result
}

describe('what a recorded answer of each service gives', () => {
  test('WordPress posts, oldest first, and where to go on', () => {
    const { feed, next, cursor } = taken('wordpress', fixture('wordpress-posts.json'))
    expect(feed.entries.map((entry) => [entry.key, entry.title, entry.url, entry.published])).toEqual([
      [
        'wp:4101',
        'Bridge at Qasr closed – trucks wait',
        'https://news.example/2026/11/20/bridge/',
        '2026-11-20T06:30:00Z',
      ],
      ['wp:4107', 'Clinic reopens', 'https://news.example/2026/11/21/clinic/', '2026-11-21T09:00:00Z'],
    ])
    expect(feed.entries[0]?.contentHtml).toContain('Soldiers turned them back.')
    expect([next, cursor]).toEqual([null, { after: '2026-11-21T09:00:00.000Z' }])
    const again = new URL(addressOf(connectorOf('wordpress').first(visitOf('wordpress', { cursor }))))
    expect(again.pathname).toBe('/wp-json/wp/v2/posts')
    expect(again.searchParams.get('after')).toBe('2026-11-20T09:00:00Z') // a day again, for edits
  })

  test('ReliefWeb reports with their sources, and a cursor that takes the later of two zones', () => {
    const { feed, cursor } = taken('reliefweb', fixture('reliefweb-reports.json'))
    expect(feed.entries).toMatchObject([
      {
        key: 'reliefweb:4170001',
        url: 'https://reliefweb.int/report/mithal/mithal-flash-update-no-3',
        published: '2026-11-19T00:00:00Z',
        author: 'OoE, Second Office',
        language: 'en',
      },
      { key: 'reliefweb:4170002', url: 'https://reliefweb.int/node/4170002', language: 'fr', contentHtml: null },
    ])
    expect(cursor).toEqual({ created: '2026-11-21T07:00:00.000Z' })
    const asked = new URL(addressOf(connectorOf('reliefweb').first(visitOf('reliefweb'))))
    expect(asked.searchParams.get('filter[conditions][1][value]')).toBe('irq')
    expect(asked.searchParams.get('filter[conditions][0][value][from]')).toBe('2026-11-08T12:00:00+00:00')
  })

  test('GDELT articles with the language it names, as far as we know the name', () => {
    const { feed, next, cursor } = taken('gdelt', fixture('gdelt-articles.json'))
    expect(feed.entries.map((entry) => [entry.url, entry.published, entry.language])).toEqual([
      ['https://news.example/a', '2026-11-21T09:15:00Z', 'ar'],
      ['https://paper.example/b', '2026-11-21T10:00:00Z', null],
    ])
    expect([next, cursor]).toEqual([null, { seen: '2026-11-21T10:00:00.000Z' }])
  })

  test('Google News headlines part from their outlet, and one story under two addresses is one', () => {
    const { feed } = taken('googlenews', fixture('google-news.xml'))
    expect(feed.entries).toMatchObject([
      { title: 'Bridge closed - again', author: 'News Example', summaryHtml: '', contentHtml: null },
    ])
    expect(addressOf(connectorOf('googlenews').first(visitOf('googlenews')))).toContain('ceid=IQ%3Aar')
  })

  test('Telegram posts with their words in paragraphs; scripts, pictures and angles do no harm', () => {
    const { feed, next, cursor } = taken('telegram', fixture('telegram-preview.html'))
    expect(feed.title).toBe('Mithal Watch')
    expect(feed.entries.map((entry) => [entry.key, entry.title, entry.published])).toEqual([
      ['telegram:mithalwatch/118', 'Shelling was heard east of Qasr this morning.', '2026-11-20T05:12:31Z'],
      ['telegram:mithalwatch/120', 'قصف شرق القصر', '2026-11-20T07:00:00Z'],
    ])
    expect(feed.entries[0]?.contentHtml).toContain('<p>Roads &lt;north&gt; are closed.')
    expect([next, cursor]).toEqual([null, { post: '120' }])
    expect(addressOf(connectorOf('telegram').first(visitOf('telegram', { cursor })))).toBe(
      'https://t.me/s/mithalwatch?after=105',
    )
  })

  test('a news sitemap under any prefix: news and what is new, not the archive', () => {
    const { feed } = taken('sitemap', fixture('news-sitemap.xml'))
    expect(feed.title).toBe('News Example')
    expect(feed.entries.map((entry) => [entry.url, entry.title, entry.published, entry.language])).toEqual([
      ['https://news.example/story/1', 'Puente cerrado & camiones', '2026-11-20T10:00:00-06:00', 'es'],
      ['https://news.example/story/2', '', '2026-11-21', null],
    ])
  })

  test('a page list by selectors: each story once, links made whole, what is no page left out', () => {
    const { feed } = taken('list', fixture('page-list.html'))
    expect(feed).toMatchObject({ title: 'News Example – latest', language: 'en' })
    expect(feed.entries.map((entry) => [entry.url, entry.title, entry.published, entry.summaryHtml])).toEqual([
      ['https://news.example/story/1', 'Bridge closed at Qasr', '2026-11-20T08:00:00Z', 'Trucks waited &lt;long>.'],
      ['https://news.example/latest/2', 'Clinic reopens', '2026-11-21', ''],
    ])
  })

  test('a dropped file gives its rows and leads to the next file', () => {
    const csv =
      'title,text,url,date,language\nBridge closed,"Trucks waited.\n\nLong <lines>.",,2026-11-20,en\nWith page,,https://news.example/1,,\n'
    const { feed, next, cursor } = taken('folder', csv)
    expect(feed.entries).toMatchObject([
      {
        title: 'Bridge closed',
        contentHtml: '<p>Trucks waited.</p><p>Long &lt;lines&gt;.</p>',
        published: '2026-11-20',
      },
      { title: 'With page', url: 'https://news.example/1', key: 'https://news.example/1' },
    ])
    expect(next).toEqual({ from: 'folder', folder: 'partners', after: '2026-11-22T10:00:00.000Z drop.csv' })
    expect(cursor).toEqual({ after: '2026-11-22T10:00:00.000Z drop.csv' })
  })

  test('a dropped file that cannot be read is named and does not hold up the next', () => {
    expect(taken('folder', 'a,b\n1,2\n')).toMatchObject({
      cursor: { refused: 'drop.csv: no-text-column' },
      next: { after: '2026-11-22T10:00:00.000Z drop.csv' },
    })
  })
})

describe('paging', () => {
  test('a full page of posts asks for the next one', () => {
    const posts = Array.from({ length: 100 }, (_, i) => ({
      id: i,
      link: `https://news.example/${i}`,
      title: { rendered: `Story ${i}` },
      date_gmt: '2026-11-21T09:00:00',
    }))
    const { next } = taken('wordpress', JSON.stringify(posts))
    expect(new URL(addressOf(next)).searchParams.get('page')).toBe('2')
  })

  test('a full page of reports moves on by its length under the same start', () => {
    const data = Array.from({ length: 100 }, (_, i) => ({
      id: `${i}`,
      fields: { title: `Report ${i}`, date: { created: '2026-11-21T09:00:00Z' } },
    }))
    const { next, cursor } = taken('reliefweb', JSON.stringify({ data }), {
      cursor: { created: '2026-11-20T00:00:00Z' },
    })
    expect(new URL(addressOf(next)).searchParams.get('offset')).toBe('100')
    expect(cursor).toEqual({ created: '2026-11-21T09:00:00.000Z' })
  })

  test('a full answer of GDELT goes on from its last article, but not for ever on the spot', () => {
    const articles = Array.from({ length: 250 }, (_, i) => ({
      url: `https://news.example/${i}`,
      title: `Story ${i}`,
      seendate: '20261121T090000Z',
    }))
    const { next } = taken('gdelt', JSON.stringify({ articles }))
    expect(new URL(addressOf(next)).searchParams.get('startdatetime')).toBe('20261121090000')
    expect(taken('gdelt', JSON.stringify({ articles }), {}, addressOf(next)).next).toBeNull()
  })

  test('a full page of posts of a known channel goes on after its newest', () => {
    const post = (id: number) =>
      `<div class="tgme_widget_message" data-post="mithalwatch/${id}"><div class="tgme_widget_message_text">Post number ${id}</div></div>`
    const page = Array.from({ length: 20 }, (_, i) => post(106 + i)).join('')
    expect(addressOf(taken('telegram', page, { cursor: { post: '120' } }).next)).toBe(
      'https://t.me/s/mithalwatch?after=125',
    )
    expect(taken('telegram', page).next).toBeNull()
  })

  test('an index of sitemaps leads to its news, robots.txt to a sitemap', () => {
    const index =
      '<sitemapindex><sitemap><loc>https://news.example/pages.xml</loc><lastmod>2026-11-22</lastmod></sitemap><sitemap><loc>https://news.example/news-1.xml</loc></sitemap></sitemapindex>'
    expect(addressOf(taken('sitemap', index).next)).toBe('https://news.example/news-1.xml')
    expect(
      read('sitemap', 'User-agent: *\nDisallow: /x\nSitemap: https://news.example/a.xml\nSITEMAP: /news.xml'),
    ).toMatchObject({
      ok: false,
      instead: 'https://news.example/news.xml',
    })
  })
})

test.each<[ConnectorKind, string, string, string]>([
  ['feed', '<html><body>hello</body></html>', 'html-page', ''],
  ['wordpress', '', 'empty', ''],
  ['wordpress', '<html>404</html>', 'no-interface', ''],
  [
    'wordpress',
    '{"code":"rest_forbidden","message":"Sorry, you are not allowed."}',
    'no-interface',
    'Sorry, you are not allowed.',
  ],
  [
    'wordpress',
    '{"code":"rest_invalid_param","message":"Invalid parameter(s): categories"}',
    'service-says',
    'Invalid parameter(s): categories',
  ],
  [
    'reliefweb',
    '{"status":403,"error":{"message":"You are not using an approved appname."}}',
    'service-says',
    'You are not using an approved appname.',
  ],
  ['reliefweb', 'gateway <b>fault</b>', 'service-says', 'gateway fault'],
  ['reliefweb', '', 'empty', ''],
  ['gdelt', 'Your search query was too short.', 'service-says', 'Your search query was too short.'],
  ['gdelt', '', 'empty', ''],
  ['googlenews', '<html>Sorry</html>', 'html-page', ''],
  ['telegram', '<html><div class="tgme_page_title">Mithal Watch</div></html>', 'no-preview', ''],
  ['sitemap', '<html></html>', 'no-sitemap', ''],
  ['sitemap', 'User-agent: *', 'no-sitemap', ''],
  ['sitemap', '<sitemapindex><sitemap><loc>mailto:x</loc></sitemap></sitemapindex>', 'no-sitemap', ''],
  ['list', '', 'empty', ''],
  ['list', '<p>another page</p>', 'nothing-selected', 'article.story'],
  ['list', '<article class="story"><h2>no link</h2></article>', 'no-links-selected', ''],
])('%s answered with %j says %s', (kind, body, reason, detail) => {
  expect(read(kind, body)).toEqual({ ok: false, reason, detail })
})

test.each<[ConnectorKind, string]>([
  ['wordpress', '[]'],
  ['reliefweb', '{"data":[]}'],
  ['gdelt', '{}'],
  ['gdelt', '{"articles":[]}'],
  ['sitemap', '<urlset></urlset>'],
  ['telegram', '<div class="tgme_channel_info_header_title">Empty</div>'],
])('%s answered with %s has nothing new and keeps its place', (kind, body) => {
  const cursor = {
    after: '2026-11-20T00:00:00Z',
    created: '2026-11-20T00:00:00Z',
    seen: '2026-11-20T00:00:00Z',
    post: '7',
  }
  const { feed, next, cursor: after } = taken(kind, body, { cursor })
  expect([feed.entries, next]).toEqual([[], null])
  const [name, value] = Object.entries(after ?? { none: '' })[0] ?? []
  if (kind !== 'sitemap') expect(cursor).toMatchObject({ [name ?? '']: value })
})

test('any bytes at all are an answer or a named refusal, never an exception', () => {
  const bodies = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.string({ maxLength: 300 }).map(bytes),
    fc.json().map(bytes),
    fc.constantFrom('{"articles":[null,3]}', '{"data":[[],"x",{"fields":[]}]}', '[null,[],{"id":{}}]').map(bytes),
  )
  fc.assert(
    fc.property(fc.constantFrom(...CONNECTOR_KINDS), bodies, (kind, body) => {
      const result = read(kind, body)
      return result.ok ? Array.isArray(result.feed.entries) : result.reason !== ''
    }),
    { numRuns: 600 },
  )
})

test('a page nested a hundred thousand deep costs no time', () => {
  const started = performance.now()
  expect(read('list', '<div>'.repeat(100_000)).ok).toBe(false)
  expect(read('telegram', '<b>'.repeat(100_000)).ok).toBe(false)
  expect(performance.now() - started).toBeLessThan(2000)
})
