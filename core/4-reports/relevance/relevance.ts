import type { Frame } from '../happenings/frames.ts'
import { weightiestWindow } from '../happenings/weightiest-window.ts'
import { logOddsOf } from '../models/calibrate.ts'
import { type Feature, type LinearModel, logOdds, openModel, type StoredModel } from '../models/linear-model.ts'
import type { Relevance } from '../reading.ts'
import type { Sentence } from '../words/annotate.ts'
import stored from './relevance.model.json' with { type: 'json' }
import { relevanceFeatures } from './relevance-features.ts'

/** The committed model; `npm run evals:fit` makes it. */
export const RELEVANCE_MODEL = openModel(stored as StoredModel)
export const RELEVANT = 'relevant'

/** No text is sure to be about security, or not to be. */
const SUREST = 0.99

/** Whether an item tells of something that touches the safety or access of people, how sure that is, and which words say so. */
export function relevanceOf(
  frames: readonly Frame[],
  sentences: readonly Sentence[],
  text: string,
  model: LinearModel = RELEVANCE_MODEL,
): Relevance {
  const head = model.heads.get(RELEVANT)
  if (!head) throw new Error('the relevance model has no head')
  const features = relevanceFeatures(sentences, frames, model.bits)
  const odds = logOdds(head, features) - head.threshold + secondWord(frames, sentences)
  const p = Math.round(Math.min(SUREST, Math.max(1 - SUREST, 1 / (1 + Math.exp(-odds)))) * 1000) / 1000
  const value = p >= 0.5
  // what each adds
  for (const feature of features) feature.value *= head.weights[feature.index] ?? 0
  return { value, p, evidence: evidenceOf(features, value, p, sentences, text) }
}

/** How sure the model of kinds must be that anything is told for its word to change nothing, in log-odds. */
const EVEN = 0.5
/** How far it moves the odds for each that it is surer, or less sure; at most so far. */
const FOR = { slope: 0.5, most: 3 }
const AGAINST = { slope: 1, most: 4 }
/** A headline that counts the dead says enough: of so few words the model of kinds knows little. */
const HEADLINE = 25

/**
 * What the model of kinds adds, which was taught on other texts: a siege of a goal is none of its kinds. Its doubts weigh
 * twice as much as its word, by what both missed and raised falsely on sets left out.
 */
export function secondWord(frames: readonly Frame[], sentences: readonly Sentence[]): number {
  const heard = frames.flatMap((frame) => frame.heard ?? [])
  if (heard.length === 0) return 0
  const odds = logOddsOf(Math.max(...heard)) - EVEN
  if (odds > 0) return FOR.slope * Math.min(FOR.most, odds)
  return isHeadlineOfHarm(frames, sentences) ? 0 : AGAINST.slope * Math.max(-AGAINST.most, odds)
}

function isHeadlineOfHarm(frames: readonly Frame[], sentences: readonly Sentence[]): boolean {
  const words = sentences.reduce((sum, { tokens }) => sum + tokens.length, 0)
  return words < HEADLINE && frames.some(({ tolls }) => tolls.some(({ toll }) => toll.high !== 0))
}

/** The one to three sentences that speak most for the answer, by what their words and findings add to it exactly. */
function evidenceOf(
  weighed: Feature[],
  value: boolean,
  p: number,
  sentences: readonly Sentence[],
  text: string,
): NonNullable<Relevance['evidence']> | null {
  const window = weightiestWindow(weighed, sentences, value ? 1 : -1)
  if (!window) return null
  const { start, end, strongest } = window
  const words = [...new Set(strongest.map((one) => text.slice(one.start, one.end).replace(/\s+/g, ' ')))]
  const named = words.length > 0 ? `: ${words.map((word) => `“${word}”`).join(', ')}` : ''
  const why = `of all sentences these weigh most ${value ? 'for' : 'against'} it${named}`
  return { start, end, quote: text.slice(start, end), method: 'linear', p, why }
}
