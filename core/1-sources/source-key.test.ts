import { expect, test } from 'vitest'
import { sourceKey } from './source-key.ts'

test.each<[string, string, string]>([
  [
    'a feed is known by its address without tracking',
    sourceKey('feed', 'https://news.example/feed?utm_source=x#top'),
    'feed:https://news.example/feed',
  ],
  ['pages of one host are one source', sourceKey('page', 'https://news.example/2026/a'), 'page:news.example'],
  ['pasted texts are one source', sourceKey('paste'), 'paste'],
  ['an upload is known by its file', sourceKey('upload', 'week 47.csv'), 'upload:week 47.csv'],
])('%s', (_, key, expected) => {
  expect(key).toBe(expected)
})
