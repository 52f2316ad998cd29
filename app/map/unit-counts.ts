import type { UnitCount } from '#core/drawing/draw-counts-map.ts'
import { unitOfAdmin1 } from '#core/geo/crosswalk.ts'

type Counted = {
  country: string
  countryName: string
  /** Null for what is only known as somewhere in the country. */
  admin1: string | null
  name: string
  thisWeek: number
  isLittleRead: boolean
}

/** Regions as the base map draws them: units younger than its boundaries are counted within their parent. */
export function unitCounts(regions: readonly Counted[], names: Map<string, string>): UnitCount[] {
  const units = new Map<string, UnitCount & { regions: number }>()
  for (const region of regions) {
    if (!region.admin1) continue
    const unit = unitOfAdmin1(region.admin1)
    const known = units.get(unit)
    const isOwn = unit === region.admin1
    units.set(unit, {
      unit,
      name: isOwn || !known ? (isOwn ? region.name : (names.get(unit) ?? region.name)) : known.name,
      count: (known?.count ?? 0) + region.thisWeek,
      // A parent is little read only where all that is shown within it is.
      littleRead: region.isLittleRead && (known?.littleRead ?? true),
      regions: (known?.regions ?? 0) + 1,
    })
  }
  return [...units.values()].map(({ regions: _, ...unit }) => unit)
}

/** The same regions as countries of the world. */
export function countryCounts(regions: readonly Counted[]): UnitCount[] {
  const countries = new Map<string, UnitCount>()
  for (const region of regions) {
    const known = countries.get(region.country)
    countries.set(region.country, {
      unit: region.country,
      name: region.countryName,
      count: (known?.count ?? 0) + region.thisWeek,
      littleRead: false,
    })
  }
  return [...countries.values()]
}
