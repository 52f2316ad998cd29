import { getTranslations } from 'next-intl/server'
import type { PlacePrecision } from '#core/3-places/mention.ts'
import { admin1Name } from '#core/3-places/regions.ts'
import { EVENT_TYPES } from '#core/4-reports/codebook.ts'
import { type ReportPlace, SECTORS, type Toll } from '#core/4-reports/reading.ts'
import type { DateRange } from '#core/5-incidents/choose.ts'
import type { Claim } from '#core/5-incidents/claims.ts'
import type { CorrectedField } from '#core/5-incidents/corrections.ts'
import { WITHHOLD_RULES } from '#core/5-incidents/withhold.ts'
import type { IncidentDetail } from '#db/incidents.ts'
import { ALTERNATIVE } from '#db/tags.ts'
import { getDates } from '../_ui/dates.ts'
import { peopleWords } from '../_ui/people-words.ts'
import type { Option, ReviewField } from './review-view.ts'
import { countryPlace, placeLabel, unitPlace } from './search-places.ts'

type Say = (key: string, values?: Record<string, string | number>) => string
type Words = { t: Say; c: Say; i: Say; range: (start: string, end: string) => string; day: (at: string) => string }

const POLARITIES = ['deteriorating', 'improving', 'neutral'] as const
const STATES = ['rumour', 'reported', 'claimed', 'corroborated', 'confirmed', 'retracted'] as const
const TOLLS = ['killed', 'injured', 'abducted', 'arrested'] as const

/** The fields of an incident in the order of their keys, in words, with what else is told and how to set them. */
export async function fieldsOf(incident: IncidentDetail): Promise<ReviewField[]> {
  const [t, c, i, dates] = await Promise.all([
    getTranslations('review'),
    getTranslations('codebook'),
    getTranslations('incidents'),
    getDates(),
  ])
  const words = { t, c, i, range: dates.range, day: dates.day } as unknown as Words
  const shown = [
    typeField(incident, words),
    polarityField(incident, words),
    dateField(incident, words),
    placeField(incident, words),
    ...TOLLS.map((field) => tollField(field, incident, words)),
    stateField(incident, words),
    ...(incident.displacedLow === null ? [] : [tollField('displaced', incident, words)]),
    sectorsField(incident, words),
    withheldField(incident, words),
    ...actorsField(incident, words),
    ...weaponField(incident, words),
  ]
  return shown.map((field, index) => ({ ...field, label: words.t(`field.${field.field}`), n: index + 1 }))
}

type Shown = Omit<ReviewField, 'n' | 'label'>

function typeField(incident: IncidentDetail, { c, ...words }: Words): Shown {
  const label = (code: string) => c(`type.${code}`)
  return {
    field: 'type',
    value: label(incident.type),
    small: c(`family.${incident.family ?? 'none'}`),
    mark: markOf('type', incident, { c, ...words }),
    alternatives: others(
      [...incident.claims.type.claims, ...otherReadings<string>(incident, 'type')],
      incident.type,
      (value) => ({
        label: label(value),
        typed: { value },
      }),
    ),
    input: {
      kind: 'choice',
      options: EVENT_TYPES.map(({ code }) => ({ value: code, label: label(code) })),
      value: incident.type,
      needsWhy: false,
    },
  }
}

function polarityField(incident: IncidentDetail, words: Words): Shown {
  const options = POLARITIES.map((value) => ({ value, label: words.i(`polarityName.${value}`) }))
  return {
    field: 'polarity',
    value: words.i(`polarityName.${incident.polarity}`),
    small: '',
    mark: markOf('polarity', incident, words),
    alternatives: [],
    input: { kind: 'choice', options, value: incident.polarity, needsWhy: false },
  }
}

function dateField(incident: IncidentDetail, words: Words): Shown {
  const { dateStart, dateEnd, datePrecision } = incident
  return {
    field: 'date',
    value: dateStart ? words.range(dateStart, dateEnd ?? dateStart) : words.t('unknown'),
    small: dateStart
      ? datePrecision && datePrecision !== 'day'
        ? words.c(`datePrecision.${datePrecision}`)
        : ''
      : words.i('countedUnder', { day: words.day(incident.day) }),
    mark: markOf('date', incident, words),
    alternatives: others(
      [...incident.claims.date.claims, ...otherReadings<DateRange>(incident, 'date')],
      incident.claims.date.value,
      ({ start, end }: DateRange) => ({
        label: words.range(start, end),
        typed: { start, end },
      }),
    ),
    input: { kind: 'dates', start: dateStart ?? '', end: dateEnd && dateEnd !== dateStart ? dateEnd : '' },
  }
}

function placeField(incident: IncidentDetail, words: Words): Shown {
  const now = placeNow(incident)
  const told = incident.claims.place.claims.map((claim) => claim.value)
  const units = [...new Set([now, ...told].flatMap((place) => place?.admin1 ?? []))].map(unitPlace)
  const country = incident.country ?? told.find((place) => place.country)?.country ?? null
  const places = [...(now ? [now] : []), ...told, ...units, ...(country ? [countryPlace(country)] : [])]
  const options = unique(places.map((place) => ({ value: JSON.stringify(place), label: placeLabel(place) })))
  return {
    field: 'place',
    value: now ? placeLabel(now) : words.t('unknown'),
    small: now?.precision ? words.c(`precision.${now.precision}`) : '',
    mark: markOf('place', incident, words),
    alternatives: others(
      [...told.map((value) => ({ value })), ...otherReadings<ReportPlace>(incident, 'place')],
      now,
      (place: ReportPlace) => ({
        label: placeLabel(place),
        typed: { value: JSON.stringify(place) },
      }),
    ).filter((one) => one.label !== (now ? placeLabel(now) : '')),
    input: {
      kind: 'place',
      options: [...options, { value: 'unknown', label: words.t('unknown') }],
      value: now ? JSON.stringify(now) : 'unknown',
      country: country ?? '',
    },
  }
}

function placeNow(incident: IncidentDetail): ReportPlace | null {
  const { placeName, country, admin1, lat, lon, placePrecision, placeKey } = incident
  if (placeName === null) return null
  const precision = placePrecision as PlacePrecision | null
  return {
    name: placeName,
    country,
    admin1,
    admin1Name: admin1 ? admin1Name(admin1) : null,
    lat,
    lon,
    precision,
    placeKey,
  }
}

function tollField(field: (typeof TOLLS)[number] | 'displaced', incident: IncidentDetail, words: Words): Shown {
  const [low, high] = [incident[`${field}Low`], incident[`${field}High`]]
  const say = (toll: Toll) => peopleWords(toll.low, toll.high, words.i) ?? words.t('unknown')
  const silent = low === null && incident.claims[field].why !== 'analyst'
  return {
    field,
    value: peopleWords(low, high, words.i) ?? words.t('unknown'),
    small: incident.claims[field].why === 'range' ? words.i('choice.range') : '',
    mark: silent ? { kind: 'silent', words: words.t('mark.silent') } : markOf(field, incident, words),
    alternatives: others(
      [...incident.claims[field].claims, ...otherReadings<Toll>(incident, field)],
      null,
      (toll: Toll) => ({
        label: say(toll),
        typed: { low: String(toll.low), high: toll.high === null ? '' : String(toll.high) },
      }),
    ).filter((one) => one.label !== peopleWords(low, high, words.i)),
    input: { kind: 'toll', low: low === null ? '' : String(low), high: high === null ? '' : String(high) },
  }
}

function stateField(incident: IncidentDetail, words: Words): Shown {
  const options = STATES.map((value) => ({ value, label: words.c(`verification.${value}`) }))
  return {
    field: 'verification',
    value: words.c(`verification.${incident.verification}`),
    small: words.i(`because.${incident.verification}`, { origins: incident.originCount }),
    mark: markOf('verification', incident, words),
    alternatives: [],
    input: { kind: 'choice', options, value: incident.verification, needsWhy: true },
  }
}

function sectorsField(incident: IncidentDetail, words: Words): Shown {
  const label = (sector: string) => words.c(`sector.${sector}`)
  return {
    field: 'sectors',
    value: incident.sectors.map(label).join(', ') || words.t('none'),
    small: '',
    mark: markOf('sectors', incident, words),
    alternatives: [],
    input: {
      kind: 'choices',
      options: SECTORS.map((value) => ({ value, label: label(value) })),
      values: incident.sectors,
      needsWhy: false,
    },
  }
}

/** What does not leave the house; a person says otherwise with a reason. */
function withheldField(incident: IncidentDetail, words: Words): Shown {
  const label = (rule: string) => words.i(`withheld.${rule}`)
  return {
    field: 'withheld',
    value: incident.withheld.map(label).join(', ') || words.t('nothing'),
    small: incident.withheld.length > 0 ? words.i('withheldSmall') : '',
    mark: markOf('withheld', incident, words),
    alternatives: [],
    input: {
      kind: 'choices',
      options: WITHHOLD_RULES.map((value) => ({ value, label: label(value) })),
      values: incident.withheld,
      needsWhy: true,
    },
  }
}

function actorsField(incident: IncidentDetail, words: Words): Shown[] {
  if (incident.actors.length === 0) return []
  const value = incident.actors
    .slice(0, 4)
    .map((actor) => words.i('actor', { name: actor.name, role: words.c(`role.${actor.role}`) }))
    .join('; ')
  return [{ field: 'actors', value, small: '', mark: null, alternatives: [], input: null }]
}

function weaponField(incident: IncidentDetail, _words: Words): Shown[] {
  if (!incident.weapon) return []
  return [{ field: 'weapon', value: incident.weapon, small: '', mark: null, alternatives: [], input: null }]
}

function markOf(field: CorrectedField, incident: IncidentDetail, { t }: Words): ReviewField['mark'] {
  const word = incident.corrections[field]
  if (word) return { kind: 'edited', words: t('mark.edited', { by: word.by }) }
  return incident.doubts.includes(field) ? { kind: 'unsure', words: t('mark.unsure') } : null
}

/** What another method reads for a field in the same texts. */
function otherReadings<T>(incident: IncidentDetail, field: string): { value: T }[] {
  return incident.reports.flatMap((report) =>
    report.tags
      .filter((tag) => tag.field === field && tag.status === ALTERNATIVE)
      .map((tag) => ({ value: tag.value as T })),
  )
}

/** What is told beside the chosen value, each once. */
function others<T>(
  claims: readonly Pick<Claim<T>, 'value'>[],
  chosen: T | null,
  show: (value: T) => { label: string; typed: Record<string, string> },
): ReviewField['alternatives'] {
  const same = JSON.stringify(chosen)
  const shown = claims.filter((claim) => JSON.stringify(claim.value) !== same).map((claim) => show(claim.value))
  return shown.filter((one, index) => shown.findIndex((other) => other.label === one.label) === index).slice(0, 4)
}

function unique(options: Option[]): Option[] {
  return options.filter((one, index) => options.findIndex((other) => other.label === one.label) === index)
}
