/** UCDP GED where_prec: 1 exact, 2 within about 25 km, 3 district, 4 admin-1, 5 line or area, 6 country, 7 sea or air. */
export type PlacePrecision = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** Whether a place is told as closely as a town, a district or finer. */
export function isClose(precision: PlacePrecision | null): boolean {
  return precision !== null && precision <= 3
}

/** What a place name does in the text. */
export type PlaceRole = 'happened' | 'near' | 'mentioned' | 'commentator' | 'outlet'

/** A name of a place as it stands in a text; unresolved names have no point and no country. */
export type PlaceMention = {
  start: number
  end: number
  quote: string
  kind: 'place' | 'demonym' | 'in_organisation'
  /** Name to show, in English where known. */
  name: string
  /** ISO 3166-1 alpha-2. */
  country: string | null
  /** GeoNames admin-1 code such as `IQ.15`. */
  admin1: string | null
  admin1Name: string | null
  lat: number | null
  lon: number | null
  precision: PlacePrecision | null
  role: PlaceRole
  /** Stands in an agency's dateline: where the reporter sat. */
  isDateline?: boolean
  /** The dateline names its country in brackets, as agencies do for places outside the country they report on. */
  isForeignDateline?: boolean
  /** GeoNames feature code such as PPL, ADM1, PCLI, DAM; null when unresolved. */
  feature: string | null
  /** Natural key of the gazetteer entry, for example `geonames:99072` or `alias:mosul-dam`. */
  placeKey: string | null
  /** Calibrated probability that the resolution is right. */
  p: number
  /** Other candidates that were weighed, best first, with the reason in a few words. */
  alternatives: { name: string; country: string; admin1: string | null; lat: number; lon: number; why: string }[]
  /** Why this place was chosen, in a few words. */
  why: string
}
