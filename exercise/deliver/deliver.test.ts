import { describe, expect, test } from 'vitest'
import { parseFeed } from '#core/1-sources/parse-feed.ts'
import { extractItem } from '#core/2-items/extract-item.ts'
import { exerciseFeeds, itemsUpTo } from '../exercise.ts'
import { OUTLETS } from '../world/outlets.ts'
import { exerciseResponse, feedBytes, pageBytes } from './respond.ts'
import { encodeWindows1256 } from './windows-1256.ts'

const ANCHOR = '2026-11-27'
/** Readers may turn the no-break spaces of French into plain ones. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const feeds = exerciseFeeds({ anchor: ANCHOR })

describe.each(OUTLETS.filter((outlet) => !outlet.failing).map((outlet) => [outlet.slug, outlet] as const))(
  'the feed of %s',
  (slug, outlet) => {
    const url = `exercise://feeds/${slug}`
    const answer = exerciseResponse(url, ANCHOR)
    const items = feeds.find((feed) => feed.outlet === outlet)?.items ?? []
    const parsed = parseFeed(answer?.body ?? new Uint8Array(), { url, contentType: answer?.contentType })

    test('is parsed with every item, its title and its address', () => {
      if (!parsed.ok) throw new Error(parsed.reason)
      expect(parsed.feed.entries.map((entry) => [plain(entry.title), entry.url])).toEqual(
        items.map((item) => [plain(item.title), item.url]),
      )
      expect(new Set(parsed.feed.entries.map((entry) => entry.key)).size).toBe(items.length)
    })

    test('tells when each item was published, save the one whose dates follow no standard', () => {
      if (!parsed.ok) throw new Error(parsed.reason)
      const dates = parsed.feed.entries.map(({ published }) => published && new Date(published).toISOString())
      expect(dates).toEqual(items.map((item) => (outlet.oddDates ? null : item.published.toISOString())))
    })

    test('leads to pages whose text is found without the furniture', () => {
      for (const item of items) {
        const page = exerciseResponse(item.url, ANCHOR)
        expect(page?.status).toBe(200)
        const extraction = extractItem(new TextDecoder().decode(page?.body), { url: item.url })
        if (!extraction.ok && outlet.style === 'thin') continue // a teaser may be too short to be an article
        if (!extraction.ok) throw new Error(`${item.key}: ${extraction.reason}`)
        expect(plain(extraction.item.title), item.key).toBe(plain(item.title))
        for (const paragraph of item.paragraphs.slice(0, -1))
          expect(plain(extraction.item.text), item.key).toContain(plain(paragraph))
        expect(extraction.item.text, item.key).not.toMatch(
          /use[ns]? cookies|utilise des cookies|Skip to main|Partager cet|Compartir este|ملفات تعريف/,
        )
      }
    })
  },
)

test('formats and encodings are mixed', () => {
  expect(new Set(OUTLETS.map(({ format }) => format))).toEqual(new Set(['rss', 'atom', 'rdf', 'json']))
  expect(OUTLETS.some(({ encoding }) => encoding === 'windows-1256')).toBe(true)
  expect(new Set(OUTLETS.map(({ template }) => template)).size).toBe(5)
})

test('the same anchor gives the same bytes', () => {
  for (const { slug } of OUTLETS) expect(feedBytes(slug, ANCHOR)).toEqual(feedBytes(slug, ANCHOR))
  const [item] = itemsUpTo(ANCHOR)
  if (!item) throw new Error('no items')
  expect(pageBytes(item.outlet.slug, item.key, ANCHOR)).toEqual(pageBytes(item.outlet.slug, item.key, ANCHOR))
})

test.each<[string, number | null]>([
  ['exercise://feeds/radio-bidaya', 503],
  ['exercise://feeds/nobody', 404],
  ['exercise://pages/tamrin-agency/nothing', 404],
  ['exercise://pages/../../etc', 404],
  ['exercise:', 404],
  ['https://example.org/feed', null],
])('%s is answered with %s', (url, status) => {
  expect(exerciseResponse(url, ANCHOR)?.status ?? null).toBe(status)
})

test('an item of the future has no page yet', () => {
  const late = itemsUpTo('2026-11-29').at(-1)
  if (!late) throw new Error('no items')
  expect(pageBytes(late.outlet.slug, late.key, '2026-11-24')).toBeNull()
})

test('windows-1256 is what decoders of it read', () => {
  const text = 'قُتل شخصان «اثنان»، 12 كيلومتراً؛ أين؟ – (تمرين)'
  expect(new TextDecoder('windows-1256').decode(encodeWindows1256(text))).toBe(text)
  expect(new TextDecoder('windows-1256').decode(encodeWindows1256('ş'))).toBe('&#351;')
})
