import type { Block } from '#core/2-items/item.ts'
import type { Gazetteer } from '#core/3-places/gazetteer.ts'
import { isClose, type PlaceMention } from '#core/3-places/mention.ts'
import { readPlaces } from '#core/3-places/read-places.ts'
import { ownCopy } from '#core/text/own-copy.ts'
import { describeReport, type ReportSetting } from './describe-report.ts'
import { type Frame, partsOf } from './happenings/frames.ts'
import { withOwnTolls } from './happenings/headline-tolls.ts'
import { withoutRetold } from './happenings/retold.ts'
import { heardParts } from './kinds/heard-kinds.ts'
import { CURVES, type Curves } from './models/calibrate.ts'
import { withEventRoles } from './parties/event-roles.ts'
import type { Reading, ReadingContext, ReportRead } from './reading.ts'
import { relevanceOf } from './relevance/relevance.ts'
import { attributionsOf } from './sources/attributions.ts'
import { publicationDay } from './time-and-place/dates-read.ts'
import { dateSetting } from './time-and-place/event-date.ts'
import { aboutCountry } from './time-and-place/event-place.ts'
import { withHeardTolls } from './tolls/heard-tolls.ts'
import { annotate, hitsOf, MAX_READ, type Sentence, sentenceAround, spanOfTokens } from './words/annotate.ts'
import { clausesApart } from './words/clauses-apart.ts'
import { lexiconFor } from './words/lexicon.ts'
import { sensesIn } from './words/senses.ts'

/** Less than this is a passing word, not a happening told. */
const LEAST_SCORE = 0.5

/** An item's words as the reader takes them; the title is the text's first paragraph where there is one. */
export type ReadableItem = {
  title: string
  text: string
  blocks: readonly Block[]
  language: string
  published: string | null
}

/** Reads one item: its places, the happenings it tells, who says so, and whether it is about security at all. */
export function readItem(
  doc: ReadableItem,
  instruments: { gazetteer: Gazetteer; curves?: Curves },
  context: ReadingContext,
): Reading {
  const { language } = doc
  const text = ownCopy(doc.text)
  const head = { text: text.slice(0, MAX_READ), blocks: doc.blocks.filter((block) => block.end <= MAX_READ), language }
  const places = readPlaces(head, instruments.gazetteer, context)
  return readWithPlaces({ ...doc, text }, places, context, instruments.curves)
}

/** The same, with the places already read. */
export function readWithPlaces(
  doc: ReadableItem,
  given: PlaceMention[],
  context: ReadingContext,
  curves: Curves = CURVES,
): Reading {
  const setting = settingOf(doc, given, context, curves)
  const { text, sentences, places, frames, country, senses } = setting
  const relevant = relevanceOf(frames, sentences, text)
  const told = relevant.value ? frames.filter((frame) => frame.score >= LEAST_SCORE) : []
  const heard = told.map((frame) => withHeardTolls(frame, sentences, senses))
  const happenings = withOwnTolls(heard, sentences)
  const all: ReportRead[] = []
  for (const frame of happenings)
    all.push(describeReport(frame, { ...setting, happenings, before: all.at(-1)?.date ?? null }))
  const reports = withoutRetold(all, setting.dates.anchor)
  return {
    id: context.id ?? '',
    title: doc.title,
    text,
    language: doc.language,
    published: doc.published ?? context.published ?? null,
    relevant,
    about: country,
    places: withEventRoles(places, reports),
    reports,
    attributions: sentences.flatMap((sentence) => attributionsOf(sentence, text)),
  }
}

/** What all of an item's reports are written from: its sentences and places, the country, how dates are counted. */
export function settingOf(
  doc: ReadableItem,
  given: readonly PlaceMention[],
  context: ReadingContext,
  curves: Curves = CURVES,
): ReportSetting & { frames: Frame[] } {
  const { text } = doc
  const lexicon = lexiconFor(doc.language)
  const titleEnd = titleEndOf(doc)
  const plain = annotate(text, titleEnd, lexicon)
  const places = given.filter((place) => !isInActorName(place, plain))
  const sentences = clausesApart(plain, text, places, lexicon)
  const publishedDay = publicationDay(doc.published ?? context.published ?? null, context.timeZone)
  const dates = dateSetting(sentences, publishedDay, lexicon.pack.dates.month_first)
  const senses = sensesIn(lexicon.language)
  const frames = heardParts(partsOf(sentences, text, places, dates), sentences, senses)
  const told = new Set(frames.flatMap((frame) => frame.votes.map((vote) => vote.sentence)))
  const country = aboutCountry(places, { titleEnd, prior: context.country ?? null, sentences, told })
  return { text, sentences, places, country, dates, curves, senses, frames }
}

/** `in Boko Haram ambush`: a town's name within the longer name of a group that the dictionary knows. */
function isInActorName({ kind, precision, start, end }: PlaceMention, sentences: readonly Sentence[]): boolean {
  if (kind !== 'place' || !isClose(precision)) return false
  const sentence = sentenceAround(sentences, start, end)
  if (!sentence) return false
  return hitsOf(sentence, 'actor').some(({ from, to, value }) => {
    const name = spanOfTokens(sentence, from, to)
    return value.isNamed && name.start <= start && end <= name.end && name.end - name.start > end - start
  })
}

function titleEndOf(doc: ReadableItem): number {
  const block = doc.blocks.find(({ kind }) => kind === 'title')
  if (block) return block.end
  return doc.title && doc.text.startsWith(doc.title) ? doc.title.length : 0
}
