import { getTranslations } from 'next-intl/server'
import { countryName } from '#core/3-places/regions.ts'
import { eventType } from '#core/4-reports/codebook.ts'
import type { ReportPlace, Toll } from '#core/4-reports/reading.ts'
import { getDates } from '../dates.ts'
import { FamilyMark } from '../family-mark.tsx'
import { peopleWords } from '../people-words.ts'
import type { ShownField, ShownReport } from './number-fields.ts'

/** What was read for one field of a report, in words. */
export async function FieldValue({ field, report }: { field: ShownField; report: ShownReport }) {
  const [t, words] = await Promise.all([getTranslations('reading'), getTranslations('codebook')])
  switch (field.field) {
    case 'type':
      return <TypeValue report={report} />
    case 'date':
      return <DateValue date={report.date} />
    case 'place':
      return <PlaceValue place={report.place} />
    case 'actor': {
      const actor = report.actors[field.index]
      if (!actor) return null
      return (
        <>
          <bdi>{actor.name}</bdi>
          <small>
            {words(`role.${actor.role}`)} · {words(`actorKind.${actor.kind.replaceAll(' ', '_') as 'civilians'}`)}
          </small>
        </>
      )
    }
    case 'sector':
      return report.sectors.map((sector) => words(`sector.${sector}`)).join(', ')
    case 'weapon':
      return <bdi>{report.weapon}</bdi>
    case 'status':
      return words(`status.${report.status}`)
    case 'attribution':
      return null
    default: {
      const toll = report[field.field]
      return toll ? tollWords(toll, t, await getTranslations('incidents')) : null
    }
  }
}

async function TypeValue({ report }: { report: ShownReport }) {
  const words = await getTranslations('codebook')
  const type = eventType(report.type)
  return (
    <>
      <FamilyMark family={type.family} polarity={report.polarity} /> {words(`type.${type.code as 'other'}`)}
      <small>
        {words(`family.${type.family ?? 'none'}`)} · {words(`polarity.${report.polarity}`)}
      </small>
    </>
  )
}

async function DateValue({ date }: { date: ShownReport['date'] }) {
  if (!date) return null
  const [dates, words] = await Promise.all([getDates(), getTranslations('codebook')])
  return (
    <>
      {dates.range(date.start, date.end)}
      <small>{words(`datePrecision.${date.precision}`)}</small>
    </>
  )
}

async function PlaceValue({ place }: { place: ReportPlace | null }) {
  const [t, words] = await Promise.all([getTranslations('reading'), getTranslations('codebook')])
  if (!place) return t('noPlace')
  const around = [place.admin1Name, place.country ? countryName(place.country) : null].filter(
    (name) => name && name !== place.name,
  )
  return (
    <>
      <bdi>{[place.name, ...around].join(', ')}</bdi>
      <small>{place.precision ? words(`precision.${place.precision}`) : t('unresolved')}</small>
    </>
  )
}

type Words = Awaited<ReturnType<typeof getTranslations<'reading'>>>

/** A count of people as told: exact, at least, or a range, never made more certain than the text is. */
function tollWords({ low, best, high }: Toll, t: Words, people: Parameters<typeof peopleWords>[2]): string | null {
  const isGuessed = best !== null && high !== null && low !== high
  return isGuessed ? t('rangeBest', { best, low, high }) : peopleWords(low, high, people)
}
