import { charsetOf, decodeBytes, isBinary } from '#core/text/decode-bytes.ts'
import { readCsv } from './read-csv.ts'
import {
  type ColumnMapping,
  MAX_ROWS,
  type RowRefusal,
  rowFrom,
  type Upload,
  type UploadField,
  type UploadKind,
  type UploadRow,
} from './upload-row.ts'

export type {
  ColumnMapping,
  RowRefusal,
  Upload,
  UploadField,
  UploadRow,
} from './upload-row.ts'

/** The most an upload may weigh, in bytes. */
const MAX_UPLOAD = 50_000_000

/** An uploaded .txt, .html, .jsonl or .csv as rows; a broken row is named and the rest goes in. */
export function readUpload(
  bytes: Uint8Array,
  file: { name: string; type?: string | undefined; columns?: ColumnMapping | undefined },
): Upload {
  if (bytes.length > MAX_UPLOAD) return { ok: false, reason: 'too-large' }
  if (isBinary(bytes)) return { ok: false, reason: 'not-text' }
  const decoded = decodeBytes(bytes, [charsetOf(file.type)])
  const text = decoded.text.replace(/^\ufeff/, '')
  if (!/\S/.test(text)) return { ok: false, reason: 'empty' }
  if ((text.slice(0, 20_000).match(/\ufffd/g)?.length ?? 0) > Math.min(20_000, text.length) / 10)
    return { ok: false, reason: 'bad-encoding' }
  const kind = kindOf(file.name, file.type, text)
  if (kind === null) return { ok: false, reason: 'unknown-kind' }
  const upload = readKind(kind, text, file.columns)
  if (upload.ok && decoded.repairs.length > 0) upload.faults.push('wrong-encoding')
  return upload
}

function readKind(kind: UploadKind, text: string, columns: ColumnMapping | undefined): Upload {
  if (kind === 'csv') return readCsv(text, columns)
  if (kind === 'jsonl') return readJsonLines(text)
  const row: UploadRow = { ...EMPTY_ROW, row: 1, ...(kind === 'html' ? { html: text } : { text }) }
  return { ok: true, kind, rows: [row], refused: [], faults: [] }
}

const EMPTY_ROW: Omit<UploadRow, 'row'> = {
  title: '',
  text: '',
  html: null,
  url: null,
  published: null,
  language: null,
  author: null,
  source: null,
  country: null,
}

function kindOf(name: string, type: string | undefined, text: string): UploadKind | null {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase()
  if (ending === 'csv' || ending === 'tsv' || /\bcsv\b|tab-separated/.test(type ?? '')) return 'csv'
  if (ending === 'jsonl' || ending === 'ndjson' || ending === 'json') return 'jsonl'
  if (ending === 'html' || ending === 'htm' || ending === 'xhtml') return 'html'
  if (ending === 'txt' || ending === 'text' || ending === 'md')
    return /^\s*<(?:!doctype|html)/i.test(text) ? 'html' : 'text'
  if (ending !== undefined && !/^(?:text|application\/(?:json|xhtml))/.test(type ?? '')) return null
  return /^\s*[[{]/.test(text) ? 'jsonl' : /^\s*</.test(text) ? 'html' : 'text'
}

function readJsonLines(text: string): Upload {
  const rows: UploadRow[] = []
  const refused: { row: number; reason: RowRefusal }[] = []
  const faults = new Set<'bad-dates' | 'too-many-rows'>()
  for (const [i, value] of recordsOf(text).entries()) {
    if (i >= MAX_ROWS) {
      faults.add('too-many-rows')
      break
    }
    if (value === 'blank') continue
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      refused.push({ row: i + 1, reason: 'bad-json' })
      continue
    }
    const read = rowFrom(i + 1, fieldsOf(value as Record<string, unknown>), () => faults.add('bad-dates'))
    if ('reason' in read) refused.push(read)
    else rows.push(read)
  }
  return { ok: true, kind: 'jsonl', rows, refused, faults: [...faults] }
}

/** One value a line; a file that is one JSON array gives its members, one object itself; null is a line that can't be read. */
function recordsOf(text: string): unknown[] {
  if (/^\s*\[/.test(text)) {
    const whole = parse(text)
    if (Array.isArray(whole)) return whole
  }
  if (/^\s*\{/.test(text)) {
    const whole = parse(text)
    if (whole !== null) return [whole]
  }
  return text.split('\n').map((line) => (line.trim() === '' ? 'blank' : parse(line)))
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null // SyntaxError: the row is refused by its number.
  }
}

const JSON_KEYS: Record<UploadField, string[]> = {
  title: ['title', 'headline'],
  text: ['text', 'body', 'content', 'article', 'summary', 'description'],
  html: ['html', 'content_html'],
  url: ['url', 'link'],
  published: ['published', 'published_at', 'date', 'pubDate', 'datetime'],
  language: ['language', 'lang'],
  author: ['author', 'byline'],
  source: ['source', 'outlet', 'publisher'],
  country: ['country', 'iso2'],
}

function fieldsOf(record: Record<string, unknown>): Partial<Record<UploadField, string>> {
  const fields: Partial<Record<UploadField, string>> = {}
  for (const [field, keys] of Object.entries(JSON_KEYS) as [UploadField, string[]][]) {
    const found = keys.map((key) => record[key]).find((value) => typeof value === 'string' || typeof value === 'number')
    if (found !== undefined) fields[field] = String(found)
  }
  return fields
}
