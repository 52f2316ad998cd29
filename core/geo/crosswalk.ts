import table from './admin1-crosswalk.json' with { type: 'json' }

const UNITS = new Map<string, string>(Object.entries(table.units))

/**
 * The unit of the base map that shows a GeoNames admin-1 code: itself mostly, the parent for units younger than the boundaries.
 * The boundaries are those of 2018 (Natural Earth 4.1).
 */
export function unitOfAdmin1(admin1: string): string {
  return UNITS.get(admin1) ?? admin1
}
