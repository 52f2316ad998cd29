import type { Frame } from '../happenings/frames.ts'
import { PlacedFeatures } from '../kinds/placed-features.ts'
import { ruleOdds } from '../kinds/rule-odds.ts'
import { EMPTY_HASH, type Feature, hashed, hashOn } from '../models/linear-model.ts'
import { hitsOf, type Sentence } from '../words/annotate.ts'
import { tellingOf } from '../words/passages.ts'

/** Words read: title and lead decide whether an item is about security, what stands further down changes little. */
const MAX_WORDS = 250
const HEAD_SENTENCES = 4
const HEAD = hashOn(EMPTY_HASH, 'head ')
/** How much all words weigh together, where one finding of the rules weighs 1 (by cross-validation). */
const WORDS_LENGTH = 2

/**
 * What the linear model sees of an item: its words, and by name what the rules found, each where it stands. A word that
 * stands in several places is shared among them, so that the sum over a stretch of text is exact.
 */
export function relevanceFeatures(sentences: readonly Sentence[], frames: readonly Frame[], bits: number): Feature[] {
  return [...wordFeatures(sentences, bits), ...findingFeatures(sentences, frames, bits)]
}

function wordFeatures(sentences: readonly Sentence[], bits: number): Feature[] {
  const placed = new PlacedFeatures(bits)
  let read = 0
  for (const sentence of sentences) {
    if (read >= MAX_WORDS) break
    // the hash of the word before with a blank, and where it stands; -1 for none
    let before = 0
    let beforeAt = -1
    for (const { kind, word, forms, start, end } of sentence.tokens) {
      // a question or a cry is no report
      if (kind === 'mark' && !/[?؟!¿]/.test(word)) beforeAt = -1
      else {
        // Arabic: the word without the little words written onto it
        const name = kind === 'number' ? '#' : (forms?.at(-1) ?? word)
        const hash = hashOn(EMPTY_HASH, name)
        placed.addHash(hash, start, end)
        if (isHead(sentence)) placed.addHash(hashOn(HEAD, name), start, end)
        if (beforeAt >= 0) placed.addHash(hashOn(before, name), beforeAt, end)
        before = hashOn(hash, ' ')
        beforeAt = start
        read++
      }
    }
  }
  return placed.shared(WORDS_LENGTH)
}

function findingFeatures(sentences: readonly Sentence[], frames: readonly Frame[], bits: number): Feature[] {
  const found: Feature[] = []
  const add = (name: string, value: number, at: { start: number; end: number } = NOWHERE) => {
    found.push({ index: hashed(`rule ${name}`, bits), value, start: at.start, end: at.end })
  }
  const rules = ruleOdds(frames, sentences)
  add(RULE_ODDS, Math.max(-1.5, Math.min(1.5, rules / 4)))
  const [best] = [...frames].sort((a, b) => b.score - a.score)
  if (!best) add('nothing told', 1)
  else {
    if (rules >= 0 && best.score >= 1) add(RULES_SAY_YES, 1)
    const [first] = best.votes
    const at = first ?? NOWHERE
    add(`kind ${best.type}`, 1, at)
    add('score', Math.min(best.score, 10) / 10, at)
    if (best.p !== undefined) add('share of the kind', best.p, at)
    add('lead', Math.min(best.lead, 8) / 8, at)
    for (const least of [1, 2, 4, 7]) if (best.score >= least) add(`score of ${least}`, 0.5, at)
    if (best.votes.every(({ weight }) => weight < 1.5)) add('no strong word', 1, at)
    if (new Set(best.votes.map(({ sentence }) => sentence)).size > 1) add('told twice', 1, at)
    const place = sentences[first?.sentence ?? -1]
    add(`told first in sentence ${Math.min(place?.place ?? 9, 4)}`, 1, at)
    const toll = best.tolls.find((one) => one.toll.high !== 0)
    if (toll) add(`harm ${toll.harm}`, 1, toll)
    else add('no harm', 1)
  }
  for (const sentence of sentences.slice(0, HEAD_SENTENCES)) addTelling(sentence, add)
  return found
}

/** The rules' own log-odds, as a feature, a quarter of them and kept between bounds. */
export const RULE_ODDS = 'odds'
/** The rules alone would report it. */
export const RULES_SAY_YES = 'say yes'

const NOWHERE = { start: -1, end: -1 }

/** Title and first sentence say the same of an item: many items have only one of them. */
function isHead(sentence: Sentence): boolean {
  return sentence.isTitle || sentence.place === 0
}

type Add = (name: string, value: number, at?: { start: number; end: number }) => void

/** How a sentence of the head tells, who speaks or acts in it, and which days it names. */
function addTelling(sentence: Sentence, add: Add): void {
  const where = isHead(sentence) ? 'head' : 'next'
  const named = new Set<string>()
  const telling = tellingOf(sentence)
  for (const [name, isSo] of Object.entries(telling)) if (isSo) named.add(name)
  for (const { value } of hitsOf(sentence, 'date')) named.add(`date ${value.word.is}`)
  for (const { value } of hitsOf(sentence, 'speech')) named.add(`speech ${value.act}`)
  for (const { value } of hitsOf(sentence, 'person')) named.add(`person ${value.who}`)
  for (const { value } of hitsOf(sentence, 'actor')) named.add(`actor ${value.actor}`)
  for (const { value } of hitsOf(sentence, 'passage')) named.add(`passage ${value.passage}`)
  for (const { value } of hitsOf(sentence, 'sector')) named.add(`sector ${value.sector}`)
  for (const { value } of hitsOf(sentence, 'trigger')) named.add(value.weight >= 1.5 ? 'strong word' : 'word')
  if (hitsOf(sentence, 'weapon').length > 0) named.add('weapon')
  if (sentence.tokens.some(({ kind, word }) => kind === 'number' && /^(1[0-9]|20)\d\d$/.test(word))) named.add('year')
  for (const name of named) {
    add(name, 0.5, sentence)
    add(`${name} in ${where}`, 0.5, sentence)
  }
}
