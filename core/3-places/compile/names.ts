/** How a name belongs to its place; the order is also the trust put in it. */
export const NAME_KINDS = {
  main: 0,
  plain: 1, // the same in ASCII, without an article or a word such as District
  translated: 2, // from our own tables in English, French, Spanish or Arabic
  alternate: 3,
  demonym: 4,
  spelling: 5, // met through spellingKey, only inside an established country
  former: 6, // other names of units, often those of a chief town
  abbreviation: 7, // counts only in capitals
} as const

export type NameKind = (typeof NAME_KINDS)[keyof typeof NAME_KINDS]

const GENERIC =
  /\s+(District|Governorate|Province|Department|Municipality|Prefecture|Oblast|Raion|Rayon|Qada|Region|Township|Subdivision|Wilayah?|Cercle|Territory|Regency|Canton)$/i
const GENERIC_BEFORE =
  /^(Qada|Qaḑā[’']?|Muhafazat|Muḩāfaz̧at|Nahiyat|Mintaqat|Minţaqat|Departamento de(?:l| la)?|Municipio de(?:l| la)?|Provincia de(?:l| la)?|Département de (?:la |l['’])?|Arrondissement de (?:la )?|Cercle de|Province of|City of|Kabupaten|Kota|Powiat|Okres)\s+/i
const LATIN_ARTICLE = /^(al|el|an|ar|as|ash|at|ad|az|ed|es|er|ez)[-\s]/i
const KNOWN_SCRIPT =
  /^[\p{Script=Latin}\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Ethiopic}\p{M}\p{N}\p{P}\p{Zs}\p{Sk}\p{Lm}]+$/u

/** A name without the word for its kind of unit, or null when there is none. */
export function withoutGeneric(name: string): string | null {
  // "Provincia de La Convención" is La Convención, no Convención
  const bare = name
    .replace(GENERIC_BEFORE, (generic) => (generic.endsWith(' La ') ? 'La ' : ''))
    .replace(GENERIC, '')
    .trim()
  return bare !== name && bare.length > 2 ? bare : null
}

/** A name without its Arabic article in Latin letters, or null when there is none. */
export function withoutArticle(name: string): string | null {
  return LATIN_ARTICLE.test(name) && name.length > 6 ? name.replace(LATIN_ARTICLE, '') : null
}

/** Quarters and hamlets whose name in news is an organisation's. */
const ORGANISATIONS = /^(la |el )?(croix[- ]rouge|cruz roja|red cross)$/i

/** Whether a place's own name would be taken for it in news. */
export function isNamedLikeOthers(name: string): boolean {
  return ORGANISATIONS.test(name)
}

/** Alternate names that news hardly ever means by the place GeoNames gives them to (Casablanca). */
const MISLEADING = new Set(['White House'])

/**
 * Whether an alternate name of the GeoNames list is worth keeping: no airport codes, no pinyin, nothing spelt letter by letter
 * (ʿman for Amman), known scripts only.
 */
export function isWorthKeeping(name: string): boolean {
  if (name.length < 3 || name.length > 60 || /^[A-Z]{3,4}$/.test(name)) return false
  if (/^[\p{P}\p{Lm}\p{Sk}]*[a-z]/u.test(name) || /\d/.test(name) || MISLEADING.has(name)) return false
  return KNOWN_SCRIPT.test(name)
}
