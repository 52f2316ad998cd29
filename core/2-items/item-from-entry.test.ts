import { expect, test } from 'vitest'
import type { FeedEntry } from '#core/1-sources/feed-entry.ts'
import { entryLength, itemFromEntry } from './item-from-entry.ts'

const ENTRY: FeedEntry = {
  key: '1',
  url: 'https://news.example/a?utm_source=rss',
  title: 'Dock strike in Karmel',
  summaryHtml: '<p>Dock workers went on strike.</p>',
  contentHtml: null,
  published: '2026-11-24T08:00:00Z',
  updated: null,
  author: 'Reuters',
  language: 'en',
  categories: [],
  enclosures: [],
  point: null,
}

test('an entry’s own words become an item, without what feed tools add', () => {
  const contentHtml =
    '<p>Dock workers in Karmel went on strike on Monday.</p><ul><li>The port is closed.</li></ul><iframe src="x"/><p>The post <a href="/a">Dock strike</a> appeared first on News.</p>'
  const result = itemFromEntry({ ...ENTRY, contentHtml })
  expect(result).toEqual({
    ok: true,
    item: {
      title: 'Dock strike in Karmel',
      text: 'Dock strike in Karmel\n\nDock workers in Karmel went on strike on Monday.\n\nThe port is closed.',
      blocks: [
        { kind: 'title', start: 0, end: 21 },
        { kind: 'paragraph', start: 23, end: 71 },
        { kind: 'list', start: 73, end: 92 },
      ],
      language: 'en',
      published: '2026-11-24T08:00:00Z',
      author: null,
      credit: 'Reuters',
      canonicalUrl: 'https://news.example/a',
    },
  })
  expect(entryLength({ ...ENTRY, contentHtml })).toBe(67)
})

test('an entry of nothing but a title is an item when it says something', () => {
  expect(itemFromEntry({ ...ENTRY, summaryHtml: '' })).toMatchObject({
    ok: true,
    item: { text: 'Dock strike in Karmel' },
  })
  expect(itemFromEntry({ ...ENTRY, summaryHtml: '', title: '…' })).toEqual({ ok: false, reason: 'too-short' })
})
