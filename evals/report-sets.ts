import type { ReadableItem } from '#core/4-reports/read-item.ts'
import type { Reading } from '#core/4-reports/reading.ts'
import type { Reader } from '#io/reader.ts'
import { findingsOf } from './findings.ts'
import { besideHeadline, withCapitals } from './headline.ts'

/** The questions a set asks of a text, each answered by yes or no, or not at all. */
export type LabelledText = {
  id: string
  group: string
  text: string
  labels: Record<string, boolean | null>
  /** Whether its heads know words by what they mean, too. */
  bySense?: boolean
  /** What is known beside the text, as features. */
  beside?: string[]
  /** Share of the judges who said yes, where they differ. */
  shares?: Record<string, number>
  /** A text of our own that is only learnt from. */
  isLent?: boolean
  reading: Reading
}

export type MucRow = {
  id: string
  text: string
  templates: {
    type: string[]
    optional?: boolean
    country?: string | null
    hum_name?: string[]
    hum_desc?: string[]
    phys_id?: string[]
    perp_individual?: string[]
    perp_org?: string[]
    instrument_id?: string[]
    casualties: { killed?: number | null; injured?: number | null }
  }[]
}
export type HumviRow = {
  id: string
  slug: string
  lang: string
  /** Where and when it stood; what is lent stood nowhere. */
  url?: string
  date?: string
  relevant: boolean
  aid_sec: boolean
  education: boolean
  health: boolean
  protection: boolean
}
export type HrdsRow = {
  id: string
  title: string
  publish_date: string
  text: string
  annotations: {
    violation_types: string[]
    year: string | null
    month: string | null
    date: string | null
    country: string | null
  }[]
}
export type ArabicRow = {
  id: string
  text: string
  event_type: 'PROTEST' | 'ASSAULT'
  label: string
  /** How many judges said yes, of how many; what is lent had none. */
  accept?: number
  total?: number
}
export type SpanishRow = { id: string; text: string; events: { cameo?: string }[] }
export type QuadRow = { id: string; row: number; lang: string; text: string; quadclass: string }

export const HUMVI_FIELDS = ['relevant', 'aid_sec', 'education', 'health', 'protection'] as const
export const VIOLATIONS = [
  'arbitrary detention',
  'killing',
  'kidnapping',
  'torture',
  'enforced disappearance',
  'other',
  'unknown',
] as const
export const QUADS = [
  'verbal_cooperation',
  'material_cooperation',
  'verbal_conflict',
  'material_conflict',
  'irrelevant',
] as const

/** Agency texts broken into lines, as one line a paragraph; nothing moves. */
export function unwrap(text: string): string {
  return text.replace(/([^\n])\n(?!\s*\n)/g, '$1 ')
}

/** A text of MUC-4 as an item. */
export function mucItem(row: MucRow): ReadableItem {
  return { title: '', text: unwrap(row.text), blocks: [], language: 'en', published: null }
}

/** A slug has lost its capitals; with them again, places and short names are found. */
export function readHumvi(row: HumviRow, reader: Reader): LabelledText {
  const language = row.lang === 'french' ? 'fr' : row.lang === 'arabic' ? 'ar' : 'en'
  const text = withCapitals(row.slug)
  const reading = read(reader, text, language, row.date ?? null)
  const labels = Object.fromEntries(HUMVI_FIELDS.map((field) => [field, row[field]]))
  const beside = [...findingsOf(reading).map((name) => `rule ${name}`), ...besideHeadline(row, reading.places)]
  return { id: row.id, group: row.id, text, labels, beside, reading }
}

/** A text of HRDsAttack as an item. */
export function hrdsItem(row: HrdsRow): ReadableItem {
  const title = row.title ?? ''
  const text = `${title}\n\n${row.text.replace(/\[\[\w+\]\]/g, ' ')}`
  const published = row.publish_date?.slice(0, 10) ?? null
  return { title, text, blocks: [{ kind: 'title', start: 0, end: title.length }], language: 'en', published }
}

export function readArabic(row: ArabicRow, reader: Reader): LabelledText {
  const isYes = row.label === 'ambiguous' ? null : row.label === 'yes'
  return {
    id: row.id,
    group: row.text,
    text: row.text,
    labels: { [row.event_type]: isYes },
    shares: { [row.event_type]: row.total ? (row.accept ?? 0) / row.total : Number(isYes) },
    reading: read(reader, row.text, 'ar', null),
  }
}

/** CAMEO roots with too few examples to learn are answered by the nearest common one. */
export const ROOTS = ['10', '12', '13', '14', '15', '16', '17', '18', '19'] as const

export function rootOf(row: SpanishRow): string | null {
  const code = row.events[0]?.cameo
  return code && /^\d\d/.test(code) ? code.slice(0, 2) : null
}

export function readSpanish(row: SpanishRow, reader: Reader): LabelledText {
  const root = rootOf(row)
  const labels = Object.fromEntries(ROOTS.map((one) => [one, root === null ? null : one === root]))
  return {
    id: row.id,
    group: row.id,
    text: row.text,
    labels,
    reading: read(reader, row.text, 'es', null),
  }
}

export function readQuad(row: QuadRow, reader: Reader): LabelledText {
  const labels = Object.fromEntries(QUADS.map((one) => [one, one === row.quadclass]))
  return {
    id: row.id,
    group: String(row.row),
    text: row.text,
    labels,
    bySense: true,
    reading: read(reader, row.text, row.lang, null),
  }
}

function read(reader: Reader, text: string, language: string, published: string | null): Reading {
  return reader.readDoc({ title: '', text, blocks: [], language, published }, { published })
}
