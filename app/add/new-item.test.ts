import { expect, test } from 'vitest'
import type { UploadRow } from '#core/1-sources/read-upload.ts'
import { itemFromAddress, itemFromPaste, itemFromRow } from './new-item.ts'

const ROW: UploadRow = {
  row: 1,
  title: '',
  text: '',
  html: null,
  url: null,
  published: null,
  language: null,
  author: null,
  source: null,
  country: null,
}

test('the same text with other white space is the same item', () => {
  expect(itemFromPaste('Two  lines.\r\n\r\nHere.', null).key).toBe(itemFromPaste('Two lines.\n\nHere.', null).key)
})

test('a pasted text begins with its headline and keeps the day as a day', () => {
  const item = itemFromPaste('\n\n Bridge closed \n\nText.', '2026-11-20')
  expect(item.title).toBe('Bridge closed')
  expect(item.publishedIsDay).toBe(true)
  expect(item.published?.toISOString()).toBe('2026-11-20T00:00:00.000Z')
})

test('a pasted page is kept as a page', () => {
  expect(itemFromPaste('<!doctype html><p>x', null).originalKind).toBe('html')
})

test.each<[string, string, string | null]>([
  [
    'an address is known without what follows readers around',
    'https://news.example/a?utm_source=x#top',
    'https://news.example/a',
  ],
  ['a script is no address', 'javascript:alert(1)', null],
  ['words are no address', 'two words', null],
])('%s', (_, address, url) => {
  expect(itemFromAddress(address)?.url ?? null).toBe(url)
})

test('a row with only an address waits to be fetched', () => {
  const item = itemFromRow({ ...ROW, url: 'https://news.example/a', title: 'Headline' })
  expect(item).toMatchObject({ url: 'https://news.example/a', original: null, title: 'Headline' })
})

test('a row with text is read as it is, headline first', () => {
  const item = itemFromRow({ ...ROW, title: 'Headline', text: 'Body.', published: '2026-11-20T10:00:00Z' })
  expect(item).toMatchObject({ original: 'Headline\n\nBody.', originalKind: 'text', publishedIsDay: false })
})

test('a date that cannot be read leaves the item without one', () => {
  expect(itemFromRow({ ...ROW, text: 'Body.', published: 'soon' }).published).toBeNull()
})
