import { withoutArticle, withoutGeneric } from './compile/names.ts'
import type { PlaceClass } from './place-class.ts'

/**
 * A place given by name in a table, with its country and units as far as known, and what the table tells of it in
 * words ("near the village of Tanab, Kanbalu township").
 */
export type PlaceQuery = {
  name: string
  country?: string | null
  admin1?: string | null
  admin2?: string | null
  told?: readonly string[]
}

/** The two ends of "between A and B", "A - B road" and "the road connecting A with B". */
export function betweenOf(name: string): string[] | null {
  const found =
    /\bbetween\s+(.+?)\s+and\s+(.+)$/i.exec(name) ??
    /\b(?:connecting|from)\s+(.+?)\s+(?:with|to|and)\s+(.+)$/i.exec(name) ??
    /^(.+?)\s*[-–]\s*(.+?)\s+(?:road|highway|route|axis)$/i.exec(name)
  return found === null ? null : [found[1] ?? '', found[2] ?? '']
}

const SUFFIX =
  /\s+(village|town|city|district|governorate|province|state|region|municipality|department|subdistrict|township|area|camp|county|oblast|raion|airport|base|neighbou?rhood|settlement|commune|hromada|tehsil|taluka|lga|wilayat|division|prefecture|cercle|parish|sub-?county|agency|zone|rayon|republic|highway|road|river|mountains?|forest|location|suburb|locality|hill|front|housing project|mun\w*ty|dist\w*t|gov\w*rate)$/i
const PREFIX =
  /^(near|around|outside|between|north of|south of|east of|west of|village of|town of|city of|mintaqat|markaz|nahiyat|qada'?|municipio de|departamento de|barrio|vereda|corregimiento)\s+/i

/** The ways a name given in a table may stand in the gazetteer, likeliest first. */
export function spellingsOf(name: string): string[] {
  const found = new Set<string>()
  const add = (text: string | null) => {
    const clean = text?.trim() ?? ''
    if (clean.length > 1) found.add(clean)
  }
  const main = name
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  for (const part of [main, ...main.split(/\s*[,/]\s*|\s+-\s+/)]) {
    add(part)
    let bare = part
    for (let i = 0; i < 3; i++) bare = bare.replace(SUFFIX, '').replace(PREFIX, '')
    add(bare)
    add(withoutGeneric(bare))
    add(withoutArticle(bare))
  }
  for (const inner of name.matchAll(/\(([^)]+)\)/g)) add((inner[1] ?? '').replace(SUFFIX, ''))
  return [...found]
}

/** A unit's name without the words for its kind. */
export function bareUnit(name: string): string {
  return name.replace(SUFFIX, '').trim()
}

/** The kind of place a table's name says it is. */
export function wantedClass(name: string): PlaceClass | null {
  if (/\b(state|governorate|province|oblast|region|department)$/i.test(name)) return 'admin1'
  if (/\b(district|raion|county|municipality|tehsil|lga|cercle|agency|mun\w*ty|dist\w*t)$/i.test(name)) return 'admin2'
  return /\b(village|town|city)$/i.test(name) ? 'town' : null
}
