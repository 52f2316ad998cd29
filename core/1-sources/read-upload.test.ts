import { describe, expect, test } from 'vitest'
import { previewCsv } from './read-csv.ts'
import { readUpload, type Upload } from './read-upload.ts'

function upload(text: string, name: string, columns?: Record<string, string>): Upload & { ok: true } {
  const result = readUpload(new TextEncoder().encode(text), { name, columns })
  if (!result.ok) throw new Error(result.reason)
  return result
}

describe('a CSV', () => {
  const csv =
    'date;title;note;link\n2026-11-02;One;"Two, with; marks and ""quotes""";https://a.example/1\n2026-11-03;Broken "quote;"oops text\n2026-11-04;Third;Text;;extra\n31/31/2026;Fourth;"Two\nlines";\n'

  test('gives its rows and names the broken ones', () => {
    const result = upload(csv, 'items.csv')
    expect(result.rows.map(({ row, title, text, published, url }) => ({ row, title, text, published, url }))).toEqual([
      {
        row: 1,
        title: 'One',
        text: 'Two, with; marks and "quotes"',
        published: '2026-11-02',
        url: 'https://a.example/1',
      },
      { row: 4, title: 'Fourth', text: 'Two\nlines', published: null, url: null },
    ])
    expect(result.refused).toEqual([
      { row: 2, reason: 'broken-quotes' },
      { row: 3, reason: 'wrong-number-of-columns' },
    ])
    expect(result.faults).toEqual(['bad-dates'])
  })

  test('follows the mapping a person chose', () => {
    const result = upload('a,b\nhead,body text\n', 'x.csv', { text: 'b', title: 'a' })
    expect(result.rows[0]).toMatchObject({ title: 'head', text: 'body text' })
  })

  test('shows its columns with a guess, by header or by what stands in them', () => {
    const long = 'A sentence that is long enough to be taken for the text of an item for sure.'
    expect(previewCsv(`Fecha,Titular,x,y\n2026-01-02,Uno,${long},https://a.example/1\n`)?.guess).toEqual({
      published: 'Fecha',
      title: 'Titular',
      url: 'y',
      text: 'x',
    })
  })

  test('without a column of words is refused', () => {
    expect(readUpload(new TextEncoder().encode('a,b\n1,2\n'), { name: 'n.csv' })).toEqual({
      ok: false,
      reason: 'no-text-column',
    })
  })
})

test('lines of JSON that cannot be read are named by their number', () => {
  const result = upload('{"text":"first","lang":"en"}\n{bad\n\n[1]\n{"headline":"only a title"}\n', 'items.jsonl')
  expect(result.rows.map(({ row, title, text, language }) => [row, title, text, language])).toEqual([
    [1, '', 'first', 'en'],
    [5, 'only a title', '', null],
  ])
  expect(result.refused).toEqual([
    { row: 2, reason: 'bad-json' },
    { row: 4, reason: 'bad-json' },
  ])
})

test('a file that is one JSON object over several lines is one item', () => {
  const result = upload('{\n  "title": "Bridge closed",\n  "text": "first"\n}\n', 'item.json')
  expect(result.rows.map(({ title, text }) => [title, text])).toEqual([['Bridge closed', 'first']])
  expect(result.refused).toEqual([])
})

test.each<[string, Uint8Array, string, string]>([
  ['a PDF', new TextEncoder().encode('%PDF-1.7'), 'report.pdf', 'not-text'],
  ['an empty file', new TextEncoder().encode(' \n'), 'a.txt', 'empty'],
  ['an unknown kind', new TextEncoder().encode('abc'), 'a.exe', 'unknown-kind'],
])('%s is refused by name', (_, bytes, name, reason) => {
  expect(readUpload(bytes, { name })).toEqual({ ok: false, reason })
})

test('text in another encoding is read and said to have been', () => {
  const bytes = Uint8Array.from('Se\xf1al de radio en Bogot\xe1', (char) => char.charCodeAt(0))
  expect(readUpload(bytes, { name: 'a.txt', type: 'text/plain; charset=utf-8' })).toMatchObject({
    rows: [{ text: 'Señal de radio en Bogotá' }],
    faults: ['wrong-encoding'],
  })
})
