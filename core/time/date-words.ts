/** What a word means in a date. */
export type DateWord =
  | { is: 'month'; month: number }
  | { is: 'weekday'; weekday: number }
  | { is: 'day'; offset: number }
  | { is: 'unit'; unit: TimeUnit }
  | { is: 'ago'; side: 'before' | 'after' }
  | { is: 'weekend'; isPast: boolean }
  | { is: 'last' | 'next' | 'this' | 'joiner' }

export type TimeUnit = 'hour' | 'day' | 'week' | 'month' | 'year'

/** The date words of a language: months and weekdays by number (Monday is 1), day words by their distance from today. */
export type DateVocabulary = {
  months: Record<string, number>
  weekdays: Record<string, number>
  days: Record<string, number>
  units: Record<string, TimeUnit>
  ago_after: string[]
  ago_before: string[]
  last: string[]
  next: string[]
  this: string[]
  weekend: string[]
  /** Words that mean the last weekend without saying so (`over the weekend`). */
  past_weekend: string[]
  joiners: string[]
  /** Whether `3/4/2026` is the fourth of March. */
  month_first: boolean
}

/** Each phrase of a vocabulary with its meaning, for a dictionary. */
export function dateWords(vocabulary: DateVocabulary): [string, DateWord][] {
  const words: [string, DateWord][] = []
  for (const [word, month] of Object.entries(vocabulary.months)) words.push([word, { is: 'month', month }])
  for (const [word, weekday] of Object.entries(vocabulary.weekdays)) words.push([word, { is: 'weekday', weekday }])
  for (const [word, offset] of Object.entries(vocabulary.days)) words.push([word, { is: 'day', offset }])
  for (const [word, unit] of Object.entries(vocabulary.units)) words.push([word, { is: 'unit', unit }])
  for (const word of vocabulary.ago_after) words.push([word, { is: 'ago', side: 'after' }])
  for (const word of vocabulary.ago_before) words.push([word, { is: 'ago', side: 'before' }])
  for (const is of ['last', 'next', 'this'] as const) for (const word of vocabulary[is]) words.push([word, { is }])
  for (const word of vocabulary.weekend) words.push([word, { is: 'weekend', isPast: false }])
  for (const word of vocabulary.past_weekend) words.push([word, { is: 'weekend', isPast: true }])
  for (const word of vocabulary.joiners) words.push([word, { is: 'joiner' }])
  return words
}
