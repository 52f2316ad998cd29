import type { WithholdRule } from './withhold.ts'

/** What of an incident may have to stay in the house. */
export type Withholdable = {
  withheld: readonly WithholdRule[]
  title: string
  titleLanguage: string
  placeName: string | null
  placeKey: string | null
  admin1: string | null
  admin1Name: string | null
  countryName: string | null
  lat: number | null
  lon: number | null
  placePrecision: number | null
}

/**
 * An incident as it may leave the house, in a digest, on a map or through an interface: where a rule holds, a headline of
 * our own that `say` gives for what is left; where somebody survived sexual violence, no place closer than the governorate.
 */
export function shareable<T extends Withholdable>(
  incident: T,
  say: (left: T) => { title: string; language: string },
): T {
  if (incident.withheld.length === 0) return incident
  const left = incident.withheld.includes('survivor') ? withoutPlace(incident) : incident
  const { title, language } = say(left)
  return { ...left, title, titleLanguage: language }
}

/** Whether items of the incident may be led to: their addresses and headlines say whom it happened to. */
export function maySendToItems(withheld: readonly WithholdRule[]): boolean {
  return !withheld.includes('survivor') && !withheld.includes('victim-name')
}

function withoutPlace<T extends Withholdable>(incident: T): T {
  const { admin1, admin1Name, countryName } = incident
  return {
    ...incident,
    placeName: admin1Name ?? countryName,
    placeKey: admin1 ? `admin1:${admin1}` : null,
    lat: null,
    lon: null,
    placePrecision: admin1 ? 4 : 6,
  }
}
