import { foldToken } from '../fold.ts'
import { arabicDemonyms, demonymForms } from './demonyms.ts'
import { NAME_KINDS } from './names.ts'
import type { TableBuilder } from './table.ts'

const READ = new Set<string>(['en', 'fr', 'es', 'ar'])

/** A row of countries.csv. */
export type CountryRow = {
  code: string
  lat: number
  lon: number
  population: number
  english: string[]
  demonyms: { en: string[]; fr: string[]; es: string[] }
}

const LANGUAGES = ['en', 'fr', 'es', 'ar', 'pt', 'de', 'ru', 'uk', 'fa', 'tr', 'sw', 'ckb'] as const

/** The rows of countries.csv: code, point, people in thousands, English names, demonyms by language. */
export function parseCountries(csv: string): CountryRow[] {
  const list = (cell = '') => cell.split('|').filter((one) => one !== '')
  return csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [code = '', lat, lon, people, english, en, fr, es] = line.split(',')
      return {
        code,
        lat: Number(lat),
        lon: Number(lon),
        population: Math.round(Number(people) * 1000),
        english: list(english),
        demonyms: { en: list(en), fr: list(fr), es: list(es) },
      }
    })
}

/** Adds every country with its names in twelve languages (CLDR) and its demonyms in four. */
export function addCountries(table: TableBuilder, rows: readonly CountryRow[]): void {
  const names = LANGUAGES.map((language) => [language, new Intl.DisplayNames([language], { type: 'region' })] as const)
  for (const row of rows) {
    const english = names[0]?.[1].of(row.code) ?? row.code
    const index = table.addPlace({
      name: DISPLAY[row.code] ?? english,
      lat: row.lat,
      lon: row.lon,
      country: row.code,
      admin1: '',
      admin2: '',
      feature: 'PCLI',
      population: row.population,
      origin: 'country',
      id: 0,
    })
    const demonyms = [...demonymForms(row.demonyms), ...arabicDemonyms(row.code, names[3]?.[1].of(row.code) ?? '')]
    const areDemonyms = new Set(demonyms.map(foldToken))
    for (const [language, of] of names) {
      const name = of.of(row.code)
      if (name === undefined || name === row.code) continue
      // Swahili's "Israeli" and Persian's روسیه are peoples in the languages we read; سورية is both
      if (!READ.has(language) && row.code !== 'SY' && areDemonyms.has(foldToken(name))) continue
      // CLDR writes "Congo - Kinshasa" and "Myanmar (Burma)"
      for (const part of [name, name.replace(/\s*[([].*$/, '')]) {
        if (part.length > 2 && !/^congo$/i.test(part))
          table.addName(index, part, language === 'en' ? NAME_KINDS.main : NAME_KINDS.translated)
      }
    }
    for (const name of row.english) {
      const abbreviation = /^([A-Z&]{2,5}|[A-Z]\.([A-Z]\.?)+)$/.test(name)
      table.addName(index, name, abbreviation ? NAME_KINDS.abbreviation : NAME_KINDS.main)
    }
    for (const form of demonyms) table.addName(index, form, NAME_KINDS.demonym)
  }
  addOthers(table)
}

/** Names to show where CLDR's English one is not what humanitarian texts use. */
const DISPLAY: Record<string, string> = {
  CD: 'DR Congo',
  CG: 'Republic of the Congo',
  MM: 'Myanmar',
  PS: 'Palestine',
  TR: 'Türkiye',
  CI: "Côte d'Ivoire",
}

const OTHER_NAMES: [code: string, names: string[]][] = [
  [
    'CD',
    [
      'République démocratique du Congo',
      'RDC',
      'República Democrática del Congo',
      'RD Congo',
      'الكونغو الديمقراطية',
      'جمهورية الكونغو الديمقراطية',
      'RD del Congo',
    ],
  ],
  ['CG', ['République du Congo', 'República del Congo', 'الكونغو برازافيل', 'جمهورية الكونغو']],
  [
    'CF',
    [
      'République centrafricaine',
      'Centrafrique',
      'RCA',
      'República Centroafricana',
      'جمهورية أفريقيا الوسطى',
      'أفريقيا الوسطى',
      'إفريقيا الوسطى',
    ],
  ],
  [
    'US',
    [
      'États-Unis',
      'Etats-Unis',
      'EE UU',
      'EEUU',
      'EE.UU.',
      'Estados Unidos',
      'أمريكا',
      'أميركا',
      'الولايات المتحدة',
      'الولايات المتحدة الأمريكية',
      'США',
    ],
  ],
  [
    'GB',
    ['Royaume-Uni', 'Grande-Bretagne', 'Gran Bretaña', 'Reino Unido', 'بريطانيا', 'المملكة المتحدة', 'Великобритания'],
  ],
  ['SY', ['سورية', 'سوريا', 'Syrie']],
  ['MM', ['Birmanie', 'Birmania', 'بورما', 'ميانمار']],
  [
    'PS',
    [
      'فلسطين',
      'الأراضي الفلسطينية',
      'territoires palestiniens',
      'Territoires palestiniens',
      'territorios palestinos',
      'Palestina',
      'Palestine',
    ],
  ],
  ['SD', ['السودان', 'Soudan', 'Sudán']],
  ['SS', ['جنوب السودان', 'دولة جنوب السودان']],
  ['TD', ['تشاد', 'Tchad', 'Chad']],
  ['NE', ['النيجر', 'Níger']],
  ['NG', ['نيجيريا', 'Nigéria']],
  ['KP', ['Corée du Nord', 'Corea del Norte', 'كوريا الشمالية']],
  ['KR', ['Corée du Sud', 'Corea del Sur', 'كوريا الجنوبية']],
  ['VA', ['Vatican']],
  ['AE', ['الإمارات', 'Émirats arabes unis', 'EAU']],
  ['RU', ['روسيا', 'РФ', 'Россия']],
  ['CI', ['ساحل العاج', 'كوت ديفوار', 'Costa de Marfil']],
  ['TR', ['تركيا', 'Turquie', 'Turquía']],
]

function addOthers(table: TableBuilder): void {
  const at = new Map(table.places.map((place, index) => [place.country, index]))
  for (const [code, names] of OTHER_NAMES) {
    const index = at.get(code)
    if (index === undefined) continue
    for (const name of names) {
      table.addName(index, name, /^[A-Z]{2,4}$/.test(name) ? NAME_KINDS.abbreviation : NAME_KINDS.translated)
    }
  }
}
