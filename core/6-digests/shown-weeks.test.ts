import { expect, test } from 'vitest'
import { isolated } from './isolated.ts'
import { shownWeeks } from './shown-weeks.ts'

const weeks = (counts: number[]) =>
  counts.map((deteriorating, i) => ({ week: `2026-W${i + 10}`, deteriorating, improving: 0, neutral: 0 }))

test.each<[string, number[], number]>([
  ['all are empty', Array(26).fill(0), 13],
  ['news since a month', [...Array(22).fill(0), 1, 2, 3, 4], 13],
  ['news since five months', [...Array(6).fill(0), ...Array(20).fill(1)], 20],
  ['news all along', Array(26).fill(2), 26],
  ['fewer weeks than a quarter', [0, 1], 2],
])('%s', (_, counts, shown) => expect(shownWeeks({ weeks: weeks(counts) })).toHaveLength(shown))

test.each([
  ['a name of the same direction', 'Delta Courier', false, 'Delta Courier'],
  ['an Arabic name in an English line', 'إذاعة', false, '\u2068إذاعة\u2069'],
  ['an English name in an Arabic line', 'Delta', true, '\u2068Delta\u2069'],
])('%s', (_, name, rtl, written) => expect(isolated(name, rtl)).toBe(written))
