import { extractItem } from '#core/2-items/extract-item.ts'
import type { IdentifiedLanguage, LanguageIdentifier } from '#core/2-items/identify-language.ts'
import type { ExtractedItem, RefusalReason } from '#core/2-items/item.ts'
import { itemFromText } from '#core/2-items/item-from-text.ts'
import type { Gazetteer } from '#core/3-places/gazetteer.ts'
import { readPlaces } from '#core/3-places/read-places.ts'
import { type HeldBack, heldBackOf } from '#core/4-reports/happenings/held-back.ts'
import { readWithPlaces, settingOf } from '#core/4-reports/read-item.ts'
import type { Reading, ReadingContext } from '#core/4-reports/reading.ts'
import { MAX_READ, spanOfTokens } from '#core/4-reports/words/annotate.ts'
import { PACK_LANGUAGES } from '#core/4-reports/words/packs.ts'
import { type Span, spanOf } from '#core/text/span.ts'

/** How a text was read: what decided its language, what was not taken at its face, and the time each stage took. */
export type Trace = {
  /** The vote over its language, held even where the page declares one. */
  language: IdentifiedLanguage
  /** The language the page or the person declared; null where none did. */
  declared: string | null
  hasDictionaries: boolean
  dateline: Span | null
  heldBack: HeldBack[]
  stages: { stage: 'extract' | 'language' | 'places' | 'reports'; ms: number }[]
}

export type TracedReading =
  | { ok: true; reading: Reading; item: ExtractedItem; trace: Trace }
  | { ok: false; reason: RefusalReason }

/** Reads a text or page stage by stage, and tells how. */
export function traceReading(
  given: { text: string; isHtml: boolean },
  context: ReadingContext,
  { gazetteer, identify }: { gazetteer: Gazetteer; identify: LanguageIdentifier },
): TracedReading {
  const stages: Trace['stages'] = []
  const timed = <T>(stage: Trace['stages'][number]['stage'], work: () => T): T => {
    const start = performance.now()
    const done = work()
    stages.push({ stage, ms: performance.now() - start })
    return done
  }
  const hints = { ...(context.url ? { url: context.url } : {}), published: context.published ?? null }
  const extraction = timed('extract', () =>
    given.isHtml ? extractItem(given.text, hints) : itemFromText(given.text, hints),
  )
  if (!extraction.ok) return extraction
  const found = extraction.item
  const declared = found.language === 'und' ? null : found.language
  const language = timed('language', () => identify(found.text, declared ? [declared] : []))
  const item = { ...found, language: declared ?? language.language }
  const head = { ...item, text: item.text.slice(0, MAX_READ), blocks: item.blocks.filter(({ end }) => end <= MAX_READ) }
  const places = timed('places', () => readPlaces(head, gazetteer, context))
  const reading = timed('reports', () => readWithPlaces(item, places, context))
  const { sentences, dates } = settingOf(item, places, context)
  const opening = sentences[dates.dateline?.sentence ?? -1]
  const dateline = opening && dates.dateline ? spanOfTokens(opening, 0, dates.dateline.to) : null
  return {
    ok: true,
    item,
    reading,
    trace: {
      language,
      declared,
      hasDictionaries: PACK_LANGUAGES.includes(item.language.split('-')[0] ?? ''),
      dateline: dateline && spanOf(item.text, dateline.start, dateline.end),
      heldBack: heldBackOf(sentences, item.text),
      stages,
    },
  }
}
