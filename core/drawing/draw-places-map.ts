import type { CountryMap } from '#core/geo/basemap.ts'
import { type Box, circleBox, drawGround, drawLabel, drawScaleBar, isFree, labelBox } from './map-parts.ts'
import { drawMark, type MarkName } from './marks.ts'
import type { Point, Sheet } from './project-map.ts'
import { escapeXml, short, svg } from './svg.ts'
import { paint, type Theme } from './theme.ts'

/** A happening on the map. `precision` is UCDP where_prec 1 to 7; `unit` is the base map's unit. */
export type PlacedIncident = {
  id: string
  title: string
  mark: MarkName | null
  hollow: boolean
  precision: number | null
  lon: number | null
  lat: number | null
  unit: string | null
  href?: string
  selected?: boolean
  /** Name drawn beneath it, where one place is shown alone. */
  label?: string
}

export type PlacesMap = {
  map: CountryMap
  sheet: Sheet
  incidents: PlacedIncident[]
  theme: Theme
  id: string
  label: string
  sayKm: (km: number) => string
  /** Words such as `2 somewhere in Kirkuk`. */
  saySomewhere: (count: number, unit: string) => string
  /** Where the circle of a crowd leads, and what it is called. */
  crowdLink?: (ids: readonly string[]) => { href: string; title: string }
  isLittleRead?: (unit: string) => boolean
  /** Names the units; off where the sheet shows a part too small for it. */
  names?: Map<string, string>
}

/** How a place is drawn by how exactly it is known. */
export type Drawn = 'mark' | 'ring' | 'area' | 'none'

/** Kilometres of the ring for places known within about 25 km (UCDP where_prec 2). */
export const RING_KM = 25

/** Exact or town: a mark. Near, along a line, or fuzzy: a ring. District or governorate: the area. Else: not drawn. */
export function drawnAs(incident: Pick<PlacedIncident, 'precision' | 'lat' | 'lon' | 'unit'>): Drawn {
  const hasPoint = incident.lat !== null && incident.lon !== null
  if (incident.precision === 1) return hasPoint ? 'mark' : 'none'
  if (incident.precision === 2 || incident.precision === 5) return hasPoint ? 'ring' : 'none'
  if (incident.precision === 3 || incident.precision === 4) return incident.unit ? 'area' : 'none'
  return 'none'
}

/** Incidents drawn as exactly as they are known and never more exactly. */
export function drawPlacesMap(input: PlacesMap): string {
  const { map, sheet, theme } = input
  const ground = drawGround(map, sheet, { theme, id: input.id, isLittleRead: input.isLittleRead ?? (() => false) })
  const areas = areasOf(input)
  const rings = input.incidents
    .filter((incident) => drawnAs(incident) === 'ring')
    .map((incident) => ringOf(incident, input))
  const { marks, crowds } = sideBySide(input)
  const taken: Box[] = [
    ...marks.map(({ at }) => circleBox(at, 6)),
    ...crowds.map(({ at, radius }) => circleBox(at, radius)),
  ]
  const labels: string[] = []
  for (const { at, text } of areas.labels) {
    const spot = [0, 14, -14, 28, -28]
      .map((dy) => ({ x: at.x, y: at.y + dy }))
      .find((s) => isFree(labelBox(text, s), taken, sheet))
    if (!spot) continue
    taken.push(labelBox(text, spot))
    labels.push(drawLabel(text, spot, theme))
  }
  labels.push(...placeNames(input, taken), ...unitNames(input, taken))
  const drawn = marks.map(({ incident, at }) => linked(incident, markAt(incident, at, theme)))
  for (const crowd of crowds) {
    const link = input.crowdLink?.(crowd.ids)
    drawn.push(link ? linked(link, crowdAt(crowd, theme)) : crowdAt(crowd, theme))
  }
  const role = input.incidents.some((incident) => incident.href) ? 'group' : 'img'
  const body =
    ground +
    areas.shapes.join('') +
    rings.join('') +
    labels.join('') +
    drawn.join('') +
    drawScaleBar(sheet, theme, input.sayKm)
  return svg(sheet.size, input.label, body, 'map').replace('role="img"', `role="${role}"`)
}

function areasOf(input: PlacesMap): { shapes: string[]; labels: { at: Point; text: string }[] } {
  const byUnit = new Map<string, PlacedIncident[]>()
  for (const incident of input.incidents) {
    if (drawnAs(incident) !== 'area' || !incident.unit) continue
    byUnit.set(incident.unit, [...(byUnit.get(incident.unit) ?? []), incident])
  }
  const shapes: string[] = []
  const labels: { at: Point; text: string }[] = []
  for (const shape of input.map.units.features) {
    const incidents = byUnit.get(shape.properties.unit)
    const first = incidents?.[0]
    const d = first ? input.sheet.path(shape) : ''
    if (!incidents || !first || !d) continue
    const marks = new Set(incidents.map((incident) => incident.mark))
    shapes.push(
      areaOf(
        d,
        marks.size === 1 ? first.mark : null,
        incidents.some((i) => i.selected),
        input.theme,
      ),
    )
    const at = input.sheet.anchor(shape)
    const name = input.names?.get(shape.properties.unit) ?? shape.properties.name
    if (at) labels.push({ at: { x: at.x, y: at.y + 16 }, text: input.saySomewhere(incidents.length, name) })
  }
  return { shapes, labels }
}

/** A unit tinted because something happened somewhere in it; of mixed families it is grey. */
function areaOf(d: string, mark: MarkName | null, selected: boolean, theme: Theme): string {
  const colour = mark ?? 'bar'
  const area = `<path d="${d}" fill-opacity=".13" stroke-width="1.4"${paint(theme, { fill: colour, stroke: colour })}/>`
  return selected ? `${area}<path d="${d}" stroke-width="2.6"${paint(theme, { fill: 'none', stroke: 'acc' })}/>` : area
}

function ringOf(incident: PlacedIncident, input: PlacesMap): string {
  const at = [incident.lon as number, incident.lat as number] as const
  const colour = incident.mark ?? 'bar'
  const ring = (radius: number, attributes: string) => {
    const d = input.sheet.circle(at, radius)
    return d ? `<path d="${d}"${attributes}/>` : ''
  }
  const body = ring(
    RING_KM,
    ` fill-opacity=".12" stroke-width="1.4" stroke-dasharray="4 3"${paint(input.theme, { fill: colour, stroke: colour })}`,
  )
  const outside = incident.selected
    ? ring(
        RING_KM + 3 * input.sheet.kmPerPixel,
        ` stroke-width="2.2"${paint(input.theme, { fill: 'none', stroke: 'acc' })}`,
      )
    : ''
  return linked(incident, body + outside)
}

function markAt(incident: PlacedIncident, at: Point, theme: Theme): string {
  const outline = incident.selected
    ? `<circle cx="${short(at.x)}" cy="${short(at.y)}" r="10" stroke-width="2.2"${paint(theme, { fill: 'none', stroke: 'acc' })}/>`
    : ''
  return drawMark(incident.mark, at, { hollow: incident.hollow, theme, size: 10 }) + outline
}

function crowdAt({ at, radius, count }: { at: Point; radius: number; count: number }, theme: Theme): string {
  const circle = `<circle cx="${short(at.x)}" cy="${short(at.y)}" r="${short(radius)}" stroke-width="1.2"${paint(theme, { fill: 'bar', stroke: 'land' })}/>`
  const place = `x="${short(at.x)}" y="${short(at.y + 4)}" font-size="11" font-weight="600" text-anchor="middle"`
  return `${circle}<text ${place}${paint(theme, { fill: 'bg' })}>${count}</text>`
}

function linked(incident: { href?: string; title: string }, body: string): string {
  if (!incident.href || !body) return body
  return `<a href="${escapeXml(incident.href)}" aria-label="${escapeXml(incident.title)}"><title>${escapeXml(incident.title)}</title>${body}</a>`
}

/** Pixels between marks that stand side by side because they share a place. */
const STEP = 12
const PER_LINE = 5

/** More incidents than these at one place are a circle with their number: a heap of marks would cover its surroundings. */
const MOST_SIDE_BY_SIDE = 10

/** Marks of one place stand side by side in lines of five, so that none hides another. */
export function sideBySide({ incidents, sheet }: Pick<PlacesMap, 'incidents' | 'sheet'>): {
  marks: { incident: PlacedIncident; at: Point }[]
  crowds: { at: Point; radius: number; count: number; ids: string[] }[]
} {
  const groups: { at: Point; members: PlacedIncident[] }[] = []
  for (const incident of incidents) {
    if (drawnAs(incident) !== 'mark') continue
    const at = sheet.point([incident.lon as number, incident.lat as number])
    if (!at) continue
    const group = groups.find((other) => Math.hypot(other.at.x - at.x, other.at.y - at.y) < STEP / 2)
    if (group) group.members.push(incident)
    else groups.push({ at, members: [incident] })
  }
  const crowds = groups
    .filter(({ members }) => members.length > MOST_SIDE_BY_SIDE)
    .map(({ at, members }) => ({
      at,
      count: members.length,
      radius: Math.min(22, 3 * Math.sqrt(members.length)),
      ids: members.map(({ id }) => id),
    }))
  const few = groups.filter(({ members }) => members.length <= MOST_SIDE_BY_SIDE)
  const marks = few.flatMap(({ at, members }) =>
    members.map((incident, index) => {
      const line = Math.floor(index / PER_LINE)
      const inLine = Math.min(PER_LINE, members.length - line * PER_LINE)
      const lines = Math.ceil(members.length / PER_LINE)
      const x = at.x + ((index % PER_LINE) - (inLine - 1) / 2) * STEP
      return { incident, at: { x, y: at.y + (line - (lines - 1) / 2) * STEP } }
    }),
  )
  return { marks, crowds }
}

/** The name of a place beneath its mark, or beneath a small dot in the middle of its ring. */
function placeNames(input: PlacesMap, taken: Box[]): string[] {
  return input.incidents.flatMap((incident) => {
    const drawn = drawnAs(incident)
    if (!incident.label || drawn === 'area' || drawn === 'none') return []
    const at = input.sheet.point([incident.lon as number, incident.lat as number])
    if (!at) return []
    const spot = { x: at.x, y: at.y + 18 }
    taken.push(labelBox(incident.label, spot))
    const dot = `<circle cx="${short(at.x)}" cy="${short(at.y)}" r="2.4"${paint(input.theme, { fill: 'ink2' })}/>`
    return [(drawn === 'ring' ? dot : '') + drawLabel(incident.label, spot, input.theme)]
  })
}

function unitNames(input: PlacesMap, taken: Box[]): string[] {
  // The words on a tinted area name it already.
  const told = new Set(input.incidents.filter((one) => drawnAs(one) === 'area').map((one) => one.unit))
  return input.map.units.features.flatMap((shape) => {
    const at = input.sheet.anchor(shape)
    const text = input.names?.get(shape.properties.unit) ?? shape.properties.name
    if (!at || told.has(shape.properties.unit) || !isFree(labelBox(text, at), taken, input.sheet)) return []
    taken.push(labelBox(text, at))
    return [drawLabel(text, at, input.theme, 'ink3')]
  })
}
