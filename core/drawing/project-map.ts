import {
  type GeoPermissibleObjects,
  type GeoProjection,
  geoCircle,
  geoDistance,
  geoEqualEarth,
  geoMercator,
  geoPath,
} from 'd3-geo'
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import type { CountryMap, Unit } from '#core/geo/basemap.ts'
import type { LonLat } from '#core/geo/distance.ts'

export type Size = { width: number; height: number }
export type Point = { x: number; y: number }

/** A map laid out on a sheet of pixels. */
export type Sheet = {
  size: Size
  /** `d` of a shape, clipped to the sheet, a tenth of a pixel fine. */
  path: (shape: GeoPermissibleObjects) => string
  /** Where a place falls; null off the sheet. */
  point: (at: LonLat) => Point | null
  /** `d` of a circle of true size on the ground. */
  circle: (at: LonLat, radiusKm: number) => string
  /** Kilometres one pixel covers in the middle of the sheet. */
  kmPerPixel: number
  /** Where a unit's name or count stands: the middle of its largest part. */
  anchor: (unit: Feature<Polygon | MultiPolygon, Unit>) => Point | null
}

const EARTH_RADIUS_KM = 6371.0088 // IUGG mean radius
const MARGIN = 12

/** Lays a country out in Mercator; `around` shows a part of it instead, at the given half width in kilometres. */
export function layOutCountry(map: CountryMap, size: Size, around?: { at: LonLat; halfWidthKm: number }): Sheet {
  const shape = around ? circleShape(around.at, around.halfWidthKm) : mainland(map)
  const projection = geoMercator().rotate([-middleLon(shape), 0])
  projection.fitExtent(extentOf(size, around ? 0 : MARGIN), shape)
  return sheet(projection, size)
}

/** Lays the whole world out in Equal Earth, so that areas compare. */
export function layOutWorld(map: CountryMap, size: Size): Sheet {
  const inhabited = { ...map.units, features: map.units.features.filter((unit) => unit.properties.country !== 'AQ') }
  return sheet(geoEqualEarth().rotate([-11, 0]).fitExtent(extentOf(size, 4), inhabited), size)
}

function extentOf(size: Size, margin: number): [[number, number], [number, number]] {
  return [
    [margin, margin],
    [size.width - margin, size.height - margin],
  ]
}

function sheet(projection: GeoProjection, size: Size): Sheet {
  projection.clipExtent([
    [-6, -6],
    [size.width + 6, size.height + 6],
  ])
  const draw = geoPath(projection).digits(1)
  const point = (at: LonLat): Point | null => {
    const projected = projection([at[0], at[1]])
    if (!projected) return null
    const [x, y] = projected
    return x >= 0 && y >= 0 && x <= size.width && y <= size.height ? { x, y } : null
  }
  const middle = projection.invert?.([size.width / 2, size.height / 2]) ?? [0, 0]
  const beside = projection.invert?.([size.width / 2 + 10, size.height / 2]) ?? [0, 0]
  return {
    size,
    point,
    path: (shape) => draw(shape) ?? '',
    circle: (at, radiusKm) => draw(circleShape(at, radiusKm)) ?? '',
    kmPerPixel: (geoDistance(middle, beside) * EARTH_RADIUS_KM) / 10,
    anchor: (unit) => {
      const [x, y] = draw.centroid(largestPart(unit, (part) => draw.area(part)))
      return Number.isFinite(x) && x >= 0 && y >= 0 && x <= size.width && y <= size.height ? { x, y } : null
    },
  }
}

function circleShape(at: LonLat, radiusKm: number): Polygon {
  const degrees = (radiusKm / EARTH_RADIUS_KM) * (180 / Math.PI)
  return geoCircle().center([at[0], at[1]]).radius(degrees).precision(4)()
}

function largestPart(unit: Feature<Polygon | MultiPolygon, Unit>, area: (part: Polygon) => number): Polygon {
  const parts = partsOf(unit)
  return parts.reduce((best, part) => (area(part) > area(best) ? part : best), parts[0] as Polygon)
}

function partsOf(unit: Feature<Polygon | MultiPolygon>): Polygon[] {
  const { geometry } = unit
  if (geometry.type === 'Polygon') return [geometry]
  return geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }))
}

/** Parts this far away and smaller than 15 % of all do not decide the layout (French Guiana is 13 %, Alaska 18 %). */
const FAR_DEGREES = 12

function mainland(map: CountryMap): MultiPolygon {
  const parts = map.units.features.flatMap(partsOf)
  const sized = parts.map((part) => ({ part, size: areaOf(part), at: middleOf(part) })).sort((a, b) => b.size - a.size)
  const body: typeof sized = []
  for (const candidate of sized) {
    const isNear = body.length === 0 || body.some((held) => apart(held.at, candidate.at) < FAR_DEGREES)
    if (isNear || candidate.size > areaSum(sized) * 0.15) body.push(candidate)
  }
  return { type: 'MultiPolygon', coordinates: body.map((held) => held.part.coordinates) }
}

function areaSum(list: { size: number }[]): number {
  return list.reduce((sum, { size }) => sum + size, 0)
}

/** Shoelace area of the outer ring in square degrees, narrowed by latitude: enough to rank parts by. */
function areaOf(part: Polygon): number {
  const ring = part.coordinates[0] ?? []
  let twice = 0
  ring.forEach(([x = 0, y = 0], i) => {
    const [nx = 0, ny = 0] = ring[(i + 1) % ring.length] ?? []
    twice += x * ny - nx * y
  })
  return Math.abs(twice / 2) * Math.cos((middleOf(part)[1] * Math.PI) / 180)
}

function middleOf(part: Polygon): [number, number] {
  const ring = part.coordinates[0] ?? []
  const sum = ring.reduce<[number, number]>(([x, y], [px = 0, py = 0]: Position) => [x + px, y + py], [0, 0])
  return [sum[0] / Math.max(1, ring.length), sum[1] / Math.max(1, ring.length)]
}

function apart(a: readonly [number, number], b: readonly [number, number]): number {
  const across = Math.abs(a[0] - b[0])
  return Math.hypot(Math.min(across, 360 - across), a[1] - b[1])
}

/** The longitude in the middle of the shape, the short way round where it spans the date line. */
function middleLon(shape: Polygon | MultiPolygon): number {
  const rings = shape.type === 'Polygon' ? [shape.coordinates[0]] : shape.coordinates.map((part) => part[0])
  const lons = rings.flatMap((ring) => (ring ?? []).map(([lon = 0]) => lon)).sort((a, b) => a - b)
  const first = lons[0] ?? 0
  const last = lons.at(-1) ?? 0
  let gap = first + 360 - last
  let middle = (first + last) / 2
  for (let i = 1; i < lons.length; i++) {
    const here = (lons[i] ?? 0) - (lons[i - 1] ?? 0)
    if (here <= gap) continue
    gap = here
    middle = ((lons[i] ?? 0) + (lons[i - 1] ?? 0)) / 2 + 180
  }
  return middle
}
