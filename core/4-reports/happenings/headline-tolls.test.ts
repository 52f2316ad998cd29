import { expect, test } from 'vitest'
import { readSample } from '../testing.ts'

test('what the headline counts for the second happening is not the first one’s', () => {
  const text =
    'Rebels take Lulimba; five dead in drone strike on Masisi\n\nRebels took the town of Lulimba on Sunday, their spokesman said.\n\nIn a separate incident, a drone strike killed five civilians at the market of Masisi on Monday.'
  const { reports } = readSample(text, 'en', { published: '2026-11-20' })
  expect(reports.map(({ type, killed }) => [type, killed?.best ?? null])).toEqual([
    ['territory_change', null],
    ['air_drone_strike', 5],
  ])
})
