import { expect, test } from 'vitest'
import { joinPcodes } from './pcodes.ts'

test('P-codes are joined by name, never by number', () => {
  const { byAdmin1, unmatched } = joinPcodes([
    { country: 'IRQ', level: 1, code: 'IQG09', name: 'Duhok' },
    { country: 'IRQ', level: 1, code: 'IQG15', name: 'Ninewa' },
    { country: 'IRQ', level: 2, code: 'IQG15Q05', name: 'Al-Mosul' },
    { country: 'IRQ', level: 1, code: 'IQX', name: 'Atlantis' },
    { country: 'ZZZ', level: 1, code: 'ZZ1', name: 'Nowhere' },
  ])
  expect(byAdmin1['IQ.08']).toBe('IQG09')
  expect(byAdmin1['IQ.15']).toBe('IQG15')
  expect(unmatched.map((row) => row.code)).toEqual(expect.arrayContaining(['IQX', 'ZZ1']))
})
