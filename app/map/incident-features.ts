import { geoCircle } from 'd3-geo'
import type { Feature, FeatureCollection, Geometry } from 'geojson'
import { shareable } from '#core/5-incidents/shareable.ts'
import { drawnAs, RING_KM } from '#core/drawing/draw-places-map.ts'
import { unitOfAdmin1 } from '#core/geo/crosswalk.ts'
import type { IncidentRow } from '#db/incidents.ts'
import type { SayHeadline } from './own-headline.ts'

/** What a feature on the map tells; `drawn` says how exactly the place is known. */
export type IncidentProperties = {
  id: string
  title: string
  language: string
  family: string
  hollow: boolean
  day: string
  place: string
  drawn: 'mark' | 'ring' | 'area'
  /** Unit of the base map, for areas. */
  unit: string | null
}

const EARTH_KM = 6371.0088 // IUGG mean radius

/** Incidents as GeoJSON: points where they are exact, rings of true size where near, bare properties where only the area is known. */
export function incidentFeatures(
  incidents: readonly IncidentRow[],
  say: SayHeadline,
): FeatureCollection<Geometry | null, IncidentProperties> {
  const features = incidents
    .map((one) => shareable(one, say))
    .flatMap((incident): Feature<Geometry | null, IncidentProperties>[] => {
      const unit = incident.admin1 ? unitOfAdmin1(incident.admin1) : null
      const drawn = drawnAs({ precision: incident.placePrecision, lat: incident.lat, lon: incident.lon, unit })
      if (drawn === 'none') return []
      return [
        {
          type: 'Feature',
          geometry: geometryOf(incident, drawn),
          properties: { ...propertiesOf(incident), drawn, unit },
        },
      ]
    })
  return { type: 'FeatureCollection', features: features as Feature<Geometry, IncidentProperties>[] }
}

function geometryOf(incident: IncidentRow, drawn: 'mark' | 'ring' | 'area'): Geometry | null {
  if (drawn === 'area') return null
  const at: [number, number] = [incident.lon as number, incident.lat as number]
  if (drawn === 'mark') return { type: 'Point', coordinates: at }
  const degrees = (RING_KM / EARTH_KM) * (180 / Math.PI)
  return geoCircle().center(at).radius(degrees).precision(6)()
}

function propertiesOf(incident: IncidentRow): Omit<IncidentProperties, 'drawn' | 'unit'> {
  return {
    id: incident.id,
    title: incident.title,
    language: incident.titleLanguage,
    family: incident.family ?? 'none',
    hollow: incident.polarity === 'improving',
    day: incident.day,
    place: incident.placeName ?? incident.admin1Name ?? incident.countryName ?? '',
  }
}
