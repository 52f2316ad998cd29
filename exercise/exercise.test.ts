import { describe, expect, test } from 'vitest'
import { FAMILIES, familyOf } from '#core/4-reports/codebook.ts'
import { addDays, type Day, daysBetween } from '#core/time/days.ts'
import { weekOf } from '#core/time/weeks.ts'
import { anchorFor, exerciseFeeds, exerciseSources, itemsUpTo } from './exercise.ts'
import { KINDS } from './plan/happening.ts'
import { happenings, WEEKS } from './plan/happenings.ts'
import { truth } from './truth.ts'
import { LABEL } from './world/language.ts'

const MONDAY = '2026-11-23'
const ANCHORS: Day[] = [MONDAY, '2026-11-27', '2027-01-03', '2028-02-29']

describe.each(ANCHORS)('loaded on %s', (anchor) => {
  const items = itemsUpTo(anchor)
  const told = truth(anchor)

  test('there are at least 420 items, in four languages by about their shares', () => {
    expect(items.length).toBeGreaterThanOrEqual(420)
    const share = (language: string) => items.filter((item) => item.outlet.language === language).length / items.length
    expect(share('en')).toBeGreaterThan(0.4)
    expect(share('en')).toBeLessThan(0.5)
    expect(share('ar')).toBeGreaterThan(0.26)
    expect(share('fr')).toBeGreaterThan(0.09)
    expect(share('es')).toBeGreaterThan(0.1)
  })

  test('at least 60 items tell of no happening, and every other tells of one', () => {
    const without = told.items.filter((item) => item.reports.length === 0)
    expect(without.length).toBeGreaterThanOrEqual(60)
    expect(without.every((item) => item.topic !== null)).toBe(true)
  })

  test('nothing lies in the future, nothing before the first Monday', () => {
    for (const { published } of items) {
      expect(published.toISOString() <= `${anchor}T23:59:59.999Z`).toBe(true)
      expect(daysBetween(published.toISOString().slice(0, 10), anchor)).toBeLessThanOrEqual(90)
    }
  })

  test('every finished week has at least 20 happenings, the last four 27 to 37', () => {
    const weeks = new Map<string, number>()
    for (const { day } of told.happenings) weeks.set(weekOf(day), (weeks.get(weekOf(day)) ?? 0) + 1)
    const finished = [...weeks].filter(([week]) => week < weekOf(anchor)).sort()
    for (const [week, count] of finished) expect(count, week).toBeGreaterThanOrEqual(20)
    for (const [week, count] of finished.slice(-3)) {
      expect(count, week).toBeGreaterThanOrEqual(27)
      expect(count, week).toBeLessThanOrEqual(37)
    }
    expect(weeks.size).toBeGreaterThanOrEqual(12)
  })

  test('every item carries the label as its last paragraph', () => {
    for (const item of items) expect(item.paragraphs.at(-1)).toBe(LABEL[item.outlet.language])
  })
})

test('all seven families, both polarities and all governorates are there', () => {
  const { happenings: all } = truth('2026-11-29')
  const families = new Set(all.map(({ type }) => familyOf(type)))
  for (const family of FAMILIES) expect(families.has(family), family).toBe(true)
  expect(
    all.filter(({ type }) => type === 'agreement_ceasefire' || familyOf(type) === 'arrests').length,
  ).toBeGreaterThan(20)
  const governorates = new Set(all.flatMap(({ admin1 }) => admin1 ?? []))
  expect(governorates.size).toBe(19)
})

test('every kind of happening is told somewhere', () => {
  const kinds = new Set(happenings().map(({ kind }) => kind))
  expect([...kinds].sort()).toEqual(Object.keys(KINDS).sort())
})

test('most happenings lie in six governorates', () => {
  const all = happenings().length
  const counts = new Map<string, number>()
  for (const { admin1 } of truth('2026-11-29').happenings) counts.set(admin1 ?? '', (counts.get(admin1 ?? '') ?? 0) + 1)
  const six = [...counts.values()]
    .sort((a, b) => b - a)
    .slice(0, 6)
    .reduce((sum, n) => sum + n, 0)
  expect(six / all).toBeGreaterThan(0.55)
})

test('later days of one week add items and change none', () => {
  const early = itemsUpTo(MONDAY)
  const late = new Map(itemsUpTo(addDays(MONDAY, 6)).map((item) => [item.key, item]))
  expect(late.size).toBeGreaterThan(early.length)
  for (const item of early) {
    const same = late.get(item.key)
    expect([same?.title, same?.paragraphs, same?.published]).toEqual([item.title, item.paragraphs, item.published])
  }
})

test('another week keeps the keys, so that a source can be loaded again', () => {
  const keys = (anchor: Day) => itemsUpTo(anchor).map(({ key }) => key)
  expect(keys(addDays(MONDAY, 8))).toEqual(expect.arrayContaining(keys(addDays(MONDAY, 1))))
})

test('keys are unique', () => {
  const keys = itemsUpTo('2026-11-29').map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
})

test('the anchor is the minute of loading', () => {
  const now = new Date('2026-11-24T06:59:31.123Z')
  expect(anchorFor(now)).toBe('2026-11-24T06:59:00.000Z')
  expect(exerciseFeeds(now)).toEqual(exerciseFeeds({ anchor: anchorFor(now) }))
})

const WEEKDAYS: Day[] = [0, 1, 2, 3, 4, 5, 6].map((offset) => addDays(MONDAY, offset))
const HOURS = ['00:30', '04:00', '11:00', '23:00']

describe.each(WEEKDAYS)('on %s', (day) => {
  test.each(HOURS)('at %s news reach up to the hour, and nothing beyond it', (hour) => {
    const anchor = anchorFor(new Date(`${day}T${hour}:00Z`))
    const items = itemsUpTo(anchor)
    const newest = items.at(-1)?.published as Date
    expect(newest.toISOString() <= anchor).toBe(true)
    expect(Date.parse(anchor) - newest.getTime()).toBeLessThan(15 * 3_600_000) // a night at most
    const since = addDays(day, -7)
    expect(truth(anchor).happenings.filter((one) => one.day > since && one.day <= day).length).toBeGreaterThan(20)
  })

  test('the running week has happenings in the morning already', () => {
    const { happenings: all } = truth(`${day}T04:00:00.000Z`)
    expect(all.filter((one) => one.day >= MONDAY).length).toBeGreaterThanOrEqual(3)
  })
})

test('news come at every hour of the day', () => {
  const hours = new Set(itemsUpTo('2026-11-29').map(({ published }) => published.getUTCHours()))
  expect(hours.size).toBe(24)
})

test('two feeds have been silent for days, one fails, the others are alive', () => {
  const feeds = exerciseFeeds({ anchor: MONDAY })
  const age = (slug: string) => {
    const newest = feeds.find(({ outlet }) => outlet.slug === slug)?.items[0]
    return newest ? daysBetween(newest.published.toISOString().slice(0, 10), MONDAY) : null
  }
  expect(age('sawt-fikra')).toBeGreaterThanOrEqual(4)
  expect(age('enlace-ensayo')).toBeGreaterThanOrEqual(7)
  expect(age('radio-bidaya')).toBeNull()
  for (const slug of ['tamrin-agency', 'wakalat-tamrin', 'mithal-daily', 'depeche-essai', 'diario-simulacro'])
    expect(age(slug)).toBeLessThanOrEqual(6)
})

test('sources say what they are', () => {
  for (const source of exerciseSources()) {
    expect(source.name).not.toContain('EXERCISE') // the pages put the tag beside it
    expect(source.url).toMatch(/^exercise:\/\/feeds\//)
    expect(source.note.length).toBeGreaterThan(10)
  }
})

test('there are thirteen weeks', () => {
  expect(WEEKS).toHaveLength(13)
})
