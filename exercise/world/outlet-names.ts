import type { Language, Words } from './language.ts'
import { outletOf } from './outlets.ts'

const AGENCY: Words = {
  en: 'Tamrin News Agency',
  fr: 'l’agence Tamrin',
  es: 'la agencia Tamrin',
  ar: 'وكالة تمرين للأنباء',
}
const RADIO: Words = { en: 'Radio Tajriba', fr: 'Radio Tajriba', es: 'Radio Tajriba', ar: 'إذاعة تجربة' }
const WIRE: Words = { en: 'Northern Wire', fr: 'Northern Wire', es: 'Northern Wire', ar: 'نشرة «نورذرن واير»' }
const ENLACE: Words = { en: 'Enlace Ensayo', fr: 'Enlace Ensayo', es: 'Enlace Ensayo', ar: 'وكالة «إنلاثي إنسايو»' }

const NAMES: Record<string, Words> = {
  'tamrin-agency': AGENCY,
  'wakalat-tamrin': AGENCY,
  'correspondance-tamrin': AGENCY,
  'idhaat-tajriba': RADIO,
  'northern-wire': WIRE,
  'enlace-ensayo': ENLACE,
}

/** What an outlet is called by one that writes in another language; as a noun phrase. */
export const nameAbroad = (slug: string, language: Language): string => NAMES[slug]?.[language] ?? outletOf(slug).name

/** Whether two outlets are desks of one agency, which does not credit itself. */
export const isOneAgency = (a: string, b: string): boolean => NAMES[a] === AGENCY && NAMES[b] === AGENCY
