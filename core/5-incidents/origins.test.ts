import { describe, expect, test } from 'vitest'
import type { Attribution } from '#core/4-reports/reading.ts'
import { composeIncident } from './compose-incident.ts'
import { originOfReport } from './origin-of-report.ts'
import { originsOf } from './origins.ts'
import { reportFixture } from './report-fixture.ts'

const voice = (origin: string, start: number, relation: Attribution['relation'] = 'statement of'): Attribution => ({
  origin,
  originKind: 'authority',
  relation,
  start,
  end: start + 10,
  quote: '',
})
const report = {
  evidence: [{ field: 'type' as const, start: 100, end: 110, quote: '', method: 'rule' as const, p: 1, why: '' }],
}

describe('who first told a report', () => {
  test.each<[string, Attribution[], string | null, boolean, string | null]>([
    ['the nearest voice', [voice('police', 150), voice('army', 300)], null, true, 'police'],
    [
      'whoever stated it, not who reported the statement',
      [voice('Wire', 115, 'reported by'), voice('army', 200)],
      null,
      true,
      'army',
    ],
    ['who reported it, where nobody else is named', [voice('Wire', 115, 'reported by')], null, true, 'Wire'],
    ['a voice far off in a text of one happening', [voice('army', 900)], null, true, 'army'],
    ['the outlet itself, where a far voice may speak of another happening', [voice('army', 900)], null, false, null],
    ['the credit line, where nobody is named', [], 'Tamrin News', true, 'Tamrin News'],
    ['nobody who denies it', [voice('army', 105, 'denied by')], null, true, null],
  ])('%s', (_, attributions, credit, isOnly, name) => {
    expect(originOfReport(report, attributions, credit, isOnly)?.name ?? null).toBe(name)
  })
})

describe('a chain of relays is one origin', () => {
  const stated = reportFixture({ outlet: 'Desert Wire', origin: 'security forces', originKind: 'authority' })
  const relay = reportFixture({
    outlet: 'Evening Post',
    origin: 'Desert Wire',
    originKind: 'outlet',
    reportedAt: '2026-11-18T15:00:00.000Z',
  })

  test('"as Desert Wire reports" is whoever Desert Wire has it from', () => {
    expect(originsOf([relay, stated])).toMatchObject([{ name: 'security forces', reports: [stated, relay] }])
    expect(composeIncident([relay, stated])).toMatchObject({ verification: 'reported', originCount: 1 })
  })

  test('without the relayed report it is the outlet that is named', () => {
    expect(originsOf([relay])).toMatchObject([{ name: 'Desert Wire', reports: [relay] }])
  })

  test('two outlets that name each other are heard, and nothing runs in circles', () => {
    const back = reportFixture({ outlet: 'Desert Wire', origin: 'Evening Post', originKind: 'outlet' })
    expect(originsOf([relay, back]).length).toBeLessThanOrEqual(2)
  })
})
