import type { FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

/** A unit of the base map: `unit` is a GeoNames admin-1 code or, where it holds several younger ones, an ISO 3166-2 code. */
export type Unit = {
  unit: string
  /** ISO 3166-1 alpha-2; empty where no country is said to hold it. */
  country: string
  name: string
  disputed?: number
  /** How many younger admin-1 codes are shown within it. */
  holds?: number
}

export type Shapes<P> = FeatureCollection<Polygon | MultiPolygon, P>

/** A country's units with the countries around it, and the lines between them. */
export type CountryMap = {
  units: Shapes<Unit>
  neighbours: Shapes<{ country: string }>
  /** The country's outer line. */
  outline: MultiLineString
  /** Lines around contested areas, drawn dashed. */
  disputed: MultiLineString
}

/** Reads the TopoJSON of one country as `scripts/build-basemap.mjs` writes it. */
export function readCountryMap(topology: Topology): CountryMap {
  const units = topology.objects.units as GeometryCollection<Unit>
  const neighbours = topology.objects.neighbours as GeometryCollection<{ country: string }> | undefined
  return {
    units: drawable(feature(topology, units) as Shapes<Unit>),
    neighbours: neighbours
      ? (feature(topology, neighbours) as Shapes<{ country: string }>)
      : { type: 'FeatureCollection', features: [] },
    outline: mesh(topology, units as never, (a, b) => a === b),
    disputed: mesh(topology, units as never, (a, b) => isDisputed(a) || isDisputed(b)),
  }
}

/** Reads the TopoJSON of the whole world: one shape a country. */
export function readWorldMap(topology: Topology): CountryMap {
  const countries = topology.objects.countries as GeometryCollection<{ country: string }>
  const shapes = drawable(feature(topology, countries) as Shapes<{ country: string }>)
  const units = shapes.features.map((shape) => ({
    ...shape,
    properties: { unit: shape.properties.country, country: shape.properties.country, name: shape.properties.country },
  }))
  return {
    units: { type: 'FeatureCollection', features: units },
    neighbours: { type: 'FeatureCollection', features: [] },
    outline: { type: 'MultiLineString', coordinates: [] },
    disputed: { type: 'MultiLineString', coordinates: [] },
  }
}

/** Without the shapes that are too small to be left after simplification (Vatican City). */
function drawable<P>(shapes: Shapes<P>): Shapes<P> {
  return { ...shapes, features: shapes.features.filter((shape) => (shape.geometry as unknown) !== null) }
}

function isDisputed(geometry: { properties?: unknown }): boolean {
  return (geometry.properties as Unit | undefined)?.disputed === 1
}
