import { drawCountsMap } from '#core/drawing/draw-counts-map.ts'
import { drawWeeks, type WeekRow, weekBand } from '#core/drawing/draw-weeks.ts'
import { layOutCountry, layOutWorld } from '#core/drawing/project-map.ts'
import { escapeXml, short } from '#core/drawing/svg.ts'
import { readCountryMap, readWorldMap } from '#core/geo/basemap.ts'
import { unitOfAdmin1 } from '#core/geo/crosswalk.ts'
import { daysOfWeek } from '#core/time/weeks.ts'
import type { DigestContent } from './digest-content.ts'
import type { DigestFacts } from './digest-facts.ts'
import { shownWeeks } from './shown-weeks.ts'
import type { Words } from './words.ts'

const MAP = { width: 340, height: 330 }
const CHART = { width: 400, up: 84, down: 34, axis: 16 }

/** The map and the timeline of a digest as SVG in the colours of print; `map` is null where the digest has none. */
export function drawDigest(
  facts: DigestFacts,
  content: DigestContent,
  base: { country: string | null; topology: string },
  words: Words,
): { map: string | null; timeline: string } {
  return { map: content.map ? drawMap(facts, content.map.alt, base) : null, timeline: drawTimeline(facts, words) }
}

function drawMap(facts: DigestFacts, label: string, base: { country: string | null; topology: string }): string {
  const topology = JSON.parse(base.topology)
  const map = base.country ? readCountryMap(topology) : readWorldMap(topology)
  const units = new Map<string, { name: string; count: number; littleRead: boolean }>()
  for (const region of facts.regions) {
    const unit = base.country ? unitOfAdmin1(region.code) : region.code.slice(0, 2)
    const known = units.get(unit)
    const count = (known?.count ?? 0) + region.count.now
    units.set(unit, {
      name: known?.name ?? region.name,
      count,
      littleRead: region.isLittleRead || (known?.littleRead ?? false),
    })
  }
  return drawCountsMap({
    map,
    sheet: base.country ? layOutCountry(map, MAP) : layOutWorld(map, MAP),
    counts: [...units].map(([unit, entry]) => ({ unit, ...entry })),
    theme: 'print',
    id: 'digest-map',
    label,
    sayKm: (km) => `${km} km`,
    nameAll: base.country !== null,
  })
}

/** Deteriorating weeks upward from the line, improving weeks outlined below it, on one scale. */
function drawTimeline(facts: DigestFacts, words: Words): string {
  const isOpen = facts.asOf < facts.end
  const weeks = shownWeeks(facts)
  const max = Math.max(1, ...weeks.map((week) => Math.max(week.deteriorating, week.improving)))
  const row = (of: 'deteriorating' | 'improving', height: number): WeekRow => ({
    weeks: weeks.map((week) => ({ whole: week[of], byToday: week[of] })),
    unfinished: isOpen,
    max: of === 'improving' ? (max * CHART.down) / CHART.up : max,
    height,
    look: of === 'improving' ? 'outline' : 'full',
    colour: 'bar',
  })
  const frame = (id: string) => ({ width: CHART.width, dir: 'ltr' as const, theme: 'print' as const, id, label: null })
  const up = drawWeeks(row('deteriorating', CHART.up), frame('up'))
  const down = drawWeeks(row('improving', CHART.down), frame('down'))
  const height = CHART.up + CHART.down + 1 + CHART.axis
  const label = (index: number, anchor: string) => {
    const { start, size } = weekBand(index, weeks.length, 'ltr')
    const x = CHART.width * (anchor === 'start' ? start : start + size)
    const text = `${words.date(daysOfWeek(weeks[index]?.week ?? '')?.start ?? facts.start, 'short')}`
    return `<text x="${short(x)}" y="${height - 3}" font-family="Noto Sans" font-size="11" text-anchor="${anchor}" fill="#646d76">${escapeXml(text)}</text>`
  }
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${CHART.width} ${height}" width="${CHART.width}" height="${height}">` +
    `<g>${up}</g><line x1="0" x2="${CHART.width}" y1="${CHART.up + 0.5}" y2="${CHART.up + 0.5}" stroke="#15191d"/>` +
    `<g transform="translate(0 ${CHART.up + 1})">${down}</g>${label(0, 'start')}${label(weeks.length - 1, 'end')}</svg>`
  )
}
