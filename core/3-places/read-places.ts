import { placeBetween } from './between.ts'
import { NAME_KINDS } from './compile/names.ts'
import { markDatelines } from './dateline.ts'
import { findHeardNames } from './find-heard-names.ts'
import { foreignParent } from './foreign-parent.ts'
import type { Gazetteer } from './gazetteer.ts'
import { endOfLongerName } from './longer-name.ts'
import { mentionOf, unresolvedMention } from './make-mention.ts'
import type { PlaceMention } from './mention.ts'
import { PLACE_MODEL, type PlaceModel } from './model.ts'
import { ruleScore } from './recognise.ts'
import { recogniseFeatures } from './recognise-features.ts'
import { relationBefore } from './relations.ts'
import { nameKey, parentOf, type Resolved, resolveAll } from './resolve.ts'
import { assignRoles } from './roles.ts'
import { findSpans, type NameSpan } from './spans.ts'
import { isStrayQuarter } from './stray-quarter.ts'
import { unitOfStrayVillage } from './stray-village.ts'
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
export function readPlaces(
  doc: PlaceText,
  gazetteer: Gazetteer,
  context: PlaceContext = {},
  model: PlaceModel = PLACE_MODEL,
): PlaceMention[] {
  const { place, names, declared } = recognise(doc, gazetteer, context, model)
  const resolved = resolveAll(names, place, gazetteer, declared, model.ranker)
  const country = establishedCountry(resolved, gazetteer, declared)
  const mentions = resolved.map((one, at) => {
    const parent = foreignParent(resolved, at, place, gazetteer)
    if (parent !== null) return unresolvedMention(one.span, doc.text, parent)
    if (isStrayQuarter(resolved, at, place, gazetteer)) return unresolvedMention(one.span, doc.text)
    const unit = unitOfStrayVillage(resolved, at, gazetteer)
    if (unit !== null) return unresolvedMention(one.span, doc.text, unit)
    const end = endOfLongerName(one, place, gazetteer)
    if (end >= 0) return unresolvedMention({ start: one.span.start, end }, doc.text)
    const town = townOfUnit(one, gazetteer)
    const relation = relationBefore(one.span, place, town === null && isWide(one, gazetteer))
    return mentionOf(relation === null ? one : (town ?? one), doc.text, gazetteer, relation)
  })
  const towns = new Map(resolved.map((one) => [one.span.start, townOfUnit(one, gazetteer)]))
  const townAt = (mention: PlaceMention) => {
    const town = towns.get(mention.start)
    return town == null ? mention : { ...mentionOf(town, doc.text, gazetteer, null), role: mention.role }
  }
  const sure = country === null ? [] : [country]
  const byEar = (span: NameSpan, why: string) => {
    const [one] = resolveAll([{ span, around: surroundingsOf(span, place) }], place, gazetteer, sure, model.ranker)
    if (one === undefined) return
    const mention = mentionOf(one, doc.text, gazetteer, relationBefore(span, place, false))
    mentions.push({ ...mention, p: Math.min(0.7, one.p), why })
  }
  for (const unknown of findUnknownNames(place, names)) {
    const match = country === null ? null : matchSpelling(unknown, country, place, gazetteer)
    if (match !== null) byEar(match, `approximate spelling, within ${country}`)
    else if (unknown.hasHead) mentions.push(unresolvedMention(unknown, doc.text))
  }
  for (const span of country === null ? [] : findHeardNames(place, names, country, gazetteer))
    byEar(span, `sounds like it, within ${country}`)
  mentions.sort((a, b) => a.start - b.start)
  return placeBetween(assignRoles(markDatelines(mentions, doc.text), doc, place), place, townAt)
}

/** The chief town of the same name where a unit was chosen: "30 km from Ghazni" and "the road to Ghazni" mean the town. */
function townOfUnit(one: Resolved, gazetteer: Gazetteer): Resolved | null {
  const unit = one.span.candidates[one.best]?.index ?? 0
  if (gazetteer.classAt(unit) !== 'admin1') return null
  const town = one.span.candidates.findIndex(
    ({ index, kind }) =>
      kind <= NAME_KINDS.alternate &&
      gazetteer.admin1[index] === gazetteer.admin1[unit] &&
      SEATS.has(gazetteer.classAt(index)),
  )
  return town < 0 ? null : { ...one, best: town }
}

const SEATS = new Set(['capital', 'seat', 'lowerSeat'])

function isWide(one: Resolved, gazetteer: Gazetteer): boolean {
  const index = one.span.candidates[one.best]?.index ?? 0
  return WIDE.has(gazetteer.classAt(index))
}

const WIDE = new Set(['country', 'admin1', 'region', 'water'])

/** UTF-16 units read of a text; no news item comes near, and a file of 10 MB must not hold the others up. */
const LONGEST_TEXT = 400_000
/** Names weighed of a text, from its start. */
const MOST_NAMES = 3000

/** A name of the gazetteer as the recogniser weighs it; above 0 it is taken for a place. */
export type WeighedName = { span: NameSpan; around: Surroundings; features: number[]; rule: number; score: number }

/** Every name that may be a place, weighed; and the text as the reader sees it. */
export function weighNames(doc: PlaceText, gazetteer: Gazetteer, context: PlaceContext, model: PlaceModel) {
  const place = placeDoc(
    doc.text,
    tokenize(doc.text.length > LONGEST_TEXT ? doc.text.slice(0, LONGEST_TEXT) : doc.text),
    doc.language,
  )
  const declared =
    context.country == null ? [] : typeof context.country === 'string' ? [context.country] : [...context.country]
  const spans = longestFirst(findSpans(place.tokens, gazetteer)).slice(0, MOST_NAMES)
  const arounds = partHyphened(
    spans.map((span) => ({ span, around: surroundingsOf(span, place) })),
    doc.text,
  )
  const shares = countryShares(arounds, place, gazetteer, declared)
  // fitted on English with capitals; elsewhere the rules know better
  const learned = !place.isShouted && (doc.language === undefined || /^(en|und)\b/.test(doc.language))
  const names: WeighedName[] = arounds.map(({ span, around }, at) => {
    const share = shares.of(span)
    const hasParent = parentOf(arounds, at, place, gazetteer) !== null
    const rule = ruleScore(span, around, place, gazetteer, share, hasParent)
    if (model.recogniser === null || span.isDemonym || !learned)
      return { span, around, features: [], rule, score: rule }
    const features = recogniseFeatures(span, around, place, gazetteer, { rule, share, hasParent })
    const score = sumOf(features, model.recogniser)
    if (around.inOrganisation && isForeignUnit(span, shares.apart(span), gazetteer))
      return { span, around, features, rule, score: Math.min(score, -1) }
    // a person's name, a number or an illness is no matter of degree
    const vetoed =
      rule < 0 && (around.looksLikePerson || around.numberAfter || around.namesDisease || around.isDirection)
    return { span, around, features, rule, score: vetoed ? Math.min(score, rule) : score }
  })
  voteBySameName(names, place)
  return { place, names, declared }
}

/** "Falcon Cell": a unit in a name, of a country nothing else in the text speaks for. */
function isForeignUnit(span: NameSpan, share: number, gazetteer: Gazetteer): boolean {
  return share < 0.05 && prominence(span, gazetteer).kind === 'admin1'
}

/** "Mosul-Erbil" is two names, neither part of the other's. */
function partHyphened<Name extends { span: NameSpan; around: Surroundings }>(names: Name[], text: string): Name[] {
  const parted = [...names]
  for (let at = 0; at + 1 < parted.length; at++) {
    const [a, b] = [parted[at], parted[at + 1]]
    if (a === undefined || b === undefined || b.span.first !== a.span.last + 1) continue
    if (text.slice(a.span.end, b.span.start) !== '-' || a.span.isDemonym || b.span.isDemonym) continue
    parted[at] = { ...a, around: { ...a.around, runAfter: [], after: '', looksLikePerson: false } }
    parted[at + 1] = { ...b, around: { ...b.around, runBefore: [], before: '', looksLikePerson: false } }
  }
  return parted
}

/** A name is more likely a place where the same name is one elsewhere in the text. */
function voteBySameName(names: WeighedName[], place: PlaceDoc): void {
  const groups = Map.groupBy(names, ({ span }) => nameKey(span, place))
  for (const group of groups.values()) {
    if (group.length < 2) continue
    const mean = group.reduce((sum, { score }) => sum + score, 0) / group.length
    for (const one of group)
      if (!one.around.looksLikePerson && !one.around.numberAfter && !one.around.namesDisease) one.score += mean / 2
  }
}

function sumOf(features: readonly number[], weights: Float32Array): number {
  let sum = 0
  for (const feature of features) sum += weights[feature] ?? 0
  return sum
}

/** What the recogniser takes for places, and the text as it sees it. */
export function recognise(doc: PlaceText, gazetteer: Gazetteer, context: PlaceContext, model: PlaceModel) {
  const { place, names, declared } = weighNames(doc, gazetteer, context, model)
  return { place, declared, names: names.filter(({ score }) => score > 0) }
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

/**
 * How strongly countries' own names, demonyms, other large places and the source speak for the country of a name, from 0
 * to 1; `apart` from the name's own mentions.
 */
function countryShares(
  names: readonly { span: NameSpan; around: Surroundings }[],
  place: PlaceDoc,
  gazetteer: Gazetteer,
  declared: readonly string[],
) {
  const own = new Map<string, number>()
  const votes = new Map<string, number>(declared.map((code, at) => [code, at === 0 ? 2 : 1]))
  for (const { span, around } of names) {
    const best = prominence(span, gazetteer)
    if (best.country === '' || around.isOrdinary || around.looksLikePerson) continue
    const vote = best.kind === 'country' ? 1 : best.population > 200_000 ? 0.7 : 0
    if (vote === 0) continue
    votes.set(best.country, (votes.get(best.country) ?? 0) + vote)
    const key = nameKey(span, place)
    own.set(key, (own.get(key) ?? 0) + vote)
  }
  const total = [...votes.values()].reduce((sum, vote) => sum + vote, 1)
  const of = (span: NameSpan) => (votes.get(prominence(span, gazetteer).country) ?? 0) / total
  return { of, apart: (span: NameSpan) => of(span) - (own.get(nameKey(span, place)) ?? 0) / total }
}

/** The country in which an unknown spelling may be looked for: the source's only one, or the text's clear favourite. */
function establishedCountry(
  resolved: ReturnType<typeof resolveAll>,
  gazetteer: Gazetteer,
  declared: readonly string[],
): string | null {
  const votes = new Map<string, number>(declared.slice(0, 1).map((code) => [code, 2]))
  for (const { span, best } of resolved) {
    const code = gazetteer.countryAt(span.candidates[best]?.index ?? 0)
    const isCountry = gazetteer.classAt(span.candidates[best]?.index ?? 0) === 'country'
    if (code !== '') votes.set(code, (votes.get(code) ?? 0) + (isCountry && !span.isDemonym ? 2 : 1))
  }
  const [first, second] = [...votes].sort((a, b) => b[1] - a[1])
  if (first === undefined || first[1] < 2) return null
  return second === undefined || first[1] >= second[1] * 1.5 ? first[0] : null
}
