import type { FeatureCollection, Geometry } from 'geojson'
import type { Map as LibreMap, StyleSpecification } from 'maplibre-gl'
import type { Topology } from 'topojson-specification'
import { type MarkName, markPath } from '#core/drawing/marks.ts'
import { readCountryMap, readWorldMap, type Shapes, type Unit } from '#core/geo/basemap.ts'
import type { IncidentProperties } from './incident-features.ts'

export type Base = {
  units: Shapes<Unit>
  neighbours: Shapes<{ country: string }>
  /** All countries in a coarser drawing, so that land does not end where the neighbours are cut off. */
  world: Shapes<Unit> | null
  bounds: [number, number, number, number]
}
export type Incidents = FeatureCollection<Geometry, IncidentProperties>
const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] }

type Colour = (name: string) => string

const FAMILIES: (MarkName | 'none')[] = [
  'fighting',
  'strikes',
  'explosives',
  'civilians',
  'arrests',
  'crime',
  'protest',
  'none',
]

/** The base map of a country, or of the world with all its units. */
export async function fetchBase(country: string | null): Promise<Base> {
  const [own, world] = await Promise.all([
    fetchTopology(country ? `/basemap/countries/${country}.json` : '/basemap/base.topo.json'),
    country ? fetchTopology('/basemap/world.json') : null,
  ])
  const { units, neighbours } = readCountryMap(own)
  const around = world ? readWorldMap(world).units : null
  return { units, neighbours, world: around, bounds: country ? boundsOf(units) : [-130, -50, 160, 68] }
}

async function fetchTopology(address: string): Promise<Topology> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`the base map answered ${answer.status}`)
  return (await answer.json()) as Topology
}

/** The incidents as our own server gives them. */
export async function fetchIncidents(source: string): Promise<Incidents> {
  const answer = await fetch(source)
  if (!answer.ok) throw new Error(`the incidents answered ${answer.status}`)
  return (await answer.json()) as Incidents
}

/** Sea, land and lines; no glyphs are named, so names are drawn with the reader's own fonts. */
export function groundStyle(base: Base, colour: Colour): StyleSpecification {
  return {
    version: 8,
    sources: {
      world: { type: 'geojson', data: base.world ?? EMPTY },
      neighbours: { type: 'geojson', data: base.neighbours },
      units: { type: 'geojson', data: base.units },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': colour('sea') } },
      { id: 'far', type: 'fill', source: 'world', paint: { 'fill-color': colour('nb') } },
      {
        id: 'around',
        type: 'fill',
        source: 'neighbours',
        paint: { 'fill-color': colour('nb'), 'fill-outline-color': colour('rule') },
      },
      { id: 'land', type: 'fill', source: 'units', paint: { 'fill-color': colour('land') } },
      { id: 'lines', type: 'line', source: 'units', paint: { 'line-color': colour('adm'), 'line-width': 0.8 } },
    ],
  }
}

/** Areas, rings and marks as exactly as the places are known, with the names of the units. */
export function addIncidents(map: LibreMap, base: Base, incidents: Incidents, colour: Colour): void {
  for (const family of FAMILIES)
    for (const hollow of [false, true])
      map.addImage(`${family}-${hollow}`, markImage(family, hollow, colour), { pixelRatio: 2 })
  const touched = new Set(
    incidents.features.flatMap(({ properties }) => (properties.drawn === 'area' ? [properties.unit] : [])),
  )
  const areas = { ...base.units, features: base.units.features.filter((shape) => touched.has(shape.properties.unit)) }
  const drawn = { ...incidents, features: incidents.features.filter((feature) => feature.geometry !== null) }
  const byFamily = ['match', ['get', 'family'], ...FAMILIES.slice(0, 7).flatMap((f) => [f, colour(f)]), colour('bar')]
  map.addSource('areas', { type: 'geojson', data: areas })
  map.addSource('incidents', { type: 'geojson', data: drawn })
  map.addLayer({
    id: 'areas',
    type: 'fill',
    source: 'areas',
    paint: { 'fill-color': colour('bar'), 'fill-opacity': 0.18 },
  })
  map.addLayer({
    id: 'areas-line',
    type: 'line',
    source: 'areas',
    paint: { 'line-color': colour('bar'), 'line-width': 1.4 },
  })
  const rings = ['==', ['get', 'drawn'], 'ring'] as never
  map.addLayer({
    id: 'rings',
    type: 'fill',
    source: 'incidents',
    filter: rings,
    paint: { 'fill-color': byFamily as never, 'fill-opacity': 0.12 },
  })
  map.addLayer({
    id: 'rings-line',
    type: 'line',
    source: 'incidents',
    filter: rings,
    paint: { 'line-color': byFamily as never, 'line-width': 1.4, 'line-dasharray': [3, 2] },
  })
  map.addLayer({
    id: 'names',
    type: 'symbol',
    source: 'units',
    layout: { 'text-field': ['get', 'name'], 'text-size': 11, 'text-font': ['sans-serif'] },
    paint: { 'text-color': colour('ink3'), 'text-halo-color': colour('land'), 'text-halo-width': 1.5 },
  })
  map.addLayer({
    id: 'marks',
    type: 'symbol',
    source: 'incidents',
    filter: ['==', ['get', 'drawn'], 'mark'],
    layout: {
      'icon-image': ['concat', ['get', 'family'], '-', ['to-string', ['get', 'hollow']]],
      'icon-allow-overlap': true,
    },
  })
}

/** A family's mark as pixels at twice the size. */
function markImage(family: MarkName | 'none', hollow: boolean, colour: Colour): ImageData {
  const size = 28
  const canvas = document.createElement('canvas')
  canvas.width = size
  canvas.height = size
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('this browser draws no pictures')
  pen.translate(3, 3)
  pen.scale(2.2, 2.2)
  const shape = new Path2D(markPath(family === 'none' ? null : family))
  pen.fillStyle = hollow ? colour('land') : colour(family === 'none' ? 'bar' : family)
  pen.strokeStyle = colour(family === 'none' ? 'bar' : family)
  pen.lineWidth = hollow ? 1.6 : 1
  pen.fill(shape)
  pen.stroke(shape)
  return pen.getImageData(0, 0, size, size)
}

function boundsOf(shapes: Shapes<Unit>): [number, number, number, number] {
  const box: [number, number, number, number] = [180, 85, -180, -85]
  for (const { geometry } of shapes.features) {
    const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    for (const [lon = 0, lat = 0] of parts.flatMap((part) => part[0] ?? [])) {
      box[0] = Math.min(box[0], lon)
      box[1] = Math.min(box[1], lat)
      box[2] = Math.max(box[2], lon)
      box[3] = Math.max(box[3], lat)
    }
  }
  return box
}
