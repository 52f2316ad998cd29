import { getLocale, getTranslations } from 'next-intl/server'
import type { IncidentRow } from '#db/incidents.ts'

/** A headline of our own, with its language, for an incident whose headline does not leave the house. */
export type SayHeadline = (incident: IncidentRow) => { title: string; language: string }

/** What happened and where, in a few words that name nobody. */
export async function getOwnHeadline(): Promise<SayHeadline> {
  const [c, i, language] = await Promise.all([getTranslations('codebook'), getTranslations('incidents'), getLocale()])
  const say = c as unknown as (key: string) => string
  return ({ type, placeName, admin1Name, countryName }) => {
    const place = placeName ?? admin1Name ?? countryName
    const what = say(`type.${type}`)
    return { title: place ? i('ownHeadline', { what, place }) : what, language }
  }
}
