import { expect, test } from 'vitest'
import { PACK_LANGUAGES, packFor } from './packs.ts'

test.each(PACK_LANGUAGES)('%s: no word of harm takes in what belongs to the number behind it', (language) => {
  const { casualties, numbers } = packFor(language)
  const qualifiers = [...numbers.at_least, ...numbers.more_than, ...numbers.about, ...numbers.up_to]
  const phrases = Object.values(casualties).flatMap((sides) =>
    Object.values(sides).flatMap((words) => (Array.isArray(words) ? words : [])),
  )
  expect(phrases.length).toBeGreaterThan(100)
  expect(phrases.filter((phrase) => qualifiers.some((word) => phrase.endsWith(` ${word}`)))).toEqual([])
})
