import type { CountryMap } from '#core/geo/basemap.ts'
import { type Box, circleBox, drawGround, drawLabel, drawScaleBar, isFree, labelBox } from './map-parts.ts'
import type { Point, Sheet } from './project-map.ts'
import { short, svg } from './svg.ts'
import { paint, type Theme } from './theme.ts'

export type UnitCount = { unit: string; name: string; count: number; littleRead: boolean }

export type CountsMap = {
  map: CountryMap
  sheet: Sheet
  counts: UnitCount[]
  theme: Theme
  id: string
  label: string
  /** Words of the scale bar, such as `200 km`. */
  sayKm: (km: number) => string
  /** Whether units without a count are named too; off for the world. */
  nameAll?: boolean
}

/** Pixels of the radius of a count of one; the number still fits in the circle. */
const UNIT_RADIUS = 6.5
const MAX_RADIUS = 22

/** Counts by unit as circles whose area is proportional to the count, over dots where little was read. */
export function drawCountsMap(input: CountsMap): string {
  const { map, sheet, theme } = input
  const counts = new Map(input.counts.map((entry) => [entry.unit, entry]))
  const ground = drawGround(map, sheet, {
    theme,
    id: input.id,
    isLittleRead: (unit) => counts.get(unit)?.littleRead ?? false,
  })
  const placed = circlesOf(input)
  const circles = placed.map(({ at, radius }) => {
    const place = `cx="${short(at.x)}" cy="${short(at.y)}" r="${short(radius)}"`
    return `<circle ${place} stroke-width="1.2"${paint(theme, { fill: 'bar', stroke: 'land' })}/>`
  })
  return svg(
    sheet.size,
    input.label,
    ground + circles.join('') + drawNames(input, placed) + drawScaleBar(sheet, theme, input.sayKm),
    'map',
  )
}

type Placed = { entry: UnitCount; at: Point; radius: number }

/** Where the circles stand, largest first. */
export function circlesOf({ map, sheet, counts }: Pick<CountsMap, 'map' | 'sheet' | 'counts'>): Placed[] {
  const shapes = new Map(map.units.features.map((shape) => [shape.properties.unit, shape]))
  const most = Math.max(1, ...counts.map((entry) => entry.count))
  const scale = Math.min(UNIT_RADIUS, MAX_RADIUS / Math.sqrt(most))
  return counts
    .filter((entry) => entry.count > 0)
    .sort((a, b) => b.count - a.count)
    .flatMap((entry) => {
      const shape = shapes.get(entry.unit)
      const at = shape ? sheet.anchor(shape) : null
      return at ? [{ entry, at, radius: scale * Math.sqrt(entry.count) }] : []
    })
}

function drawNames(input: CountsMap, placed: Placed[]): string {
  const { map, sheet, theme } = input
  const taken: Box[] = placed.map(({ at, radius }) => circleBox(at, radius))
  const labels: string[] = []
  for (const { entry, at, radius } of placed) {
    const fits = radius >= UNIT_RADIUS - 0.8 && String(entry.count).length * 6.6 <= radius * 2
    if (fits) {
      const place = `x="${short(at.x)}" y="${short(at.y + 4)}" font-size="${radius > 8 ? 12 : 11}" font-weight="600" text-anchor="middle"`
      labels.push(`<text ${place}${paint(theme, { fill: 'bg' })}>${entry.count}</text>`)
    }
    const text = fits ? entry.name : `${entry.name} ${entry.count}`
    const spot = spotFor(text, at, radius, taken, sheet)
    if (!spot) continue
    taken.push(labelBox(text, spot))
    labels.push(drawLabel(text, spot, theme))
  }
  if (input.nameAll === false) return labels.join('')
  const counted = new Set(placed.map(({ entry }) => entry.unit))
  const named = new Map(input.counts.map((entry) => [entry.unit, entry.name]))
  for (const shape of map.units.features) {
    const { unit, name } = shape.properties
    if (counted.has(unit)) continue
    const at = sheet.anchor(shape)
    const text = named.get(unit) ?? name
    const spot = at && spotFor(text, { x: at.x, y: at.y - 8 }, 0, taken, sheet)
    if (!spot) continue
    taken.push(labelBox(text, spot))
    labels.push(drawLabel(text, spot, theme, 'ink3'))
  }
  return labels.join('')
}

/** Below the circle, else above, else to either side; null where all are taken: a label is left out before it is shrunk. */
function spotFor(text: string, at: Point, radius: number, taken: Box[], sheet: Sheet): Point | null {
  const wide = labelBox(text, at)
  const half = (wide.right - wide.left) / 2
  const spots = [
    { x: at.x, y: at.y + radius + 13 },
    { x: at.x, y: at.y - radius - 5 },
    { x: at.x + radius + half + 3, y: at.y + 4 },
    { x: at.x - radius - half - 3, y: at.y + 4 },
  ]
  return spots.find((spot) => isFree(labelBox(text, spot), taken, sheet)) ?? null
}
