import { expect, test } from 'vitest'
import { storyWords } from '#core/5-incidents/story-words.ts'
import { groupStories } from './group-stories.ts'

const story = (text: string, day: string | null = '2026-11-18') => ({ words: storyWords(text), day })

const CLASH = [
  'Two guards killed in clash at Kafr Mithal checkpoint',
  'Kafr Mithal checkpoint clash kills two guards',
  'Guards die in Kafr Mithal clash, governor says',
]
const FLOOD = ['Flood closes the bridge at Tall Tamrin', 'Tall Tamrin bridge closed after flood']

test('texts of one story share a number whatever their order', () => {
  const texts = [CLASH[0], FLOOD[0], CLASH[1], FLOOD[1], CLASH[2]] as string[]
  const [a, b, c, d, e] = groupStories(texts.map((text) => story(text)))
  expect([a === c, c === e, b === d, a === b]).toEqual([true, true, true, false])
  const reversed = groupStories([...texts].reverse().map((text) => story(text)))
  expect(new Set(reversed).size).toBe(2)
})

test('the same headline weeks later is another happening', () => {
  const [a, b] = groupStories([story(CLASH[0] as string), story(CLASH[1] as string, '2026-12-30')])
  expect(a).not.toBe(b)
})

test('nothing to group gives nothing', () => {
  expect(groupStories([])).toEqual([])
})
