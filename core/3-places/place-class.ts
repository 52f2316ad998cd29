/** Classes of features, coarser than GeoNames' codes. */
export type PlaceClass =
  | 'country'
  | 'admin1'
  | 'admin2'
  | 'capital'
  | 'seat'
  | 'lowerSeat'
  | 'town'
  | 'quarter'
  | 'region'
  | 'water'
  | 'landform'
  | 'facility'
  | 'other'

/** A town of so many people is known by its name alone: "Mosul, Texas" would be a slip rather than another Mosul. */
export const KNOWN_BY_ITSELF = 500_000

/** The class of a place from its GeoNames feature code. */
export function classOf(feature: string): PlaceClass {
  if (feature.startsWith('PCL') || feature === 'TERR') return 'country'
  if (feature === 'ADM1') return 'admin1'
  if (/^(ADM[2-5D]|ZN)/.test(feature)) return 'admin2'
  if (feature === 'PPLC') return 'capital'
  if (feature === 'PPLA') return 'seat'
  if (feature.startsWith('PPLA')) return 'lowerSeat'
  if (feature === 'PPLX') return 'quarter'
  if (feature.startsWith('PPL')) return 'town'
  if (/^(RGN|CONT|AREA|PEN|DSRT|CST|PRK|DLTA|PLN|UPLD|FRST)/.test(feature)) return 'region'
  if (/^(SEA|OCN|GULF|BAY|STRT|LK|STM|CNL|CHN|RSV)/.test(feature)) return 'water'
  if (/^(MT|VLC|ISL|PASS|VAL|RF|SHOL)/.test(feature)) return 'landform'
  return feature === '' ? 'other' : 'facility'
}

/** A town of any size, whatever it is the seat of. */
export function isTown(kind: PlaceClass): boolean {
  return kind === 'capital' || kind === 'seat' || kind === 'lowerSeat' || kind === 'town'
}

/** A place that few know beyond its unit: no seat of a first unit, no point of its own kind such as a dam. */
export function isMinor(kind: PlaceClass): boolean {
  return kind === 'admin2' || kind === 'lowerSeat' || kind === 'town' || kind === 'quarter' || kind === 'other'
}
