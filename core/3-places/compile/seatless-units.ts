import type { TableBuilder } from './table.ts'

/**
 * Where a unit of the second level lies of which no town is known to lie in it: at the town of its name within its larger
 * unit, else at that unit's own point, as `ADM2U`, which says so. Null where not even that is known.
 *
 * GeoNames' list of towns leaves out the second level for most of Chad, Sudan, Somalia, South Sudan, Kenya and half of DR Congo.
 */
export function pointOfSeatless(
  table: TableBuilder,
  name: string,
  admin1: string,
  unit: { lat: number; lon: number } | undefined,
): { lat: number; lon: number; feature: 'ADM2' | 'ADM2U' } | null {
  if (!TOLD_BY_DISTRICT.has(admin1.slice(0, 2))) return null
  const within = table.find(bareUnitName(name)).map((index) => table.places[index])
  const town = within.find((place) => place?.admin1 === admin1 && place.feature.startsWith('PPL'))
  if (town) return { lat: town.lat, lon: town.lon, feature: 'ADM2' }
  return unit ? { lat: unit.lat, lon: unit.lon, feature: 'ADM2U' } : null
}

/** Countries whose news names districts; elsewhere the second level is hamlets and suburbs (Jamaica, Latvia, Canada). */
const TOLD_BY_DISTRICT = new Set(
  'AF AO BD BF BI BJ BO CD CF CG CI CM CO DZ EC EG ER ET GH GN GT GW HN HT ID IQ IR JO KE KH LA LB LR LY ML MM MR MW MZ NE NG NI NP PE PG PH PK PS RW SD SL SN SO SS SV SY TD TG TN TZ UA UG VE YE ZM ZW'.split(
    ' ',
  ),
)

const BEFORE =
  /^(Qaḑā[’']?|(Al )?Mudīrīy(ah|at)|Shahrest[aā]n-e|Degmada|Cantón|Caza d[eu]|Département d[eu](s|(?: la)?)?|Municipio de(?:l| la)?|Distrito de|Circunscrição d[ae]|Concelho d[eo]|Commune (?:de|of)|Arrondissement d[eu](?: la)?|Ville de|Province (?:de|of))\s+/i
const BEHIND =
  /\s+(District|County|Division|Zone|Location|Sub-?region|Special Wereda|Wereda|[AĀ]wraja|Agency|Cercle|Prefecture|Canton|Raion|Rayon|Township|Municipality|Rural Council)$/i

/** A unit's name without the word for its kind. */
export function bareUnitName(name: string): string {
  const bare = name.replace(BEFORE, '').replace(BEHIND, '').trim()
  return bare.length > 2 ? bare : name
}
