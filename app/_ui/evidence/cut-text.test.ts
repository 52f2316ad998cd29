import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '#core/2-items/item.ts'
import { cutText, type Mark } from './cut-text.ts'

const TEXT = 'Two killed in Goma.\n\nThe army said so.'
const BLOCKS: Block[] = [
  { kind: 'title', start: 0, end: 19 },
  { kind: 'paragraph', start: 21, end: 38 },
]

test.each<[string, Mark[], string[]]>([
  ['a text without marks stays whole', [], ['Two killed in Goma.', 'The army said so.']],
  ['a mark becomes a piece', [{ key: '1', start: 0, end: 10 }], ['[1Two killed1]', ' in Goma.', 'The army said so.']],
  [
    'overlapping marks share a piece',
    [
      { key: '1', start: 0, end: 10 },
      { key: '2', start: 4, end: 18 },
    ],
    ['[1Two ', '[2killed1]', ' in Goma2]', '.', 'The army said so.'],
  ],
  [
    'a mark over two blocks is marked in both',
    [{ key: '1', start: 14, end: 29 }],
    ['Two killed in ', '[1Goma.1]', '[1The army1]', ' said so.'],
  ],
  [
    'marks outside the text are left out',
    [
      { key: '1', start: 30, end: 90 },
      { key: '2', start: -1, end: 3 },
      { key: '3', start: 5, end: 5 },
    ],
    ['Two killed in Goma.', 'The army said so.'],
  ],
])('%s', (_, marks, pieces) => {
  expect(cutText(TEXT, BLOCKS, marks).flatMap((block) => block.pieces.map(written))).toEqual(pieces)
})

test('without blocks the text is parted at blank lines', () => {
  expect(cutText('One.\n\n\n Two\nlines. \n', [], []).map((block) => block.pieces[0]?.text)).toEqual([
    'One.',
    'Two\nlines.',
  ])
})

test('blocks that overlap are not believed', () => {
  const wrong: Block[] = [
    { kind: 'title', start: 0, end: 25 },
    { kind: 'paragraph', start: 21, end: 38 },
  ]
  expect(cutText(TEXT, wrong, []).map((block) => block.start)).toEqual([0, 21])
})

test('no letter is lost or doubled, whatever the marks', () => {
  const mark = fc.record({
    key: fc.constantFrom('1', '2', '3'),
    start: fc.integer({ min: -5, max: 45 }),
    end: fc.integer({ min: -5, max: 45 }),
  })
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 8 }), (marks) => {
      const texts = cutText(TEXT, BLOCKS, marks).map((block) => block.pieces.map((piece) => piece.text).join(''))
      expect(texts).toEqual(BLOCKS.map((block) => TEXT.slice(block.start, block.end)))
    }),
  )
})

function written(piece: { text: string; opens: string[]; closes: string[] }): string {
  return `${piece.opens.map((key) => `[${key}`).join('')}${piece.text}${piece.closes.map((key) => `${key}]`).join('')}`
}
