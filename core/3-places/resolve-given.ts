import type { Candidate, Gazetteer } from './gazetteer.ts'
import { PLACE_MODEL, type PlaceModel } from './model.ts'
import { type PlaceContext, type PlaceText, type WeighedName, weighNames } from './read-places.ts'
import { type Resolved, resolveAll } from './resolve.ts'
import { findSpans, type NameSpan } from './spans.ts'
import { type PlaceDoc, surroundingsOf } from './surroundings.ts'

/** Called for each given name, in the last pass, with its candidates and their features; for fitting. */
export type SeenCandidates = (given: number, candidates: readonly Candidate[], features: Float64Array[]) => void

type Point = { lat: number; lon: number }
type Anchor = Point & { span: NameSpan }

/**
 * Points for spans given from outside (UTF-16 units), with the rest of the text as context. A span that holds no known
 * name, only part of one, or one the recogniser would not take for a place, gets the point of the town it is said to
 * lie in or of the nearest one; null where there is none.
 */
export function resolveGiven(
  doc: PlaceText,
  given: readonly { start: number; end: number }[],
  gazetteer: Gazetteer,
  context: PlaceContext = {},
  model: PlaceModel = PLACE_MODEL,
  seen?: SeenCandidates,
): (Point | null)[] {
  const { place, names: weighed, declared } = weighNames(doc, gazetteer, context, model)
  const spans = findSpans(place.tokens, gazetteer)
  const own = given.map(({ start, end }) => spanGiven(spans, start, end))
  const rest = weighed.filter(
    ({ span, score }) =>
      score > 0 && !own.some((one) => one !== null && one.first <= span.last && span.first <= one.last),
  )
  const all = [
    ...rest,
    ...own.filter((span) => span !== null).map((span) => ({ span, around: surroundingsOf(span, place) })),
  ]
  all.sort((a, b) => a.span.start - b.span.start)
  const resolved = resolveAll(all, place, gazetteer, declared, model.ranker, (pass, at, features) => {
    const span = all[at]?.span
    const asked = span === undefined ? -1 : own.indexOf(span)
    if (pass === 2 && asked >= 0 && span !== undefined) seen?.(asked, span.candidates, features)
  })
  const doubted = new Set(own.flatMap((span) => (span !== null && isDoubted(span, weighed) ? [span] : [])))
  const anchors = resolved
    .filter(({ span }) => !span.isDemonym && !doubted.has(span))
    .filter((one) => !WIDE.has(classAt(one, gazetteer)))
    .map((one) => ({ span: one.span, ...pointOf(one, gazetteer) }))
  return given.map(({ start, end }, at) => {
    const span = own[at]
    const found = span == null ? undefined : resolved.find((one) => one.span === span)
    if (found !== undefined && span != null) {
      const isWhole = span.end - span.start >= (end - start) * LEAST_COVERED
      const isUnit = HOLDING.has(classAt(found, gazetteer)) && !VENUE.test(doc.text.slice(start, end))
      if ((isWhole && !doubted.has(span)) || isUnit) return pointOf(found, gazetteer)
    }
    const others = anchors.filter((one) => one.span !== span)
    const near = townAfter(others, end, place) ?? nearest(others, start)
    return near ?? (found === undefined ? null : pointOf(found, gazetteer))
  })
}

/** Share of a given span that a known name must fill to be the whole of it. */
const LEAST_COVERED = 0.6
/** Names that the recogniser weighs below this are no places by themselves. */
const DOUBTED = -2

/** A name with one of these in it stands for it: "California Highway Patrol". */
const HOLDING = new Set(['country', 'admin1'])
const VENUE = /\b(Avenue|Street|St|Road|Drive|Boulevard|Lane|Square|Hotel|School|Church|Park|Mall|Hospital)\b/

/** Too wide to lend their point to an unknown name within them. */
const WIDE = new Set(['country', 'admin1', 'region', 'water'])

function classAt(one: Resolved, gazetteer: Gazetteer) {
  const index = one.span.candidates[one.best]?.index ?? 0
  return gazetteer.classAt(index)
}

function pointOf(one: Resolved, gazetteer: Gazetteer): Point {
  const index = one.span.candidates[one.best]?.index ?? 0
  return { lat: gazetteer.lat[index] ?? 0, lon: gazetteer.lon[index] ?? 0 }
}

function isDoubted(span: NameSpan, weighed: readonly WeighedName[]): boolean {
  const known = weighed.find((one) => one.span.first <= span.first && span.last <= one.span.last)
  return known !== undefined && !span.isDemonym && known.score < DOUBTED
}

/** "Loyola University in Los Angeles", "the Pioneer cinema in Dewsbury": the town named right behind. */
function townAfter(anchors: readonly Anchor[], end: number, doc: PlaceDoc): Point | null {
  const after = anchors.find(({ span }) => span.start >= end)
  if (after === undefined || after.span.start - end > 25) return null
  const between = doc.text.slice(end, after.span.start)
  return /^(\s+\S+)?(,|\s+(in|at|near|of|à|de|en|dans|في|ب))\s*$/u.test(between) ? after : null
}

function nearest(anchors: readonly Anchor[], start: number): Point | null {
  let best: Anchor | null = null
  for (const one of anchors)
    if (best === null || Math.abs(one.span.start - start) < Math.abs(best.span.start - start)) best = one
  return best
}

/** The known name that fills a given span, or the longest that stands within or across it. */
function spanGiven(spans: readonly NameSpan[], start: number, end: number): NameSpan | null {
  const touching = spans.filter((span) => span.start < end && start < span.end)
  const fitness = (span: NameSpan) =>
    (span.start === start && span.end === end ? 1000 : span.start >= start && span.end <= end ? 500 : 0) +
    span.end -
    span.start
  return touching.sort((a, b) => fitness(b) - fitness(a))[0] ?? null
}
