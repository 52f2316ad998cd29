import { expect, test } from 'vitest'
import { placeIn, readSample } from '../testing.ts'

const cases: [language: string, text: string, told: string[]][] = [
  ['en', 'Gunmen killed six farmers near the river.', ['unidentified initiator', 'civilians target']],
  ['en', 'Six farmers were killed by gunmen near the river.', ['unidentified initiator', 'civilians target']],
  ['en', 'Riot police fired tear gas at a protest march.', ['state forces initiator', 'protesters target']],
  ['en', 'Hundreds of graduates staged a sit-in on Monday.', ['protesters initiator']],
  ['en', 'A crowd lynched two men at the market.', ['rioters initiator', 'civilians target']],
  ['en', 'A bomb exploded at a checkpoint. Al-Shabaab claimed responsibility.', ['rebel group claimed_by']],
  [
    'en',
    'A bomb killed nine people on Monday. The Islamic State group said on Telegram that it had carried out the attack.',
    ['rebel group claimed_by', 'civilians target'],
  ],
  [
    'en',
    'Gunmen killed four policemen. The Baloch Liberation Army claimed responsibility.',
    ['rebel group claimed_by', 'state forces target'],
  ],
  [
    'es',
    'Un coche bomba mató a dos policías. El ELN dijo haber puesto la bomba.',
    ['rebel group claimed_by', 'state forces target'],
  ],
  [
    'ar',
    'قتل تسعة أشخاص في تفجير أمس. وقال تنظيم داعش إنه نفذ الهجوم.',
    ['rebel group claimed_by', 'civilians target'],
  ],
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
  [
    'en',
    'Three men with machetes attacked a bus and killed two traders.',
    ['unidentified initiator', 'civilians target'],
  ],
  [
    'fr',
    'Deux hommes à moto ont abattu un commerçant devant sa boutique.',
    ['unidentified initiator', 'civilians target'],
  ],
  ['es', 'Dos encapuchados dispararon contra un taxista y lo mataron.', ['unidentified initiator', 'civilians target']],
  ['ar', 'أطلق ملثمان النار على تاجر أمام متجره وقتلاه.', ['unidentified initiator', 'civilians target']],
  ['en', 'Nurses marched through the capital on Monday to demand their wages.', ['protesters initiator']],
  ['fr', 'Les gardes-côtes ont arrêté douze passeurs près du port.', ['state forces initiator']],
  ['es', 'Agentes de la fiscalía detuvieron a cinco presuntos extorsionistas.', ['state forces initiator']],
  ['en', 'Six suspected smugglers were arrested near the border.', ['state forces initiator']],
  [
    'en',
    'Two rebels were killed in a clash with soldiers in the hills.',
    ['state forces initiator', 'rebel group target'],
  ],
  ['ar', 'اتهمت الشرطة الحوثيين بقصف المستشفى، ما أدى إلى مقتل ثلاثة مرضى.', ['rebel group initiator']],
  ['ar', 'ضبطت الجمارك شحنة أسلحة في الميناء.', ['state forces initiator']],
  ['en', 'Settlers set fire to olive trees and two houses in the village.', ['identity militia initiator']],
  ['fr', 'Des affrontements entre agriculteurs et éleveurs ont fait six morts.', ['identity militia initiator']],
  [
    'en',
    'A bomb killed four traders at a market on Monday. Windows broke a mile away. The governor blamed the separatists.',
    ['rebel group initiator', 'civilians target'],
  ],
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

test('a country told by its arms is external forces abroad and state forces at home', () => {
  const text = 'Rwandan drones bombed the town of Sake, killing two people.'
  const kindIn = (country: string) => {
    const places = [
      placeIn(text, 'Rwandan', { country: 'RW', kind: 'demonym', name: 'Rwanda' }),
      placeIn(text, 'Sake', { country }),
    ]
    const [report] = readSample(text, 'en', { country }, places).reports
    return report?.actors.find(({ role }) => role === 'initiator')?.kind
  }
  expect([kindIn('CD'), kindIn('RW')]).toEqual(['external forces', 'state forces'])
})

test('who says that it did it is told as the doer, however far away it says so', () => {
  const text =
    'A suicide bomber struck a police station in Lakki Marwat on Saturday, killing seven policemen. The Pakistani Taliban said one of its men had carried out the attack.'
  const actors = readSample(text, 'en').reports[0]?.actors ?? []
  expect(actors.filter(({ role }) => role !== 'target').map(({ kind }) => kind)).toEqual(['rebel group'])
})

test('a patrol of peacekeepers is one of external forces', () => {
  const text = 'Gunmen ambushed a United Nations patrol east of Zemio on Tuesday, killing one Moroccan peacekeeper.'
  const target = readSample(text, 'en').reports[0]?.actors.find(({ role }) => role === 'target')
  expect(target).toMatchObject({ name: 'Peacekeepers', kind: 'external forces' })
})

test('gunmen who are said to be of a group are told as the group', () => {
  const text = 'Gunmen killed three farmers on Monday. The army said the gunmen were members of Boko Haram.'
  const doers = readSample(text, 'en').reports[0]?.actors.filter(({ role }) => role !== 'target')
  expect(doers?.map(({ name }) => name)).toEqual(['Boko Haram'])
})

test('who frees the abducted did not take them', () => {
  const [report] = readSample('Soldiers rescued five kidnapped nurses on Friday.', 'en').reports
  expect(report?.actors.filter(({ kind }) => kind === 'state forces')).toEqual([])
})

test('nobody does what a storm does', () => {
  const [report] = readSample(
    'A storm killed four fishermen; soldiers and residents searched for survivors.',
    'en',
  ).reports
  expect(report?.actors.filter(({ role }) => role === 'initiator')).toEqual([])
})

test('what the model decides says so, with its words and how likely it is', () => {
  const [report] = readSample('Two youths on a motorcycle threw a grenade into a bar on Monday.', 'en').reports
  const doer = report?.evidence.find(({ field, method }) => field === 'actor' && method === 'linear')
  expect(doer).toMatchObject({ quote: 'Two youths', why: 'the words around it say so most' })
})

test('whoever only speaks takes no part', () => {
  const [report] = readSample('A mine killed two shepherds, police said.', 'en').reports
  expect(report?.actors.map(({ kind }) => kind)).toEqual(['civilians'])
})
