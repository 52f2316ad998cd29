import type { Gazetteer } from './gazetteer.ts'
import { mentionOf } from './make-mention.ts'
import type { PlaceMention } from './mention.ts'
import { PLACE_MODEL } from './model.ts'
import { type PlaceContext, type PlaceText, recognise } from './read-places.ts'
import { relationBefore } from './relations.ts'
import { resolveAll } from './resolve.ts'
import { findSpans } from './spans.ts'
import { surroundingsOf } from './surroundings.ts'

/**
 * What the gazetteer makes of a name that somebody else took for a place (UTF-16 units), with the rest of the text as
 * context. Null where it knows no place of that whole name.
 */
export function mentionGiven(
  doc: PlaceText,
  given: { start: number; end: number },
  gazetteer: Gazetteer,
  context: PlaceContext = {},
): PlaceMention | null {
  const { place, names, declared } = recognise(doc, gazetteer, context, PLACE_MODEL)
  const own = findSpans(place.tokens, gazetteer).find(
    (span) => span.end === given.end && span.start >= given.start && span.start - given.start <= ARTICLE,
  )
  if (own === undefined || own.isDemonym) return null
  const rest = names.filter(({ span }) => span.last < own.first || own.last < span.first)
  const all = [...rest, { span: own, around: surroundingsOf(own, place) }]
  all.sort((a, b) => a.span.start - b.span.start)
  const found = resolveAll(all, place, gazetteer, declared, PLACE_MODEL.ranker).find(({ span }) => span === own)
  return found ? mentionOf(found, doc.text, gazetteer, relationBefore(own, place, false)) : null
}

/** An Arabic particle written onto the name may be part of what was given, in UTF-16 units. */
const ARTICLE = 2
