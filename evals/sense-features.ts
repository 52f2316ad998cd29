import { type Feature, hashed } from '#core/4-reports/models/linear-model.ts'
import { formsOf } from './word-forms.ts'

/** How much what words mean weighs beside what they are; by cross-validation, where half as much did about as well. */
const WEIGHT = 0.6

/** Forms of words as features, in the upper half of the indices: heads are fitted to know them by what they mean. */
export function senseFeatures(text: string, language: string, bits: number): Feature[] {
  const { words, forms } = formsOf(text, language)
  const value = WEIGHT / Math.sqrt(Math.max(1, words.length))
  return forms.map((form) => ({ index: senseIndex(form, bits), value, start: -1, end: -1 }))
}

/** Where a form stands among `2 ** bits` weights. */
export function senseIndex(form: string, bits: number): number {
  return (1 << (bits - 1)) + hashed(form, bits - 1)
}
