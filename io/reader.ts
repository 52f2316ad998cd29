import { extractItem } from '#core/2-items/extract-item.ts'
import type { ExtractedItem, Extraction, RefusalReason } from '#core/2-items/item.ts'
import { itemFromText } from '#core/2-items/item-from-text.ts'
import { type LearntModel, withLearnt } from '#core/4-reports/learning/learnt-reading.ts'
import type { ProposedReport } from '#core/4-reports/opinion/answer.ts'
import { type SecondOpinion, withOpinion } from '#core/4-reports/opinion/second-opinion.ts'
import { type ReadableItem, readItem } from '#core/4-reports/read-item.ts'
import type { Reading, ReadingContext } from '#core/4-reports/reading.ts'
import { loadGazetteer } from './gazetteer.ts'
import { openLanguageIdentifier } from './languages.ts'
import { type TracedReading, traceReading } from './trace-reading.ts'

/** What was read from a text or page, with the item it was read from; or why there is no item in it. */
export type ReadResult = { ok: true; reading: Reading; item: ExtractedItem } | { ok: false; reason: RefusalReason }

/** Reads items in this process: text and pages into items, items into readings. Opening it costs about a second. */
export type Reader = {
  readText: (text: string, context?: ReadingContext) => ReadResult
  readHtml: (html: string, context?: ReadingContext) => ReadResult
  /** An item that was extracted before; an unknown language (`und`) is identified. */
  readDoc: (doc: ReadableItem, context?: ReadingContext) => Reading
  /** The same as the reader was shipped, whatever people have taught it. */
  readDocPlain: (doc: ReadableItem, context?: ReadingContext) => Reading
  /** Reads from now on as people here have taught it; null: as it was shipped. */
  teach: (learnt: LearntModel | null) => void
  /** The same with what a language model answered about it. */
  readDocWith: (doc: ReadableItem, proposed: readonly ProposedReport[], context?: ReadingContext) => SecondOpinion
  /** A text or page read stage by stage, with how it was read. */
  readTraced: (given: { text: string; isHtml: boolean }, context?: ReadingContext) => TracedReading
  /** The language of a text alone, `und` where it cannot be told. */
  languageOf: (text: string) => string
}

let opened: Promise<Reader> | undefined

/** The reader of this process, opened once: gazetteer, language identifier, dictionaries. */
export function openReader(): Promise<Reader> {
  opened ??= open()
  return opened
}

async function open(): Promise<Reader> {
  loadGazetteer()
  const identify = await openLanguageIdentifier()
  const inLanguage = (doc: ReadableItem, context: ReadingContext): ReadableItem =>
    doc.language === 'und' ? { ...doc, language: identify(doc.text, context.languages).language } : doc
  let learnt: LearntModel | null = null
  const asTaught = (reading: Reading): Reading => (learnt ? withLearnt(reading, learnt) : reading)
  const readDocPlain = (doc: ReadableItem, context: ReadingContext = {}): Reading =>
    readItem(inLanguage(doc, context), { gazetteer: loadGazetteer() }, context)
  const readDoc = (doc: ReadableItem, context: ReadingContext = {}): Reading => asTaught(readDocPlain(doc, context))
  const read = (extraction: Extraction, context: ReadingContext): ReadResult => {
    if (!extraction.ok) return extraction
    const reading = readDoc(extraction.item, context)
    return { ok: true, reading, item: { ...extraction.item, language: reading.language } }
  }
  return {
    readText: (text, context = {}) => read(itemFromText(text, hintsOf(context)), context),
    readHtml: (html, context = {}) => read(extractItem(html, hintsOf(context)), context),
    readDoc,
    readDocWith: (doc, proposed, context = {}) => {
      const opinion = withOpinion(inLanguage(doc, context), proposed, loadGazetteer(), context)
      return { ...opinion, reading: asTaught(opinion.reading) }
    },
    readDocPlain,
    teach: (model) => {
      learnt = model
    },
    readTraced: (given, context = {}) => {
      const traced = traceReading(given, context, { gazetteer: loadGazetteer(), identify })
      return traced.ok ? { ...traced, reading: asTaught(traced.reading) } : traced
    },
    languageOf: (text) => identify(text).language,
  }
}

function hintsOf(context: ReadingContext) {
  return {
    ...(context.url ? { url: context.url } : {}),
    ...(context.title ? { title: context.title } : {}),
    published: context.published ?? null,
    ...(context.languages ? { declaredLanguages: context.languages } : {}),
  }
}
