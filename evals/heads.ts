import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Feature, type LinearModel, logOdds, openModel } from '#core/4-reports/models/linear-model.ts'
import type { LabelledText } from './report-sets.ts'
import { senseFeatures } from './sense-features.ts'
import { sentenceFeatures } from './sentence-features.ts'

const opened = new Map<string, LinearModel>()

/** The file that holds a set's own heads. */
export function headsFile(set: string): string {
  return path.join(import.meta.dirname, 'heads', `${set}.model.json`)
}

/** A set's own heads' log-odds above their thresholds for one text, by label. */
export function oddsOf(set: string, one: LabelledText): Map<string, number> {
  const model = opened.get(set) ?? openModel(JSON.parse(readFileSync(headsFile(set), 'utf8')))
  opened.set(set, model)
  const features = headFeatures(one, model.bits)
  const odds = new Map<string, number>()
  for (const [label, head] of model.heads) odds.set(label, logOdds(head, features) - head.threshold)
  return odds
}

/** What a set's heads see of a text. */
export function headFeatures(one: LabelledText, bits: number): Feature[] {
  const { text, reading, beside = [], bySense = false } = one
  if (!bySense) return sentenceFeatures(text, reading.language, bits, beside)
  return [...sentenceFeatures(text, reading.language, bits - 1, beside), ...senseFeatures(text, reading.language, bits)]
}
