/** The languages the exercise is told in. */
export const LANGUAGES = ['en', 'fr', 'es', 'ar'] as const
export type Language = (typeof LANGUAGES)[number]

/** One text for each language. */
export type Words = Record<Language, string>

/** The closing line every item carries, so that no sentence of it can travel without its label. */
export const LABEL: Words = {
  en: 'EXERCISE: all people, groups, outlets and events are invented.',
  fr: 'EXERCICE : les personnes, groupes, médias et événements sont tous inventés.',
  es: 'EJERCICIO: todas las personas, grupos, medios y hechos son inventados.',
  ar: 'تمرين: جميع الأشخاص والجماعات ووسائل الإعلام والأحداث من نسج الخيال.',
}

/** The one word that stands in outlet names and page heads. */
export const LABEL_WORD: Words = { en: 'EXERCISE', fr: 'EXERCICE', es: 'EJERCICIO', ar: 'تمرين' }
