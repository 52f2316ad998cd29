import names from './admin1-names.json' with { type: 'json' }

const UNITS = names as unknown as Record<string, [number | null, number | null, string, string, string, string, string]>

const COLUMN: Record<string, number> = { en: 2, fr: 3, es: 4, ar: 5 }

/** Names to show where the table's is not what humanitarian texts use. */
const SHOWN: Record<string, string> = {
  'AF.09': 'Ghor',
  'AF.37': 'Khost',
  'AF.39': 'Uruzgan',
  'AO.17': 'Lunda Norte',
  'CD.08': 'Kongo Central',
  'CD.11': 'North Kivu',
  'CM.10': 'Adamawa',
  'ET.45': 'Afar',
  'ET.47': 'Benishangul-Gumuz',
  'ET.51': 'Oromia',
  'IQ.18': 'Salah al-Din',
  'LB.06': 'South Lebanon',
  'LY.68': 'Zawiya',
  'LY.69': 'Benghazi',
  'LY.70': 'Derna',
  'LY.72': 'Misrata',
  'LY.76': 'Sirte',
  'ML.08': 'Timbuktu',
  'MR.01': 'Hodh Ech Chargui',
  'MX.15': 'State of Mexico',
  'PH.14': 'Bangsamoro',
  'QA.01': 'Doha',
  'SD.38': 'Gezira',
  'SD.39': 'Gedaref',
  'SD.47': 'West Darfur',
  'SD.49': 'South Darfur',
  'SD.50': 'South Kordofan',
  'SD.55': 'North Darfur',
  'SD.60': 'East Darfur',
  'SO.13': 'Middle Shabelle',
  'SO.14': 'Lower Shabelle',
  'SY.08': 'Rural Damascus',
  'YE.04': 'Hadramawt',
  'YE.16': "Sana'a",
  'YE.19': 'Amran',
  'YE.26': "Sana'a City",
  'YE.28': 'Socotra',
}

const COUNTRY_SHOWN: Record<string, Record<string, string>> = {
  CD: { en: 'DR Congo', fr: 'RD Congo', es: 'RD Congo' },
  CG: { en: 'Congo', fr: 'Congo', es: 'Congo' },
  MM: { en: 'Myanmar' },
  PS: { en: 'Palestine', fr: 'Palestine', es: 'Palestina', ar: 'فلسطين' },
}

const displays = new Map<string, Intl.DisplayNames>()

/** A country's name by ISO 3166-1 alpha-2 code, in any language CLDR knows. */
export function countryName(code: string, language = 'en'): string {
  const own = COUNTRY_SHOWN[code]?.[language]
  if (own !== undefined) return own
  let display = displays.get(language)
  if (display === undefined) {
    display = new Intl.DisplayNames([language, 'en'], { type: 'region' })
    displays.set(language, display)
  }
  try {
    return display.of(code) ?? code
  } catch {
    return code // not of the form of a country code
  }
}

/** A unit's name by GeoNames admin-1 code (`IQ.15`), in English, French, Spanish or Arabic; English where none is known. */
export function admin1Name(code: string, language = 'en'): string | null {
  const unit = UNITS[code]
  if (unit === undefined) return null
  const own = unit[COLUMN[language] ?? 2]
  return (
    (typeof own === 'string' && own !== '' && !(language === 'en' && code in SHOWN) ? own : undefined) ??
    SHOWN[code] ??
    unit[2]
  )
}

/** Every name we know of an admin-1 unit, its English one first. */
export function allNames(code: string): string[] {
  const unit = UNITS[code]
  if (unit === undefined) return []
  return [...unit.slice(2, 6).map(String), ...unit[6].split('|')].filter((name) => name !== '')
}

/** Name of a country (`IQ`) or an admin-1 unit (`IQ.15`). */
export function regionName(code: string, language = 'en'): string {
  return code.includes('.') ? (admin1Name(code, language) ?? code) : countryName(code, language)
}

/** All admin-1 codes of a country, in the order of their English names. */
export function admin1Of(country: string): string[] {
  return Object.keys(UNITS)
    .filter((code) => code.startsWith(`${country}.`))
    .sort((a, b) => regionName(a).localeCompare(regionName(b)))
}
