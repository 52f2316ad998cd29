import { z } from 'zod'
import type { ItemFilter } from '#db/items.ts'

/** The address's query as Next gives it. */
export type Query = Record<string, string | string[] | undefined>

const text = z.string().trim().min(1)
const DAY = text.regex(/^\d{4}-\d{2}-\d{2}$/).refine((day) => !Number.isNaN(Date.parse(`${day}T00:00:00Z`)))

const FIELDS = {
  q: text.max(200),
  source: text.max(60),
  language: text.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/),
  from: DAY,
  to: DAY,
  status: z.enum(['read', 'refused', 'found', 'stored']),
  relevant: z.enum(['yes', 'no']),
  region: text.regex(/^[A-Z]{2}(\.[A-Za-z0-9]{1,12})?$/),
  page: z.coerce.number().int().min(1).max(1000),
}

/** Reads the filter from the address; what cannot be understood is left out, so that any address shows a page. */
export function parseFilter(query: Query): ItemFilter {
  const { q: words, relevant, page, ...rest } = readFields(query)
  return {
    ...rest,
    ...(words ? { words } : {}),
    ...(relevant ? { relevant: relevant === 'yes' } : {}),
    page: page ?? 1,
  }
}

type Fields = { [Name in keyof typeof FIELDS]?: z.infer<(typeof FIELDS)[Name]> }

function readFields(query: Query): Fields {
  const read: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(FIELDS)) {
    const value = query[name]
    const parsed = schema.safeParse(Array.isArray(value) ? value[0] : value)
    if (parsed.success) read[name] = parsed.data
  }
  return read
}

/** The address of the items page for a filter, with some of it changed or (undefined) taken away. */
export function itemsAddress(filter: ItemFilter, change: Partial<ItemFilter> = {}): string {
  const { words, relevant, page, ...rest } = { ...filter, page: 1, ...change }
  const fields = {
    q: words,
    ...rest,
    relevant: relevant === undefined ? undefined : relevant ? 'yes' : 'no',
    page: page === 1 ? undefined : page,
  }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(fields))
    if (value !== undefined && value !== '') query.set(name, String(value))
  const text = query.toString()
  return text ? `/items?${text}` : '/items'
}
