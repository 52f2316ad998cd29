import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Reading, ReportRead } from '#core/4-reports/reading.ts'
import { foldWord } from '#core/text/fold.ts'
import { openReader } from '#io/reader.ts'

/** One of our own gold items: what a careful analyst reads from it. A field that is absent is not asked; null is unknown. */
export type GoldItem = {
  id: string
  text: string
  published: string
  type: string
  admin1: string
  date?: string
  killed?: number | null
  injured?: number | null
  abducted?: number | null
  arrested?: number | null
  /** Kinds of actor (as in reading.ts) that did it and that suffered it. */
  initiator?: string
  target?: string
  sectors?: string[]
  /** Kind of whoever is named as the source. */
  origin?: string
}

export const GOLD_LANGUAGES = ['en', 'fr', 'es', 'ar'] as const
const FIELDS = ['killed', 'injured', 'abducted', 'arrested'] as const

/** A field of an item that came out otherwise than it should. */
export type GoldMiss = { id: string; field: string; expected: unknown; found: unknown }

/** Scores our own gold of one language: the share of items whose field is exactly right, and each miss. */
export async function scoreGold(
  language: string,
  part: GoldPart = '',
): Promise<{ scores: Record<string, number>; misses: GoldMiss[] }> {
  const reader = await openReader()
  const items = readGold(language, part)
  const asked = new Map<string, number>()
  const right = new Map<string, number>()
  const misses: GoldMiss[] = []
  for (const item of items) {
    const doc = { title: '', text: item.text, blocks: [], language, published: item.published }
    const reading = reader.readDoc(doc, { published: item.published })
    for (const [field, expected, found] of [...answers(item, reading.reports[0]), ...parties(item, reading)]) {
      asked.set(field, (asked.get(field) ?? 0) + 1)
      if (same(expected, found)) right.set(field, (right.get(field) ?? 0) + 1)
      else misses.push({ id: item.id, field, expected, found })
    }
  }
  const scores: Record<string, number> = { n: items.length }
  for (const [field, count] of asked) scores[field] = (right.get(field) ?? 0) / count
  return { scores, misses }
}

function answers(item: GoldItem, report: ReportRead | undefined): [field: string, expected: unknown, found: unknown][] {
  const list: [string, unknown, unknown][] = [
    ['type', item.type, report?.type ?? null],
    ['admin1', item.admin1, report?.place?.admin1Name ?? null],
  ]
  if (item.date !== undefined)
    list.push(['date', item.date, report?.date?.start === report?.date?.end ? report?.date?.start : null])
  for (const field of FIELDS) {
    if (field in item) list.push([field, item[field], report?.[field]?.best ?? null])
  }
  return list
}

/** Who did it to whom, which sectors were touched and who says so, where the item asks. */
function parties(item: GoldItem, reading: Reading): [field: string, expected: unknown, found: unknown][] {
  const list: [string, unknown, unknown][] = []
  const [report] = reading.reports
  for (const role of ['initiator', 'target'] as const) {
    const kinds = report?.actors.filter((actor) => actor.role === role).map((actor) => actor.kind as string) ?? []
    const asked = item[role]
    if (asked !== undefined) list.push([role, asked, kinds.includes(asked) ? asked : kinds.join(', ')])
  }
  if (item.sectors)
    list.push(['sectors', item.sectors.toSorted().join(' '), (report?.sectors ?? []).toSorted().join(' ')])
  const origins = reading.attributions.map((one) => one.originKind as string)
  if (item.origin) list.push(['origin', item.origin, origins.includes(item.origin) ? item.origin : origins.join(', ')])
  return list
}

function same(expected: unknown, found: unknown): boolean {
  if (typeof expected !== 'string' || typeof found !== 'string') return expected === (found ?? null)
  return sameName(expected, found)
}

/** Whether two spellings name one unit or kind: articles, case, marks and endings apart. */
export function sameName(expected: string, found: string | null): boolean {
  if (found === null) return false
  const plain = (name: string) =>
    foldWord(name)
      .replace(/[^\p{L}\p{N}]/gu, '')
      .replace(/^(al|el)/, '')
  const [a, b] = [plain(expected), plain(found)]
  return a === b || (a.length > 3 && b.startsWith(a)) || (b.length > 3 && a.startsWith(b))
}

/** The first part was looked at while rules were written; the second was read once before anything was mended for it. */
export type GoldPart = '' | '-2'

/** The gold items of a language. */
export function readGold(language: string, part: GoldPart = ''): GoldItem[] {
  const text = readFileSync(path.join(import.meta.dirname, 'gold', `${language}${part}.jsonl`), 'utf8')
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldItem)
}
