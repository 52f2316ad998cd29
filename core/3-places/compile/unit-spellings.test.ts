import { expect, test } from 'vitest'
import { unitSpellings } from './unit-spellings.ts'

test.each<[string, string[]]>([
  ['Salah ad Din', ['Salah al Din', 'Salah el Din', 'Salah ed Din', 'Salahaddin', 'Salahuddin', 'Salaheddin']],
  ['Al Hasakah', ['Hasaka', 'Hasakah', 'Hasakeh', 'el Hasakah']],
  ['Qādisīyah', ['Qadisiyah', 'Qadisiya', 'Qadisiyya']],
  ['Ash Sharqiyah', ['al Sharqiya', 'Sharqia']],
  ['Deir ez-Zor', ['Deir al Zor', 'Deir ez Zor']],
])('%s is also spelled %j', (name, spelled) => {
  expect(unitSpellings(name)).toEqual(expect.arrayContaining(spelled))
})

test('names of other scripts are left as they are', () => {
  expect(unitSpellings('صلاح الدين')).toEqual([])
})
