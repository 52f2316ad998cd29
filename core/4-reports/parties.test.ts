import { expect, test } from 'vitest'
import { placeIn, readSample } from './testing.ts'

const cases: [language: string, text: string, told: string[]][] = [
  ['en', 'Gunmen killed six farmers near the river.', ['unidentified initiator', 'civilians target']],
  ['en', 'Six farmers were killed by gunmen near the river.', ['unidentified initiator', 'civilians target']],
  ['en', 'Riot police fired tear gas at a protest march.', ['state forces initiator', 'protesters target']],
  ['en', 'Hundreds of graduates staged a sit-in on Monday.', ['protesters initiator']],
  ['en', 'A crowd lynched two men at the market.', ['rioters initiator', 'civilians target']],
  ['en', 'A bomb exploded at a checkpoint. Al-Shabaab claimed responsibility.', ['rebel group claimed_by']],
  ['en', 'Shells hit a school; the mayor blamed the rebels.', ['rebel group initiator']],
  ['en', 'Clashes between the army and M23 rebels broke out.', ['state forces initiator', 'rebel group target']],
  ['en', 'Five soldiers were killed in clashes with ISIS fighters.', ['rebel group initiator', 'state forces target']],
  ['fr', 'Des rebelles ont attaqué un poste de police, tuant deux policiers.', ['state forces target']],
  ['fr', 'Une attaque contre des soldats a fait trois morts.', ['state forces target']],
  ['es', 'Lanzaron una granada contra la estación de policía.', ['state forces target']],
  ['es', 'Un dron mató a una enfermera; el gobernador responsabilizó a las disidencias.', ['rebel group initiator']],
  ['en', 'The army lost four soldiers in an ambush near the river.', ['state forces target']],
  ['ar', 'خسر الجيش أربعة من جنوده في هجوم على موقع له.', ['state forces target']],
  [
    'en',
    'Gunmen who lost ground attacked a village and killed two farmers.',
    ['unidentified initiator', 'civilians target'],
  ],
  ['ar', 'أوقفت قوات الأمن المصرية صحفيا في القاهرة.', ['state forces initiator', 'civilians target']],
  ['ar', 'قُتل أربعة مزارعين برصاص مسلحين مجهولين.', ['unidentified initiator', 'civilians target']],
]

test.each(cases)('%s: %s', (language, text, told) => {
  const actors = readSample(text, language).reports[0]?.actors.map(({ kind, role }) => `${kind} ${role}`)
  expect(actors).toEqual(expect.arrayContaining(told))
})

test('a state’s forces are external forces abroad', () => {
  const text = 'Israeli forces shelled the town of Nabatieh, killing two people.'
  const kindIn = (country: string) =>
    readSample(text, 'en', { country }, [placeIn(text, 'Nabatieh', { country })]).reports[0]?.actors.find(
      ({ name }) => name === 'Israeli forces',
    )?.kind
  expect([kindIn('LB'), kindIn('IL')]).toEqual(['external forces', 'state forces'])
})

test('whoever only speaks takes no part', () => {
  const [report] = readSample('A mine killed two shepherds, police said.', 'en').reports
  expect(report?.actors.map(({ kind }) => kind)).toEqual(['civilians'])
})
