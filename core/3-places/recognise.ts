import { looksForeign } from './find-heard-names.ts'
import type { Gazetteer } from './gazetteer.ts'
import { ORGANISATION_HEADS } from './lexicon.ts'
import type { NameSpan } from './spans.ts'
import { type PlaceDoc, prominence, type Surroundings } from './surroundings.ts'

/**
 * How much speaks for a name being meant as a place, by rule: above 0 it is taken. `share` is how strongly the text
 * and its source speak for the country of the name's most prominent place; `hasParent` that a unit or country which
 * holds it follows after a comma.
 */
export function ruleScore(
  span: NameSpan,
  around: Surroundings,
  doc: PlaceDoc,
  gazetteer: Gazetteer,
  share: number,
  hasParent: boolean,
): number {
  const best = prominence(span, gazetteer)
  const words = span.last - span.first + 1
  const lastWord = doc.tokens[span.last]?.form.folded ?? ''
  const isArabic = doc.tokens[span.first]?.form.isArabic === true
  let score = baseScore(best.kind, best.population)
  if (!best.byMainName) score -= 1
  if (words > 1) score += 0.7
  if (around.hasPreposition) score += 1.5
  else if (around.hasWeakPreposition) score += 0.4
  if (around.headAfter || around.headBefore) score += 1.2
  if (hasParent) score += 2.5
  if (isItsOwnName(span, gazetteer))
    score += around.hasPreposition ? 0.8 : around.startsSentence || doc.isShouted || isArabic ? 0 : 0.6
  score += Math.min(1, share * 2)
  if (around.runBefore.length > 0) score -= around.headBefore ? 0 : span.isDemonym ? 0.5 : 1.8
  if (around.runAfter.length > 0 && !around.headAfter && !span.isDemonym) score -= 1.2
  if (around.hasTitle) score -= 1
  if (around.looksLikePerson) score -= 5
  if (around.numberAfter) score -= 6
  if (around.isOrdinary) score -= around.hasPreposition && !doc.isShouted ? 3.5 : 5
  if (around.isLowerElsewhere && !doc.isShouted) score -= 1.5
  // "Falcon Cell" is no cell in Falcón: a town or unit inside a name must be one the text is about
  if (
    around.inOrganisation &&
    best.kind !== 'country' &&
    share < 0.1 &&
    !around.hasWeakPreposition &&
    !around.hasPreposition
  )
    score -= best.kind === 'region' ? 1 : 5
  // "El Banco de Bogotá", "La Universidad de Antioquia" are no towns named El Banco
  if (words > 1 && ORGANISATION_HEADS.has(lastWord) && OF.has(around.after)) score -= 5
  if (around.isSurname && !span.isDemonym) score -= WELL_KNOWN.has(best.kind) ? 1.5 : 4
  const isMinor = !WELL_KNOWN.has(best.kind) && best.population < 400_000 && !span.isDemonym && !hasParent
  if (around.isFamilyName && isMinor) score -= around.hasPreposition ? 1 : 3
  if (around.isFirstName && isMinor) score -= around.hasPreposition ? 1 : 3
  if (around.speechAfter && isMinor) score -= 1.5
  if (around.isDateline) score += 2
  if (around.isDirection && (around.runAfter.length > 0 || words === 1)) score -= 4
  // institutions by the name of their house
  if (best.kind === 'facility' && /^(BLDG|ST)$/.test(best.feature) && !around.hasPreposition) score -= 4
  if (around.isTiny && best.kind !== 'country') score -= 3
  if (isArabic && words === 1 && !span.isDemonym && around.isCommonArabic) score -= 8
  if (isArabic && words === 1 && !around.isCommonArabic && share < 0.05) score -= foreignName(best, span, around, doc)
  // "ماراً": the ending of an indefinite word; names of places don't take it
  if (isArabic && words === 1 && TANWIN.test(doc.tokens[span.first]?.form.raw ?? '')) score -= 8
  if (around.namesDisease || (around.namesLanguage && span.isDemonym)) score -= 6
  const isAbbreviation = span.candidates.every(({ kind }) => kind === 7)
  if (isAbbreviation && best.kind !== 'country' && best.kind !== 'region')
    score += around.afterPlaceComma ? 2 : around.hasPreposition ? -1.5 : -4
  if (around.isShort && best.kind !== 'country') score -= 1
  if ((isArabic || doc.isShouted) && !WELL_KNOWN.has(best.kind) && words === 1) {
    if (!around.hasPreposition && !around.headBefore && !around.headAfter && best.population < 300_000)
      score -= best.population >= 50_000 && best.byMainName && span.candidates.length <= 2 ? 1 : 3
    if (best.population < 20_000 && !around.hasPreposition && !around.headBefore) score -= 1
  }
  if (doc.isShouted && !WELL_KNOWN.has(best.kind) && !hasParent) {
    // capitals throughout hide which words are names: the words before must tell
    const isTold = around.hasPreposition || around.headBefore || around.headAfter || around.afterPlaceComma
    if (!isTold && !around.startsSentence) score -= 3
    if (words > 1 && ARTICLE_LIKE.has(doc.tokens[span.first]?.form.folded ?? '')) score -= 4
  }
  return score
}

/** A word of five letters or more that names places of one country only is hardly another word. */
function isItsOwnName({ start, end, candidates }: NameSpan, gazetteer: Gazetteer): boolean {
  const country = gazetteer.country[candidates[0]?.index ?? 0]
  return end - start >= 5 && candidates.every(({ index, kind }) => kind <= 2 && gazetteer.country[index] === country)
}

/**
 * Foreign towns written in Arabic letters look like words of every day: only great ones pass by themselves, and in a place's
 * spot long names spelled as no Arabic word is.
 */
function foreignName(best: ReturnType<typeof prominence>, span: NameSpan, around: Surroundings, doc: PlaceDoc): number {
  if (WRITES_ARABIC.has(best.country) || best.kind === 'country' || best.kind === 'region') return 0
  if (best.kind === 'capital' || (best.population > 1_000_000 && best.byMainName)) return 0
  const isLong = span.end - span.start >= LONG_NAME && (around.hasPreposition || around.headBefore)
  return isLong && looksForeign(doc.text, span.start, span.end) ? 1 : 4
}

const LONG_NAME = 6

const WRITES_ARABIC = new Set(
  'IQ SY YE SD LY LB PS JO EG SA AE QA KW BH OM TN DZ MA MR SO DJ KM TD EH IR AF PK'.split(' '),
)

const TANWIN = /[\u064b-\u064d]/

const OF = new Set(['of', 'de', 'du', 'del', 'des'])
const ARTICLE_LIKE = new Set('the a an at in on of to'.split(' '))

const WELL_KNOWN = new Set(['country', 'admin1', 'capital', 'region', 'water', 'facility', 'landform'])

function baseScore(kind: string, population: number): number {
  if (kind === 'country') return 3
  if (kind === 'region' || kind === 'water' || kind === 'facility' || kind === 'landform' || kind === 'capital')
    return 2.5
  if (kind === 'admin1') return 2
  // the seat of a unit whose people nobody counted is no hamlet
  if (population === 0) return kind === 'seat' ? 0.3 : kind === 'lowerSeat' ? -0.5 : -1.5
  return Math.min(2, (Math.log10(population) - 4.3) * 0.9)
}
