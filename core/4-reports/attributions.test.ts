import { expect, test } from 'vitest'
import { readSample } from './testing.ts'

const cases: [language: string, text: string, kind: string, origin: string][] = [
  ['en', 'Nine people died, the Sudan Doctors Network said.', 'medical', 'Sudan Doctors Network'],
  ['en', 'Nine people died, police spokesman Jimmy Okema said.', 'authority', 'police spokesman Jimmy Okema'],
  ['en', 'Nine people died, according to the Syrian Network for Human Rights.', 'ngo', 'Network for Human Rights'],
  ['en', 'A rights group, RNDDH, said nine people died.', 'ngo', 'RNDDH'],
  ['en', 'Nine people died, according to a member of the district council.', 'authority', 'district council'],
  ['en', 'Nine people died, a member of the council said.', 'authority', 'member of the council'],
  ['fr', 'Neuf personnes sont mortes, selon un membre du conseil de district.', 'authority', 'conseil'],
  ['es', 'Nueve personas murieron, dijo un miembro del consejo de distrito.', 'authority', 'consejo'],
  ['fr', 'Neuf personnes sont mortes, dénonce le Syndicat des journalistes.', 'ngo', 'Syndicat'],
  ['es', 'Nueve personas murieron, denunció el Sindicato de la Prensa.', 'ngo', 'Sindicato'],
  ['ar', 'قتل تسعة أشخاص، وفق ما أفادت شبكة أطباء السودان.', 'medical', 'شبكة أطباء'],
]

test.each(cases)('%s: %s', (language, text, kind, origin) => {
  const told = readSample(text, language).attributions
  expect(told.map((one) => `${one.originKind}: ${one.origin}`).join(' | ')).toContain(`${kind}: `)
  expect(told.map((one) => one.origin).join(' | ')).toContain(origin)
})

test('who is blamed does not speak', () => {
  const [told] = readSample('A shell hit a school; the mayor blamed the rebels.', 'en').attributions
  expect(told?.originKind).toBe('authority')
})
