/** Languages the pages can be shown in, with their direction; each has a folder of messages beside this file. */
export const LOCALES = { en: { dir: 'ltr' } } as const satisfies Record<string, { dir: 'ltr' | 'rtl' }>

export type Locale = keyof typeof LOCALES

/** The language pages are in when nobody has chosen another. */
export const DEFAULT_LOCALE: Locale = 'en'

/** The direction a language is written in; scripts of other languages matter for quoted texts. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr'
}

const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi', 'prs'])
