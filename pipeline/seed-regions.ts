import { readFile } from 'node:fs/promises'
import names from '#core/3-places/admin1-names.json' with { type: 'json' }
import { regionName } from '#core/3-places/regions.ts'
import { type RegionRow, saveRegions } from '#db/regions.ts'

const LANGUAGES = ['en', 'fr', 'es', 'ar']
const COUNTRIES = new URL('../core/3-places/countries.csv', import.meta.url)

/** Writes all countries and admin-1 units the gazetteer knows; gives how many were new or changed. */
export async function seedRegions(): Promise<number> {
  const units = names as unknown as Record<string, [number | null, number | null]>
  const points = await countryPoints()
  const countries = new Set([...points.keys(), ...Object.keys(units).map((code) => code.slice(0, 2))])
  return saveRegions([
    ...[...countries].sort().map((code) => region(code, 'country', points.get(code) ?? [null, null])),
    ...Object.entries(units).map(([code, [lat, lon]]) => region(code, 'admin1', [lat, lon])),
  ])
}

function region(code: string, kind: string, [lat, lon]: readonly [number | null, number | null]): RegionRow {
  const names = Object.fromEntries(LANGUAGES.map((language) => [language, regionName(code, language)]))
  return { code, kind, country: code.slice(0, 2), name: regionName(code), names, lat, lon, iso: null }
}

async function countryPoints(): Promise<Map<string, readonly [number, number]>> {
  const [, ...lines] = (await readFile(COUNTRIES, 'utf8')).trim().split('\n')
  return new Map(
    lines.map((line) => line.split(',')).map(([code = '', lat, lon]) => [code, [Number(lat), Number(lon)] as const]),
  )
}
