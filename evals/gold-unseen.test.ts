import { expect, test } from 'vitest'
import { GOLD_LANGUAGES, GOLD_PARTS, type GoldPart, scoreGold } from './gold.ts'

/** Ordinary news as agencies, dailies and radios write it. */
const WIRE = { relevant: 0.85, type: 0.85, admin1: 0.8, date: 0.85, killed: 0.7 }
const SECOND = { type: 0.9, admin1: 0.8, date: 0.9, killed: 0.8, sectors: 0.7, origin: 0.6 }

/**
 * A little beneath what the reader gives today, by language and field, far from perfect as it is: a change that makes it
 * worse fails here. The first, unseen readings stand in evals/SCORES.md; the fourth and sixth are too small for more than the least.
 */
const LEAST: Record<Exclude<GoldPart, ''>, Record<string, Record<string, number>>> = {
  '-2': { en: SECOND, fr: { ...SECOND, sectors: 0.6 }, es: { ...SECOND, sectors: 0.6 }, ar: SECOND },
  '-3': {
    en: fields([0.9, 0.88, 0.78, 0.85, 0.88, 0.8, 0.72, 0.75, 0.58, 0.86, 0.86]),
    fr: fields([0.92, 0.88, 0.75, 0.85, 0.84, 0.78, 0.72, 0.8, 0.7, 0.7, 0.75]),
    es: fields([0.88, 0.9, 0.8, 0.86, 0.76, 0.78, 0.68, 0.64, 0.66, 0.78, 0.68]),
    ar: fields([0.92, 0.94, 0.78, 0.9, 0.92, 0.7, 0.68, 0.74, 0.7, 0.72, 0.8]),
  },
  '-4': {
    en: { type: 0.55, date: 0.75 },
    fr: { type: 0.75, date: 0.8 },
    es: { type: 0.65, date: 0.75 },
    ar: { type: 0.85, date: 0.85 },
  },
  '-5': {
    en: { type: 0.87, admin1: 0.8, date: 0.87, origin: 0.7 },
    fr: { type: 0.8, admin1: 0.75, date: 0.87, origin: 0.7 },
    es: { type: 0.9, admin1: 0.9, date: 0.9, origin: 0.8 },
    ar: { type: 0.9, admin1: 0.8, date: 0.9, origin: 0.8 },
  },
  '-6': {
    en: { type: 0.4, date: 0.6 },
    fr: { type: 0.4, date: 0.4 },
    es: { type: 0.4, date: 0.4 },
    ar: { type: 0.6, date: 0.6 },
  },
  '-7': { en: WIRE, fr: WIRE, es: WIRE, ar: WIRE },
  '-8': { en: WIRE, fr: WIRE, es: WIRE, ar: WIRE },
  '-9': { en: WIRE, fr: WIRE, es: WIRE, ar: WIRE },
  '-10': { en: WIRE, fr: WIRE, es: WIRE, ar: WIRE },
  '-11': { en: WIRE, fr: WIRE, es: WIRE, ar: WIRE },
  '-12': { en: WIRE, fr: WIRE, es: WIRE, ar: WIRE },
  '-13': { en: { ...WIRE, type: 0.8 }, fr: WIRE, es: WIRE, ar: WIRE },
  '-14': { en: WIRE, fr: WIRE, es: WIRE, ar: WIRE },
  '-15': { en: WIRE, fr: WIRE, es: WIRE, ar: WIRE },
  '-16': { en: WIRE, fr: WIRE, es: WIRE, ar: WIRE },
  '-17': { en: WIRE, fr: WIRE, es: { ...WIRE, type: 0.7 }, ar: { ...WIRE, date: 0.8 } },
}

function fields(least: number[]): Record<string, number> {
  const names = 'relevant type admin1 date killed injured initiator target sectors origin status'.split(' ')
  return Object.fromEntries(names.map((name, i) => [name, least[i] ?? 0]))
}

const cases = GOLD_LANGUAGES.flatMap((language) =>
  GOLD_PARTS.flatMap((part) => (part === '' ? [] : [[language, part] as const])),
)

test.each(cases)(
  'gold in %s, part %s, is read no worse than it was',
  { timeout: 60_000 },
  async (language, part: Exclude<GoldPart, ''>) => {
    const { scores, misses } = await scoreGold(language, part)
    for (const [field, least] of Object.entries(LEAST[part][language] ?? {}))
      expect(
        scores[field],
        `${field}: ${JSON.stringify(misses.filter((one) => one.field === field))}`,
      ).toBeGreaterThanOrEqual(least)
  },
)
