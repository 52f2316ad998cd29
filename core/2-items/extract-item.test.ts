import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extractItem } from './extract-item.ts'
import type { ExtractedItem, RefusalReason } from './item.ts'

const FIXTURES = join(import.meta.dirname, 'fixtures')

type Expected = {
  url: string
  reason?: RefusalReason
  item?: Omit<ExtractedItem, 'text' | 'blocks'> & { blocks: { kind: string; text: string }[] }
}

describe('golden pages', () => {
  test.each(readdirSync(FIXTURES))('%s', (name) => {
    const html = readFileSync(join(FIXTURES, name, 'source.html'), 'utf8')
    const expected: Expected = JSON.parse(readFileSync(join(FIXTURES, name, 'expected.json'), 'utf8'))
    const extraction = extractItem(html, { url: expected.url })
    if (!extraction.ok) {
      expect({ reason: extraction.reason }).toEqual({ reason: expected.reason })
      return
    }
    const { text, blocks, ...facts } = extraction.item
    expect({
      ...facts,
      blocks: blocks.map(({ kind, start, end }) => ({ kind, text: text.slice(start, end) })),
    }).toEqual(expected.item)
  })
})

describe('what an item promises', () => {
  const pages = readdirSync(FIXTURES).map((name) => readFileSync(join(FIXTURES, name, 'source.html'), 'utf8'))

  test('any part of any page, cut and put together anyhow, gives an item that keeps its word or a named reason', () => {
    const piece = fc
      .tuple(fc.constantFrom(...pages), fc.nat(), fc.nat())
      .map(([page, from, length]) => page.slice(from % page.length, (from % page.length) + (length % 2000)))
    const html = fc
      .array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 8 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(html, (page) => {
        const extraction = extractItem(page, { url: 'https://news.example/' })
        if (!extraction.ok) return
        const { text, blocks, title } = extraction.item
        expect(text).toBe(text.normalize('NFC'))
        let end = 0
        for (const block of blocks) {
          expect(block.start).toBeGreaterThanOrEqual(end)
          expect(block.end).toBeGreaterThan(block.start)
          expect(text.slice(block.start, block.end)).toBe(text.slice(block.start, block.end).trim())
          end = block.end
        }
        expect(end).toBe(text.length)
        if (title !== '') expect(text.startsWith(title)).toBe(true)
      }),
      { numRuns: 100 },
    )
  }, 30_000)

  test.each<[string, string]>([
    ['200,000 nested elements', '<div>'.repeat(200_000)],
    ['500,000 open paragraphs', '<p>x'.repeat(500_000)],
    ['a page of distinct classes', Array.from({ length: 60_000 }, (_, i) => `<i class="c${i}">a</i>`).join('')],
    ['a megabyte of one word', `<p>${'a'.repeat(1_000_000)}</p>`],
    ['a megabyte of spaces and line breaks', `<p>${' \n'.repeat(500_000)}.</p>`],
    ['a megabyte of commas and digits', `<p>${'1, '.repeat(300_000)}</p>`],
    ['ten thousand short dated blocks', '<div class="date">1/2/2026 x</div>'.repeat(10_000)],
    ['an unclosed script', `<script>${'{"datePublished":'.repeat(60_000)}`],
    ['ten megabytes', '<p>Some sentence of the story, told once more.</p>\n'.repeat(200_000)],
  ])('%s are read in seconds', { timeout: 30_000 }, (_, html) => {
    const before = process.cpuUsage()
    extractItem(html, { url: 'https://news.example/' })
    // CPU time, since the machine may be busy: a quadratic step would cost minutes here.
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(4000)
  })
})
