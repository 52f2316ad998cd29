import { describe, expect, test } from 'vitest'
import { admin1Name, admin1Of, countryName, regionName } from './regions.ts'

describe('names of regions', () => {
  test.each<[string, string, string]>([
    ['IQ', 'en', 'Iraq'],
    ['IQ', 'fr', 'Irak'],
    ['IQ', 'ar', 'العراق'],
    ['CD', 'en', 'DR Congo'],
    ['IQ.15', 'en', 'Nineveh'],
    ['IQ.15', 'fr', 'Ninive'],
    ['IQ.15', 'es', 'Nínive'],
    ['IQ.15', 'ar', 'نينوى'],
    ['SY.08', 'en', 'Rural Damascus'],
    ['CD.11', 'fr', 'North Kivu'],
    ['XX.99', 'en', 'XX.99'],
    ['not a code', 'en', 'not a code'],
  ])('%s in %s is %s', (code, language, name) => {
    expect(regionName(code, language)).toBe(name)
  })

  test('a unit nobody knows has no name', () => {
    expect(admin1Name('IQ.99')).toBeNull()
  })

  test('a country has its units in the order of their English names', () => {
    const names = admin1Of('IQ').map((code) => regionName(code))
    expect(names).toHaveLength(19)
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b)))
  })

  test('a code of no country is shown as it is', () => {
    expect(countryName('?')).toBe('?')
  })
})
