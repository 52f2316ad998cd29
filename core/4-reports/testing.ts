import type { PlaceMention } from '#core/3-places/mention.ts'
import { type ReadableItem, readWithPlaces } from './read-item.ts'
import type { Reading, ReadingContext } from './reading.ts'

/** Reads a text as the reader does, with places given by hand; the first line is the title where a blank line follows. */
export function readSample(
  text: string,
  language: string,
  context: ReadingContext = {},
  places: PlaceMention[] = [],
): Reading {
  const end = text.indexOf('\n\n')
  const title = end > 0 ? text.slice(0, end) : ''
  const doc: ReadableItem = {
    title,
    text,
    blocks: title ? [{ kind: 'title', start: 0, end }] : [],
    language,
    published: context.published ?? null,
  }
  return readWithPlaces(doc, places, context)
}

/** A place in a sample, at its first mention. */
export function placeIn(text: string, quote: string, place: Partial<PlaceMention> & { country: string }): PlaceMention {
  const start = text.indexOf(quote)
  return {
    start,
    end: start + quote.length,
    quote,
    kind: 'place',
    name: quote,
    admin1: null,
    admin1Name: null,
    lat: 1,
    lon: 1,
    precision: 1,
    role: 'mentioned',
    feature: 'PPL',
    placeKey: `test:${quote}`,
    p: 0.9,
    alternatives: [],
    why: 'given by the test',
    ...place,
  }
}
