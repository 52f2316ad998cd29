import type { LonLat } from '#core/geo/distance.ts'
import type { Gazetteer } from './gazetteer.ts'
import { greaterNamesake } from './greater-namesake.ts'
import { headWithin } from './head-words.ts'
import { homeFinder, homeNamesake } from './home-namesake.ts'
import { countListed, listNeighbours } from './lists.ts'
import { namesakeCapital } from './namesake-capital.ts'
import { type RankContext, rankFeatures, rankScores } from './rank-features.ts'
import type { NameSpan } from './spans.ts'
import type { PlaceDoc, Surroundings } from './surroundings.ts'

/** A name taken for a place, with its candidates weighed. */
export type Resolved = {
  span: NameSpan
  around: Surroundings
  scores: Float64Array
  best: number
  p: number
  parent: RankContext['parent']
}

/** Weights of the ranker, in the order of RANK_FEATURES. */
export type RankWeights = ArrayLike<number>

/** Votes of a mention: a country's name speaks louder than a town of that country. */
const VOTES = { country: 2, demonym: 1.2, other: 1 }
const PASSES = 3
/** How sure the words around make the reader of a name that a country and a capital share. */
const SURE_OF_NAMESAKE = 0.9
/** How sure the number of people alone makes the reader. */
const SURE_OF_GREATER = 0.5
/** How sure a text that speaks of one country only makes the reader of a namesake there. */
const SURE_OF_HOME = 0.8

/**
 * Chooses a candidate for every name, in three passes: first by what the name itself says, then with the countries,
 * units and points the other names stand for. `declared` are the countries of the source, most important first.
 */
export function resolveAll(
  names: readonly { span: NameSpan; around: Surroundings }[],
  doc: PlaceDoc,
  gazetteer: Gazetteer,
  declared: readonly string[],
  weights: RankWeights,
  seen?: (pass: number, at: number, features: Float64Array[]) => void,
): Resolved[] {
  const parents = names.map((_, at) => parentOf(names, at, doc, gazetteer))
  const resolved: Resolved[] = names.map(({ span, around }, at) => ({
    span,
    around,
    scores: new Float64Array(span.candidates.length),
    best: 0,
    p: 0,
    parent: parents[at] ?? null,
  }))
  const keys = names.map(({ span }) => nameKey(span, doc))
  const lists = names.map((_, at) => listNeighbours(names, at, doc))
  for (let pass = 0; pass < PASSES; pass++) {
    const votes = pass === 0 ? null : countVotes(resolved, keys, gazetteer)
    const sameName = new Map<string, Float64Array>()
    for (const [at, one] of resolved.entries()) {
      if (one.span.candidates.length === 1 && seen === undefined) continue // nothing to choose
      const context = contextOf(resolved, keys, at, gazetteer, declared, votes, lists, doc.language)
      seen?.(pass, at, rankFeatures(one.span.candidates, gazetteer, context))
      one.scores = rankScores(one.span.candidates, gazetteer, context, weights)
      const key = keys[at] ?? ''
      const sum = sameName.get(key)
      if (sum === undefined) sameName.set(key, one.scores.slice())
      else if (sum.length === one.scores.length)
        one.scores.forEach((score, i) => {
          sum[i] = (sum[i] ?? 0) + score
        })
    }
    for (const [at, one] of resolved.entries()) {
      const sum = sameName.get(keys[at] ?? '')
      // one sense a text: half of what speaks for each candidate elsewhere counts here
      const total = one.scores.map((score, i) =>
        sum !== undefined && sum.length === one.scores.length ? score + ((sum[i] ?? 0) - score) / 2 : score,
      )
      one.best = argmax(total)
      one.p = softmaxOf(one.scores, one.best)
      if (pass < PASSES - 1) continue
      const context = () => contextOf(resolved, keys, at, gazetteer, declared, votes, lists, doc.language)
      const told = namesakeCapital(one.span, one.around, context, gazetteer)
      if (told >= 0) [one.best, one.p] = [told, SURE_OF_NAMESAKE]
      const greater = told >= 0 ? -1 : greaterNamesake(one, context, gazetteer)
      if (greater >= 0) [one.best, one.p] = [greater, SURE_OF_GREATER]
    }
  }
  const homeOf = homeFinder(resolved, keys, declared, gazetteer)
  const atHome = resolved.map((one, at) => homeNamesake(one, homeOf(keys[at] ?? ''), gazetteer))
  for (const [at, one] of resolved.entries()) {
    const told = atHome[at] ?? -1
    if (told >= 0) [one.best, one.p] = [told, SURE_OF_HOME]
  }
  return resolved
}

/** Names alike within a text, whatever their case. */
export function nameKey(span: NameSpan, doc: PlaceDoc): string {
  let key = span.isDemonym ? '~' : ''
  for (let i = span.first; i <= span.last; i++) key += `${doc.tokens[i]?.form.folded ?? ''} `
  return key
}

type Tally = { countries: Map<string, number>; units: Map<string, number>; total: number }

/** What all names speak for, and what each name alone does: its own mentions must not speak for it. */
type Votes = Tally & { byName: Map<string, Tally> }

function countVotes(resolved: readonly Resolved[], keys: readonly string[], gazetteer: Gazetteer): Votes {
  const votes: Votes = { ...emptyTally(), byName: new Map() }
  for (const [at, one] of resolved.entries()) {
    const vote = voteOf(one, gazetteer)
    if (vote.country === '') continue
    const key = keys[at] ?? ''
    const own = votes.byName.get(key) ?? emptyTally()
    votes.byName.set(key, own)
    for (const tally of [votes, own]) {
      tally.total += vote.weight
      tally.countries.set(vote.country, (tally.countries.get(vote.country) ?? 0) + vote.weight)
      if (vote.admin1 !== '') tally.units.set(vote.admin1, (tally.units.get(vote.admin1) ?? 0) + vote.weight)
    }
  }
  return votes
}

function emptyTally(): Tally {
  return { countries: new Map(), units: new Map(), total: 0 }
}

function voteOf(one: Resolved, gazetteer: Gazetteer) {
  const index = one.span.candidates[one.best]?.index ?? 0
  const country = gazetteer.countryAt(index)
  const kind = gazetteer.classAt(index)
  const weight = one.span.isDemonym
    ? VOTES.demonym
    : kind === 'country'
      ? VOTES.country
      : VOTES.other * Math.max(0.3, one.p)
  return { country, admin1: kind === 'country' ? '' : gazetteer.admin1At(index), weight }
}

const NEAR_NAMES = 20

function contextOf(
  resolved: readonly Resolved[],
  keys: readonly string[],
  at: number,
  gazetteer: Gazetteer,
  declared: readonly string[],
  votes: Votes | null,
  lists: readonly (readonly number[])[],
  language: string | undefined,
): RankContext {
  const one = resolved[at]
  const context: RankContext = {
    countryShare: EMPTY,
    topCountry: declared[0] ?? '',
    admin1Share: EMPTY,
    points: [],
    declared,
    parent: one?.parent ?? null,
    otherParent: null,
    childUnits: childUnits(resolved, at, gazetteer),
    head: one?.around.headWord ?? null,
    listed: EMPTY,
    language,
  }
  if (votes === null || one === undefined) return context
  const own = votes.byName.get(keys[at] ?? '') ?? emptyTally()
  const total = Math.max(1, votes.total - own.total + 1)
  const shares = (all: Map<string, number>, ofName: Map<string, number>) => {
    const share = new Map<string, number>()
    for (const [key, count] of all) {
      const rest = count - (ofName.get(key) ?? 0)
      if (rest > 0.05) share.set(key, rest / total)
    }
    return share
  }
  if (one.parent === null) context.listed = countListed(resolved, lists[at] ?? [], gazetteer)
  context.countryShare = shares(votes.countries, own.countries)
  context.admin1Share = shares(votes.units, own.units)
  context.topCountry = [...context.countryShare].sort((a, b) => b[1] - a[1])[0]?.[0] ?? declared[0] ?? ''
  const points: LonLat[] = []
  for (let i = Math.max(0, at - NEAR_NAMES); i < Math.min(resolved.length, at + NEAR_NAMES); i++) {
    const other = resolved[i]
    const index = other?.span.candidates[other.best]?.index
    if (i === at || other === undefined || index === undefined || other.span.isDemonym) continue
    const kind = gazetteer.classAt(index)
    if (kind === 'country' || kind === 'region' || kind === 'water') continue
    if (keys[i] === keys[at]) continue
    points.push([gazetteer.lon[index] ?? 0, gazetteer.lat[index] ?? 0])
  }
  context.points = points
  return context
}

const EMPTY: ReadonlyMap<string, number> = new Map()

/** The unit or country right after a comma, or after "in" or "of" and a word for a kind of place. */
export function parentOf(
  names: readonly { span: NameSpan }[],
  at: number,
  doc: PlaceDoc,
  gazetteer: Gazetteer,
): RankContext['parent'] {
  const one = names[at]?.span
  if (one === undefined || one.isDemonym) return null
  for (let i = at + 1; i < Math.min(names.length, at + 4); i++) {
    const other = names[i]?.span
    if (other === undefined || other.isDemonym) continue
    if (other.first <= one.last) continue
    const between = other.first - one.last - 1
    if (between > 4) break
    const gap = doc.tokens[one.last + 1]?.gap
    const linked =
      (between === 0 && gap === 'comma') || (between > 0 && linksToParent(doc, one.last + 1, other.first, gap))
    if (!linked) break
    const units = other.candidates.map(({ index }) => unitOf(index, gazetteer)).filter((unit) => unit !== null)
    for (const unit of units) {
      if (one.candidates.some(({ index }) => lies(index, unit, gazetteer))) return unit
    }
    break
  }
  return null
}

/** "Goma, in the province of", "Baiji (gobernación de": whether the words between two names say that one holds the other. */
export function linksToParent(doc: PlaceDoc, from: number, to: number, gap: string | undefined): boolean {
  const inBrackets = gap === 'open' && doc.text[(doc.tokens[from]?.start ?? 0) - 1] === '('
  if (gap !== 'join' && gap !== 'comma' && !inBrackets) return false
  for (let i = from; i < to; i++) {
    const form = doc.tokens[i]?.form
    if (form === undefined || !(PARENT_LINKS.has(form.folded) || headWithin(form) !== null)) return false
  }
  return true
}

const PARENT_LINKS = new Set(
  'in of the district province state etat departement prefecture county region governorate gobernacion gouvernorat oblast wilaya cercle municipio department city town village en dans de la le du des au l d provincia departamento estado del في محافظه ولايه مدينه قضا منطقه اقليم من northern southern eastern western central north south east west northeastern northwestern southeastern southwestern neighboring neighbouring'.split(
    ' ',
  ),
)

function unitOf(index: number, gazetteer: Gazetteer): RankContext['parent'] {
  const kind = gazetteer.classAt(index)
  const country = gazetteer.countryAt(index)
  const admin1 = gazetteer.admin1At(index)
  if (kind === 'country') return { country, admin1: '', isCountry: true }
  if ((kind === 'admin1' || kind === 'admin2' || kind === 'seat') && admin1 !== '')
    return { country, admin1, isCountry: false }
  return null
}

/** Whether a place of the gazetteer lies in a unit or country, and is not that itself. */
export function lies(index: number, unit: NonNullable<RankContext['parent']>, gazetteer: Gazetteer): boolean {
  const kind = gazetteer.classAt(index)
  if (kind === 'country' || gazetteer.countryAt(index) !== unit.country) return false
  return unit.isCountry || (gazetteer.admin1At(index) === unit.admin1 && kind !== 'admin1')
}

/** Codes of units and countries in which the name right before, after a comma, may lie. */
function childUnits(resolved: readonly Resolved[], at: number, gazetteer: Gazetteer): ReadonlySet<string> {
  const before = resolved[at - 1]
  if (before?.parent == null) return NONE
  const units = new Set<string>()
  for (const { index } of before.span.candidates) {
    const kind = gazetteer.classAt(index)
    if (kind === 'country') continue
    units.add(gazetteer.countryAt(index))
    if (kind !== 'admin1') units.add(gazetteer.admin1At(index))
  }
  units.delete('')
  return units
}

const NONE: ReadonlySet<string> = new Set()

function argmax(values: Float64Array): number {
  let best = 0
  for (let i = 1; i < values.length; i++) if ((values[i] ?? 0) > (values[best] ?? 0)) best = i
  return best
}

function softmaxOf(scores: Float64Array, at: number): number {
  const top = scores[argmax(scores)] ?? 0
  let sum = 0
  for (const score of scores) sum += Math.exp(score - top)
  return Math.exp((scores[at] ?? top) - top) / sum
}
