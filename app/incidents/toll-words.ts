import type { IncidentRow } from '#db/incidents.ts'
import { peopleWords } from '../_ui/people-words.ts'

type Words = Parameters<typeof peopleWords>[2]

export const TOLLS = ['killed', 'injured', 'abducted', 'arrested', 'displaced'] as const

/** The tolls of an incident in words, most grave first; an empty list where no report tells of any. */
export function tollWords(incident: IncidentRow, t: Words): { field: (typeof TOLLS)[number]; words: string }[] {
  return TOLLS.flatMap((field) => {
    const people = peopleWords(incident[`${field}Low`], incident[`${field}High`], t)
    return people === null ? [] : [{ field, words: t(`toll.${field}`, { people }) }]
  })
}
