import { expect, it } from 'vitest'
import { alignWords } from './align-words.ts'

it('finds which words stand for which from sentences and their translations', () => {
  const standings = alignWords([
    { english: ['the', 'council', 'condemned', 'attacks'], words: ['el', 'consejo', 'condenó', 'ataques'] },
    { english: ['the', 'council', 'met'], words: ['el', 'consejo', 'celebró'] },
    { english: ['the', 'attacks', 'continued'], words: ['ataques', 'continuaron', 'el'] },
    { english: ['council', 'attacks'], words: ['consejo', 'ataques'] },
  ])
  const likeliest = (word: string) =>
    standings.filter((one) => one.word === word).sort((a, b) => b.times - a.times)[0]?.english
  expect([likeliest('consejo'), likeliest('ataques'), likeliest('el')]).toEqual(['council', 'attacks', 'the'])
})

it('parts every word wholly among the words of its sentence', () => {
  const standings = alignWords([{ english: ['a', 'b'], words: ['x', 'y', 'x'] }])
  expect(standings.reduce((sum, { times }) => sum + times, 0)).toBeCloseTo(3)
})
