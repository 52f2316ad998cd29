import type { Toll } from '#core/4-reports/reading.ts'
import { TOLL_FIELDS, type TollField } from '#core/5-incidents/grouped-report.ts'
import type { DigestParagraph } from './digest-content.ts'
import type { DigestIncident } from './digest-facts.ts'
import { isolated } from './isolated.ts'
import type { Words } from './words.ts'

/** Kinds of origin that are named by what they are: naming them could harm them. */
const NAMED_BY_KIND = new Set(['witness', 'ngo', 'medical'])
const MAX_NAMES = 4

/** One incident as a dated, hedged paragraph: what, where, by whose word, with which figures. */
export function tellIncident(incident: DigestIncident, words: Words): DigestParagraph {
  const origins = words.list(originNames(incident, words))
  const what = words.say(`what.${incident.type}`)
  const sentence = words.say(`sentence.${incident.verification}`, { what, where: tellPlace(incident, words), origins })
  const perpetrators = incident.perpetrators.slice(0, MAX_NAMES)
  const parts = [
    capitalised(sentence),
    ...tellTolls(incident, words),
    ...(perpetrators.length > 0 ? [words.say('sentence.perpetrator', { names: words.list(perpetrators) })] : []),
    ...(incident.sectors.length > 0
      ? [
          words.say('sentence.sectors', {
            sectors: words.list(incident.sectors.map((sector) => words.say(`sector.${sector}`))),
          }),
        ]
      : []),
  ]
  return { when: tellDate(incident, words), text: parts.join(' '), sources: tellSources(incident, words) }
}

/** When it happened, with the doubt that is left. */
export function tellDate(incident: DigestIncident, words: Words): string {
  const { date } = incident
  if (!date) return words.say('when.reported', { date: words.date(incident.day, 'short') })
  if (date.precision === 'day' && date.start === date.end)
    return words.say('when.day', { date: words.date(date.start, 'short') })
  if (date.start === date.end) return words.say('when.about', { date: words.date(date.start, 'short') })
  return words.say('when.range', { start: words.date(date.start, 'short'), end: words.date(date.end, 'short') })
}

/** Where it happened, no closer than is known (UCDP precision). */
export function tellPlace(incident: Pick<DigestIncident, 'place'>, words: Words): string {
  const { place } = incident
  if (!place) return words.say('where.unknown')
  const form = { 1: 'in', 2: 'near', 5: 'along' }[place.precision ?? 4] ?? 'somewhere'
  return words.say(`where.${form}`, { name: place.name })
}

/** A count as it is printed in a table: `3`, `3–5`, `2+`, or a dash where nothing is known. */
export function shortToll(toll: Toll | null, words: Words): string {
  if (!toll) return '–'
  if (toll.high === null) return words.say('figures.atLeast', { low: toll.low })
  return toll.low === toll.high ? String(toll.low) : words.say('figures.range', { low: toll.low, high: toll.high })
}

function tellTolls(incident: DigestIncident, words: Words): string[] {
  const told = TOLL_FIELDS.flatMap((field) => {
    const toll = incident.tolls[field]
    return toll ? [tellToll(field, toll, words)] : []
  })
  return told.length > 0 ? told : [words.say('toll.none')]
}

function tellToll(field: TollField, toll: Toll, words: Words): string {
  if (toll.high === null) return words.say(`toll.atLeast.${field}`, { low: toll.low })
  if (toll.low === toll.high) return words.say(`toll.exact.${field}`, { n: toll.low })
  return words.say(`toll.range.${field}`, { low: toll.low, high: toll.high })
}

function originNames(incident: DigestIncident, words: Words): string[] {
  const names = incident.origins.map((origin) => {
    if (!NAMED_BY_KIND.has(origin.kind)) return isolated(origin.name, words.language === 'ar')
    return words.say(`origin.${origin.kind}`)
  })
  const known = [...new Set(names)].slice(0, MAX_NAMES)
  return known.length > 0 ? known : [words.say('origin.unnamed')]
}

function tellSources(incident: DigestIncident, words: Words): string {
  const names = [...new Set(incident.sources.map((source) => isolated(source.name, words.language === 'ar')))]
    .slice(0, MAX_NAMES + 2)
    .join(', ')
  return words.say('sources.line', { names, origins: incident.origins.length, reports: incident.reports })
}

/** A sentence with its first letter large. */
export function capitalised(sentence: string): string {
  return sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1)
}
