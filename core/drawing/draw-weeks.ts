import { escapeXml, length, short, svg } from './svg.ts'
import { type Colour, type Paint, paint, type Theme } from './theme.ts'

/** A week's count: `whole` of the finished week, `byToday` up to the weekday that the unfinished week has reached. */
export type WeekBar = { whole: number; byToday: number }

export type WeekRow = {
  /** Oldest first; the last one is the week in question. */
  weeks: WeekBar[]
  /** Whether the last week has not ended yet: it is hatched then. */
  unfinished: boolean
  /** Count at the full height. */
  max: number
  height: number
  /** `split` dark up to today's weekday and pale for the rest, `outline` hanging down, `tint` a family within its usual range. */
  look: 'split' | 'outline' | 'tint' | 'full'
  colour: Colour
}

export type WeekFrame = {
  /** Pixels, or null for a drawing as wide as its box (positions in percent, nothing is stretched). */
  width: number | null
  dir: 'ltr' | 'rtl'
  theme: Theme
  /** Unique in the page: a pattern inside a hidden drawing does not paint. */
  id: string
  label: string | null
  gridlines?: number[]
}

/** One row of weekly bars from a zero baseline. */
export function drawWeeks(row: WeekRow, frame: WeekFrame): string {
  const count = row.weeks.length
  const hatch = `${frame.id}-h`
  const bars = row.weeks.map((week, index) => {
    const place = bandOf(index, count, frame)
    const isOpen = row.unfinished && index === count - 1
    return isOpen ? openBar(week, row, place, hatch, frame.theme) : finishedBar(week, row, place, frame.theme)
  })
  const lines = (frame.gridlines ?? []).map((value) => {
    const y = short(row.height - heightOf(value, row) + 0.5)
    return `<line x1="0" x2="${frame.width === null ? '100%' : frame.width}" y1="${y}" y2="${y}"${paint(frame.theme, { stroke: 'rule' })}/>`
  })
  const pattern = row.unfinished ? hatchPattern(hatch, hatchColour(row), frame.theme) : ''
  return svg(
    { width: frame.width ?? '100%', height: row.height },
    frame.label,
    pattern + lines.join('') + bars.join(''),
    'wk',
  )
}

/** Where a week's band begins and how wide it is, as shares of the width from the left, with time running as the text does. */
export function weekBand(index: number, count: number, dir: 'ltr' | 'rtl'): { start: number; size: number } {
  const size = 1 / count
  return { start: dir === 'rtl' ? 1 - (index + 1) * size : index * size, size }
}

type Place = { x: string; width: string }

/** A bar fills nine tenths of its band. */
const FILLED = 0.9

function bandOf(index: number, count: number, frame: WeekFrame): Place {
  const band = weekBand(index, count, frame.dir)
  const start = band.start + (band.size * (1 - FILLED)) / 2
  if (frame.width === null) return { x: percent(start), width: percent(band.size * FILLED) }
  return { x: length(start * frame.width), width: length(band.size * FILLED * frame.width) }
}

function percent(share: number): string {
  return `${short(share * 100)}%`
}

/** Pixels of a count; what is counted is never invisible. */
function heightOf(count: number, row: WeekRow): number {
  if (count <= 0 || row.max <= 0) return 0
  return Math.max(1, (count / row.max) * row.height)
}

function finishedBar(week: WeekBar, row: WeekRow, place: Place, theme: Theme): string {
  if (week.whole <= 0) return ''
  const whole = heightOf(week.whole, row)
  if (row.look === 'outline')
    return rect(place, 0.5, Math.max(1, whole - 1), paint(theme, { fill: 'none', stroke: row.colour }))
  if (row.look === 'split' && row.unfinished) {
    const dark = heightOf(week.byToday, row)
    const rest = whole - dark
    return (
      (rest > 0 ? rect(place, row.height - whole, rest, paint(theme, { fill: 'bar-l' })) : '') +
      (dark > 0 ? rect(place, row.height - dark, dark, paint(theme, { fill: row.colour })) : '')
    )
  }
  const fill: Paint = row.look === 'tint' ? { of: row.colour, strength: 0.46 } : row.colour
  return rect(place, row.height - whole, whole, paint(theme, { fill }))
}

function openBar(week: WeekBar, row: WeekRow, place: Place, hatch: string, theme: Theme): string {
  const tall = heightOf(week.whole, row)
  if (tall === 0) return ''
  const y = row.look === 'outline' ? 0.5 : row.height - tall + 0.5
  const stroke = paint(theme, { stroke: hatchColour(row) })
  return `<rect x="${place.x}" y="${short(y)}" width="${place.width}" height="${short(Math.max(0.5, tall - 1))}" fill="url(#${escapeXml(hatch)})"${stroke}/>`
}

function hatchColour(row: WeekRow): Colour {
  return row.look === 'outline' ? 'bar-l' : row.colour
}

function rect(place: Place, y: number, height: number, painted: string): string {
  return `<rect x="${place.x}" y="${short(y)}" width="${place.width}" height="${short(height)}"${painted}/>`
}

/** Diagonal lines mean one thing everywhere: not finished. */
export function hatchPattern(id: string, colour: Colour, theme: Theme): string {
  const line = `<line x1="0" y1="0" x2="0" y2="4.5" stroke-width="4"${paint(theme, { stroke: colour })}/>`
  return `<defs><pattern id="${escapeXml(id)}" width="4.5" height="4.5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">${line}</pattern></defs>`
}
