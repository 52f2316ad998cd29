import { expect, test } from 'vitest'
import { isWorthKeeping } from './names.ts'

test.each(['Damas', "'Amman", 'عمان', 'Алеппо', "N'Djaména"])('%s is a name as people write it', (name) => {
  expect(isWorthKeeping(name)).toBe(true)
})

test.each(['ʿman', 'ʻmʼn', 'xam man', '‘ayn'])('%s is a name spelt letter by letter', (name) => {
  expect(isWorthKeeping(name)).toBe(false)
})
