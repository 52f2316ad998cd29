import { escapeXml, short, svg } from './svg.ts'
import { paint, type Theme } from './theme.ts'

/** One report's figure: `at` in milliseconds, people from `low` to `high`. */
export type TollPoint = {
  at: number
  low: number
  high: number
  /** An origin said it first; a relay repeats it and adds no weight. */
  isOrigin: boolean
  /** Who said it, drawn beside the dot where there is room. */
  words: string | null
}

export type TollChart = {
  /** Oldest first. */
  points: TollPoint[]
  /** What stood after each report: the figure used and the highest that stands; the last one is what stands now. */
  steps: { at: number; low: number; high: number }[]
  size: { width: number; height: number }
  dir: 'ltr' | 'rtl'
  theme: Theme
  label: string
  /** Words at the end of the lines. */
  words: { used: string; highest: string }
  /** Words of the first midnight and the following ones, by instant. */
  sayDay: (at: number) => string
}

const DAY_MS = 86_400_000

/** Who said how many and when: a step line of the lowest figure that stands, grey up to the highest, dots for the reports. */
export function drawTolls(chart: TollChart): string {
  const { theme } = chart
  const scale = scaleOf(chart)
  const { steps } = chart
  const now = steps.at(-1) ?? { low: 0, high: 0 }
  const top = steps.map((step) => [scale.x(step.at), scale.y(step.high)] as const)
  const low = steps.map((step) => [scale.x(step.at), scale.y(step.low)] as const)
  const end = scale.x(scale.end)
  const band = `M${staircase(top, end)}L${staircase(low, end).split('L').reverse().join('L')}Z`
  const anchor = chart.dir === 'rtl' ? 'end' : 'start'
  const side = chart.dir === 'rtl' ? -8 : 8
  const text = (x: number, y: number, words: string, attributes: string) =>
    `<text x="${short(x)}" y="${short(y)}" font-size="11.5"${attributes}>${escapeXml(words)}</text>`
  const ends =
    text(
      end + side,
      scale.y(now.low) + 4,
      chart.words.used,
      ` font-weight="600" text-anchor="${anchor}"${paint(theme, { fill: 'ink' })}`,
    ) +
    (scale.y(now.low) - scale.y(now.high) > 13
      ? text(
          end + side,
          scale.y(now.high) + 4,
          chart.words.highest,
          ` text-anchor="${anchor}"${paint(theme, { fill: 'ink3' })}`,
        )
      : '')
  const body =
    gridOf(chart, scale) +
    `<path d="${band}"${paint(theme, { fill: 'sub2' })}/>` +
    `<path d="M${staircase(low, end)}" stroke-width="1.6"${paint(theme, { fill: 'none', stroke: 'ink' })}/>` +
    chart.points.map((point) => dotOf(point, scale, theme)).join('') +
    wordsOf(chart, scale) +
    ends
  return svg(chart.size, chart.label, body, 'cas')
}

type Scale = {
  x: (at: number) => number
  y: (people: number) => number
  start: number
  end: number
  max: number
  plot: [number, number]
}

function scaleOf(chart: TollChart): Scale {
  const { width, height } = chart.size
  const start = chart.points[0]?.at ?? 0
  const last = chart.points.at(-1)?.at ?? start
  const span = Math.max(last - start, DAY_MS / 4)
  const end = last + span * 0.06
  const max = Math.max(2, ...chart.steps.map((step) => step.high), ...chart.points.map((point) => point.high)) + 1
  const right = width - 110
  const x = (at: number) => {
    const share = (at - (start - span * 0.06)) / (end - (start - span * 0.06))
    const px = 30 + share * (right - 30)
    return chart.dir === 'rtl' ? width - px : px
  }
  const bottom = height - 28
  return { x, y: (people) => bottom - (people / max) * (bottom - 12), start, end, max, plot: [30, right] }
}

function staircase(points: (readonly [number, number])[], end: number): string {
  const parts: string[] = []
  points.forEach(([x, y], index) => {
    const before = points[index - 1]
    if (before) parts.push(`${short(x)},${short(before[1])}`)
    parts.push(`${short(x)},${short(y)}`)
  })
  const last = points.at(-1)
  if (last) parts.push(`${short(end)},${short(last[1])}`)
  return parts.join('L')
}

function gridOf(chart: TollChart, scale: Scale): string {
  const { theme, size } = chart
  const flip = (x: number) => (chart.dir === 'rtl' ? size.width - x : x)
  const step = Math.max(1, Math.ceil(scale.max / 4))
  const anchor = chart.dir === 'rtl' ? 'start' : 'end'
  const parts: string[] = []
  for (let people = 0; people <= scale.max; people += step) {
    const y = short(scale.y(people))
    const line = `<line x1="${flip(scale.plot[0])}" x2="${flip(scale.plot[1])}" y1="${y}" y2="${y}"${paint(theme, { stroke: people === 0 ? 'ink' : 'rule' })}/>`
    parts.push(
      `${line}<text x="${flip(24)}" y="${short(scale.y(people) + 4)}" font-size="11.5" text-anchor="${anchor}"${paint(theme, { fill: 'ink2' })}>${people}</text>`,
    )
  }
  const label = (at: number, x: number, anchor: string) =>
    `<text x="${short(x)}" y="${size.height - 8}" font-size="11.5" text-anchor="${anchor}"${paint(theme, { fill: 'ink2' })}>${escapeXml(chart.sayDay(at))}</text>`
  // The first report's day is always named, later days where there is room.
  let lastX = scale.x(scale.start)
  parts.push(label(scale.start, lastX, 'start'))
  for (let at = Math.ceil(scale.start / DAY_MS) * DAY_MS; at <= scale.end; at += DAY_MS) {
    const x = scale.x(at)
    if (Math.abs(x - lastX) < 84) continue
    lastX = x
    parts.push(label(at, x, 'middle'))
  }
  return parts.join('')
}

function dotOf(point: TollPoint, scale: Scale, theme: Theme): string {
  const x = short(scale.x(point.at))
  const dot = (people: number) =>
    point.isOrigin
      ? `<circle cx="${x}" cy="${short(scale.y(people))}" r="5"${paint(theme, { fill: 'acc', stroke: 'bg' })}/>`
      : `<circle cx="${x}" cy="${short(scale.y(people))}" r="3.6" stroke-width="1.6"${paint(theme, { fill: 'bg', stroke: 'acc' })}/>`
  if (point.low === point.high) return dot(point.low)
  const line = `<line x1="${x}" x2="${x}" y1="${short(scale.y(point.low))}" y2="${short(scale.y(point.high))}" stroke-width="2.5" stroke-linecap="round"${paint(theme, { stroke: 'acc' })}/>`
  return line + dot(point.low) + dot(point.high)
}

/** Words of origins beside their dots, left out where they would lie on one another or on the words at the end. */
function wordsOf(chart: TollChart, scale: Scale): string {
  const taken: { from: number; to: number; y: number }[] = []
  return chart.points
    .map((point) => {
      if (!point.words || !point.isOrigin) return ''
      const wide = point.words.length * 6.3
      const x = scale.x(point.at)
      const isLate = chart.dir === 'rtl' ? x - wide < 100 : x + wide > scale.plot[1]
      const from = isLate === (chart.dir === 'rtl') ? x : x - wide
      const y = [scale.y(point.high) - 10, scale.y(point.low) + 20].find(
        (here) =>
          here > 10 &&
          here < scale.y(0) - 3 &&
          !taken.some((t) => Math.abs(t.y - here) < 14 && from < t.to && from + wide > t.from),
      )
      if (y === undefined || from < 0) return ''
      taken.push({ from, to: from + wide, y })
      return `<text x="${short(from)}" y="${short(y)}" font-size="11.5"${paint(chart.theme, { fill: 'ink2' })}>${escapeXml(point.words)}</text>`
    })
    .join('')
}
