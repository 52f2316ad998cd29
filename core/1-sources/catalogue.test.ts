import { expect, test } from 'vitest'
import { canonicalUrl } from './canonical-url.ts'
import { catalogueCountries, proposalsFor, suggestedStart } from './catalogue.ts'
import { PROVENANCES } from './provenance.ts'

const ALL = catalogueCountries().flatMap((country) => proposalsFor(country).map((one) => ({ country, ...one })))

test('every proposal is whole', () => {
  expect(ALL.length).toBeGreaterThan(500)
  for (const one of ALL) {
    const label = `${one.country} ${one.name}`
    expect(canonicalUrl(one.address), label).toMatch(/^https?:/)
    expect(canonicalUrl(one.siteUrl), label).toMatch(/^https?:/)
    expect(one.name.trim(), label).not.toBe('')
    expect(one.language, label).toMatch(/^[a-z]{2}$/)
    expect(one.scope, label).toBeTypeOf('string')
    expect(PROVENANCES, label).toContain(one.provenance)
    expect([1, 2, 3], label).toContain(one.evidence)
  }
})

test('no address is proposed twice', () => {
  const addresses = ALL.map((one) => one.address.replace(/\/$/, ''))
  expect(new Set(addresses).size).toBe(addresses.length)
})

test('nothing of services that have terms of their own is in it', () => {
  expect(ALL.filter((one) => /news\.google|t\.me|gdelt|bing\.com/.test(one.address))).toEqual([])
})

test('each group has its best attested voice before any has its second', () => {
  for (const country of catalogueCountries()) {
    const own = proposalsFor(country).filter((one) => one.scope === 'national' || one.scope === 'local')
    const groups = new Set(own.map((one) => `${one.provenance} ${one.language}`))
    const first = own.slice(0, groups.size).map((one) => `${one.provenance} ${one.language}`)
    expect(new Set(first).size, country).toBe(groups.size)
  }
})

test('a suggested start is small and holds nothing that is known to be hindered', () => {
  for (const country of catalogueCountries()) {
    const proposals = proposalsFor(country)
    const start = suggestedStart(proposals)
    expect(start.size, country).toBeLessThanOrEqual(6)
    for (const one of proposals.filter(({ address }) => start.has(address)))
      expect(one.marks, one.name).not.toContain('blocks')
  }
  expect(suggestedStart(proposalsFor('IQ')).size).toBeGreaterThan(2)
})

test('a country nobody knows has no proposals', () => {
  expect(proposalsFor('ZZ')).toEqual([])
  expect(proposalsFor('constructor')).toEqual([])
})
