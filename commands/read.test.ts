import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { runTidings } from './index.ts'

let folder = ''
let out = ''
let err = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tidings-read-'))
  out = ''
  err = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += text
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += text
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

function file(name: string, text: string): string {
  const place = path.join(folder, name)
  writeFileSync(place, text)
  return place
}

const ARTICLE = `Two farmers killed in Kirkuk

Gunmen shot dead two farmers in Kirkuk on Tuesday, the interior ministry said.`

test('one line of JSON an item, places with the name and the code of their province', async () => {
  expect(await runTidings(['read', file('a.txt', ARTICLE), '--json', '--published', '2026-11-20'])).toBe(0)
  const reading = JSON.parse(out)
  expect(out.trimEnd().split('\n')).toHaveLength(1)
  expect(reading).toMatchObject({
    title: 'Two farmers killed in Kirkuk',
    language: 'en',
    published: '2026-11-20',
    relevant: { value: true },
    reports: [
      {
        acled: { event: 'Violence against civilians', sub: 'Attack' },
        place: { name: 'Kirkuk', country: 'IQ', admin1: 'Kirkuk', precision: 1 },
        date: { start: '2026-11-17', end: '2026-11-17' },
        killed: { low: 2, best: 2, high: 2 },
      },
    ],
    attributions: [{ origin: expect.stringContaining('ministry') }],
  })
  expect(reading.reports[0].place.admin1Code).toMatch(/^IQ\./)
  for (const { start, end, quote } of [...reading.places, ...reading.reports[0].evidence, ...reading.attributions])
    expect(reading.text.slice(start, end)).toBe(quote)
})

test('a bad line of JSONL is named, the others are read', async () => {
  const lines = `${JSON.stringify({ id: 'one', text: ARTICLE })}\n{ "id": \n${JSON.stringify({ id: 'three', html: `<h1>${ARTICLE}</h1>` })}\n`
  expect(await runTidings(['read', file('rows.jsonl', lines), '--json'])).toBe(1)
  expect(err).toContain('line 2: this line is not JSON')
  expect(JSON.parse(out.split('\n')[0] ?? '').id).toBe('one')
})

test.each<[string, string[], number, string]>([
  ['a file that is not there', ['read', 'no-such-file.txt'], 1, 'no-such-file.txt: no such file\n'],
  ['a country that is none', ['read', '--country', 'Iraq', 'x'], 2, 'read: --country needs a two-letter code'],
  ['a day that is none', ['read', '--published', 'soon', 'x'], 2, 'read: --published needs a day'],
])('%s is said in one line', async (_, args, code, words) => {
  expect(await runTidings(args)).toBe(code)
  expect(err).toContain(words)
  expect(err.trimEnd().split('\n')).toHaveLength(1)
})
