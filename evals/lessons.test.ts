import { expect, test } from 'vitest'
import { SECTORS } from '#core/4-reports/reading.ts'
import { everyLesson, type LessonMark, readSectorLessons, withoutMarks } from './lessons.ts'

test.each<[string, string, string, (Pick<LessonMark, 'is'> & { quote: string; low?: number; high?: number | null })[]]>(
  [
    ['text without marks', 'Rain fell.', 'Rain fell.', []],
    [
      'the words that tell the kind',
      'They [t:lifted the clerk] at noon.',
      'They lifted the clerk at noon.',
      [{ is: 'kind', quote: 'lifted the clerk' }],
    ],
    [
      'a number in words, one at least, one between two, one at most',
      '[k=2:two guards] fell, [i=10-:ten or more] limped, [a=3-5:a few] went, [d=-40:up to 40] left',
      'two guards fell, ten or more limped, a few went, up to 40 left',
      [
        { is: 'killed', quote: 'two guards', low: 2, high: 2 },
        { is: 'injured', quote: 'ten or more', low: 10, high: null },
        { is: 'abducted', quote: 'a few', low: 3, high: 5 },
        { is: 'displaced', quote: 'up to 40', low: 0, high: 40 },
      ],
    ],
    [
      'who, to whom, when and where, and a colon that is no mark',
      '[by:Men] took [to:a cook] [w:at 5:30] in [l:Goma]: nobody saw',
      'Men took a cook at 5:30 in Goma: nobody saw',
      [
        { is: 'initiator', quote: 'Men' },
        { is: 'target', quote: 'a cook' },
        { is: 'date', quote: 'at 5:30' },
        { is: 'place', quote: 'Goma' },
      ],
    ],
    ['brackets that mark nothing', 'He [the mayor] left', 'He [the mayor] left', []],
  ],
)('%s', (_, marked, plain, expected) => {
  const { text, marks } = withoutMarks(marked)
  expect(text).toBe(plain)
  expect(marks.map(({ start, end, ...mark }) => ({ ...mark, quote: text.slice(start, end) }))).toEqual(expected)
})

test('lessons on sectors alone tell theirs plainly, some of them none', () => {
  const lessons = readSectorLessons()
  for (const { sectors, text } of lessons) {
    expect(text).not.toMatch(/\[(t|by|to|w|l|[kiard]=)/)
    expect(SECTORS).toEqual(expect.arrayContaining(sectors))
  }
  expect(new Set(lessons.flatMap(({ sectors }) => sectors)).size).toBe(SECTORS.length)
  expect(lessons.some(({ sectors }) => sectors.length === 0)).toBe(true)
})

test('every lesson tells its kind by marked words, or none where it tells of no happening', () => {
  for (const { type, text, marks } of everyLesson()) {
    expect(text).not.toMatch(/\[(t|by|to|w|l|[kiard]=)/)
    expect(
      marks.some(({ is }) => is === 'kind'),
      text,
    ).toBe(type !== 'none')
  }
})
