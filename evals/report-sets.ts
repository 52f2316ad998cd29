import type { Reading } from '#core/4-reports/reading.ts'
import type { Reader } from '#io/reader.ts'

/** One question a set asks of a text, answered by yes or no; heads are named `<set>/<label>`. */
export type LabelledText = {
  id: string
  group: string
  text: string
  labels: Record<string, boolean | null>
  pieces: boolean
  reading: Reading
}

export type MucRow = {
  id: string
  text: string
  templates: {
    type: string[]
    optional?: boolean
    country?: string | null
    casualties: { killed?: number | null; injured?: number | null }
  }[]
}
export type HumviRow = {
  id: string
  slug: string
  lang: string
  date: string
  relevant: boolean
  aid_sec: boolean
  education: boolean
  health: boolean
  protection: boolean
  food_sec: boolean | null
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
export type ArabicRow = { id: string; text: string; event_type: 'PROTEST' | 'ASSAULT'; label: string }
export type SpanishRow = { id: string; text: string; events: { cameo?: string }[] }
export type QuadRow = { id: string; row: number; lang: string; text: string; quadclass: string }

export const MUC_TYPES = ['ATTACK', 'BOMBING', 'KIDNAPPING', 'ARSON', 'ROBBERY'] as const
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

export function readMuc(row: MucRow, reader: Reader): LabelledText {
  const text = unwrap(row.text)
  const reading = read(reader, text, 'en', null)
  const types = new Set(row.templates.flatMap((t) => (t.type[0] ?? '').split(' / ')))
  const labels: Record<string, boolean> = { relevant: row.templates.length > 0 }
  for (const type of MUC_TYPES) labels[type] = types.has(type)
  return { id: row.id, group: row.id, text, labels, pieces: false, reading }
}

export function readHumvi(row: HumviRow, reader: Reader): LabelledText {
  const language = row.lang === 'french' ? 'fr' : row.lang === 'arabic' ? 'ar' : 'en'
  const reading = read(reader, row.slug, language, row.date)
  const labels = Object.fromEntries(HUMVI_FIELDS.map((field) => [field, row[field]]))
  return { id: row.id, group: row.id, text: row.slug, labels, pieces: true, reading }
}

export function readHrds(row: HrdsRow, reader: Reader): LabelledText {
  const body = row.text.replace(/\[\[\w+\]\]/g, ' ')
  const title = row.title ?? ''
  const text = `${title}\n\n${body}`
  const published = row.publish_date?.slice(0, 10) ?? null
  const reading = reader.readDoc(
    { title, text, blocks: [{ kind: 'title', start: 0, end: title.length }], language: 'en', published },
    { published },
  )
  const gold = new Set(row.annotations.flatMap((one) => one.violation_types))
  return {
    id: row.id,
    group: row.id,
    text,
    labels: Object.fromEntries(VIOLATIONS.map((one) => [one, gold.has(one)])),
    pieces: false,
    reading,
  }
}

export function readArabic(row: ArabicRow, reader: Reader): LabelledText {
  const isYes = row.label === 'ambiguous' ? null : row.label === 'yes'
  return {
    id: row.id,
    group: row.text,
    text: row.text,
    labels: { [row.event_type]: isYes },
    pieces: true,
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
    pieces: true,
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
    pieces: true,
    reading: read(reader, row.text, row.lang, null),
  }
}

function read(reader: Reader, text: string, language: string, published: string | null): Reading {
  return reader.readDoc({ title: '', text, blocks: [], language, published }, { published })
}
