import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Reading, ReportRead, Toll } from '#core/4-reports/reading.ts'
import { openReader } from '#io/reader.ts'
import { isUnitNamed } from './unit-names.ts'

/** A count as the item gives it: a number, a range, or null where none is told. */
export type GoldToll = number | { low: number; best: number | null; high: number | null } | null

/** One of our own gold items: what a careful analyst reads from it. A field that is absent is not asked; null is unknown. */
export type GoldItem = {
  id: string
  title?: string
  text: string
  published: string
  /** False: news, but of no happening of the codebook; nothing else is asked then. */
  relevant?: boolean
  type: string
  country?: string
  /** Null where the text tells of no unit. */
  admin1: string | null
  /** A day, a range `from/to`, several right answers `a|b` (a night belongs to two days), null for no single day. */
  date?: string | null
  killed?: GoldToll
  injured?: GoldToll
  abducted?: GoldToll
  arrested?: GoldToll
  displaced?: GoldToll
  /** Kinds of actor (as in reading.ts) that did it and that suffered it. */
  initiator?: string
  target?: string
  sectors?: string[]
  /** Kind of whoever is named as the source. */
  origin?: string
  status?: string
  /** Further happenings of a round-up. */
  others?: { type: string; admin1: string; date?: string; killed?: GoldToll }[]
  /** Words of the text that place and date rest on; checked to stand in it. */
  quotes?: { place: string; date?: string }
}

export const GOLD_LANGUAGES = ['en', 'fr', 'es', 'ar'] as const
const TOLLS = ['killed', 'injured', 'abducted', 'arrested', 'displaced'] as const

/** The first part was looked at while rules were written; each later one was read once before anything was mended for it. */
export const GOLD_PARTS = [
  '',
  '-2',
  '-3',
  '-4',
  '-5',
  '-6',
  '-7',
  '-8',
  '-9',
  '-10',
  '-11',
  '-12',
  '-13',
  '-14',
  '-15',
  '-16',
  '-17',
] as const
export type GoldPart = (typeof GOLD_PARTS)[number]

/** The parts that models are fitted on; of the later ones only halves A teach how sure to be. */
export const FITTED_PARTS: readonly GoldPart[] = GOLD_PARTS.slice(0, 5)
export const UNSEEN_PARTS: readonly GoldPart[] = GOLD_PARTS.slice(5)

/** Half A of a part may be looked at while rules are mended; of half B only totals are read. */
export type GoldHalf = 'A' | 'B'

/** A field of an item that came out otherwise than it should. */
export type GoldMiss = { id: string; field: string; expected: unknown; found: unknown }

type Answer = [field: string, expected: unknown, found: unknown, isRight: boolean]

/**
 * Scores our own gold of one language: the share of items whose field is exactly right, and each miss.
 *
 * Tolls and sectors are counted only where the item or the reader has one: agreeing on nothing is no skill.
 */
export async function scoreGold(
  language: string,
  part: GoldPart = '',
  half?: GoldHalf,
): Promise<{ scores: Record<string, number>; asked: Record<string, number>; misses: GoldMiss[] }> {
  const reader = await openReader()
  const items = readGold(language, part).filter((item) => half === undefined || halfOf(item.id) === half)
  const asked: Record<string, number> = {}
  const right: Record<string, number> = {}
  const misses: GoldMiss[] = []
  for (const item of items) {
    const title = item.title ?? ''
    const doc = { title, text: fullText(item), blocks: [], language, published: item.published }
    const reading = reader.readDoc(doc, { published: item.published })
    for (const [field, expected, found, isRight] of answersOf(item, reading)) {
      asked[field] = (asked[field] ?? 0) + 1
      if (isRight) right[field] = (right[field] ?? 0) + 1
      else misses.push({ id: item.id, field, expected, found })
    }
  }
  const scores: Record<string, number> = { n: items.length }
  for (const [field, count] of Object.entries(asked)) scores[field] = (right[field] ?? 0) / count
  return { scores, asked, misses }
}

/** Which half an item belongs to, by its id alone. */
export function halfOf(id: string): GoldHalf {
  return (createHash('sha256').update(id).digest()[0] ?? 0) % 2 === 0 ? 'A' : 'B'
}

/** The gold items of a language. */
export function readGold(language: string, part: GoldPart = ''): GoldItem[] {
  const text = readFileSync(path.join(import.meta.dirname, 'gold', `${language}${part}.jsonl`), 'utf8')
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldItem)
}

/** Title and text as the reader gets them. */
export function fullText(item: Pick<GoldItem, 'title' | 'text'>): string {
  return item.title ? `${item.title}\n\n${item.text}` : item.text
}

function answersOf(item: GoldItem, reading: Reading): Answer[] {
  const answers: Answer[] = []
  if (item.relevant !== undefined) answers.push(plain('relevant', item.relevant, reading.relevant.value))
  if (item.relevant === false) return answers
  const [report] = reading.reports
  answers.push(plain('type', item.type, report?.type ?? null))
  const unit = report?.place?.admin1Name ?? null
  answers.push([
    'admin1',
    item.admin1,
    unit,
    item.admin1 === null ? unit === null : isUnitNamed(item.admin1, report?.place),
  ])
  if (item.date !== undefined) answers.push(dateAnswer(item.date, report))
  for (const field of TOLLS) {
    if (field in item) answers.push(...tollAnswer(field, item[field] ?? null, report?.[field] ?? null))
  }
  if (item.status) answers.push(plain('status', item.status, report?.status ?? null))
  answers.push(...parties(item, reading), ...happenings(item, reading))
  return answers
}

function plain(field: string, expected: unknown, found: unknown): Answer {
  return [field, expected, found, expected === found]
}

function dateAnswer(expected: string | null, report: ReportRead | undefined): Answer {
  const date = report?.date
  const found = date == null ? null : date.start === date.end ? date.start : `${date.start}/${date.end}`
  // a night belongs to two days: either of them is right, and so is the night as both
  const isRight =
    expected === null
      ? found === null || found.includes('/')
      : expected.split('|').includes(found ?? '') || expected.replace('|', '/') === found
  return ['date', expected, found, isRight]
}

function tollAnswer(field: string, expected: GoldToll, found: Toll | null): Answer[] {
  if (expected === null && found === null) return []
  const best = typeof expected === 'object' ? (expected?.best ?? null) : expected
  const answers: Answer[] = [plain(field, best, found?.best ?? null)]
  if (typeof expected === 'object' && expected !== null) {
    const isRight = found?.low === expected.low && found.high === expected.high
    answers.push(['bounds', expected, found, isRight])
  }
  return answers
}

/** Who did it to whom, which sectors were touched and who says so, where the item asks. */
function parties(item: GoldItem, reading: Reading): Answer[] {
  const answers: Answer[] = []
  const [report] = reading.reports
  for (const role of ['initiator', 'target'] as const) {
    const isAsked = (one: string) => one === role || (role === 'initiator' && one === 'claimed_by')
    const kinds = report?.actors.filter((actor) => isAsked(actor.role)).map((actor) => actor.kind as string) ?? []
    const asked = item[role]
    if (asked !== undefined) answers.push([role, asked, kinds.join(', '), kinds.includes(asked)])
  }
  const sectors = (report?.sectors ?? []).toSorted().join(' ')
  if (item.sectors && (item.sectors.length > 0 || sectors !== ''))
    answers.push(plain('sectors', item.sectors.toSorted().join(' '), sectors))
  const origins = reading.attributions.map((one) => one.originKind as string)
  if (item.origin) answers.push(['origin', item.origin, origins.join(', '), origins.includes(item.origin)])
  return answers
}

/** Whether a text of one happening gives one report, a round-up as many as it tells, each of its kind and place. */
function happenings(item: GoldItem, { reports }: Reading): Answer[] {
  if (item.relevant === undefined) return []
  const found = reports.map((report) => `${report.type} ${report.place?.admin1Name ?? ''}`).join(', ')
  if (item.others === undefined) return [['one report', 1, found, reports.length === 1]]
  const count = item.others.length + 1
  const answers: Answer[] = [['round-ups', count, found, reports.length === count]]
  for (const other of item.others) {
    const told = reports.some(({ type, place }) => type === other.type && isUnitNamed(other.admin1, place))
    answers.push(['others', `${other.type} ${other.admin1}`, found, told])
  }
  return answers
}
