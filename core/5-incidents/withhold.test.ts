import { describe, expect, test } from 'vitest'
import type { GroupedReport } from './grouped-report.ts'
import { reportFixture } from './report-fixture.ts'
import { withholdRules } from './withhold.ts'

const rulesOf = (change: Partial<GroupedReport>) => {
  const report = reportFixture(change)
  return withholdRules(report.type, [report])
}
const told = (quote: string, why: string) => ({ killed: { start: 0, end: quote.length, quote, why } })

test('of sexual violence the survivor is kept inside, whatever else is told', () => {
  expect(rulesOf({ type: 'sexual_violence', title: 'Woman assaulted at a checkpoint' })).toEqual(['survivor'])
})

describe('the name of somebody harmed is kept inside', () => {
  test.each<[string, Partial<GroupedReport>]>([
    ['told by name', { evidence: told('Saber Ahmed was shot dead', 'one person told by name') }],
    [
      'one person whose name stands in the words',
      { evidence: told('Journalist Saber Ahmed killed', 'one person named or meant') },
    ],
    ['in Arabic, where names have no capitals', { evidence: told('مقتل صابر أحمد', 'one person told by name') }],
    ['with an age in the headline', { title: 'Saber Ahmed, 29, found dead near Mosul' }],
    ['with a particle in the name', { title: 'Hassan al Karim, 41, killed by gunmen' }],
  ])('%s', (_, change) => {
    expect(rulesOf(change)).toEqual(['victim-name'])
  })

  test.each<[string, Partial<GroupedReport>]>([
    ['a soldier', { evidence: told('a soldier killed', 'one person') }],
    ['several people', { title: 'Two Guards Killed in Kafr Mithal', evidence: told('Two Guards Killed', 'a number') }],
  ])('but not %s', (_, change) => {
    expect(rulesOf(change)).toEqual([])
  })
})

describe('a small organisation is kept inside', () => {
  test.each([
    'Staff of Hope Bridge Foundation abducted in Sinjar',
    'Gunmen raid office of Village Relief near Tikrit',
    'Deux employés de l’Association Pont d’Espoir enlevés',
    'Atacan la sede de la Fundación Puente',
    'خطف موظفين من جمعية الأمل في سنجار',
  ])('%s', (title) => {
    expect(rulesOf({ title })).toEqual(['small-organisation'])
  })

  test('where it is whom a report rests on', () => {
    expect(rulesOf({ origin: 'Village Hope', originKind: 'ngo' })).toEqual(['small-organisation'])
  })

  test.each<[string, Partial<GroupedReport>]>([
    ['one that the world knows', { title: 'Islamic Relief warehouse looted in Basra' }],
    ['a United Nations agency', { title: 'World Health Organization convoy stopped' }],
    [
      'one that is told by kind only',
      { title: 'Aid organisation suspends work', origin: 'an aid organisation', originKind: 'ngo' },
    ],
    ['a large one as the origin', { origin: 'Save the Children', originKind: 'ngo' }],
    ['a kind of organisation in Arabic', { title: 'منظمة إغاثة توقف عملها في البصرة' }],
  ])('but not %s', (_, change) => {
    expect(rulesOf(change)).toEqual([])
  })
})
