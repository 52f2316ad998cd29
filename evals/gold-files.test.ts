import { expect, test } from 'vitest'
import UNITS from '#core/3-places/admin1-names.json' with { type: 'json' }
import { admin1Name, admin1Of, allNames } from '#core/3-places/regions.ts'
import { EVENT_TYPES } from '#core/4-reports/codebook.ts'
import { fullText, GOLD_LANGUAGES, GOLD_PARTS, type GoldItem, readGold } from './gold.ts'

const KINDS =
  'state forces,rebel group,political militia,identity militia,rioters,protesters,civilians,external forces,private security,criminal,unidentified'
const SECTORS = 'aid,health,education,protection,food,media,religious,infrastructure'
const ORIGINS = 'agency,outlet,authority,armed group,witness,ngo,medical,unknown'
const DAY = /^\d{4}-\d\d-\d\d$/

test.each(GOLD_LANGUAGES)('every gold item in %s is written in the terms of the codebook', (language) => {
  const items = GOLD_PARTS.flatMap((part) => readGold(language, part))
  expect(items.length).toBeGreaterThanOrEqual(100)
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
  expect(items.flatMap((item) => faultsOf(item).map((fault) => `${item.id}: ${fault}`))).toEqual([])
})

function faultsOf(item: GoldItem): string[] {
  const faults: string[] = []
  const check = (isFine: boolean, fault: string) => {
    if (!isFine) faults.push(fault)
  }
  check(DAY.test(item.published), 'published')
  if (item.relevant === false) return faults
  check(
    EVENT_TYPES.some(({ code }) => code === item.type),
    `type ${item.type}`,
  )
  for (const [word, list] of [
    [item.initiator, KINDS],
    [item.target, KINDS],
    [item.origin, ORIGINS],
    ...(item.sectors ?? []).map((sector) => [sector, SECTORS]),
  ])
    check(word === undefined || (list ?? '').split(',').includes(word), `unknown word ${word}`)
  for (const day of (item.date ?? '').split(/[|/]/).filter(Boolean))
    check(new Date(day).toISOString().startsWith(day) && day <= item.published, `date ${day}`)
  for (const quote of [item.quotes?.place, item.quotes?.date])
    check(quote === undefined || fullText(item).toLowerCase().includes(quote.toLowerCase()), `quote ${quote}`)
  const { country, admin1, others = [] } = item
  check(country === undefined || admin1 === null || isKnownUnit(admin1Of(country), admin1), `unit ${admin1}`)
  // what else a round-up tells may lie in another country
  for (const { admin1: unit } of others) check(unit === null || isKnownUnit(EVERY_UNIT, unit), `unit ${unit}`)
  return faults
}

const EVERY_UNIT = Object.keys(UNITS)

function isKnownUnit(codes: readonly string[], unit: string | undefined): boolean {
  return codes.some((code) => admin1Name(code) === unit || allNames(code).includes(unit ?? ''))
}
