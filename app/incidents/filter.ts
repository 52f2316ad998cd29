import { FAMILIES } from '#core/4-reports/codebook.ts'
import { SECTORS } from '#core/4-reports/reading.ts'
import { type Day, dayOf, startOf } from '#core/time/days.ts'
import type { IncidentFilter } from '#db/incidents.ts'

/** The filters of the address, which incidents, timeline and map share; what is not understood is left out. */
export type AddressFilter = Pick<
  IncidentFilter,
  'countries' | 'admin1' | 'families' | 'polarity' | 'verification' | 'sectors' | 'from' | 'to' | 'words' | 'page'
>

type Address = Record<string, string | string[] | undefined>

export const POLARITIES = ['deteriorating', 'improving', 'neutral'] as const
export const VERIFICATIONS = ['rumour', 'reported', 'claimed', 'corroborated', 'confirmed', 'retracted'] as const

/** Names in the address of the filters that hold several values. */
const LISTS = [
  ['country', 'countries', (value: string) => /^[A-Z]{2}$/.test(value)],
  ['admin1', 'admin1', (value: string) => /^[A-Z]{2}\.[\w-]{1,12}$/.test(value)],
  ['family', 'families', (value: string) => (FAMILIES as readonly string[]).includes(value)],
  ['polarity', 'polarity', (value: string) => (POLARITIES as readonly string[]).includes(value)],
  ['state', 'verification', (value: string) => (VERIFICATIONS as readonly string[]).includes(value)],
  ['sector', 'sectors', (value: string) => (SECTORS as readonly string[]).includes(value)],
] as const

/** Reads the filters of an address. */
export function parseFilter(address: Address): AddressFilter {
  const filter: AddressFilter = {}
  for (const [name, field, isKnown] of LISTS) {
    const values = [address[name] ?? []]
      .flat()
      .flatMap((value) => value.split(','))
      .filter(isKnown)
    if (values.length > 0) filter[field] = [...new Set(values)]
  }
  const from = readDay(address.from)
  const to = readDay(address.to)
  if (from) filter.from = from
  if (to) filter.to = to
  const words = one(address.q)?.trim().slice(0, 200)
  if (words) filter.words = words
  const page = Number(one(address.page))
  if (Number.isInteger(page) && page > 1) filter.page = page
  return filter
}

/** The filters as a query, in a fixed order, so that equal questions have equal addresses. */
export function filterQuery(filter: AddressFilter): URLSearchParams {
  const query = new URLSearchParams()
  for (const [name, field] of LISTS) for (const value of filter[field] ?? []) query.append(name, value)
  if (filter.from) query.set('from', filter.from)
  if (filter.to) query.set('to', filter.to)
  if (filter.words) query.set('q', filter.words)
  if (filter.page && filter.page > 1) query.set('page', String(filter.page))
  return query
}

/** The address of a page for the filters. */
export function filterHref(path: string, filter: AddressFilter): string {
  const query = filterQuery(filter).toString()
  return query ? `${path}?${query}` : path
}

/** The incident list for the filters. */
export function incidentsHref(filter: AddressFilter): string {
  return filterHref('/incidents', filter)
}

export type SetFilter = { field: keyof AddressFilter; value: string; without: AddressFilter }

/** Each filter that is set, with the filters that stay when it is removed. */
export function setFilters(filter: AddressFilter): SetFilter[] {
  const { page: _, ...rest } = filter
  const set: SetFilter[] = []
  for (const [, field] of LISTS)
    for (const value of rest[field] ?? []) {
      const left = (rest[field] ?? []).filter((other) => other !== value)
      const { [field]: _removed, ...others } = rest
      set.push({ field, value, without: left.length > 0 ? { ...others, [field]: left } : others })
    }
  for (const field of ['from', 'to', 'words'] as const) {
    const value = rest[field]
    if (!value) continue
    const { [field]: _removed, ...others } = rest
    set.push({ field, value, without: others })
  }
  return set
}

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}

function readDay(value: string | string[] | undefined): Day | null {
  const text = one(value)
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const day = startOf(text)
  return Number.isNaN(day.getTime()) || dayOf(day) !== text ? null : text
}
