import { annotate, type Hit, hitsOf, type Sentence } from '#core/4-reports/annotate.ts'
import { datesOf } from '#core/4-reports/dates-read.ts'
import { dateSetting } from '#core/4-reports/event-date.ts'
import { type TypeVote, votesOf } from '#core/4-reports/event-types.ts'
import { lexiconFor } from '#core/4-reports/lexicon.ts'
import { type Telling, tellingOf } from '#core/4-reports/passages.ts'
import type { Reading } from '#core/4-reports/reading.ts'
import { type TollFound, tollsOf } from '#core/4-reports/tolls.ts'
import type { Day } from '#core/time/days.ts'
import type { DateMention } from '#core/time/read-dates.ts'
import type { Named } from './choices.ts'
import { findingsOf } from './findings.ts'

/** One sentence with all the reader's rules found in it. */
export type ToldSentence = {
  sentence: Sentence
  votes: TypeVote[]
  tolls: TollFound[]
  telling: Telling
  dates: DateMention[]
}

/** A text with what the rules found, sentence by sentence: what a set's own models choose from. */
export type Told = { text: string; reading: Reading; sentences: ToldSentence[]; anchor: Day | null }

/** Reads an English text's sentences as the reader does. */
export function toldOf(reading: Reading, titleEnd: number): Told {
  const { text } = reading
  const lexicon = lexiconFor('en')
  const sentences = annotate(text, titleEnd, lexicon)
  const setting = dateSetting(sentences, reading.published?.slice(0, 10) ?? null, lexicon.pack.dates.month_first)
  const told = sentences.map((sentence) => {
    const tolls = tollsOf(sentence)
    const from = setting.dateline?.sentence === sentence.index ? setting.dateline.to : 0
    const dates = datesOf(sentence, setting.anchor, setting.monthFirst, from)
    return { sentence, tolls, votes: votesOf(sentence, tolls), telling: tellingOf(sentence), dates }
  })
  return { text, reading, sentences: told, anchor: setting.anchor }
}

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

function wordsOf(told: Told): Named {
  const counts = new Map<string, number>()
  let read = 0
  for (const { sentence } of told.sentences) {
    const words = sentence.tokens.map((token) =>
      token.kind === 'number' ? '#' : token.kind === 'mark' ? null : token.word,
    )
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

/** How long before publication a day lies, in steps. */
export function ageOf(day: Day, anchor: Day): string {
  const days = Math.round((Date.parse(anchor) - Date.parse(day)) / 86_400_000)
  const steps: [number, string][] = [
    [-1, 'ahead'],
    [0, 'same day'],
    [2, 'two days'],
    [7, 'a week'],
    [30, 'a month'],
    [90, 'three months'],
    [365, 'a year'],
    [1100, 'three years'],
  ]
  return steps.find(([most]) => days <= most)?.[1] ?? 'long ago'
}

/** How far down a sentence stands, in steps. */
export function depthOf(sentence: Sentence): string {
  if (sentence.isTitle) return 'title'
  if (sentence.place === 0) return 'first'
  if (sentence.place < 3) return 'second or third'
  if (sentence.place < 7) return 'to seventh'
  if (sentence.place < 15) return 'to fifteenth'
  return sentence.place < 31 ? 'to thirty-first' : 'further'
}

/** Whether a sentence has a hit of a kind. */
export function has(one: ToldSentence, kind: Hit['value']['kind']): boolean {
  return hitsOf(one.sentence, kind).length > 0
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
