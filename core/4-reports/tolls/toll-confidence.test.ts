import { expect, test } from 'vitest'
import { readSample } from '../testing.ts'

const sure = (text: string, language = 'en') =>
  readSample(text, language).reports[0]?.evidence.find(({ field }) => field === 'killed')?.p ?? 0

const PLAIN =
  'Market attack kills six\n\nSix traders were killed when gunmen attacked a market on Monday, the police said.'
const ROUGH =
  'Attack on market\n\nDozens of traders were killed when gunmen attacked a market on Monday, the police said.'
const OTHERS = `${PLAIN}\n\nFour people were killed in the hospital. Nine traders were killed on the road.`

test('a number said twice at the head is told as surer than a rough one, and than one among others', () => {
  expect(sure(PLAIN)).toBeGreaterThan(0.9)
  expect(sure(ROUGH)).toBeLessThan(sure(PLAIN))
  expect(sure(OTHERS)).toBeLessThan(sure(PLAIN))
})

test('a number in a text in capitals is told as less sure, and none as certain', () => {
  const capitals = PLAIN.toUpperCase()
  expect(sure(capitals)).toBeLessThan(sure(PLAIN))
  expect(sure(PLAIN)).toBeLessThanOrEqual(0.97)
})
