import { expect, test } from 'vitest'
import { datesIn } from './dates.ts'

const dates = datesIn('en')

test.each<[string, string, string]>([
  ['a day has its weekday first', dates.day('2026-11-20'), 'Fri 20 Nov'],
  ['a day with its year', dates.dayYear('2026-09-02'), 'Wed 2 Sep 2026'],
  ['an instant is shown in UTC with 24 hours', dates.dayTime('2026-11-20T23:05:00+03:00'), 'Fri 20 Nov 20:05'],
  ['midnight is 00, not 24', dates.time('2026-11-20T00:05:00Z'), '00:05'],
  ['two days of a month share it', dates.range('2026-11-14', '2026-11-20'), '14–20 Nov 2026'],
  ['one day is no range', dates.range('2026-11-14', '2026-11-14'), 'Sat 14 Nov 2026'],
])('%s', (_, shown, expected) => {
  expect(shown).toBe(expected)
})
