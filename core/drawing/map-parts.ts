import type { CountryMap } from '#core/geo/basemap.ts'
import type { Point, Sheet } from './project-map.ts'
import { escapeXml, short } from './svg.ts'
import { type Colour, paint, type Theme } from './theme.ts'

/** What lies under every map: sea, the countries around, the units with dots where little was read, the outer line. */
export function drawGround(
  map: CountryMap,
  sheet: Sheet,
  look: { theme: Theme; id: string; isLittleRead: (unit: string) => boolean },
): string {
  const { theme } = look
  const parts = [`<rect width="${sheet.size.width}" height="${sheet.size.height}"${paint(theme, { fill: 'sea' })}/>`]
  for (const shape of map.neighbours.features) {
    const d = sheet.path(shape)
    if (d) parts.push(`<path d="${d}" stroke-width=".7"${paint(theme, { fill: 'nb', stroke: 'rule' })}/>`)
  }
  const dotted: string[] = []
  for (const shape of map.units.features) {
    const d = sheet.path(shape)
    if (!d) continue
    parts.push(`<path d="${d}" stroke-width=".7"${paint(theme, { fill: 'land', stroke: 'adm' })}/>`)
    if (look.isLittleRead(shape.properties.unit)) dotted.push(`<path d="${d}" fill="url(#${escapeXml(look.id)}-d)"/>`)
  }
  const outline = sheet.path(map.outline)
  if (outline) parts.push(`<path d="${outline}" stroke-width="1.1"${paint(theme, { fill: 'none', stroke: 'ink3' })}/>`)
  const disputed = sheet.path(map.disputed)
  if (disputed)
    parts.push(
      `<path d="${disputed}" stroke-width="1.6" stroke-dasharray="3 3"${paint(theme, { fill: 'none', stroke: 'land' })}/>`,
    )
  const pattern = dotted.length > 0 ? dotPattern(`${look.id}-d`, theme) : ''
  return pattern + parts.join('') + dotted.join('')
}

/** Dots mean one thing everywhere: little was read. */
export function dotPattern(id: string, theme: Theme): string {
  const dot = (x: number, y: number) => `<circle cx="${x}" cy="${y}" r="1"${paint(theme, { fill: 'rule2' })}/>`
  return `<defs><pattern id="${escapeXml(id)}" width="6" height="6" patternUnits="userSpaceOnUse">${dot(1.5, 1.5)}${dot(4.5, 4.5)}</pattern></defs>`
}

/** A bar of a round number of kilometres, at most 90 pixels long; it never mirrors. */
export function drawScaleBar(sheet: Sheet, theme: Theme, say: (km: number) => string): string {
  const km = roundBelow(90 * sheet.kmPerPixel)
  const y = sheet.size.height - 14
  const end = short(14 + km / sheet.kmPerPixel)
  return (
    `<path d="M14 ${y - 4}V${y}H${end}V${y - 4}"${paint(theme, { fill: 'none', stroke: 'ink2' })}/>` +
    `<text x="${short(14 + km / sheet.kmPerPixel + 5)}" y="${y}" font-size="11" direction="ltr"${paint(theme, { fill: 'ink2' })}>${escapeXml(say(km))}</text>`
  )
}

/** The largest of 1, 2, 5, 10, 20, 50 … not above the limit. */
export function roundBelow(limit: number): number {
  const power = 10 ** Math.floor(Math.log10(limit))
  const step = [5, 2].find((factor) => factor * power <= limit) ?? 1
  return step * power
}

export type Box = { left: number; top: number; right: number; bottom: number }

/** About how wide a label is: 6.2 pixels a character at 11 pixels, wider for a wide fallback face. */
export function labelBox(text: string, at: Point, size = 11): Box {
  const half = (text.length * size * 0.57) / 2 + 2
  return { left: at.x - half, right: at.x + half, top: at.y - size, bottom: at.y + 3 }
}

export function circleBox(at: Point, radius: number): Box {
  return { left: at.x - radius, right: at.x + radius, top: at.y - radius, bottom: at.y + radius }
}

/** True where the box lies on the sheet and touches nothing already there. */
export function isFree(box: Box, taken: Box[], sheet: Sheet): boolean {
  if (box.left < 0 || box.top < 0 || box.right > sheet.size.width || box.bottom > sheet.size.height - 22) return false
  return taken.every(
    (other) => box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom,
  )
}

/** A name on the map, with a halo of land so that lines do not cross it. */
export function drawLabel(text: string, at: Point, theme: Theme, colour: Colour = 'ink'): string {
  const place = `x="${short(at.x)}" y="${short(at.y)}" font-size="11" text-anchor="middle"`
  return `<text ${place} paint-order="stroke" stroke-width="3" stroke-linejoin="round"${paint(theme, { fill: colour, stroke: 'land' })}>${escapeXml(text)}</text>`
}
