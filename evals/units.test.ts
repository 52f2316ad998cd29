import { expect, test } from 'vitest'
import { readPlaces } from '#core/3-places/read-places.ts'
import { admin1Name, admin1Of, countryName } from '#core/3-places/regions.ts'
import { loadGazetteer } from '#io/gazetteer.ts'

const COUNTRIES = 'IQ SY YE LY SD SS LB JO PS EG TN AF PK ML NE BF NG TD CF SO ET CD MZ UA CO VE HT MM BD'.split(' ')

/** A sentence that names a unit the way news does. */
const SENTENCES: Record<string, (unit: string, country: string) => string> = {
  en: (unit, country) => `A roadside bomb hit a patrol in ${unit}, ${country}, on Monday.`,
  fr: (unit, country) => `Une bombe a explosé dans la province de ${unit}, ${country}, lundi.`,
  es: (unit, country) => `Una bomba estalló en la provincia de ${unit}, ${country}, el lunes.`,
  ar: (unit, country) => `انفجرت عبوة في محافظة ${unit} في ${country} يوم الاثنين`,
}

test.each(Object.keys(SENTENCES))('units of crisis countries are found by the name shown in %s', (language) => {
  const gazetteer = loadGazetteer()
  const units = COUNTRIES.flatMap(admin1Of)
  const missed = units.filter((code) => {
    const country = code.slice(0, 2)
    const text = SENTENCES[language]?.(admin1Name(code, language) ?? '', countryName(country, language)) ?? ''
    return !readPlaces({ text, language }, gazetteer, { country }).some((one) => one.admin1 === code)
  })
  expect(
    missed.length / units.length,
    missed.map((code) => `${code} ${admin1Name(code, language)}`).join(', '),
  ).toBeLessThan(language === 'ar' ? 0.05 : 0.03)
})
