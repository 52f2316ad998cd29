import { getTranslations } from 'next-intl/server'
import type { ReportPlace, Toll } from '#core/4-reports/reading.ts'
import type { DateRange } from '#core/5-incidents/choose.ts'
import { getDates } from '../_ui/dates.ts'
import { peopleWords } from '../_ui/people-words.ts'
import { placeLabel } from './search-places.ts'

type Edit = { field: string; before: unknown; after: unknown }
type Say = (key: string, values?: Record<string, string | number>) => string

/** How changes of an incident are said: the field, what was and what is; null where there was nothing. */
export async function getEditWords(): Promise<
  (edit: Edit) => { field: string; before: string | null; after: string | null }
> {
  const [t, c, i, dates] = await Promise.all([
    getTranslations('review'),
    getTranslations('codebook'),
    getTranslations('incidents'),
    getDates(),
  ])
  const [say, code, incident] = [t as unknown as Say, c as unknown as Say, i as unknown as Say]
  const value = (field: string, one: unknown): string => {
    if (one === null || one === undefined) return say('unknown')
    switch (field) {
      case 'type':
        return code(`type.${String(one)}`)
      case 'polarity':
        return code(`polarity.${String(one)}`)
      case 'verification':
        return code(`verification.${String(one)}`)
      case 'sectors':
        return (one as string[]).map((sector) => code(`sector.${sector}`)).join(', ') || say('none')
      case 'withheld':
        return (one as string[]).map((rule) => incident(`withheld.${rule}`)).join(', ') || say('nothing')
      case 'date':
        return dates.range((one as DateRange).start, (one as DateRange).end)
      case 'place':
        return placeLabel(one as ReportPlace)
      case 'killed':
      case 'injured':
      case 'abducted':
      case 'arrested':
      case 'displaced':
        return peopleWords((one as Toll).low, (one as Toll).high, incident) ?? say('unknown')
      case 'review':
        return incident(`reviewState.${String(one)}`)
      case 'later':
        return dates.dayTime(String(one))
      case 'merged':
      case 'absorbed':
      case 'split':
      case 'splitFrom':
      case 'movedTo':
      case 'movedFrom': {
        const { reports } = one as { reports: string[] | number }
        return say('reports', { count: typeof reports === 'number' ? reports : reports.length })
      }
      default:
        return typeof one === 'object' ? JSON.stringify(one) : String(one)
    }
  }
  const isMove = (field: string) =>
    ['merged', 'absorbed', 'split', 'splitFrom', 'movedTo', 'movedFrom', 'later'].includes(field)
  return ({ field, before, after }) => ({
    field: t.has(`field.${field}` as 'field.type') ? say(`field.${field}`) : field,
    before: isMove(field) ? null : value(field, before),
    after: isMove(field) && after === null ? null : value(field, after),
  })
}
