import { isClose, type PlaceMention } from '#core/3-places/mention.ts'
import type { TypeVote } from '../kinds/event-types.ts'
import type { ReportPlace } from '../reading.ts'
import { hitsOf, isAirborneAt, type Sentence, sentenceAround } from '../words/annotate.ts'
import { isHaven } from './haven.ts'

export type PlaceFound = { place: ReportPlace; start: number; end: number; p: number; why: string }

const ROLE_SCORE: Record<PlaceMention['role'], number> = {
  happened: 2,
  near: 2,
  mentioned: 0,
  commentator: -4,
  outlet: -6,
}

/**
 * Where the happening took place: the place told in the words around it, finer before coarser. A name that could not be
 * resolved keeps its words and gets no point; the country then comes from the item as a whole.
 */
export function eventPlace(
  votes: readonly TypeVote[],
  sentences: readonly Sentence[],
  places: readonly PlaceMention[],
  country: AboutCountry | null,
): PlaceFound | null {
  let best: Scored | null = null
  const told: Scored[] = []
  const own = new Map(votes.map((vote) => [vote.sentence, vote]))
  for (const mention of places) {
    if (mention.kind !== 'place' || mention.role === 'outlet' || mention.role === 'commentator') continue
    if (mention.isDateline) continue
    const sentence = sentenceAround(sentences, mention.start, mention.end)
    if (!sentence || isBeyondBorder(mention, sentence) || isHaven(mention, sentence)) continue
    const score = placeScore(mention, sentence, own, country)
    if (score === null) continue
    const one = { mention, score }
    if (sentence.isTitle || sentence.place <= 1 || own.has(sentence.index)) told.push(one)
    if (!best || score > best.score) best = one
  }
  best = finerOf(best, told)
  const dateline = fromDateline(best?.mention ?? null, places, own, sentences, country)
  if (dateline) return dateline
  if (!best) return fromOrganisation(places, own, sentences) ?? fromDemonym(places, own, sentences)
  return found(
    best.mention,
    Math.min(0.97, best.mention.p * (best.score > 4 ? 0.95 : 0.75)),
    whyOf(best.mention, own, sentences),
  )
}

/** `soldier killed at Iran border`, `frontera con Perú`: a country named for its border is the one across. */
function isBeyondBorder({ precision, end, start }: PlaceMention, { tokens }: Sentence): boolean {
  if (precision !== 6) return false
  const next = tokens.findIndex((token) => token.start >= end)
  if (next >= 0 && tokens[next]?.kind === 'word' && /^borders?$/.test(tokens[next]?.word ?? '')) return true
  const at = tokens.findIndex((token) => token.end > start)
  return ACROSS.has(tokens[at - 1]?.word ?? '') && BORDER.has(tokens[at - 2]?.word ?? '')
}

/** Words between a border and the country across, and for the border itself, as words are folded. */
const ACROSS = new Set(['with', 'avec', 'con', 'مع'])
const BORDER = new Set(['border', 'frontiere', 'frontera', 'حدود', 'الحدود', 'بالحدود'])

type Scored = { mention: PlaceMention; score: number }

/**
 * The headline names the country or a stretch of it that is no unit (`Tierra Caliente`), the first sentence the town: the
 * finer place of that country stands where one is told.
 */
function finerOf(best: Scored | null, told: readonly Scored[]): Scored | null {
  if (!best || best.mention.lat === null || best.mention.admin1 !== null) return best
  const { country } = best.mention
  if (country === null) return best
  const finer = told.filter(
    ({ mention }) =>
      mention.country === country &&
      mention.admin1 !== null &&
      mention.precision !== null &&
      mention.precision <= 4 &&
      mention.p >= 0.5,
  )
  return finer.sort((a, b) => b.score - a.score)[0] ?? best
}

function placeScore(
  mention: PlaceMention,
  sentence: Sentence,
  own: ReadonlyMap<number, TypeVote>,
  country: AboutCountry | null,
): number | null {
  let score = ROLE_SCORE[mention.role]
  const vote = own.get(sentence.index)
  if (vote) {
    score += 3
    // What follows the happening's word within reach is its place more often than what stands before it.
    const gap = mention.start >= vote.end ? mention.start - vote.end : vote.start - mention.end + 20
    score += Math.max(0, 1.5 - gap / 80)
    score += sentence.isTitle || sentence.place === 0 ? 1.5 : sentence.place <= 2 ? 0.75 : 0
  } else if (isHeading(mention, sentence)) score += 3
  else if (sentence.isTitle || sentence.place <= 1) score += 1.5
  else if (own.has(sentence.index - 1) || own.has(sentence.index + 1)) score += 0.75
  else score -= 1.5
  if (isClose(mention.precision)) score += 1
  else if (mention.precision === 6 || mention.feature?.startsWith('PCL')) score -= 1.5
  if (mention.lat === null) score -= 1
  if (country && mention.country && mention.country !== country.code) score -= country.share >= 0.5 ? 5 : 2.5
  return score
}

/** "Sud-Kivu : la cité tombe": a headline that opens with a place and a colon says where. */
function isHeading(mention: PlaceMention, sentence: Sentence): boolean {
  return (
    mention.start === 0 && sentence.isTitle && sentence.tokens.find(({ start }) => start >= mention.end)?.word === ':'
  )
}

/**
 * The city of the dateline is where the reporter sat. It stands for the happening only where no other place is told
 * with it, or only its country with the word capital, and where nothing speaks for another country.
 */
function fromDateline(
  other: PlaceMention | null,
  places: readonly PlaceMention[],
  own: ReadonlyMap<number, TypeVote>,
  sentences: readonly Sentence[],
  country: AboutCountry | null,
): PlaceFound | null {
  const city = places.find((mention) => mention.isDateline && mention.kind === 'place' && mention.lat !== null)
  if (!city || (country && city.country !== country.code)) return null
  const isTold = (mention: PlaceMention) => {
    const sentence = sentenceAround(sentences, mention.start, mention.end)
    if (sentence === undefined) return false
    return sentence.isTitle || sentence.place <= 1 || [-1, 0, 1].some((step) => own.has(sentence.index + step))
  }
  if (places.some((mention) => mention.kind === 'demonym' && mention.country !== city.country && isTold(mention)))
    return null
  if (!other || !isTold(other)) return found(city, city.p * 0.5, 'no place told but the dateline’s')
  const isCapital =
    city.feature === 'PPLC' &&
    other.precision === 6 &&
    other.country === city.country &&
    [...own.keys()].some((index) =>
      sentences[index]?.tokens.some((token) => [token.word, ...(token.forms ?? [])].some((form) => CAPITAL.has(form))),
    )
  return isCapital ? found(city, city.p * 0.75, 'the capital, as the dateline names it') : null
}

const CAPITAL = new Set(['capital', 'capitale', 'عاصمه']) // as words are folded

/** "Students of the University of Ziguinchor": where no place is told, that of the body it is told of, in headline or words. */
function fromOrganisation(
  places: readonly PlaceMention[],
  own: ReadonlyMap<number, TypeVote>,
  sentences: readonly Sentence[],
): PlaceFound | null {
  const mention = places.find((place) => {
    if (place.kind !== 'in_organisation' || place.lat === null || place.role === 'outlet') return false
    if (place.precision === 6) return false
    const sentence = sentenceAround(sentences, place.start, place.end)
    return sentence !== undefined && (own.has(sentence.index) || sentence.isTitle)
  })
  return mention ? found(mention, mention.p * 0.6, 'only an organisation of that place is told') : null
}

/** "Iraqi army" tells at least the country. */
function fromDemonym(
  places: readonly PlaceMention[],
  own: ReadonlyMap<number, TypeVote>,
  sentences: readonly Sentence[],
): PlaceFound | null {
  const mention = places.find((place) => {
    if (place.kind !== 'demonym' || !place.country) return false
    const sentence = sentenceAround(sentences, place.start, place.end)
    if (sentence === undefined || isOfArms(place, sentence)) return false
    return own.has(sentence.index) || sentence.isTitle || sentence.place === 0
  })
  return mention ? found({ ...mention, precision: 6 }, mention.p * 0.6, 'only the people’s country is told') : null
}

/** How far behind a people's name its arms may stand, in words. */
const ARMS_REACH = 3

/** States whose air forces strike abroad more often than at home; from general knowledge. */
const STRIKE_ABROAD = new Set('AE FR GB IL IR JO RU RW SA TR US'.split(' '))

/** `Russian drones`, `an Israeli strike`: whose arms they are does not tell where they struck. */
function isOfArms({ end, country }: PlaceMention, sentence: Sentence): boolean {
  if (country === null || !STRIKE_ABROAD.has(country)) return false
  const at = sentence.tokens.findIndex((token) => token.start >= end)
  if (at < 0) return false
  const strikes = hitsOf(sentence, 'trigger').filter(({ value }) => STRIKES.has(value.type))
  for (let i = at; i < at + ARMS_REACH; i++)
    if (isAirborneAt(sentence, i) || strikes.some(({ from }) => from === i)) return true
  return false
}

const STRIKES: ReadonlySet<string> = new Set(['air_drone_strike', 'shelling_missile'])

function found(mention: PlaceMention, p: number, why: string): PlaceFound {
  return { place: placeFor(mention), start: mention.start, end: mention.end, p, why }
}

/** What a report keeps of a mention. */
export function placeFor(mention: PlaceMention): ReportPlace {
  const { name, country, admin1, admin1Name, lat, lon, precision, placeKey } = mention
  return { name, country, admin1, admin1Name, lat, lon, precision, placeKey }
}

function whyOf(mention: PlaceMention, own: ReadonlyMap<number, TypeVote>, sentences: readonly Sentence[]): string {
  const sentence = sentenceAround(sentences, mention.start, mention.end)
  if (sentence && own.has(sentence.index)) return 'told in the same sentence'
  return sentence?.isTitle || sentence?.place === 0 ? 'told at the head of the item' : 'the nearest place told'
}

/** Names this far down count half as much as at the head, in UTF-16 units. */
const NEAR = 1500

/** The country an item is about, and its share of all that names a country. */
export type AboutCountry = { code: string; share: number }

/** Countries whose governments comment on much that happens elsewhere; their names weigh less. */
const COMMENTING = new Map([
  ['US', 0.7],
  ['GB', 0.6],
  ['FR', 0.7],
  ['RU', 0.8],
  ['ES', 0.7],
])

/** What the country of an item is read from; `told` are the sentences that tell of a happening. */
export type CountrySetting = {
  titleEnd: number
  prior: string | null
  sentences: readonly Sentence[]
  told: ReadonlySet<number>
}

/** The country an item is about, by what it names, where and how often; the source's own country counts a little. */
export function aboutCountry(places: readonly PlaceMention[], setting: CountrySetting): AboutCountry | null {
  const votes = new Map<string, number>()
  const add = (country: string, weight: number) => votes.set(country, (votes.get(country) ?? 0) + weight)
  const { titleEnd, prior, sentences, told } = setting
  if (prior) add(prior.toUpperCase(), 1)
  for (const mention of places) {
    if (!mention.country || mention.kind === 'in_organisation' || mention.role === 'outlet') continue
    const sentence = sentenceAround(sentences, mention.start, mention.end)
    let weight = mention.kind === 'demonym' ? 0.8 : 1
    // What stands further down says less about what the item is about.
    weight /= 1 + mention.start / NEAR
    if (mention.end <= titleEnd) weight *= 1.5
    if (mention.role === 'commentator') weight *= 0.3
    if (sentence && told.has(sentence.index) && !mention.isDateline) weight *= TOLD_WITH
    if (mention.isDateline) weight *= mention.isForeignDateline ? 0.3 : DATELINE
    add(mention.country, weight * (COMMENTING.get(mention.country) ?? 1) * (0.5 + 0.5 * mention.p))
  }
  let best: [string, number] | null = null
  let sum = 0
  for (const entry of votes) {
    sum += entry[1]
    if (!best || entry[1] > best[1]) best = entry
  }
  return best && sum > 0 ? { code: best[0], share: best[1] / sum } : null
}

/** A dateline of the country itself says this much more of where the item plays. */
const DATELINE = 1.5
/** A place told with a happening says this much more of where the item plays. */
const TOLD_WITH = 1.2
