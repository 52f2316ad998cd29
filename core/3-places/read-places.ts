import type { Gazetteer } from './gazetteer.ts'
import { mentionOf, unresolvedMention } from './make-mention.ts'
import type { PlaceMention } from './mention.ts'
import { ruleScore } from './recognise.ts'
import { relationBefore } from './relations.ts'
import { PRIOR_WEIGHTS, parentOf, type RankWeights, resolveAll } from './resolve.ts'
import { assignRoles } from './roles.ts'
import { findSpans, type NameSpan } from './spans.ts'
import { type PlaceDoc, placeDoc, prominence, type Surroundings, surroundingsOf } from './surroundings.ts'
import { tokenize } from './tokens.ts'
import { findUnknownNames, matchSpelling } from './unknown-names.ts'

/** A text to read; blocks say where its title and paragraphs stand. */
export type PlaceText = {
  text: string
  language?: string | undefined
  blocks?: readonly { kind: string; start: number; end: number }[] | undefined
}

/** Countries the source sits in or writes about, ISO 3166-1 alpha-2, most important first. */
export type PlaceContext = { country?: string | readonly string[] | null | undefined }

/** Every name of a place in the text, in order, with where it is, why, and what it does there. */
export function readPlaces(doc: PlaceText, gazetteer: Gazetteer, context: PlaceContext = {}): PlaceMention[] {
  const { place, names, declared } = recognise(doc, gazetteer, context)
  const resolved = resolveAll(names, place, gazetteer, declared, rankWeights())
  const country = establishedCountry(resolved, gazetteer, declared)
  const mentions = resolved.map((one) => mentionOf(one, doc.text, gazetteer, relationBefore(one.span, place)))
  for (const unknown of findUnknownNames(place, names)) {
    const match = country === null ? null : matchSpelling(unknown, country, place, gazetteer)
    if (match !== null) {
      const [one] = resolveAll(
        [{ span: match, around: surroundingsOf(match, place) }],
        place,
        gazetteer,
        country === null ? [] : [country],
        rankWeights(),
      )
      if (one !== undefined)
        mentions.push({
          ...mentionOf(one, doc.text, gazetteer, relationBefore(match, place)),
          p: Math.min(0.7, one.p),
          why: `approximate spelling, within ${country}`,
        })
    } else if (unknown.hasHead) mentions.push(unresolvedMention(unknown, doc.text))
  }
  mentions.sort((a, b) => a.start - b.start)
  return assignRoles(mentions, doc, place)
}

/** Points for spans given from outside (UTF-16 units), with the rest of the text as context; null where unknown. */
export function resolveGiven(
  doc: PlaceText,
  given: readonly { start: number; end: number }[],
  gazetteer: Gazetteer,
  context: PlaceContext = {},
): ({ lat: number; lon: number } | null)[] {
  const { place, names, declared } = recognise(doc, gazetteer, context)
  const spans = findSpans(place.tokens, gazetteer)
  const own = given.map(({ start, end }) => spanGiven(spans, start, end))
  const rest = names.filter(
    ({ span }) => !own.some((one) => one !== null && one.first <= span.last && span.first <= one.last),
  )
  const all = [
    ...rest,
    ...own.filter((span) => span !== null).map((span) => ({ span, around: surroundingsOf(span, place) })),
  ]
  all.sort((a, b) => a.span.start - b.span.start)
  const resolved = resolveAll(all, place, gazetteer, declared, rankWeights())
  return own.map((span) => {
    const one = resolved.find((other) => other.span === span)
    const index = one?.span.candidates[one.best]?.index
    return index === undefined ? null : { lat: gazetteer.lat[index] ?? 0, lon: gazetteer.lon[index] ?? 0 }
  })
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

/** What the recogniser takes for places, and the text as it sees it. */
export function recognise(doc: PlaceText, gazetteer: Gazetteer, context: PlaceContext) {
  const place = placeDoc(doc.text, tokenize(doc.text))
  const declared =
    context.country == null ? [] : typeof context.country === 'string' ? [context.country] : [...context.country]
  const spans = longestFirst(findSpans(place.tokens, gazetteer))
  const arounds = spans.map((span) => ({ span, around: surroundingsOf(span, place) }))
  const shares = countryShares(arounds, gazetteer, declared)
  const names = arounds.filter(({ span, around }, at) => {
    const share = shares.get(prominence(span, gazetteer).country) ?? 0
    return ruleScore(span, around, place, gazetteer, share, parentOf(arounds, at, place, gazetteer) !== null) > 0
  })
  return { place, names, declared }
}

function rankWeights(): RankWeights {
  return PRIOR_WEIGHTS
}

/** Of overlapping names the longest, from left to right. */
function longestFirst(spans: readonly NameSpan[]): NameSpan[] {
  const kept: NameSpan[] = []
  for (let at = 0; at < spans.length; ) {
    let best = spans[at]
    if (best === undefined) break
    let next = at
    for (; next < spans.length && (spans[next]?.first ?? 0) <= best.last; next++) {
      const other = spans[next]
      if (other !== undefined && other.first === best.first && other.last > best.last) best = other
    }
    kept.push(best)
    while (next < spans.length && (spans[next]?.first ?? 0) <= best.last) next++
    at = next
  }
  return kept
}

/** How strongly countries' own names, demonyms and the source speak for each country, summing to at most 1. */
function countryShares(
  names: readonly { span: NameSpan; around: Surroundings }[],
  gazetteer: Gazetteer,
  declared: readonly string[],
) {
  const votes = new Map<string, number>(declared.map((code, at) => [code, at === 0 ? 2 : 1]))
  for (const { span, around } of names) {
    const best = prominence(span, gazetteer)
    if (best.country === '' || around.isOrdinary || around.looksLikePerson) continue
    const vote = best.kind === 'country' ? 1 : best.population > 200_000 ? 0.7 : 0
    if (vote > 0) votes.set(best.country, (votes.get(best.country) ?? 0) + vote)
  }
  const total = [...votes.values()].reduce((sum, vote) => sum + vote, 1)
  return new Map([...votes].map(([code, vote]) => [code, vote / total]))
}

/** The country in which an unknown spelling may be looked for: the source's only one, or the text's clear favourite. */
function establishedCountry(
  resolved: ReturnType<typeof resolveAll>,
  gazetteer: Gazetteer,
  declared: readonly string[],
): string | null {
  const votes = new Map<string, number>(declared.slice(0, 1).map((code) => [code, 2]))
  for (const { span, best } of resolved) {
    const code = gazetteer.countries[gazetteer.country[span.candidates[best]?.index ?? 0] ?? 0] ?? ''
    if (code !== '') votes.set(code, (votes.get(code) ?? 0) + 1)
  }
  const [first, second] = [...votes].sort((a, b) => b[1] - a[1])
  if (first === undefined || first[1] < 2) return null
  return second === undefined || first[1] >= second[1] * 1.5 ? first[0] : null
}

export type { PlaceDoc }
