import { distanceKm } from '#core/geo/distance.ts'
import type { PlaceMention } from './mention.ts'
import type { PlaceDoc } from './surroundings.ts'

const AND = new Set(['and', 'et', 'y', 'e', 'و'])
const BETWEEN = new Set(['between', 'entre', 'بين'])
const ROADS = new Set('road highway route motorway axis corridor carretera autopista via طريق'.split(' '))
const ROADS_BEFORE = new Set('road highway route carretera autopista axe طريق الطريق'.split(' '))
/** Two ends further apart hold no place between them: "between Paris and Beijing" speaks of relations. */
const MAX_KM = 400

/**
 * What happened "between A and B" or "on the A–B road" lies on the line: both names keep their place, take the point
 * midway, and precision 5 (a line) of the UCDP scale.
 */
export function placeBetween(mentions: readonly PlaceMention[], doc: PlaceDoc): PlaceMention[] {
  const placed = [...mentions]
  const at = new Map(doc.tokens.map((token, index) => [token.start, index]))
  for (let i = 0; i + 1 < placed.length; i++) {
    const [a, b] = [placed[i], placed[i + 1]]
    if (a === undefined || b === undefined || !isPoint(a) || !isPoint(b)) continue
    const first = at.get(a.start)
    const second = at.get(b.start) ?? indexWithin(doc, b)
    if (first === undefined || second === undefined || !joins(doc, first, second, a, b)) continue
    if (distanceKm([a.lon, a.lat], [b.lon, b.lat]) > MAX_KM) continue
    const middle = { lat: (a.lat + b.lat) / 2, lon: (a.lon + b.lon) / 2, precision: 5 as const, role: 'near' as const }
    placed[i] = { ...a, ...middle, why: `${a.why}; midway to ${b.name}` }
    placed[i + 1] = { ...b, ...middle, why: `${b.why}; midway to ${a.name}` }
    i++
  }
  return placed
}

type Point = PlaceMention & { lat: number; lon: number }

function isPoint(mention: PlaceMention): mention is Point {
  return mention.kind === 'place' && mention.lat !== null && mention.lon !== null && (mention.precision ?? 9) <= 5
}

function joins(doc: PlaceDoc, first: number, second: number, a: PlaceMention, b: PlaceMention): boolean {
  const word = (index: number) => doc.tokens[index]?.form.folded ?? ''
  const gap = doc.text.slice(a.end, b.start)
  const spelledAnd = second > first && (AND.has(word(second - 1)) || /^\s+و/u.test(gap))
  if (gap.length < 12 && spelledAnd && BETWEEN.has(word(first - 1))) return true
  if (!/^\s?[-–—]\s?$/u.test(gap)) return false
  const next = doc.tokens.findIndex((token) => token.start >= b.end)
  return ROADS.has(word(next)) || ROADS_BEFORE.has(word(first - 1))
}

/** Arabic و stands at the head of the second name's word. */
function indexWithin(doc: PlaceDoc, mention: PlaceMention): number | undefined {
  const index = doc.tokens.findIndex((token) => token.start <= mention.start && token.end >= mention.end)
  return index < 0 ? undefined : index
}
