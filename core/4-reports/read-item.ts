import type { Block } from '#core/2-items/item.ts'
import type { Gazetteer } from '#core/3-places/gazetteer.ts'
import type { PlaceMention } from '#core/3-places/mention.ts'
import { readPlaces } from '#core/3-places/read-places.ts'
import { annotate, MAX_READ } from './annotate.ts'
import { attributionsOf } from './attributions.ts'
import { CURVES, type Curves } from './calibrate.ts'
import { publicationDay } from './dates-read.ts'
import { describeReport, type ReportSetting } from './describe-report.ts'
import { dateSetting } from './event-date.ts'
import { aboutCountry } from './event-place.ts'
import { withEventRoles } from './event-roles.ts'
import { type Frame, framesOf } from './frames.ts'
import { withHeardKinds } from './heard-kinds.ts'
import { withHeardTolls } from './heard-tolls.ts'
import { lexiconFor } from './lexicon.ts'
import type { Reading, ReadingContext } from './reading.ts'
import { relevanceOf } from './relevance.ts'
import { sensesIn } from './senses.ts'

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
  const { text, language } = doc
  const head = { text: text.slice(0, MAX_READ), blocks: doc.blocks.filter((block) => block.end <= MAX_READ), language }
  const places = readPlaces(head, instruments.gazetteer, context)
  return readWithPlaces(doc, places, context, instruments.curves)
}

/** The same, with the places already read. */
export function readWithPlaces(
  doc: ReadableItem,
  places: PlaceMention[],
  context: ReadingContext,
  curves: Curves = CURVES,
): Reading {
  const setting = settingOf(doc, places, context, curves)
  const { text, sentences, frames, country, senses } = setting
  const relevant = relevanceOf(frames, sentences, text)
  const told = relevant.value ? frames.filter((frame) => frame.score >= LEAST_SCORE) : []
  const happenings = told.map((frame) => withHeardTolls(frame, sentences, senses))
  const reports = happenings.map((frame) => describeReport(frame, { ...setting, happenings }))
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
  places: readonly PlaceMention[],
  context: ReadingContext,
  curves: Curves = CURVES,
): ReportSetting & { frames: Frame[] } {
  const { text } = doc
  const lexicon = lexiconFor(doc.language)
  const senses = sensesIn(lexicon.language)
  const titleEnd = titleEndOf(doc)
  const sentences = annotate(text, titleEnd, lexicon)
  const publishedDay = publicationDay(doc.published ?? context.published ?? null, context.timeZone)
  const dates = dateSetting(sentences, publishedDay, lexicon.pack.dates.month_first)
  const frames = withHeardKinds(framesOf(sentences, text, places), sentences, senses)
  const told = new Set(frames.flatMap((frame) => frame.votes.map((vote) => vote.sentence)))
  const country = aboutCountry(places, { titleEnd, prior: context.country ?? null, sentences, told })
  return { text, sentences, places, country, dates, curves, senses, frames }
}

function titleEndOf(doc: ReadableItem): number {
  const block = doc.blocks.find(({ kind }) => kind === 'title')
  if (block) return block.end
  return doc.title && doc.text.startsWith(doc.title) ? doc.title.length : 0
}
