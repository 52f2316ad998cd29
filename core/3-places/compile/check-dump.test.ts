import { describe, expect, test } from 'vitest'
import { cities500 } from '../testing/small-gazetteer.ts'
import { checkDump } from './check-dump.ts'

describe('a country dump', () => {
  const rows = cities500.split('\n')
  const iraq = rows.filter((row) => row.includes('\tIQ\t'))

  test('keeps whole rows of its country and counts the others', () => {
    const check = checkDump([...iraq, 'broken\trow', rows[4]].join('\r\n'), 'IQ')
    expect(check).toMatchObject({ ok: true, places: iraq.length, refused: 2, firstRefused: iraq.length + 1 })
  })
  test.each<[string, string, string]>([
    ['<html>not found</html>', 'IQ', 'no-rows'],
    ['', 'IQ', 'no-rows'],
    [iraq.join('\n'), 'SY', 'other-country'],
  ])('refuses %j for %s: %s', (dump, country, reason) => {
    expect(checkDump(dump, country)).toEqual({ ok: false, reason })
  })
})
