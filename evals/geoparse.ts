import type { Gazetteer } from '#core/3-places/gazetteer.ts'
import { locatePlace } from '#core/3-places/locate-place.ts'
import type { PlaceMention } from '#core/3-places/mention.ts'
import type { PlaceQuery } from '#core/3-places/place-query.ts'
import { readPlaces } from '#core/3-places/read-places.ts'
import { resolveGiven } from '#core/3-places/resolve-given.ts'
import { loadGazetteer } from '#io/gazetteer.ts'
import { offsets, readRows, writePredictions } from './rows.ts'
import { scoreGeo, scorePlaces, scorerKm, type Toponym } from './score-geo.ts'

export type GeoRow = { id: string; text: string; toponyms: Toponym[] }

/**
 * Kinds of mention each set's guidelines annotate. GeoVirus marks neither demonyms nor names inside organisations;
 * the other two mark both where they modify a noun.
 */
const MARKED: Record<string, readonly PlaceMention['kind'][]> = {
  trnews: ['place', 'demonym', 'in_organisation'],
  geowebnews: ['place', 'demonym', 'in_organisation'],
  geovirus: ['place'],
}

/** End to end: names found and placed by the same model for every set. */
export async function geoparse(set: string, dir: string, out: string | null): Promise<Record<string, number>> {
  const gazetteer = loadGazetteer()
  const rows = await readRows<GeoRow>(dir, `geoparse/${set}`)
  const predicted = rows.map((row) => ({ id: row.id, toponyms: parse(row, set, gazetteer) }))
  await writePredictions(out, `geoparse/${set}`, predicted)
  const pairs = rows.map((row, at) => ({ gold: row.toponyms, predicted: predicted[at]?.toponyms ?? [] }))
  return scoreGeo(pairs, 'geo')
}

/** With the gold spans given: only the resolution is asked. */
export async function resolve(set: string, dir: string, out: string | null): Promise<Record<string, number>> {
  const gazetteer = loadGazetteer()
  const rows = await readRows<GeoRow>(dir, `geoparse/${set}`)
  const predicted = rows.map((row) => ({ id: row.id, toponyms: place(row, gazetteer) }))
  await writePredictions(out, `geoparse/${set}.resolve`, predicted)
  const pairs = rows.map((row, at) => ({ gold: row.toponyms, predicted: predicted[at]?.toponyms ?? [] }))
  return scoreGeo(pairs, 'resolve')
}

/** A coder's place string with its country, units, point and the words of the reports it was read from. */
export type PlaceRow = {
  id: string
  place: string
  country: string
  adm_1: string | null
  adm_2: string | null
  where_prec: number
  descriptions: string[]
  lat: number
  lon: number
}

/** What a row asks. */
export function askedBy(row: PlaceRow): PlaceQuery {
  return { name: row.place, country: row.country, admin1: row.adm_1, admin2: row.adm_2, told: row.descriptions }
}

/**
 * Coders' place strings of UCDP GED with country, units and the words of their reports given. Names that the gazetteer
 * misses are listed beside the predictions, by what was taken instead.
 */
export async function ucdpPlaces(dir: string, out: string | null): Promise<Record<string, number>> {
  const gazetteer = loadGazetteer()
  const rows = await readRows<PlaceRow>(dir, 'geoparse/ucdp_places')
  const missing: (PlaceQuery & { by: string | null })[] = []
  const predicted = rows.map((row) => {
    const found = locatePlace(askedBy(row), gazetteer)
    if (found?.by !== 'name' && found?.by !== 'spelling') missing.push({ ...askedBy(row), by: found?.by ?? null })
    return { id: row.id, lat: found?.lat ?? null, lon: found?.lon ?? null }
  })
  await writePredictions(out, 'geoparse/ucdp_places.missing', missing)
  await writePredictions(out, 'geoparse/ucdp_places', predicted)
  return scorePlaces(
    predicted.map((one, at) => {
      const gold = rows[at]
      return one.lat === null || one.lon === null || gold === undefined
        ? null
        : scorerKm(gold.lat, gold.lon, one.lat, one.lon)
    }),
  )
}

function parse(row: GeoRow, set: string, gazetteer: Gazetteer): Toponym[] {
  const { toPoints } = offsets(row.text)
  return readPlaces({ text: row.text, language: 'en' }, gazetteer)
    .filter((mention) => isMarked(mention, set))
    .map(({ start, end, lat, lon }) => ({ start: toPoints(start), end: toPoints(end), lat, lon }))
}

/** Whether a set's guidelines ask for a mention of this kind. */
export function isMarked(mention: PlaceMention, set: string): boolean {
  return MARKED[set]?.includes(mention.kind) === true && !isPeople(mention)
}

/** "Iraqis": the sets mark demonyms that modify a noun, not the people themselves. */
function isPeople({ kind, quote }: PlaceMention): boolean {
  return kind === 'demonym' && /[^s]s$/.test(quote) && !/(ese|Swiss)$/.test(quote)
}

function place(row: GeoRow, gazetteer: Gazetteer): Toponym[] {
  const { toUnits } = offsets(row.text)
  const spans = row.toponyms
    .filter((name) => typeof name.lat === 'number' && name.span_ok !== false)
    .map((name) => ({ start: toUnits(name.start), end: toUnits(name.end), gold: name }))
  const mentions = resolveGiven({ text: row.text, language: 'en' }, spans, gazetteer)
  return spans.map(({ gold }, at) => ({
    start: gold.start,
    end: gold.end,
    lat: mentions[at]?.lat ?? null,
    lon: mentions[at]?.lon ?? null,
  }))
}
