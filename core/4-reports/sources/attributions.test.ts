import { expect, test } from 'vitest'
import { readSample } from '../testing.ts'

const cases: [language: string, text: string, kind: string, origin: string][] = [
  ['en', 'Nine people died, the Sudan Doctors Network said.', 'medical', 'Sudan Doctors Network'],
  ['en', 'Nine people died, police spokesman Jimmy Okema said.', 'authority', 'police spokesman Jimmy Okema'],
  ['en', 'Nine people died, according to the Syrian Network for Human Rights.', 'ngo', 'Network for Human Rights'],
  ['en', 'A rights group, RNDDH, said nine people died.', 'ngo', 'RNDDH'],
  ['en', 'Nine people died, according to a member of the district council.', 'authority', 'district council'],
  ['en', 'Nine people died, a member of the council said.', 'authority', 'member of the council'],
  ['en', 'Nine people died, a nurse at the police hospital said.', 'medical', 'nurse at the police hospital'],
  ['en', 'Nine people died, a UN spokesman said.', 'ngo', 'UN spokesman'],
  ['en', 'Nine people died, said John Abui, who heads a trade union.', 'ngo', 'John Abui'],
  ['en', 'Nine people died, Capt. Deng Lual told Radio Miraya.', 'authority', 'Deng Lual'],
  ['en', 'Police: nine dead in road ambush\n\nNine people died on the road on Monday.', 'authority', 'Police'],
  ['en', 'Nine people died on the road (local sources).', 'witness', 'local sources'],
  ['fr', 'Neuf personnes sont mortes, selon un membre du conseil de district.', 'authority', 'conseil'],
  ['fr', 'Neuf personnes sont mortes, dénonce le Syndicat des journalistes.', 'ngo', 'Syndicat'],
  ['fr', 'Neuf personnes sont mortes, a indiqué lundi à Reuters un sous-préfet.', 'authority', 'sous-préfet'],
  ['fr', 'Neuf personnes sont mortes, a-t-on appris de source sécuritaire.', 'authority', 'source sécuritaire'],
  ['fr', 'Neuf personnes sont mortes, raconte la patronne du bar, jointe par Radio Maendeleo.', 'witness', 'patronne'],
  ['fr', 'Neuf personnes sont mortes, rapporte l’Agence nationale d’information.', 'agency', 'Agence'],
  ['fr', 'Neuf personnes sont mortes, selon l’agence de gestion des urgences.', 'authority', 'agence de gestion'],
  ['es', 'Nueve personas murieron, dijo un miembro del consejo de distrito.', 'authority', 'consejo'],
  ['es', 'Nueve personas murieron, denunció el Sindicato de la Prensa.', 'ngo', 'Sindicato'],
  ['es', 'Nueve personas murieron, dijo a EFE el delegado del gobierno.', 'authority', 'delegado del gobierno'],
  ['es', 'El fiscal de turno, Luis Paredes, explicó que nueve personas murieron.', 'authority', 'fiscal de turno'],
  ['es', 'La fiscalía capturó a nueve personas, según dijo su director interino.', 'authority', 'director interino'],
  ['es', 'Nueve personas murieron, explicaron dos vecinas.', 'witness', 'vecinas'],
  ['ar', 'قتل تسعة أشخاص، وفق ما أفادت شبكة أطباء السودان.', 'medical', 'شبكة أطباء'],
  ['ar', 'قتل تسعة أشخاص، وقال متحدث باسم الأمم المتحدة إن الطريق مغلق.', 'ngo', 'متحدث باسم الأمم المتحدة'],
  ['ar', 'قتل تسعة أشخاص، بحسب جهاز الإسعاف والطوارئ.', 'medical', 'جهاز الإسعاف والطوارئ'],
  ['ar', 'قتل تسعة أشخاص، وفق بيان لوزارة الصحة.', 'authority', 'لوزارة الصحة'],
]

test.each(cases)('%s: %s', (language, text, kind, origin) => {
  const told = readSample(text, language).attributions
  expect(told.map((one) => `${one.originKind}: ${one.origin}`).join(' | ')).toContain(`${kind}: `)
  expect(told.map((one) => one.origin).join(' | ')).toContain(origin)
  for (const { start, end, quote } of told) expect(text.slice(start, end)).toBe(quote)
})

test('who is blamed does not speak', () => {
  const [told] = readSample('A shell hit a school; the mayor blamed the rebels.', 'en').attributions
  expect(told?.originKind).toBe('authority')
})

test.each([
  ['en', 'Nine people died, residents and a nurse at the town’s hospital said.', 'witness medical'],
  ['fr', 'Neuf personnes sont mortes, selon la police et des témoins.', 'authority witness'],
  ['en', 'Nine people died, the mayor told Reuters.', 'agency authority'],
  ['es', 'Nueve personas murieron, dijo a EFE una enfermera.', 'agency medical'],
  ['ar', 'قتل تسعة أشخاص، قال مصدر أمني لوكالة رويترز.', 'agency authority'],
])('several voices, %s: %s', (language, text, kinds) => {
  const told = readSample(text, language).attributions.map((one) => one.originKind)
  expect(told.toSorted().join(' ')).toBe(kinds.split(' ').toSorted().join(' '))
})

test('who was told it relays it', () => {
  const told = readSample('Nine people died, the mayor told Reuters.', 'en').attributions
  expect(told.map(({ origin, relation }) => `${relation} ${origin}`)).toEqual([
    'statement of mayor',
    'reported by Reuters',
  ])
})

test.each([
  ['en', 'Nine people died in the town of Rafid Gate. He said nothing else.'],
  ['en', 'Nine residents were told that the road is closed.'],
  ['fr', 'Neuf personnes sont mortes en début d’après-midi dans la ville de Bel Air.'],
  ['es', 'Nueve personas murieron en San Pedro, añadió.'],
])('nobody speaks, %s: %s', (language, text) => {
  expect(readSample(text, language).attributions).toEqual([])
})
