import { expect, test } from 'vitest'
import { gridlinesFor, monthTicks } from './week-rows.ts'

test.each([
  [45, [20, 40]],
  [9, [2, 4]],
  [3, []],
  [120, [50, 100]],
  [17, [5, 10]],
])('a scale to %s has gridlines %s', (max, lines) => expect(gridlinesFor(max)).toEqual(lines))

test('a month is named where its first week begins, unless there is no room', () => {
  const mondays = ['2026-05-25', '2026-06-01', '2026-06-08', '2026-06-15', '2026-06-22', '2026-06-29', '2026-07-06']
  expect(monthTicks(mondays)).toEqual([
    { index: 1, day: '2026-06-01' },
    { index: 6, day: '2026-07-06' },
  ])
})
