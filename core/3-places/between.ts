import { distanceKm } from '#core/geo/distance.ts'
import type { PlaceMention } from './mention.ts'
import type { PlaceDoc } from './surroundings.ts'
import { tokenAt } from './tokens.ts'

/** A set of folded words. */
const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

const AND = words('and et y e و')
const BETWEEN = words('between entre بين')
const ROADS = words('road highway route motorway axis corridor carretera autopista via طريق')
const ROADS_BEFORE = words(
  'road highway motorway route nationale axe rn carretera autopista via troncal camino طريق الطريق محور',
)
/** Words between the one for a road and its first end: "linking", "qui relie", "que conduce de". */
const LEADING = words(
  'linking connecting joining links connects from between that leads leading qui relie reliant relient menant mene conduisant va allant de du depuis entre que une conecta conduce comunica lleva va desde الرابط الواصل الذي يربط يصل من بين المودي',
)
const TO = words('to and with a au aux et vers y e con hasta hacia الي الى ب و')
/** Words that may stand before either end: "between the towns of Djibo and Arbinda". */
const FILLER = words(
  'the town towns of city cities village villages les la le l villes ville de du des localites localite villages las los ciudades ciudad municipios municipio poblaciones مدينتي بلدتي قريتي مدينه بلده قريه',
)
/** Two ends further apart, or two capitals, hold no place between them: "between Paris and Beijing" speaks of relations. */
const MAX_KM = 600
const MAX_ROAD_KM = 700

/**
 * What happened "between A and B" or "on the A–B road" lies on the line: both names keep their place, take the point
 * midway, and precision 5 (a line) of the UCDP scale. `townAt` gives the town where a unit of its name was chosen.
 */
export function placeBetween(
  mentions: readonly PlaceMention[],
  doc: PlaceDoc,
  townAt: (mention: PlaceMention) => PlaceMention,
): PlaceMention[] {
  const placed = [...mentions]
  for (let i = 0; i + 1 < placed.length; i++) {
    const [one, other] = [placed[i], placed[i + 1]]
    if (one === undefined || other === undefined || !isPoint(one) || !isPoint(other)) continue
    const [a, b] = [townAt(one), townAt(other)]
    if (!isPoint(a) || !isPoint(b)) continue
    const first = tokenAt(doc.tokens, a.start)
    const begun = tokenAt(doc.tokens, b.start)
    const second = begun < 0 ? indexWithin(doc, b) : begun
    if (first < 0 || second < 0) continue
    const limit = joinedFor(doc, first, second, a, b)
    if (limit === 0 || distanceKm([a.lon, a.lat], [b.lon, b.lat]) > limit) continue
    const middle = {
      lat: round((a.lat + b.lat) / 2),
      lon: round((a.lon + b.lon) / 2),
      precision: 5 as const,
      role: 'near' as const,
    }
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

/** How far apart, in km, the ends may lie that the words join; 0 where they don't. */
function joinedFor(doc: PlaceDoc, first: number, second: number, a: Point, b: Point): number {
  const word = (index: number) => doc.tokens[index]?.form.folded ?? ''
  const gap = doc.text.slice(a.end, b.start)
  if (/^\s?[-–—]\s?$/u.test(gap)) {
    const next = doc.tokens.findIndex((token) => token.start >= b.end)
    return ROADS.has(word(next)) || ROADS_BEFORE.has(word(first - 1)) || afterRoad(doc, first) ? MAX_ROAD_KM : 0
  }
  if (gap.length > 30 || /[.;:!?\n,]/.test(gap)) return 0
  let link = second - 1
  while (link >= first && FILLER.has(word(link))) link--
  const isArabicAnd = /\s+و$/u.test(gap)
  if ((AND.has(word(link)) || isArabicAnd) && BETWEEN.has(word(back(doc, first, FILLER))))
    return afterRoad(doc, back(doc, first, FILLER)) ? MAX_ROAD_KM : isCapital(a) && isCapital(b) ? 0 : MAX_KM
  return (TO.has(word(link)) || isArabicAnd) && afterRoad(doc, first) ? MAX_ROAD_KM : 0
}

function isCapital({ feature }: PlaceMention): boolean {
  return feature === 'PPLC'
}

/** Whether the words before lead back to one for a road. */
function afterRoad(doc: PlaceDoc, at: number): boolean {
  const skipped = back(doc, at, LEADING_OR_FILLER)
  return ROADS_BEFORE.has(doc.tokens[skipped]?.form.folded ?? '')
}

const LEADING_OR_FILLER: ReadonlySet<string> = new Set([...LEADING, ...FILLER])

/** The first word before that is none of these, at most five back. */
function back(doc: PlaceDoc, from: number, skipped: ReadonlySet<string>): number {
  let at = from - 1
  while (from - at < 6 && skipped.has(doc.tokens[at]?.form.folded ?? '')) at--
  return at
}

/** Arabic و stands at the head of the second name's word. */
function indexWithin(doc: PlaceDoc, mention: PlaceMention): number {
  return doc.tokens.findIndex((token) => token.start <= mention.start && token.end >= mention.end)
}

function round(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000
}
