import type { PlaceMention } from '#core/3-places/mention.ts'
import { eventType } from './codebook.ts'
import { coreSentences, type Frame } from './happenings/frames.ts'
import { dayBeside, ownDates, ownSentences } from './happenings/own-telling.ts'
import type { TypeVote } from './kinds/event-types.ts'
import { type Curves, calibrated } from './models/calibrate.ts'
import { partiesOf } from './parties/parties.ts'
import type { Evidence, EvidenceField, ReportRead } from './reading.ts'
import { sectorsOf } from './sectors/sectors.ts'
import { statusOf } from './sources/status.ts'
import { type DateSetting, eventDate, isOfOldTimes } from './time-and-place/event-date.ts'
import { type AboutCountry, eventPlace } from './time-and-place/event-place.ts'
import { reportTolls } from './tolls/report-tolls.ts'
import { tollConfidence } from './tolls/toll-confidence.ts'
import { hitsOf, type Sentence, sentenceAround, spanOfTokens } from './words/annotate.ts'
import type { Harm } from './words/pack.ts'
import type { Senses } from './words/senses.ts'

/** What a report is written from. */
export type ReportSetting = {
  text: string
  sentences: readonly Sentence[]
  places: readonly PlaceMention[]
  country: AboutCountry | null
  dates: DateSetting
  curves: Curves
  senses: Senses
  /** All happenings of the item, where it tells several. */
  happenings?: readonly Frame[]
  /** Day of the happening told before this one. */
  before?: ReportRead['date']
}

type Mark = (
  field: EvidenceField,
  at: { start: number; end: number },
  why: string,
  p: number,
  method?: Evidence['method'],
) => void

/** The report of one happening: every value with the words it rests on. */
export function describeReport(frame: Frame, item: ReportSetting): ReportRead {
  const { text, happenings = [] } = item
  const sentences = ownSentences(frame, happenings, item.sentences)
  const setting = { ...item, sentences, dates: ownDates(item.dates, sentences) }
  const evidence: Evidence[] = []
  const mark: Mark = (field, { start, end }, why, p, method = 'rule') => {
    const told = round(calibrated(field, p, setting.curves))
    if (end > start) evidence.push({ field, start, end, quote: text.slice(start, end), method, p: told, why })
  }
  const core = coreSentences(frame, sentences)
  const type = eventType(frame.type)
  const p = frame.p ?? typeConfidence(frame)
  const apart = frame.apart ? `; another happening than before: ${frame.apart.join(', ')}` : ''
  for (const [i, vote] of frame.votes.slice(0, 3).entries())
    mark('type', vote, i === 0 ? vote.why + apart : vote.why, p, vote.method)
  const tolls = readTolls(frame, setting, mark)
  const places = placesOf(frame, item)
  const votes = votesOfNow(frame, setting)
  const place = eventPlace(votes, sentences, places.length > 0 ? places : setting.places, setting.country)
  if (place) mark('place', place, place.why, place.p, 'gazetteer')
  const date = dayBeside(frame, item.before ?? null, sentences) ?? eventDate(votes, setting.dates)
  if (date) mark('date', date, date.why, date.p)
  const status = statusOf(frame, sentences, text)
  if (status.at) mark('status', status.at, status.why, 0.8)
  const told = round(calibrated('type', p, setting.curves))
  const sectors = sectorsOf(frame, setting)
  for (const { sector, p, ...at } of sectors)
    mark('sector', at, `a word for ${sector}, by the words around it`, p, 'linear')
  const parties = partiesOf(frame, core, setting)
  for (const party of parties) mark('actor', party, party.why, party.p, party.method)
  const readAs = {
    type: frame.type,
    acled: type.acled,
    polarity: type.polarity,
    status: status.status,
    p: told,
    alternatives: alternativesOf(frame, told),
    sectors: sectors.map(({ sector }) => sector),
    weapon: readWeapon(core, mark),
    place: place?.place ?? null,
    date: date ? date.range : null,
    actors: parties.map(({ actor }) => actor),
  }
  return { ...readAs, ...tolls, evidence }
}

/** The places told with a happening, without those of a headline that belong to another one of the item. */
function placesOf(frame: Frame, { sentences, places, happenings = [] }: ReportSetting): readonly PlaceMention[] {
  const others = new Set(happenings.flatMap((other) => (other === frame ? [] : other.sentences)))
  const sentenceOf = ({ start, end }: PlaceMention) => sentenceAround(sentences, start, end)
  const inFrame = places.filter((place) => frame.sentences.includes(sentenceOf(place)?.index ?? -1))
  const isHere = (place: PlaceMention) =>
    inFrame.some((own) => own.placeKey === place.placeKey && sentenceOf(own)?.isTitle === false)
  const isThere = (place: PlaceMention) =>
    places.some((other) => other.placeKey === place.placeKey && others.has(sentenceOf(other)?.index ?? -1))
  return inFrame.filter((place) => !sentenceOf(place)?.isTitle || isHere(place) || !isThere(place))
}

/** What a sentence of another time tells ("in 2024, an ambush …") has its own day and place. */
function votesOfNow(frame: Frame, { sentences, dates }: ReportSetting): TypeVote[] {
  const now = frame.votes.filter((vote) => {
    const sentence = sentences[vote.sentence]
    return sentence !== undefined && !isOfOldTimes(sentence, dates)
  })
  return now.length > 0 ? now : frame.votes
}

/** The share of such scores and leads at which the type is right: a logistic curve, fitted in docs/reading.md. */
function typeConfidence(frame: Frame): number {
  return 1 / (1 + Math.exp(-(-0.6 + 0.16 * Math.min(frame.score, 12) + 0.25 * Math.min(frame.lead, 8))))
}

/** What the chosen type leaves, shared among the others that are told at all. */
function alternativesOf(frame: Frame, p: number): NonNullable<ReportRead['alternatives']> {
  const others = [...frame.scores].filter(([type, score]) => type !== frame.type && score > 0)
  const sum = others.reduce((total, [, score]) => total + score, 0)
  return others
    .map(([type, score]) => ({ type, p: round(((1 - p) * score) / sum) }))
    .sort((a, b) => b.p - a.p)
    .slice(0, 4)
}

function readTolls(frame: Frame, setting: ReportSetting, mark: Mark): Pick<ReportRead, Harm> {
  const tolls: Pick<ReportRead, Harm> = { killed: null, injured: null, abducted: null, arrested: null, displaced: null }
  for (const { harm, toll, from, beside, signs } of reportTolls(frame, setting)) {
    tolls[harm] = toll
    const p = tollConfidence(signs)
    mark(harm, from, from.why, p, from.method)
    for (const other of beside) mark(harm, other, `${other.why}; the other side, added to it`, p, other.method)
  }
  return tolls
}

/** The most particular weapon told with the happening: a car bomb rather than a bomb. */
function readWeapon(core: readonly Sentence[], mark: Mark): string | null {
  let best: { weapon: string; length: number; start: number; end: number } | null = null
  for (const sentence of core.slice(0, 4)) {
    for (const hit of hitsOf(sentence, 'weapon')) {
      const length = hit.value.weapon === 'Explosive' ? 0 : hit.to - hit.from
      if (!best || length > best.length)
        best = { weapon: hit.value.weapon, length, ...spanOfTokens(sentence, hit.from, hit.to) }
    }
    if (best && best.length > 0) break
  }
  if (best) mark('weapon', best, 'a word for this weapon', 0.8)
  return best?.weapon ?? null
}

function round(p: number): number {
  return Math.round(p * 1000) / 1000
}
