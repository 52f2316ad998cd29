import type { Frame } from '../happenings/frames.ts'
import { EMPTY_HASH, type Feature, hashed, hashOn } from '../models/linear-model.ts'
import type { Hit, Sentence } from '../words/annotate.ts'
import { isInCapitals, unrealAt } from '../words/passages.ts'
import { type Senses, sensesOf } from '../words/senses.ts'
import { PlacedFeatures } from './placed-features.ts'

/** Words read of a happening: its first sentences tell the kind, what stands further down tells of other things. */
const MAX_WORDS = 150
const MAX_SENTENCES = 6
/** How much all words weigh together, their senses, and what the dictionaries know of them; by cross-validation. */
const WORDS_LENGTH = 3
const SENSES_LENGTH = 3
const FINDINGS_LENGTH = 2
const RULES_WEIGHT = 1.5
/** Longer words count by their beginning too, so that their endings don't part them. */
const STEM = 5
/** Hashes that names of features begin with. */
const SENSE = hashOn(EMPTY_HASH, 'sense ')
const FOUND = hashOn(EMPTY_HASH, 'found ')

/**
 * What the model of kinds sees of a happening: the words of its sentences, their senses and what the dictionaries know of
 * them, which is the same in every language, and what the rules make of it. Features that stand in several places are shared among
 * them, so that the sum over a stretch of text is exact.
 */
export function kindFeatures(
  sentences: readonly Sentence[],
  rules: Frame | null,
  senses: Senses,
  bits: number,
): Feature[] {
  const head = sentences.slice(0, MAX_SENTENCES)
  return [
    ...wordFeatures(head, bits),
    ...senseFeatures(head, senses, bits),
    ...findingFeatures(head, bits),
    ...ruleFeatures(rules, bits),
  ]
}

function wordFeatures(sentences: readonly Sentence[], bits: number): Feature[] {
  const places = new PlacedFeatures(bits)
  let left = MAX_WORDS
  for (const sentence of sentences) {
    // the hash of the word before with a blank, and where it stands; -1 for none
    let before = 0
    let beforeAt = -1
    const isShouted = isInCapitals(sentence)
    for (let i = 0; i < sentence.tokens.length && left > 0; i++) {
      const { kind, word, forms, start, end } = sentence.tokens[i] as Sentence['tokens'][number]
      if (kind === 'mark') {
        if (/[?؟!]/.test(word)) places.add(word, start, end)
        beforeAt = -1
        continue
      }
      const isName = !isShouted && isUnknownName(sentence, i)
      // Arabic: the word without the little words written onto it
      const name = kind === 'number' ? '#' : isName ? '^' : (forms?.at(-1) ?? word)
      const hash = hashOn(EMPTY_HASH, name)
      if (isName) places.addHash(hash, -1, -1)
      else places.addHash(hash, start, end)
      if (beforeAt >= 0) places.addHash(hashOn(before, name), beforeAt, end)
      if (!isName && name.length > STEM)
        places.addHash(hashOn(hashOn(EMPTY_HASH, name.slice(0, STEM)), '*'), start, end)
      before = hashOn(hash, ' ')
      beforeAt = start
      left--
    }
  }
  return places.shared(WORDS_LENGTH)
}

/** A name that no dictionary knows says where, not what. */
function isUnknownName(sentence: Sentence, i: number): boolean {
  return i > 0 && !sentence.isTitle && sentence.tokens[i]?.isCapital === true && sentence.starts[i]?.length === 0
}

function senseFeatures(sentences: readonly Sentence[], senses: Senses, bits: number): Feature[] {
  const places = new PlacedFeatures(bits)
  for (const sentence of sentences) {
    for (const [i, found] of sensesOf(sentence, senses).entries()) {
      if (found.length === 0) continue
      const { start, end } = sentence.tokens[i] as Sentence['tokens'][number]
      for (const sense of found) places.addHash(hashOn(SENSE, sense), start, end)
    }
  }
  return places.shared(SENSES_LENGTH)
}

function findingFeatures(sentences: readonly Sentence[], bits: number): Feature[] {
  const places = new PlacedFeatures(bits)
  for (const sentence of sentences) {
    for (const hit of sentence.hits) {
      const name = nameOf(hit, sentence)
      if (name === null) continue
      const start = sentence.tokens[hit.from]?.start ?? sentence.start
      places.addHash(hashOn(FOUND, name), start, sentence.tokens[hit.to - 1]?.end ?? start)
    }
  }
  return places.shared(FINDINGS_LENGTH)
}

/** What a dictionary hit means, whatever the language; null where it says nothing of the kind. */
function nameOf(hit: Hit, sentence: Sentence): string | null {
  const { value } = hit
  switch (value.kind) {
    case 'trigger':
      return value.after === null
        ? `trigger ${value.type} ${value.weight}${unrealAt(sentence, hit.from) ? ' unreal' : ''}`
        : null
    case 'person':
      return `person ${value.who}`
    case 'actor':
      return `actor ${value.actor}`
    case 'sector':
      return `sector ${value.sector}`
    case 'weapon':
      return `weapon ${value.weapon}`
    case 'harm':
      return `harm ${value.harm} ${value.side}`
    case 'passage':
      return `passage ${value.passage}`
    case 'speech':
      return `speech ${value.act}`
    case 'source':
      return `source ${value.origin}`
    case 'date':
      return `date ${value.word.is}`
    case 'little':
      return TELLING.has(value.word) ? `little ${value.word}` : null
    default:
      return null
  }
}

const TELLING: ReadonlySet<string> = new Set(['against', 'after', 'cause', 'by'])

/** The rules' own answer, and how much each kind is told by them. */
function ruleFeatures(rules: Frame | null, bits: number): Feature[] {
  const features: Feature[] = []
  const add = (name: string, value: number) => {
    features.push({ index: hashed(`rules ${name}`, bits), value: value * RULES_WEIGHT, start: -1, end: -1 })
  }
  if (!rules) add('nothing', 1)
  else {
    for (const [type, score] of rules.scores) if (score > 0) add(`told ${type}`, Math.min(score, 8) / 8)
    add(`say ${rules.type}`, 1)
    add(`score of ${rules.type}`, Math.min(rules.score, 8) / 8)
    add(`lead of ${rules.type}`, Math.min(rules.lead, 6) / 6)
    if (rules.score < 1) add('hardly', 1)
    for (const { harm } of rules.tolls) add(`harm ${harm}`, 0.5)
  }
  return features
}
