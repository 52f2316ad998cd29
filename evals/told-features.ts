import type { Hit, Sentence } from '#core/4-reports/words/annotate.ts'
import type { Day } from '#core/time/days.ts'
import type { Named } from './choices.ts'
import { findingsOf } from './findings.ts'
import { ageOf, depthOf, type Told, type ToldSentence } from './told.ts'

/** Words read of a text, and those of its head, which count a second time. */
const MAX_WORDS = 1200
const HEAD_WORDS = 40
const HEAD_SENTENCES = 4
/** How much each block weighs beside the words, which weigh 1; by cross-validation on MUC-4. */
const RULES = 0.7
const FINDINGS = 0.55

/** A text's features: words and pairs of words, what the rules found in sentences, and what the reader made of it. */
export function featuresOfTold(told: Told): Named {
  const found = new Map<string, number>()
  for (const [name, value] of scaled(wordsOf(told), 1)) found.set(name, value)
  for (const [name, value] of scaled(rulesOf(told), RULES)) found.set(name, value)
  const findings = new Map(findingsOf(told.reading).map((name) => [`reader ${name}`, 1]))
  for (const [name, value] of scaled(findings, FINDINGS)) found.set(name, value)
  return found
}

/**
 * A single sentence's features: its words and pairs, where it stands, and the deed it tells with who, how, how told and
 * what else is known beside it.
 */
export function featuresOfSentence(one: ToldSentence, anchor: Day | null, beside: readonly string[]): Named {
  const once = new Map<string, number>()
  const words = wordsIn(one.sentence)
  words.forEach((word, i) => {
    if (word) once.set(word, 1)
    if (word && words[i + 1]) once.set(`${word} ${words[i + 1]}`, 1)
  })
  const found = scaled(once, 1)
  const { deeds, around: findings } = findingsIn(one, anchor)
  const around = [...findings, ...beside]
  for (const name of [...deeds, ...around]) found.set(`rule ${name}`, 0.5)
  for (const deed of deeds) for (const name of around) found.set(`rule ${deed} with ${name}`, 0.2)
  return found.set(`depth ${depthOf(one.sentence)}`, 0.35)
}

function wordsIn(sentence: Sentence): (string | null)[] {
  return sentence.tokens.map(({ kind, word }) => (kind === 'number' ? '#' : kind === 'mark' ? null : word))
}

function wordsOf(told: Told): Named {
  const counts = new Map<string, number>()
  let read = 0
  for (const { sentence } of told.sentences) {
    const words = wordsIn(sentence)
    for (let i = 0; i < words.length; i++) {
      const word = words[i]
      if (!word) continue
      if (++read > MAX_WORDS) return counts
      add(counts, word)
      if (read <= HEAD_WORDS) add(counts, `head ${word}`)
      if (words[i + 1]) add(counts, `${word} ${words[i + 1]}`)
    }
  }
  return counts
}

/** Findings by sentence: alone, at the head, and the deed together with who, how and how told. */
function rulesOf(told: Told): Named {
  const counts = new Map<string, number>()
  for (const one of told.sentences) {
    const { deeds, around } = findingsIn(one, told.anchor)
    for (const name of [...deeds, ...around]) {
      add(counts, `rule ${name}`)
      if (one.sentence.place < HEAD_SENTENCES) add(counts, `rule head ${name}`)
    }
    for (const deed of deeds) for (const name of around) add(counts, `rule ${deed} with ${name}`)
  }
  return counts
}

function findingsIn(one: ToldSentence, anchor: Day | null): { deeds: Set<string>; around: Set<string> } {
  const deeds = new Set<string>()
  const around = new Set<string>()
  for (const vote of one.votes) deeds.add(`type ${vote.type}`)
  for (const { harm, who, toll } of one.tolls) {
    deeds.add(`toll ${harm}`)
    if (toll.best !== null) deeds.add(`toll ${harm} counted`)
    for (const person of who) deeds.add(`toll ${harm} ${person}`)
  }
  for (const hit of one.sentence.hits) {
    const name = nameOf(hit)
    if (name) (hit.value.kind === 'trigger' || hit.value.kind === 'harm' ? deeds : around).add(name)
  }
  for (const date of one.dates) if (date.range && anchor) around.add(`age ${ageOf(date.range.end, anchor)}`)
  return { deeds, around }
}

function nameOf(hit: Hit): string | null {
  const { value } = hit
  if (value.kind === 'trigger') return `word ${value.type}`
  if (value.kind === 'harm') return `harm ${value.harm}`
  if (value.kind === 'person') return `person ${value.who}`
  if (value.kind === 'weapon') return `weapon ${value.weapon}`
  if (value.kind === 'passage') return `passage ${value.passage}`
  if (value.kind === 'actor') return `actor ${value.actor}`
  if (value.kind === 'sector') return `sector ${value.sector}`
  return value.kind === 'speech' ? `speech ${value.act}` : null
}

function add(counts: Named, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}

/** Logarithms of counts, scaled to one length. */
function scaled(counts: Named, length: number): Named {
  let sum = 0
  const logs = new Map<string, number>()
  for (const [name, count] of counts) {
    const value = 1 + Math.log(count)
    logs.set(name, value)
    sum += value * value
  }
  const scale = sum > 0 ? length / Math.sqrt(sum) : 0
  for (const [name, value] of logs) logs.set(name, value * scale)
  return logs
}
