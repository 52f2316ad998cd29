import { getTranslations } from 'next-intl/server'
import { admin1Name, countryName } from '#core/3-places/regions.ts'
import { type CodedField, type Coding, UNKNOWN } from '#core/5-incidents/coding.ts'
import { getDates } from '../../_ui/dates.ts'
import { peopleWords } from '../../_ui/people-words.ts'
import { placeLabel } from '../search-places.ts'

type Say = (key: string, values?: Record<string, string | number>) => string

/** How a coder's word on a field is said. */
export async function getValueWords(): Promise<{
  value: (field: 'incident' | CodedField, coding: Coding) => string
  label: (field: 'incident' | CodedField, label: string) => string
}> {
  const [a, r, c, i, dates] = await Promise.all([
    getTranslations('agreement'),
    getTranslations('review'),
    getTranslations('codebook'),
    getTranslations('incidents'),
    getDates(),
  ])
  const [code, incident] = [c as unknown as Say, i as unknown as Say]
  const people = (low: number, high: number | null) => peopleWords(low, high, incident) ?? r('unknown')
  const value = (field: 'incident' | CodedField, { values }: Coding): string => {
    if (field === 'incident' || !values) return a(values ? 'yes' : 'no')
    switch (field) {
      case 'type':
        return code(`type.${values.type}`)
      case 'polarity':
        return code(`polarity.${values.polarity}`)
      case 'date':
        return values.date ? dates.range(values.date.start, values.date.end) : r('unknown')
      case 'place':
        return values.place ? placeLabel(values.place) : r('unknown')
      case 'sectors':
        return values.sectors.map((sector) => code(`sector.${sector}`)).join(', ') || r('none')
      default:
        return values[field] ? people(values[field].low, values[field].high) : r('unknown')
    }
  }
  /** The same of a label that values are compared by. */
  const label = (field: 'incident' | CodedField, text: string): string => {
    if (text === UNKNOWN) return r('unknown')
    if (field === 'incident') return a(text === 'yes' ? 'yes' : 'no')
    if (field === 'type' || field === 'polarity') return code(`${field}.${text}`)
    if (field === 'place') return text.includes('.') ? (admin1Name(text) ?? text) : countryName(text)
    if (field === 'sectors')
      return (
        text
          .split(' ')
          .filter(Boolean)
          .map((one) => code(`sector.${one}`))
          .join(', ') || r('none')
      )
    const [first = '', last = ''] = text.split(' ')
    if (field === 'date') return dates.range(first, last)
    return people(Number(first), last === '' ? null : Number(last))
  }
  return { value, label }
}
