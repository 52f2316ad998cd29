import { addDays, type Day } from '#core/time/days.ts'
import { type AddressFilter, filterHref } from '../incidents/filter.ts'

/** Four weeks, today included. */
const DAYS = 28

/** The filter a map opens with where none is asked for: the country with most incidents, its last four weeks. */
export function defaultWindow(country: string, today: Day): AddressFilter {
  return { countries: [country], from: addDays(today, 1 - DAYS) }
}

/** The address of the map for a filter; where nothing is filtered it says so, or the map would open with its default. */
export function mapHref(filter: AddressFilter): string {
  const href = filterHref('/map', filter)
  return href === '/map' ? '/map?all=1' : href
}

/** Whether an address asks for anything: one that was sent from the form does, even where all fields are empty. */
export function isAsked(address: Record<string, unknown>): boolean {
  return Object.keys(address).some((name) => name !== 'sel')
}

/** Whether a filter is the default but for its country: the last four weeks, nothing else. */
export function isLastWeeks({ from, to }: AddressFilter, today: Day): boolean {
  return from === addDays(today, 1 - DAYS) && (to === undefined || to >= today)
}
