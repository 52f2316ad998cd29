import type { Gazetteer } from './gazetteer.ts'
import { ARTICLES, HEAD_CLASSES, headWithin, kindBeforeOf, UNIT_HEADS } from './head-words.ts'
import { isIslamicState } from './islamic-state.ts'
import {
  FIRST_NAMES,
  INNER,
  ORDINARY,
  ORGANISATION_HEADS,
  ORGANISATION_STARTS,
  PLACE_HEADS,
  PLACE_PREPOSITIONS,
  SPEECH,
  TITLES,
  WEAK_PREPOSITIONS,
} from './lexicon.ts'
import type { PlaceClass } from './place-class.ts'
import { isCommonArabicWord, isOfATown, opensDateline, saysWhere } from './place-spots.ts'
import type { NameSpan } from './spans.ts'
import type { Token } from './tokens.ts'

/** A text as the place reader sees it. */
export type PlaceDoc = {
  text: string
  tokens: readonly Token[]
  /** ISO 639 code, where it is known. */
  language: string | undefined
  /** The text has hardly any small letters, so capitals tell nothing. */
  isShouted: boolean
  /** Folded words that stand in small letters somewhere. */
  lower: ReadonlySet<string>
  /** How often each capitalised or Arabic word stands. */
  counts: ReadonlyMap<string, number>
  /** Folded words that somewhere end a run of capitals as surnames do, and stand alone elsewhere. */
  surnames: ReadonlySet<string>
  /** The same where only capitals speak for a name of two words or an initial. */
  family: ReadonlySet<string>
}

/** What stands around a name: the words before and after, and the run of capitals it belongs to. */
export type Surroundings = {
  before: string
  before2: string
  after: string
  after2: string
  startsSentence: boolean
  /** Capitalised words joined to the name on either side, nearest first. */
  runBefore: readonly string[]
  runAfter: readonly string[]
  hasPreposition: boolean
  hasWeakPreposition: boolean
  hasTitle: boolean
  headBefore: boolean
  headAfter: boolean
  headWord: PlaceClass | null
  /** Told as a unit: "cercle de", "district", "بإقليم"; what bears the name of its seat is not the seat. */
  isUnit: boolean
  inOrganisation: boolean
  looksLikePerson: boolean
  numberAfter: boolean
  isOrdinary: boolean
  isLowerElsewhere: boolean
  speechAfter: boolean
  isShort: boolean
  isTiny: boolean
  isSurname: boolean
  isFamilyName: boolean
  isFirstName: boolean
  isCommonArabic: boolean
  isDateline: boolean
  isDirection: boolean
  namesDisease: boolean
  namesLanguage: boolean
  afterPlaceComma: boolean
}

/** Cuts what the reader needs to know of the whole text out of its words. */
export function placeDoc(text: string, tokens: readonly Token[], language?: string): PlaceDoc {
  const lower = new Set<string>()
  const counts = new Map<string, number>()
  const surnames = new Set<string>()
  const family = new Set<string>()
  let cased = 0
  let shouted = 0
  for (let at = 0; at < tokens.length; at++) {
    const { form, gap } = tokens[at] as Token
    const previous = tokens[at - 1]?.form
    if (form.shape === 1 && gap === 'join' && previous?.shape === 1 && looksLikeFirstName(tokens, at - 1))
      surnames.add(form.folded)
    else if (form.shape === 1 && previous?.shape === 1 && endsName(tokens, at)) family.add(form.folded)
    if (form.shape === 0 && !form.isArabic) lower.add(form.folded)
    else counts.set(form.folded, (counts.get(form.folded) ?? 0) + 1)
    if (form.shape === 2 && form.raw.length > 1) shouted++
    if (form.shape < 3 && !form.isArabic && form.raw.length > 1) cased++
  }
  return { text, tokens, language, isShouted: cased > 5 && shouted / cased > 0.6, lower, counts, surnames, family }
}

/** The last of two or three capitalised words, the one before no word of a place's name: "Conor McGregor", "W. Murphy". */
function endsName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const previous = tokens[at - 1]
  if (token === undefined || previous === undefined || isCapital(tokens[at + 1])) return false
  if (previous.form.raw.length === 1) return token.gap === 'dot' || token.gap === 'join'
  if (token.gap !== 'join' || startsSentence(tokens, at - 1)) return false
  const word = previous.form.folded
  return !ORDINARY.has(word) && !PLACE_HEADS.has(word) && !ORGANISATION_HEADS.has(word)
}

/** A first name or title, or a capitalised word that is no word of its own in any list. */
function looksLikeFirstName(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.form.folded ?? ''
  return FIRST_NAMES.has(word) || TITLES.has(word)
}

const MONTHS =
  /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|janv|fevr|avr|mai|juin|juil|aout|enero|febr|abril|mayo|junio|julio|agosto|sept|octubre|novi|dici)/

const IN = 'في'

/** What stands around a name in its text. */
export function surroundingsOf(span: NameSpan, doc: PlaceDoc): Surroundings {
  const { tokens } = doc
  const previous = tokens[span.first - 1]
  const next = tokens[span.last + 1]
  const first = tokens[span.first]
  const gapBefore = first?.gap ?? 'break'
  const joinedBefore = gapBefore === 'join' && previous !== undefined
  const joinedAfter =
    next !== undefined &&
    (next.gap === 'join' || (next.gap === 'dot' && (tokens[span.last]?.form.raw.length ?? 9) === 1))
  const isArabic = first?.form.isArabic === true
  const particle = isArabic && first !== undefined && saysWhere(first, span.start)
  const stands = previous !== undefined && (gapBefore === 'join' || gapBefore === 'open')
  const head = stands ? headWithin(previous.form) : null
  const before = head ?? (stands ? previous.form.folded : '')
  const before2 = head !== null ? IN : before !== '' ? (tokens[span.first - 2]?.form.folded ?? '') : ''
  const after = joinedAfter ? next.form.folded : ''
  const after2 = after !== '' ? (tokens[span.last + 2]?.form.folded ?? '') : ''
  const runBefore: string[] = []
  const runAfter: string[] = []
  let direct = 0 // words of the run before that no "of" parts from the name
  if (!isArabic && !doc.isShouted) {
    let linked = false
    for (let i = span.first - 1, gap = gapBefore; i >= 0 && gap === 'join' && runBefore.length < 6; i--) {
      const token = tokens[i]
      if (token === undefined) break
      const capital = token.form.shape === 1 || token.form.shape === 2
      if (capital) runBefore.push(token.form.folded)
      if (capital && !linked) direct++
      if (!capital) linked = true
      if (!capital && !(INNER.has(token.form.folded) && joinsCapitals(tokens, i))) break
      gap = token.gap
    }
    for (let i = span.last + 1; i < tokens.length && runAfter.length < 6; i++) {
      const token = tokens[i]
      if (token === undefined || token.gap !== 'join') break
      const capital = token.form.shape === 1 || token.form.shape === 2
      if (capital) runAfter.push(token.form.folded)
      else if (
        !(
          (token.form.folded === 'of' || token.form.folded === 'for' || token.form.folded === 'and') &&
          isCapital(tokens[i + 1]) &&
          runAfter.length > 0
        )
      )
        break
    }
    // "Scott Brown": capitals at the start of a sentence before the name may be just its first word
    const furthest = span.first - runBefore.length
    if (runBefore.length === 1 && startsSentence(tokens, furthest) && ORDINARY.has(runBefore[0] ?? ''))
      runBefore.length = 0
  }
  const single = span.first === span.last
  const opensSentence = startsSentence(tokens, span.first)
  // "LONDON Pope Francis said": a dateline in capitals is no first name
  const isDateline =
    !doc.isShouted &&
    (gapBefore === 'break' || span.first === 0) &&
    (((first?.form.shape ?? 0) === 2 && (first?.form.raw.length ?? 0) > 3 && (next?.form.shape ?? 0) !== 2) ||
      opensDateline(doc.text, span.end))
  if (isDateline) runAfter.length = 0
  const folded = first?.form.folded ?? ''
  const hasTitle = (before !== '' && TITLES.has(before)) || runBefore.slice(0, direct).some((word) => TITLES.has(word))
  const lastOfRun = runAfter[runAfter.length - 1] ?? ''
  const isAtTown = first !== undefined && gapBefore === 'join' && previous?.form.raw.toLowerCase() === 'à'
  const headAfter = after !== '' && PLACE_HEADS.has(after)
  const kindBefore = before === '' || PLACE_HEADS.has(before) ? before : kindBeforeOf(tokens, span.first - 1)
  const headBefore = kindBefore !== ''
  const startsOrganisation = runBefore.some(
    (word) => ORGANISATION_STARTS.has(word) || (ORGANISATION_HEADS.has(word) && before !== word),
  )
  const inOrganisation =
    (runAfter.some((word) => ORGANISATION_HEADS.has(word)) && !(runAfter.length === 1 && PLACE_HEADS.has(lastOfRun))) ||
    startsOrganisation ||
    isIslamicState(tokens, span) ||
    (isArabic && before !== '' && ORGANISATION_HEADS.has(before))
  const looksLikePerson =
    !isArabic &&
    ((hasTitle && direct > 0 && !(previous && PLACE_HEADS.has(previous.form.folded))) ||
      (single &&
        FIRST_NAMES.has(folded) &&
        runAfter.length > 0 &&
        !ORGANISATION_HEADS.has(lastOfRun) &&
        !PLACE_HEADS.has(after)) ||
      (direct > 0 && joinedBefore && FIRST_NAMES.has(before)) ||
      (runBefore.length > 0 && /^[a-z]$/.test(runBefore[0] ?? '') && joinedBefore))
  return {
    before,
    before2,
    after,
    after2,
    startsSentence: opensSentence,
    runBefore,
    runAfter,
    hasPreposition:
      particle ||
      opensHeadline(span, doc) ||
      (before !== '' && PLACE_PREPOSITIONS.has(before)) ||
      (before === 'the' && PLACE_PREPOSITIONS.has(before2)) ||
      isOfATown(before, before2, isArabic),
    hasWeakPreposition: before !== '' && WEAK_PREPOSITIONS.has(before),
    hasTitle,
    headBefore,
    headAfter,
    headWord: isDateline
      ? 'town'
      : after === 'national' && after2 === 'guard'
        ? 'admin1'
        : (HEAD_CLASSES[after] ?? (headBefore ? HEAD_CLASSES[kindBefore] : isAtTown ? 'town' : undefined) ?? null),
    isUnit: UNIT_HEADS.has(headAfter ? after : kindBefore),
    inOrganisation,
    looksLikePerson,
    numberAfter:
      joinedAfter && next.form.shape === 3 && !MONTHS.test(after2) && next.form.raw.length < 4 && !span.isDemonym,
    isOrdinary:
      (single || (opensSentence && span.last === span.first + 1 && ARTICLES.has(folded))) &&
      ORDINARY.has(tokens[span.last]?.form.folded ?? '') &&
      (first?.form.shape !== 2 ||
        first.form.raw.length > 4 ||
        doc.isShouted ||
        !span.candidates.some(({ kind }) => kind === 7)),
    isLowerElsewhere: single && doc.lower.has(folded),
    speechAfter: after !== '' && SPEECH.has(after),
    isTiny: single && folded.length <= 2 && !span.candidates.some(({ kind }) => kind === 7),
    isShort: single && folded.length <= 3,
    isSurname: single && doc.surnames.has(folded),
    isFamilyName: single && doc.family.has(folded),
    isCommonArabic: isArabic && first !== undefined && isCommonArabicWord(first, span.start),
    isFirstName: single && FIRST_NAMES.has(folded),
    isDateline,
    isDirection:
      doc.tokens.slice(span.first, span.last + 1).every(({ form }) => DIRECTIONS.has(form.folded)) ||
      (single && joinedAfter && isBearing(first, next)),
    namesDisease: DISEASES.has(after) || (folded === 'nile' && before === 'west'),
    namesLanguage: LANGUAGES.has(folded) && (LANGUAGE_BEFORE.has(before) || LANGUAGE_AFTER.has(after)),
    afterPlaceComma: gapBefore === 'comma' && isCapitalForm(previous),
  }
}

/** "Konotop: what we know": a name alone before the first colon of a text, as headlines and posts say where. */
function opensHeadline({ first, end, candidates }: NameSpan, { text, tokens }: PlaceDoc): boolean {
  if (first !== 0 || !/^\s?[:：]\s/.test(text.slice(end, end + 3))) return false
  return candidates.length > 0 && !FIRST_NAMES.has(tokens[0]?.form.folded ?? '')
}

/** `NE Nigeria`, `NW Pakistan`: a bearing, no state of America. */
function isBearing(token: Token | undefined, next: Token): boolean {
  return token?.form.shape === 2 && /^[ns][ew]$/.test(token.form.folded) && isCapitalForm(next)
}

function startsSentence(tokens: readonly Token[], at: number): boolean {
  const gap = tokens[at]?.gap ?? 'break'
  return at <= 0 || gap === 'stop' || gap === 'break' || gap === 'dot'
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && token.gap === 'join' && (token.form.shape === 1 || token.form.shape === 2)
}

function joinsCapitals(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.form.folded
  return (
    (word === 'of' || word === 'de' || word === 'du' || word === 'for' || word === 'des' || word === 'del') &&
    isCapital(tokens[at - 1] && { ...(tokens[at - 1] as Token), gap: 'join' })
  )
}

function isCapitalForm(token: Token | undefined): boolean {
  return token !== undefined && (token.form.shape === 1 || token.form.shape === 2)
}

const DISEASES = new Set(
  'virus ebolavirus disease flu fever strain syndrome variant grippe gripe fiebre dollar dollars'.split(' '),
)
const LANGUAGES = new Set(
  'english french spanish german russian italian portuguese chinese japanese turkish kurdish ukrainian persian'.split(
    ' ',
  ),
)
const LANGUAGE_BEFORE = new Set('in into speak speaks speaking spoke spoken fluent learn learning broken'.split(' '))
const LANGUAGE_AFTER = new Set('language languages speaking speaker speakers lessons translation subtitles'.split(' '))
const DIRECTIONS = new Set(
  'north south east west far northern southern eastern western central upper lower northeast northwest southeast southwest nord sud norte sur oeste ouest septentrional meridional oriental occidental'.split(
    ' ',
  ),
)

/** The most prominent thing a name may stand for: its class and people, before any context. */
export function prominence(
  span: NameSpan,
  gazetteer: Gazetteer,
): { kind: PlaceClass; population: number; byMainName: boolean; country: string; feature: string } {
  let best = { kind: 'other' as PlaceClass, population: 0, byMainName: false, country: '', feature: '' }
  let bestScore = -1
  for (const { index, kind } of span.candidates) {
    const place = gazetteer.classAt(index)
    const population = gazetteer.population[index] ?? 0
    const byMainName = kind !== 3 && kind !== 6
    const score = CLASS_RANK[place] + Math.log10(population + 1) - (byMainName ? 0 : 2)
    if (score > bestScore) {
      bestScore = score
      best = {
        kind: place,
        population,
        byMainName,
        feature: gazetteer.features[gazetteer.feature[index] ?? 0] ?? '',
        country: gazetteer.countryAt(index),
      }
    }
  }
  return best
}

const CLASS_RANK: Record<PlaceClass, number> = {
  country: 8,
  admin1: 2,
  admin2: 0,
  capital: 3,
  seat: 1.5,
  lowerSeat: 1,
  town: 0.5,
  quarter: 0,
  region: 9,
  water: 9,
  landform: 7,
  facility: 6,
  other: 0,
}
