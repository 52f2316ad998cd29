import { describe, expect, test } from 'vitest'
import { daysBetween } from '#core/time/days.ts'
import { type TrueReport, truth } from './truth.ts'
import { governorate } from './world/governorates.ts'
import type { Language } from './world/language.ts'
import { placeOf } from './world/places.ts'
import { type ExerciseItem, exerciseItems } from './world.ts'

const ANCHOR = '2026-11-29'
const { items, happenings } = truth(ANCHOR)
const texts = new Map(exerciseItems(ANCHOR).map((item) => [item.key, item]))
const whole = (item: ExerciseItem) => [item.title, ...item.paragraphs].join('\n')

/** Written here by hand, apart from the grammars that the exercise is written with. */
const NUMBERS: Record<Language, string[][]> = {
  en: [[], ['one'], ['two'], ['three'], ['four'], ['five'], ['six'], ['seven'], ['eight'], ['nine'], ['ten']],
  fr: [[], ['un', 'une'], ['deux'], ['trois'], ['quatre'], ['cinq'], ['six'], ['sept'], ['huit'], ['neuf'], ['dix']],
  es: [
    [],
    ['un', 'una', 'uno', 'otro', 'otra'],
    ['dos'],
    ['tres'],
    ['cuatro'],
    ['cinco'],
    ['seis'],
    ['siete'],
    ['ocho'],
    ['nueve'],
    ['diez'],
  ],
  ar: [
    [],
    [''],
    ['ان', 'ين', 'موظفا إغاثة', 'موظفي إغاثة', 'بهما'],
    ['ثلاثة'],
    ['أربعة'],
    ['خمسة'],
    ['ستة'],
    ['سبعة'],
    ['ثمانية'],
    ['تسعة'],
    ['عشرة'],
  ],
}

const says = (text: string, n: number, language: Language) =>
  n > 10
    ? text.includes(String(n))
    : (NUMBERS[language][n] as string[]).some((word) => (language === 'ar' ? text : text.toLowerCase()).includes(word))

describe.each<Language>(['en', 'fr', 'es', 'ar'])('in %s', (language) => {
  const told = items.filter((item) => item.language === language && item.reports.length > 0)

  test('every text names the place the truth says', () => {
    for (const item of told) {
      const text = whole(texts.get(item.key) as ExerciseItem)
      for (const report of item.reports) expect(text, item.key).toContain(placeWord(report, language))
    }
  })

  test('every text gives the figures the truth says', () => {
    for (const item of told) {
      const text = whole(texts.get(item.key) as ExerciseItem)
      for (const report of item.reports) {
        for (const toll of [report.killed, report.injured, report.abducted, report.arrested]) {
          if (toll) expect(says(text, toll.best, language), `${item.key} ${toll.best}`).toBe(true)
        }
      }
    }
  })

  test('no slot is left open and no sentence is torn', () => {
    for (const item of exerciseItems(ANCHOR).filter((one) => one.outlet.language === language)) {
      const text = whole(item)
      expect(text, item.key).not.toMatch(/[{}]|undefined|null| {2}| [,.،]|\.\.|,,|\|/)
      for (const paragraph of item.paragraphs) expect(paragraph.length, item.key).toBeGreaterThan(8)
    }
  })
})

test('a report is published after its happening and within a week or so', () => {
  for (const item of items) {
    const { published } = texts.get(item.key) as ExerciseItem
    for (const { day } of item.reports) {
      const late = daysBetween(day, published.toISOString().slice(0, 10))
      expect(late, item.key).toBeGreaterThanOrEqual(0)
      expect(late, item.key).toBeLessThanOrEqual(8)
    }
  }
})

test('copies come after what they copy and give the same figures', () => {
  const byKey = new Map(items.map((item) => [item.key, item]))
  const copies = items.filter((item) => item.copyOf)
  expect(copies.length).toBeGreaterThan(60)
  expect(copies.some((item) => item.copyOf?.relation === 'translation')).toBe(true)
  for (const copy of copies) {
    const original = byKey.get(copy.copyOf?.key ?? '')
    if (!original) continue // its outlet has been silent, the relay remains
    expect(copy.reports).toEqual(original.reports)
    const [a, b] = [texts.get(copy.key), texts.get(original.key)] as [ExerciseItem, ExerciseItem]
    expect(a.published > b.published).toBe(true)
  }
})

test('the planted stories show what they are planted for', () => {
  const of = (key: string) => happenings.find((happening) => happening.key === key)
  expect(of('plot-zakho-withdrawn')?.retracted).toBe(true)
  expect(of('plot-outreach-team')?.origins.length).toBeGreaterThanOrEqual(2)
  const claims = items.flatMap((item) => item.reports).filter((report) => report.happening === 'plot-kafr-mithal')
  expect(new Set(claims.map((report) => report.killed?.best))).toEqual(new Set([2, 3, 5]))
  expect(happenings.filter((happening) => happening.admin1 === null)).toHaveLength(2)
})

test('round-ups feed several happenings', () => {
  const roundUps = items.filter((item) => item.outlet === 'bulletin-seven' && item.reports.length > 1)
  expect(roundUps.length).toBeGreaterThan(15)
})

test('figures change between tellings of one happening often enough to matter', () => {
  const reports = items.flatMap((item) => item.reports)
  const changing = happenings.filter((happening) => {
    const killed = reports
      .filter((report) => report.happening === happening.key)
      .flatMap((report) => report.killed?.best ?? [])
    return new Set(killed).size > 1
  })
  expect(changing.length).toBeGreaterThanOrEqual(12)
})

function placeWord(report: TrueReport, language: Language): string {
  if (!report.place)
    return { en: 'northern Iraq', fr: 'nord de l’Irak', es: 'norte de Irak', ar: 'شمال العراق' }[language]
  const place = placeOf(report.place.key)
  return report.place.precision === 4 ? governorate(place.admin1).name[language] : place.name[language]
}
