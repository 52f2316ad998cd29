import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { searchQuery, searchVector } from './search-words.ts'

const words = (text: string) => [...searchVector('', text).matchAll(/'([^']+)'/g)].map((match) => match[1])

describe('words of a text as the index holds them', () => {
  test.each([
    ['accents are folded', 'Élections à Niamey', ['elections', 'a', 'niamey']],
    ['Germany keeps its own letters beside the stripped form', 'ألمانيا', ['المانيا', 'مانيا']],
    ['Albania likewise', 'ألبانيا', ['البانيا', 'بانيا']],
    ['an Arabic word stands with and without its article', 'الموصل', ['الموصل', 'موصل']],
    ['and-in-the is peeled from the front', 'والموصل', ['والموصل', 'الموصل', 'موصل']],
    ['marks and stretched letters do not matter', 'مُحَمَّـد', ['محمد']],
    ['a hyphen parts words', 'al-Shabaab', ['al', 'shabaab']],
    ['full-width letters are ordinary ones', 'ＵＮ', ['un']],
  ])('%s', (_, text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  test('the headline weighs more', () => {
    expect(searchVector('Goma', 'Goma quiet')).toBe("'goma':1A,2 'quiet':3")
  })
})

describe('what a person types', () => {
  test.each([
    ['all words must be there', 'Goma attack', "'goma' & 'attack'"],
    ['a phrase keeps its order', '"aid convoy" Goma', "('aid' <-> 'convoy') & 'goma'"],
    ['a word left out', 'Goma -football', "'goma' & !'football'"],
    ['the beginning of a word', 'evacu*', "'evacu':*"],
    ['the article may be missing in the text', 'الموصل', "('الموصل' | 'موصل')"],
    ['a hyphenated name is a phrase', 'al-Shabaab', "('al' <-> 'shabaab')"],
    ['only marks say nothing', '… !! ()', null],
    ['only exclusions say nothing', '-football', null],
    ['an unclosed quote is no error', '"aid convoy', "'aid' & 'convoy'"],
    ['operators are marks', "Goma & ! | ' \\ :*", "'goma'"],
  ])('%s', (_, typed, expected) => {
    expect(searchQuery(typed)).toBe(expected)
  })

  test('nothing typed leaves a quote open', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const quotes = searchQuery(typed)?.replaceAll("''", '').split("'").length ?? 1
        expect(quotes % 2).toBe(1)
      }),
    )
  })
})
