import { expect, test } from 'vitest'
import { canonicalUrl } from './canonical-url.ts'

test.each<[string, string | null]>([
  ['https://News.Example:443/a?utm_source=x&id=7&fbclid=y#part', 'https://news.example/a?id=7'],
  ['https://news.example/a?', 'https://news.example/a'],
  ['https://news.example/?q=a%20b&UTM_Medium=z', 'https://news.example/?q=a%20b'],
  ['http://user:secret@news.example./a', 'http://news.example/a'],
  ['https://app.example/#!/story/5', 'https://app.example/#!/story/5'],
  ['https://news.example/a?%zz=1&gclid=2', 'https://news.example/a?%zz=1'],
  ['ftp://news.example/a', null],
  ['not an address', null],
])('%s', (address, canonical) => {
  expect(canonicalUrl(address)).toBe(canonical)
})
