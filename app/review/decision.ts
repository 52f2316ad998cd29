import { z } from 'zod'
import type { PlacePrecision } from '#core/3-places/mention.ts'
import { EVENT_TYPES, type EventTypeCode } from '#core/4-reports/codebook.ts'
import { type ReportPlace, SECTORS } from '#core/4-reports/reading.ts'
import type { CorrectedField, CorrectedValues } from '#core/5-incidents/corrections.ts'
import { TOLL_FIELDS } from '#core/5-incidents/grouped-report.ts'
import { WITHHOLD_RULES } from '#core/5-incidents/withhold.ts'
import { daysBetween } from '#core/time/days.ts'
import { acceptAll, correct, type Decided, putOff, review } from '#db/review.ts'
import { merge, split } from '#db/review-grouping.ts'
import { undo } from '#db/review-undo.ts'
import { searchPlaces } from './search-places.ts'

/** What a form of the review page sends; every value a text, lists repeated. */
export type Typed = Record<string, string | string[]>

export type Refusal = Extract<Decided, { ok: false }>['reason'] | 'unreadable' | 'crossed' | 'no-reason' | 'no-place'
export type Outcome = { ok: true; edits: string[] } | { ok: false; reason: Refusal }

const SEEN = z.object({ id: z.uuid(), version: z.coerce.number().int() })
const WHY = z.string().trim().max(500).optional()
/** Fields in which a person's word alone stands against a rule. */
const NEEDS_REASON: CorrectedField[] = ['verification', 'withheld']
const UNREADABLE: Outcome = { ok: false, reason: 'unreadable' }

/** Does what a person decided; what cannot be read or no longer fits is refused by name. */
export async function decide(by: { id: string; name: string }, typed: Typed): Promise<Outcome> {
  if (typed.do === 'undo') return undo(by, listOf(typed.edits))
  if (typed.do === 'acceptAll') return acceptAll(by, listOf(typed.seen).flatMap(readSeen))
  const seen = SEEN.safeParse(typed)
  const why = WHY.safeParse(typed.why)
  if (!seen.success || !why.success) return UNREADABLE
  const reason = why.data || null
  switch (typed.do) {
    case 'accept':
      return review(by, seen.data, 'accepted')
    case 'reject':
      return review(by, seen.data, 'rejected', reason)
    case 'later':
      return putOff(by, seen.data)
    case 'merge':
      return merge(by, seen.data, String(typed.into ?? ''), typed.sure === 'yes')
    case 'split':
      return split(by, seen.data, listOf(typed.reports))
    case 'correct': {
      const read = readCorrection(typed)
      if ('reason' in read) return { ok: false, reason: read.reason }
      if (NEEDS_REASON.includes(read.field) && !reason) return { ok: false, reason: 'no-reason' }
      return correct(by, seen.data, read.field, read.value, reason)
    }
    default:
      return UNREADABLE
  }
}

/** The ids and versions of a list, each written `id:version`. */
function readSeen(text: string): { id: string; version: number }[] {
  const [id, version] = text.split(':')
  const seen = SEEN.safeParse({ id, version })
  return seen.success ? [seen.data] : []
}

function listOf(value: string | string[] | undefined): string[] {
  return value === undefined ? [] : Array.isArray(value) ? value : value.split(',')
}

type Read = { field: CorrectedField; value: CorrectedValues[CorrectedField] } | { reason: Refusal }

const TYPE = z.enum(EVENT_TYPES.map((type) => type.code) as [EventTypeCode, ...EventTypeCode[]])
const POLARITY = z.enum(['deteriorating', 'improving', 'neutral'])
const VERIFICATION = z.enum(['rumour', 'reported', 'claimed', 'corroborated', 'confirmed', 'retracted'])
const TOUCHED = z.array(z.enum(SECTORS))
const WITHHELD = z.array(z.enum(WITHHOLD_RULES))
const DAY = z.iso.date()
const COUNT = z.coerce.number().int().min(0).max(1_000_000)
const PLACE = z.object({
  name: z.string().min(1).max(200),
  country: z.string().length(2).nullable(),
  admin1: z.string().max(12).nullable(),
  admin1Name: z.string().max(200).nullable(),
  lat: z.number().min(-90).max(90).nullable(),
  lon: z.number().min(-180).max(180).nullable(),
  precision: z.number().int().min(1).max(7).nullable(),
  placeKey: z.string().max(200).nullable(),
})

/** A field and its value as typed into the form of that field. */
export function readCorrection(typed: Typed): Read {
  const field = String(typed.field) as CorrectedField
  const one = (parsed: { success: true; data: unknown } | { success: false }): Read =>
    parsed.success ? { field, value: parsed.data as CorrectedValues[CorrectedField] } : { reason: 'unreadable' }
  if ((TOLL_FIELDS as readonly string[]).includes(field)) return readToll(field, typed)
  switch (field) {
    case 'type':
      return one(TYPE.safeParse(typed.value))
    case 'polarity':
      return one(POLARITY.safeParse(typed.value))
    case 'verification':
      return one(VERIFICATION.safeParse(typed.value))
    case 'sectors':
      return one(TOUCHED.safeParse(typed.value === undefined ? [] : [typed.value].flat()))
    case 'withheld':
      return one(WITHHELD.safeParse(typed.value === undefined ? [] : [typed.value].flat()))
    case 'date':
      return readDate(typed)
    case 'place':
      return readPlace(typed)
    default:
      return { reason: 'unreadable' }
  }
}

/** No number says that it is not known; no upper number says at least. */
function readToll(field: CorrectedField, typed: Typed): Read {
  if (!typed.low && !typed.high) return { field, value: null }
  const low = COUNT.safeParse(typed.low || '0')
  const high = typed.high ? COUNT.safeParse(typed.high) : ({ success: true, data: null } as const)
  if (!low.success || !high.success) return { reason: 'unreadable' }
  if (high.data !== null && high.data < low.data) return { reason: 'crossed' }
  return { field, value: { low: low.data, best: high.data === low.data ? low.data : null, high: high.data } }
}

function readDate(typed: Typed): Read {
  if (!typed.start) return { field: 'date', value: null }
  const start = DAY.safeParse(typed.start)
  const end = DAY.safeParse(typed.end || typed.start)
  if (!start.success || !end.success) return { reason: 'unreadable' }
  if (end.data < start.data) return { reason: 'crossed' }
  const days = daysBetween(start.data, end.data)
  const precision = days === 0 ? 'day' : days <= 3 ? 'days' : days <= 7 ? 'week' : days <= 31 ? 'month' : 'longer'
  return { field: 'date', value: { start: start.data, end: end.data, precision } }
}

/** A place chosen from the list, else the likeliest of the name typed. */
function readPlace(typed: Typed): Read {
  const name = String(typed.name ?? '').trim()
  if (name) {
    const [found] = searchPlaces(name, typed.country ? String(typed.country) : null)
    return found ? { field: 'place', value: found } : { reason: 'no-place' }
  }
  if (typed.value === 'unknown') return { field: 'place', value: null }
  const place = readChosenPlace(String(typed.value ?? ''))
  return place ? { field: 'place', value: place } : { reason: 'unreadable' }
}

/** A place as the list of choices gives it; null where it is none. */
export function readChosenPlace(json: string): ReportPlace | null {
  const parsed = PLACE.safeParse(parseJson(json))
  return parsed.success ? { ...parsed.data, precision: parsed.data.precision as PlacePrecision | null } : null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // not JSON: the schema refuses it
  }
}
