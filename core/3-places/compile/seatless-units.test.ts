import { expect, test } from 'vitest'
import { bareUnitName } from './seatless-units.ts'

test.each([
  ['Département de Tessaoua', 'Tessaoua'],
  ['Département du Ndé', 'Ndé'],
  ['Douentza Cercle', 'Douentza'],
  ['Lamu District', 'Lamu'],
  ['Magwi County', 'Magwi'],
  ['Caza de Tyr', 'Tyr'],
  ['Qaḑā’ Sāmarrā’', 'Sāmarrā’'],
  ['Municipio de Zacapa', 'Zacapa'],
  ['Mwenga', 'Mwenga'],
])('%s is told as %s', (name, bare) => {
  expect(bareUnitName(name)).toBe(bare)
})
