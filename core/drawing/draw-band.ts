import { length, short, svg } from './svg.ts'
import { paint, type Theme } from './theme.ts'

export type Band = {
  value: number
  /** The usual range; null while there is too little to compare with. */
  usual: { low: number; high: number } | null
  /** Value at the end of the line; the same for all rows that are compared. */
  max: number
  state: 'usual' | 'above' | 'little-read'
  /** Pixels, or null for a drawing as wide as its box. */
  width: number | null
  dir: 'ltr' | 'rtl'
  theme: Theme
}

/** This week's dot on the band of what is usual: dark within it, warning above it, hollow where too little was read. */
export function drawBand(band: Band): string {
  const at = (value: number): number => {
    const share = 0.04 + 0.92 * (band.max > 0 ? Math.min(1, value / band.max) : 0)
    return band.dir === 'rtl' ? 1 - share : share
  }
  const place = (share: number) => (band.width === null ? `${short(share * 100)}%` : length(share * band.width))
  const line = `<line x1="0" x2="${band.width ?? '100%'}" y1="7" y2="7"${paint(band.theme, { stroke: 'rule' })}/>`
  let usual = ''
  if (band.usual) {
    const [from, to] = [at(band.usual.low), at(band.usual.high)].sort((a, b) => a - b) as [number, number]
    const wide = Math.max(0.02, to - from)
    usual = `<rect x="${place(from)}" y="4" width="${place(wide)}" height="6" rx="1"${paint(band.theme, { fill: 'ctl' })}/>`
  }
  const colours = {
    usual: paint(band.theme, { fill: 'ink', stroke: 'bg' }),
    above: paint(band.theme, { fill: 'warn', stroke: 'bg' }),
    'little-read': paint(band.theme, { fill: 'bg', stroke: 'ink3' }),
  }
  const radius = band.state === 'little-read' ? 4.4 : 5.5
  const dot = `<circle cx="${place(at(band.value))}" cy="7" r="${radius}" stroke-width="1.5"${colours[band.state]}/>`
  return svg({ width: band.width ?? '100%', height: 14 }, null, line + usual + dot, 'rg')
}
