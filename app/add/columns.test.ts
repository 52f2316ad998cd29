import { expect, test } from 'vitest'
import { readColumns } from './columns.ts'

const CSV = new TextEncoder().encode(
  'Headline,Story,When,Link\n"Bridge closed","The bridge was closed after a long night of shelling, officials said.",2026-11-20,https://news.example/a\n',
)

test('without a word from people the headers decide', () => {
  expect(readColumns(CSV, {})).toMatchObject({
    ok: true,
    columns: undefined,
    used: { title: 'Headline', text: 'Story' },
  })
})

test('a named column goes before the guess, the rest of the guess stays', () => {
  const chosen = readColumns(CSV, { 'column-published': 'When', 'column-text': '' })
  expect(chosen).toMatchObject({ ok: true, columns: { title: 'Headline', text: 'Story', published: 'When' } })
})

test('a column that is not there is named, with those that are', () => {
  expect(readColumns(CSV, { 'column-text': 'Body' })).toEqual({
    ok: false,
    missing: ['Body'],
    headers: ['Headline', 'Story', 'When', 'Link'],
  })
})
