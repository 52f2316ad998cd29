/** Languages as GDELT names them; one that is not here is identified from the text. */
const CODES: Record<string, string> = {
  Albanian: 'sq',
  Amharic: 'am',
  Arabic: 'ar',
  Armenian: 'hy',
  Azerbaijani: 'az',
  Bengali: 'bn',
  Burmese: 'my',
  Chinese: 'zh',
  Dutch: 'nl',
  English: 'en',
  French: 'fr',
  German: 'de',
  Greek: 'el',
  Hausa: 'ha',
  Hebrew: 'he',
  Hindi: 'hi',
  Indonesian: 'id',
  Italian: 'it',
  Japanese: 'ja',
  Kurdish: 'ku',
  Pashto: 'ps',
  Persian: 'fa',
  Polish: 'pl',
  Portuguese: 'pt',
  Russian: 'ru',
  Somali: 'so',
  Spanish: 'es',
  Swahili: 'sw',
  Turkish: 'tr',
  Ukrainian: 'uk',
  Urdu: 'ur',
}

/** The BCP 47 code of a language's English name, null where it is not known. */
export function languageCode(name: string): string | null {
  return Object.hasOwn(CODES, name) ? (CODES[name] ?? null) : null
}
