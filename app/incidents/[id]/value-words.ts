import { getTranslations } from 'next-intl/server'
import type { ReportPlace } from '#core/4-reports/reading.ts'
import type { DateRange } from '#core/5-incidents/choose.ts'
import type { IncidentDetail } from '#db/incidents.ts'
import { getDates } from '../../_ui/dates.ts'
import { tollWords } from '../toll-words.ts'
import type { FieldName } from './fields.ts'

export type ValueWords = {
  /** An incident's value of a field and how exactly it is known. */
  ofField: (name: FieldName, incident: IncidentDetail) => { value: string; small: string }
  /** The value another report claims. */
  ofClaim: (name: FieldName, value: unknown) => string
}

/** How values of an incident are said. */
export async function getValueWords(): Promise<ValueWords> {
  const [t, c, dates] = await Promise.all([getTranslations('incidents'), getTranslations('codebook'), getDates()])
  const say = c as unknown as (key: string) => string
  const days = (start: string, end: string) => dates.range(start, end)
  const people = t as unknown as (key: string, values?: Record<string, string | number>) => string
  const ofField: ValueWords['ofField'] = (name, incident) => {
    switch (name) {
      case 'type': {
        const small = incident.family
          ? `${say(`family.${incident.family}`)}, ${say(`polarity.${incident.polarity}`)}`
          : say(`polarity.${incident.polarity}`)
        return { value: say(`type.${incident.type}`), small }
      }
      case 'date':
        return incident.dateStart
          ? {
              value: days(incident.dateStart, incident.dateEnd ?? incident.dateStart),
              small: incident.datePrecision ? say(`datePrecision.${incident.datePrecision}`) : '',
            }
          : { value: t('unknown'), small: t('countedUnder', { day: dates.day(incident.day) }) }
      case 'place': {
        const names = [incident.placeName, incident.admin1Name, incident.countryName].filter((one) => one !== null)
        const precision = incident.placePrecision ? say(`precision.${incident.placePrecision}`) : ''
        return { value: [...new Set(names)].join(', ') || t('placeUnknown'), small: precision }
      }
      case 'actor':
        return {
          value: incident.actors
            .slice(0, 4)
            .map((actor) => t('actor', { name: actor.name, role: say(`role.${actor.role}`) }))
            .join('; '),
          small: '',
        }
      case 'sector':
        return { value: incident.sectors.map((sector) => say(`sector.${sector}`)).join(', '), small: '' }
      case 'weapon':
        return { value: incident.weapon ?? '', small: '' }
      default: {
        const toll = tollWords(incident, people).find((one) => one.field === name)
        return { value: toll?.words ?? t('unknown'), small: '' }
      }
    }
  }
  const ofClaim: ValueWords['ofClaim'] = (name, value) => {
    if (name === 'type') return say(`type.${String(value)}`)
    if (name === 'date') return days((value as DateRange).start, (value as DateRange).end)
    if (name === 'place')
      return [(value as ReportPlace).name, (value as ReportPlace).admin1Name].filter(Boolean).join(', ')
    return String(value)
  }
  return { ofField, ofClaim }
}
