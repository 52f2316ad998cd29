import { readPlaces } from '#core/3-places/read-places.ts'
import { describeReport } from '#core/4-reports/describe-report.ts'
import { framesOf } from '#core/4-reports/happenings/frames.ts'
import { type TypeVote, votesOf } from '#core/4-reports/kinds/event-types.ts'
import { ruleOdds } from '#core/4-reports/kinds/rule-odds.ts'
import { withEventRoles } from '#core/4-reports/parties/event-roles.ts'
import { type ReadableItem, settingOf } from '#core/4-reports/read-item.ts'
import type { Reading } from '#core/4-reports/reading.ts'
import { datesOf } from '#core/4-reports/time-and-place/dates-read.ts'
import { type TollFound, tollsOf } from '#core/4-reports/tolls/tolls.ts'
import { type Hit, hitsOf, type Sentence } from '#core/4-reports/words/annotate.ts'
import { type Telling, tellingOf } from '#core/4-reports/words/passages.ts'
import type { Day } from '#core/time/days.ts'
import type { DateMention } from '#core/time/read-dates.ts'
import { loadGazetteer } from '#io/gazetteer.ts'

/** One sentence with all the reader's rules found in it. */
export type ToldSentence = {
  sentence: Sentence
  votes: TypeVote[]
  tolls: readonly TollFound[]
  telling: Telling
  dates: readonly DateMention[]
}

/** What the rules alone make of an item: nothing that was fitted on a set may tell its own answers back to it. */
export type RuleReading = Pick<Reading, 'text' | 'places' | 'reports'> & {
  relevant: { p: number }
  about: { code: string; share: number } | null
}

/** A text with what the rules found, sentence by sentence: what a set's own models choose from. */
export type Told = { text: string; reading: RuleReading; sentences: ToldSentence[]; anchor: Day | null }

/** Reads an English text as the reader's rules do: its model of relevance was taught on these sets too, and its model of kinds on other text. */
export function toldOf(doc: ReadableItem): Told {
  const { text } = doc
  const context = { published: doc.published }
  const places = readPlaces(doc, loadGazetteer(), {})
  const setting = settingOf(doc, places, context)
  const { sentences, dates, country } = setting
  const frames = framesOf(sentences, text, places)
  const odds = ruleOdds(frames, sentences)
  const happenings = odds >= 0 ? frames.filter((frame) => frame.score >= 1) : []
  const reports = happenings.map((frame) => describeReport(frame, setting))
  const reading = {
    text,
    relevant: { p: 1 / (1 + Math.exp(-odds)) },
    about: country,
    reports,
    places: withEventRoles(places, reports),
  }
  const told = sentences.map((sentence) => {
    const tolls = tollsOf(sentence)
    const from = dates.dateline?.sentence === sentence.index ? dates.dateline.to : 0
    const named = datesOf(sentence, dates.anchor, dates.monthFirst, from)
    return { sentence, tolls, votes: votesOf(sentence, tolls), telling: tellingOf(sentence), dates: named }
  })
  return { text, reading, sentences: told, anchor: dates.anchor }
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
