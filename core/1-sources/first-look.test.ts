import { expect, test } from 'vitest'
import { type Expected, firstLook, type Seen } from './first-look.ts'

const EXPECTED: Expected = {
  title: 'Rudaw (English)',
  siteUrl: 'https://www.rudaw.net',
  address: 'https://www.rudaw.net/english/rss',
  languages: ['en'],
}
const SEEN: Seen = {
  title: 'Rudaw.net',
  link: 'https://rudaw.net/english',
  language: 'en',
  entryUrls: ['https://www.rudaw.net/english/1'],
}

test.each<[string, Partial<Expected>, Partial<Seen>, string[]]>([
  ['the same outlet', {}, {}, []],
  ['the name in another script', {}, { title: 'رووداو' }, []],
  ['a feed of a feed service whose entries lead home', {}, { link: 'https://feeds.example.com/x' }, []],
  ['a title of the host only', { title: 'Iraq Daily' }, { title: 'RUDAW' }, []],
  [
    'a parked address',
    {},
    { title: 'How to choose a sofa', link: 'https://sofas.example.com/', entryUrls: ['https://sofas.example.com/1'] },
    ['other-site', 'other-title'],
  ],
  ['another language', {}, { language: 'ckb' }, ['other-language']],
  ['a regional form of the language', { languages: ['en-GB'] }, {}, []],
  ['an empty feed', {}, { entryUrls: [], language: null }, ['nothing-in-it']],
  [
    'country hosts of two parts',
    { siteUrl: 'https://a.co.ke/', address: 'https://a.co.ke/rss', title: 'A paper' },
    { title: 'A paper', link: 'https://b.co.ke/', entryUrls: ['https://b.co.ke/1'] },
    ['other-site'],
  ],
  ['nothing expected', { title: '', siteUrl: null, address: null, languages: [] }, {}, []],
])('%s', (_, expected, seen, doubts) => {
  expect(firstLook({ ...EXPECTED, ...expected }, { ...SEEN, ...seen }).doubts).toEqual(doubts)
})
