import { expect, test } from 'vitest'
import { readOpml } from './read-opml.ts'

test('feeds are found in folders, each once', () => {
  const text = `<?xml version="1.0"?><opml version="2.0"><body>
    <outline text="Iraq"><outline type="rss" text="A &amp; B" xmlUrl="https://a.example/feed?x=1&amp;y=2" htmlUrl="https://a.example/" language="ar"/></outline>
    <outline text="again" xmlUrl="https://a.example/feed?x=1&amp;y=2"/><outline title="C" text="c" XMLURL="https://c.example/rss"/>
    <outline text="a note without an address"/></body></opml>`
  expect(readOpml(text)).toEqual([
    { address: 'https://a.example/feed?x=1&y=2', title: 'A & B', siteUrl: 'https://a.example/', language: 'ar' },
    { address: 'https://c.example/rss', title: 'C', siteUrl: null, language: null },
  ])
})

test.each(['', 'hello', '<rss/>', '<outline xmlUrl="https://a.example/"/>'])('%j is no list of feeds', (text) => {
  expect(readOpml(text)).toBeNull()
})
