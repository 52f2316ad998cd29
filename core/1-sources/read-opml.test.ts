import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type OpmlFeed, readOpml } from './read-opml.ts'
import { type OpmlSource, writeOpml } from './write-opml.ts'

const feed = (known: Partial<OpmlFeed>): OpmlFeed => ({
  address: '',
  title: '',
  siteUrl: null,
  language: null,
  folders: [],
  connector: null,
  ...known,
})

test('feeds are found in folders; what stands twice and what has no web address is named', () => {
  const text = `<?xml version="1.0"?><opml version="2.0"><head><title>mine</title></head><body>
    <outline text="Iraq"><outline text="North"><outline type="rss" text="A &amp; B" xmlUrl="https://a.example/feed?x=1&amp;y=2" htmlUrl="https://a.example/" language="ar"/></outline></outline>
    <outline text="again" xmlUrl="https://a.example/feed?x=1&amp;y=2&amp;utm_source=x"/><outline title="C" text="c" XMLURL="https://c.example/rss"/>
    <outline text="a note without an address"/><outline text="sly" xmlUrl="javascript:alert(1)"/></body></opml>`
  expect(readOpml(text)).toEqual({
    feeds: [
      feed({
        address: 'https://a.example/feed?x=1&y=2',
        title: 'A & B',
        siteUrl: 'https://a.example/',
        language: 'ar',
        folders: ['Iraq', 'North'],
      }),
      feed({ address: 'https://c.example/rss', title: 'C' }),
    ],
    repeated: [feed({ address: 'https://a.example/feed?x=1&y=2&utm_source=x', title: 'again' })],
    refused: [{ title: 'sly', address: 'javascript:alert(1)' }],
  })
})

test.each(['', 'hello', '<rss/>', '<outline xmlUrl="https://a.example/"/>', '{"opml":1}'])(
  '%j is no list of feeds',
  (text) => {
    expect(readOpml(text)).toBeNull()
  },
)

test('entities a document declares are not expanded, and nothing it points to is read', () => {
  const text = `<?xml version="1.0"?><!DOCTYPE opml [<!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>
    <opml version="2.0"><body><outline text="&file;&b;" xmlUrl="https://a.example/&b;"/></body></opml>`
  const list = readOpml(text)
  expect(JSON.stringify(list)).not.toContain('root:')
  expect(JSON.stringify(list)).not.toContain('aaaa')
})

test.each([
  ['cut off', '<opml><body><outline text="A" xmlUrl="https://a.example/"/><outline te'],
  ['folders never closed', `<opml><body><outline xmlUrl="https://a.example/"/>${'<outline text="x">'.repeat(100_000)}`],
  ['closed more than opened', '<opml><body></outline></outline><outline xmlUrl="https://a.example/"/></body></opml>'],
])('a list that is %s gives what it holds', (_, text) => {
  const started = performance.now()
  expect(readOpml(text)?.feeds.map((one) => one.address)).toEqual(['https://a.example/'])
  expect(performance.now() - started).toBeLessThan(1000)
})

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((text) =>
    text
      .replace(/[<&\s\p{C}]+/gu, ' ')
      .trim()
      .normalize('NFC'),
  )
  .filter((text) => text !== '')
const source: fc.Arbitrary<OpmlSource> = fc.record({
  kind: fc.constantFrom('feed', 'telegram', 'list'),
  title: words,
  address: fc.webUrl().map((url) => url),
  siteUrl: fc.constantFrom(null, 'https://a.example/'),
  language: fc.constantFrom(null, 'ar', 'pt-BR'),
  folder: words,
  settings: fc.dictionary(fc.constantFrom('item', 'channel', 'query'), fc.string({ maxLength: 20 })),
})

test('what is written is read again', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(source, {
        maxLength: 12,
        selector: (one) =>
          `${one.kind} ${one.kind === 'feed' ? new URL(one.address ?? '').href : JSON.stringify(one.settings)}`,
      }),
      (sources) => {
        const list = readOpml(writeOpml('Mine', '2026-11-24T00:00:00Z', sources))
        const read = (list?.feeds ?? []).map(
          (one) =>
            `${one.connector?.kind ?? 'feed'} ${one.title} ${one.folders.join('/')} ${one.connector ? '' : one.address}`,
        )
        const written = sources.map(
          (one) => `${one.kind} ${one.title} ${one.folder} ${one.kind === 'feed' ? one.address : ''}`,
        )
        expect(list?.refused).toEqual([])
        expect([...read].sort()).toEqual([...written].sort())
      },
    ),
    { numRuns: 200 },
  )
})

test('what a service knows this installation by is not handed on', () => {
  const text = writeOpml('Mine', '2026-11-24T00:00:00Z', [
    {
      kind: 'reliefweb',
      title: 'R',
      address: null,
      siteUrl: null,
      language: null,
      folder: 'Iraq',
      settings: { appname: 'example-x7f2', country: 'IRQ' },
    },
  ])
  expect(text).not.toContain('x7f2')
  expect(readOpml(text)?.feeds[0]?.connector).toEqual({ kind: 'reliefweb', settings: '{"country":"IRQ"}' })
})

test('any text at all is a list or none, never an exception', () => {
  fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => readOpml(`<opml>${text}`) !== null))
})
