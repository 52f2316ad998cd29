import { db, type Rows, sql } from './client.ts'
import { toJson } from './json.ts'
import { newId } from './uuid.ts'

/** A gazetteer entry as it stood when it was used. */
export type PlaceRow = {
  key: string
  name: string
  country: string | null
  admin1: string | null
  lat: number | null
  lon: number | null
  feature: string | null
}

/** Remembers gazetteer entries that readings rest on; those already known stay as they stood. */
export async function savePlaces(places: readonly PlaceRow[], tx: Rows = db()): Promise<void> {
  const unique = [...new Map(places.map((place) => [place.key, place])).values()].sort((a, b) =>
    a.key < b.key ? -1 : 1,
  )
  if (unique.length === 0) return
  const rows = toJson(unique.map((place) => ({ ...place, id: newId() })))
  await tx.$executeRaw(sql`
    INSERT INTO "Place" (id, key, name, country, admin1, lat, lon, feature)
    SELECT * FROM jsonb_to_recordset(${rows}::jsonb)
      AS p(id uuid, key text, name text, country char(2), admin1 text, lat float8, lon float8, feature text)
    ON CONFLICT (key) DO NOTHING`)
}
