import { BEARINGS } from './lexicon.ts'
import type { NameSpan } from './spans.ts'
import type { PlaceDoc } from './surroundings.ts'

/** How the happening lies to a named place: near it, in the country around it, or so far from it towards a bearing. */
export type Relation = { kind: 'near' | 'around' } | { kind: 'bearing'; km: number; degrees: number }

const NEAR = new Set(
  'near nearby outside around close vicinity proche proches cercano cercana junto aledanos periferia outskirts pres proximite alentours environs peripherie autour cerca alrededores afueras inmediaciones proximidades قرب بالقرب محيط اطراف ضواحي مشارف'.split(
    ' ',
  ),
)
/** Rural surroundings, which may reach far: "the northern countryside of Aleppo", "ريف حلب". */
const AROUND = new Set('countryside campagne arrierepays zona-rural ريف الريف ارياف'.split(' '))
const LINKS = new Set(
  'of from to the de du des d del la le l a al au aux en et about some unos unas environ quelque city town village ville localite cite ciudad poblacion pueblo cabecera من عن الى مدينه بلده قريه'.split(
    ' ',
  ),
)
const UNITS: Record<string, number> = {
  km: 1,
  kms: 1,
  kilometer: 1,
  kilometers: 1,
  kilometre: 1,
  kilometres: 1,
  kilometro: 1,
  kilometros: 1,
  كم: 1,
  كيلومتر: 1,
  كيلومترا: 1,
  mile: 1.609,
  miles: 1.609,
  mi: 1.609,
  metres: 0.001,
  meters: 0.001,
}
const MAX_KM = 400

/** What the words before a name say of where the happening lies: "12 km north of", "near", "the countryside of". */
export function relationBefore(span: NameSpan, doc: PlaceDoc, isWide: boolean): Relation | null {
  let degrees: number | null = null
  let sawLink = false
  for (let back = 1; back <= 7; back++) {
    const token = doc.tokens[span.first - back]
    const after = doc.tokens[span.first - back + 1]
    if (token === undefined || after === undefined || (after.gap !== 'join' && after.gap !== 'open')) break
    const word = token.form.folded
    if (NEAR.has(word)) return { kind: 'near' }
    if (AROUND.has(word)) return { kind: 'around' }
    const bearing = BEARINGS[word] ?? BEARINGS[word.replace(/ward$/, '')]
    if (bearing !== undefined) {
      const second = BEARINGS[doc.tokens[span.first - back - 1]?.form.folded ?? '']
      degrees ??=
        second !== undefined && second !== bearing && doc.tokens[span.first - back]?.gap === 'join'
          ? middle(second, bearing)
          : bearing
      continue
    }
    if (isUnit(word)) {
      const km = distanceIn(doc, span.first - back)
      return degrees === null || km === null ? { kind: 'near' } : { kind: 'bearing', km, degrees }
    }
    if (!LINKS.has(word)) break
    sawLink = true
  }
  // "north of Goma" without a distance; "northern Goma" and "the north of Mali" are within it
  const isArabic = doc.tokens[span.first]?.form.isArabic === true // "شمال خانقين" needs no word for "of"
  return degrees !== null && (sawLink || isArabic) && !isWide ? { kind: 'near' } : null
}

/** The point `km` from a place towards a bearing, on the sphere. */
export function shifted(
  place: { lat: number; lon: number },
  relation: { km: number; degrees: number },
): { lat: number; lon: number } {
  const angle = (relation.degrees * Math.PI) / 180
  const lat = place.lat + (relation.km * Math.cos(angle)) / 111.2 // km in a degree of latitude
  const lon =
    place.lon + (relation.km * Math.sin(angle)) / (111.2 * Math.max(0.05, Math.cos((place.lat * Math.PI) / 180)))
  return { lat: Math.max(-90, Math.min(90, lat)), lon: ((((lon + 180) % 360) + 360) % 360) - 180 }
}

/** A measure of length, with or without its number: "12 km", "une trentaine de kilomètres". */
function isUnit(word: string): boolean {
  return word in UNITS || /^\d+(km|kms|mi)$/.test(word)
}

function distanceIn(doc: PlaceDoc, at: number): number | null {
  const word = doc.tokens[at]?.form.folded ?? ''
  const glued = /^(\d+)(km|kms|mi)$/.exec(word)
  const unit = UNITS[glued?.[2] ?? word]
  if (unit === undefined) return null
  const written = glued?.[1] ?? doc.tokens[at - 1]?.form.folded ?? ''
  const number = Number(written.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)))
  const km = number * unit
  return Number.isFinite(km) && km > 0 && km < MAX_KM ? Math.round(km * 10) / 10 : null
}

/** The bearing halfway: north and west make northwest. */
function middle(a: number, b: number): number {
  const gap = ((b - a + 540) % 360) - 180
  return Math.abs(gap) === 180 ? b : (a + gap / 2 + 360) % 360
}
