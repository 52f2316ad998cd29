import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Topology } from 'topojson-specification'
import { type CountryMap, readCountryMap, readWorldMap } from '#core/geo/basemap.ts'
import { env } from './env.ts'

const kept = new Map<string, Promise<CountryMap | null>>()
const MAX_KEPT = 24

/** The base map of a country (ISO 3166-1 alpha-2), null where there is none; read once. */
export function loadCountryMap(country: string): Promise<CountryMap | null> {
  if (!/^[A-Z]{2}$/.test(country)) return Promise.resolve(null)
  return keep(country, async () => {
    const topology = await readTopology(`countries/${country}.json`)
    return topology && readCountryMap(topology)
  })
}

/** The base map of the world, one shape a country; read once. */
export async function loadWorldMap(): Promise<CountryMap> {
  const map = await keep('world', async () => {
    const topology = await readTopology('world.json')
    return topology && readWorldMap(topology)
  })
  if (!map) throw new Error('the base map of the world is missing: public/basemap/world.json')
  return map
}

function keep(key: string, load: () => Promise<CountryMap | null>): Promise<CountryMap | null> {
  const known = kept.get(key)
  if (known) return known
  const loading = load()
  loading.catch(() => kept.delete(key))
  if (kept.size >= MAX_KEPT) kept.delete(kept.keys().next().value as string)
  kept.set(key, loading)
  return loading
}

async function readTopology(name: string): Promise<Topology | null> {
  const file = path.join(env.projectDir, 'public', 'basemap', name)
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Topology
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw cause
  }
}
