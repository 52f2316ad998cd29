import { distanceKm } from '#core/geo/distance.ts'
import { NAME_KINDS } from './compile/names.ts'
import type { Gazetteer, Place } from './gazetteer.ts'
import type { PlaceMention, PlacePrecision } from './mention.ts'
import { classOf, isTown } from './place-class.ts'
import { admin1Name } from './regions.ts'
import { type Relation, shifted } from './relations.ts'
import type { Resolved } from './resolve.ts'

const ALTERNATIVES = 4
const SAME_PLACE_KM = 25
const COUNT = new Intl.NumberFormat('en')
/** Of names with one clear candidate so many are right on the dev sets (within 161 km); surer than that is false. */
const SUREST = 0.97

/** A resolved name as it goes out of the room: point, precision, reason and the candidates it beat. */
export function mentionOf(one: Resolved, text: string, gazetteer: Gazetteer, relation: Relation | null): PlaceMention {
  const { span, around, scores, best } = one
  const chosen = gazetteer.place(span.candidates[best]?.index ?? 0)
  const isDemonym = span.candidates[best]?.kind === NAME_KINDS.demonym
  const kind = isDemonym ? 'demonym' : around.inOrganisation ? 'in_organisation' : 'place'
  const precision = precisionOf(chosen, relation, around.isUnit)
  const point = relation?.kind === 'bearing' ? shifted(chosen, relation) : chosen
  const start = span.start
  return {
    start,
    end: span.end,
    quote: text.slice(start, span.end),
    kind,
    name: chosen.name,
    country: chosen.country || null,
    admin1: chosen.admin1 || null,
    admin1Name: chosen.admin1 === '' ? null : admin1Name(chosen.admin1, 'en'),
    lat: round(point.lat),
    lon: round(point.lon),
    precision,
    role: relation === null ? 'mentioned' : 'near',
    feature: chosen.feature,
    placeKey: chosen.key,
    p: Math.min(SUREST, Math.round(one.p * 1000) / 1000),
    alternatives: alternativesOf(one, scores, chosen, gazetteer),
    why: whyOf(one, chosen, relation),
  }
}

/** A name that must be a place by the words around it, of which we know no point, though perhaps the unit it lies in. */
export function unresolvedMention(
  name: { start: number; end: number },
  text: string,
  within?: { country: string; admin1: string },
): PlaceMention {
  const quote = text.slice(name.start, name.end)
  return {
    start: name.start,
    end: name.end,
    quote,
    kind: 'place',
    name: quote,
    country: within?.country ?? null,
    admin1: within?.admin1 || null,
    admin1Name: within === undefined || within.admin1 === '' ? null : admin1Name(within.admin1, 'en'),
    lat: null,
    lon: null,
    precision: null,
    role: 'mentioned',
    feature: null,
    placeKey: null,
    p: 0,
    alternatives: [],
    why:
      within === undefined
        ? 'named as a place, not in the gazetteer'
        : 'the unit is named, the place in it is not in the gazetteer',
  }
}

/** UCDP GED where_prec from what kind of place it is and how the text relates to it. */
function precisionOf(place: Place, relation: Relation | null, isUnit: boolean): PlacePrecision {
  const kind = classOf(place.feature)
  if (kind === 'country') return 6
  if (kind === 'admin1' || place.feature === 'ADM2U') return 4
  if (kind === 'admin2' || (isUnit && isTown(kind))) return 3
  if (/^(SEA|OCN|GULF)/.test(place.feature)) return 7
  if (place.feature === 'CONT') return 6
  if (kind === 'region' || kind === 'water' || /^(MTS|VAL)/.test(place.feature)) return 5
  if (relation?.kind === 'around') return 3
  return relation === null ? 1 : 2
}

function alternativesOf(
  one: Resolved,
  scores: Float64Array,
  chosen: Place,
  gazetteer: Gazetteer,
): PlaceMention['alternatives'] {
  const order = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
  const found: PlaceMention['alternatives'] = []
  for (const at of order) {
    if (at === one.best || found.length >= ALTERNATIVES) continue
    const index = one.span.candidates[at]?.index ?? 0
    const point = { lat: gazetteer.lat[index] ?? 0, lon: gazetteer.lon[index] ?? 0 }
    if (isNear(point, chosen) || found.some((other) => isNear(point, other))) continue
    const place = gazetteer.place(index)
    const why = place.population > 0 ? `${place.feature}, ${COUNT.format(place.population)} people` : place.feature
    found.push({
      name: place.name,
      country: place.country,
      admin1: place.admin1 || null,
      lat: round(place.lat),
      lon: round(place.lon),
      why,
    })
  }
  return found
}

function whyOf(one: Resolved, place: Place, relation: Relation | null): string {
  const reasons: string[] = []
  if (one.span.candidates[one.best]?.kind === NAME_KINDS.demonym) reasons.push('people or thing of the country')
  else if (one.span.candidates.length === 1) reasons.push('only place of this name')
  if (one.parent !== null)
    reasons.push(
      `named with ${one.parent.isCountry ? one.parent.country : (admin1Name(one.parent.admin1, 'en') ?? one.parent.admin1)}`,
    )
  if (one.span.candidates.length > 1 && one.span.candidates[one.best]?.kind !== NAME_KINDS.demonym) {
    const kind = classOf(place.feature)
    reasons.push(
      kind === 'country'
        ? 'name of a country'
        : `best of ${one.span.candidates.length} by country, size and neighbours`,
    )
  }
  if (relation !== null) reasons.push(relation.kind === 'bearing' ? `point moved ${relation.km} km` : relation.kind)
  return reasons.join('; ')
}

function isNear(a: { lat: number; lon: number }, b: { lat: number; lon: number }): boolean {
  return distanceKm([a.lon, a.lat], [b.lon, b.lat]) < SAME_PLACE_KM
}

function round(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000
}
