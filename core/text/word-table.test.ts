import { expect, test } from 'vitest'
import { WordTable } from './word-table.ts'

test('a word is made something of once, wherever it stands', () => {
  const made: string[] = []
  const table = new WordTable<string>(100, (word) => {
    made.push(word)
    return word.toUpperCase()
  })
  const text = 'a man, a plan, a canal'
  expect(table.at(text, 2, 5)).toBe('MAN')
  expect(table.at(text, 9, 13)).toBe('PLAN')
  expect(table.at('man', 0, 3)).toBe('MAN')
  expect(table.at('many', 0, 4)).toBe('MANY')
  expect(made).toEqual(['man', 'plan', 'many'])
})

test('a full table begins anew and goes on giving the right thing', () => {
  const table = new WordTable<number>(8, Number)
  for (let round = 0; round < 3; round++)
    for (let n = 0; n < 50; n++) expect(table.at(`<${n}>`, 1, `${n}`.length + 1)).toBe(n)
})
