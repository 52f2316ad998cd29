import { expect, test } from 'vitest'
import { type SourceFacts, sourceWord } from './source-word.ts'

const STEADY: SourceFacts = {
  isPaused: false,
  failures: 0,
  everRead: true,
  createdDay: '2026-01-01',
  today: '2026-11-22',
  perDay: new Array(28).fill(4),
  lastItemDay: '2026-11-22',
  read: 50,
  refused: 2,
}
const quietFor = (days: number, perDay: number) => [...new Array(28 - days).fill(perDay), ...new Array(days).fill(0)]

test.each<[string, Partial<SourceFacts>, string]>([
  ['a steady source is alive', {}, 'alive'],
  ['a paused one is paused whatever else', { isPaused: true, failures: 9 }, 'paused'],
  ['the last visit failed', { failures: 1 }, 'failing'],
  ['never read', { everRead: false, perDay: [], lastItemDay: null }, 'new'],
  [
    'known for three days only',
    { createdDay: '2026-11-19', perDay: quietFor(0, 0).map((_, i) => (i > 25 ? 4 : 0)) },
    'new',
  ],
  [
    'a busy source three days without an item is silent',
    { perDay: quietFor(3, 4), lastItemDay: '2026-11-19' },
    'silent',
  ],
  [
    'a weekly source three days without an item is not',
    { perDay: new Array(28).fill(0).map((_, i) => (i % 7 === 3 ? 1 : 0)), lastItemDay: '2026-11-19' },
    'alive',
  ],
  [
    'nothing for four weeks is silent for anybody',
    { perDay: new Array(28).fill(0), lastItemDay: '2026-10-25' },
    'silent',
  ],
  ['most items could not be read', { read: 3, refused: 9 }, 'thin'],
  ['a week with far more than usual', { perDay: [...new Array(21).fill(4), ...new Array(7).fill(20)] }, 'odd'],
])('%s', (_, facts, word) => {
  expect(sourceWord({ ...STEADY, ...facts })).toBe(word)
})
