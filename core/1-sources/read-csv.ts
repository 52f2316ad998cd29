import { CsvError, parse } from 'csv-parse/sync'
import {
  type ColumnMapping,
  MAX_ROWS,
  type RowRefusal,
  rowFrom,
  type Upload,
  type UploadField,
  type UploadRow,
} from './upload-row.ts'

/** What a column chooser shows: the headers, the first rows and which column we take for which field. */
export type CsvPreview = { headers: string[]; sample: string[][]; guess: ColumnMapping; delimiter: string }

/** The head of a CSV and a guess of its columns, null where it has no two columns or rows. */
export function previewCsv(text: string): CsvPreview | null {
  const delimiter = delimiterOf(text)
  const records = recordsOf(text.slice(0, 200_000), delimiter).flatMap((record) =>
    record.fields ? [record.fields] : [],
  )
  const headers = records[0]
  if (!headers) return null
  return { headers, sample: records.slice(1, 6), guess: guessColumns(headers, records.slice(1, 30)), delimiter }
}

/** Header words for each field, in the languages we read. */
const HEADERS: [UploadField, RegExp][] = [
  [
    'published',
    /^(?:published|publish(?:ed)?[ _-]?(?:at|on|date)?|pub[ _-]?date|date(?:time)?|event[ _-]?date|timestamp|fecha.*|date de publication|تاريخ.*|التاريخ.*)$/i,
  ],
  ['url', /^(?:url|link|address|source[ _-]?url|lien|enlace|رابط.*)$/i],
  ['title', /^(?:title|headline|subject|titre|t[ií]tulo|titular|العنوان|عنوان.*)$/i],
  ['html', /^(?:html|content[ _-]?html)$/i],
  [
    'text',
    /^(?:text|body|content|article|full[ _-]?text|notes?|description|story|summary|texte|contenu|texto|contenido|cuerpo|resumen|النص|نص.*|المحتوى)$/i,
  ],
  ['language', /^(?:lang(?:uage)?|langue|idioma|lengua|اللغة)$/i],
  ['author', /^(?:author|byline|by|auteur|autor|الكاتب)$/i],
  ['source', /^(?:source|outlet|publisher|newspaper|media|fuente|medio|المصدر)$/i],
  ['country', /^(?:country|iso2|country[ _-]?code|pays|pa[ií]s|البلد|الدولة)$/i],
]

/** Which column holds which field, by its header and, for text, url and date, by what stands in it. */
export function guessColumns(headers: readonly string[], sample: readonly (readonly string[])[]): ColumnMapping {
  const mapping: ColumnMapping = {}
  const taken = new Set<string>()
  for (const [field, pattern] of HEADERS) {
    const header = headers.find((name) => !taken.has(name) && pattern.test(name.trim()))
    if (header === undefined) continue
    mapping[field] = header
    taken.add(header)
  }
  const column = (i: number): string[] => sample.map((row) => row[i] ?? '').filter((value) => value !== '')
  if (mapping.url === undefined) {
    const i = headers.findIndex(
      (name, at) =>
        !taken.has(name) && column(at).length > 0 && column(at).every((value) => /^https?:\/\//i.test(value)),
    )
    if (i >= 0) mapping.url = headers[i] ?? ''
  }
  if (mapping.text === undefined) {
    const lengths = headers.map((name, i) => (taken.has(name) || name === mapping.url ? 0 : averageLength(column(i))))
    const longest = Math.max(0, ...lengths)
    if (longest >= 60) mapping.text = headers[lengths.indexOf(longest)] ?? ''
  }
  return mapping
}

/** A CSV's rows by an explicit mapping or the guessed one; rows with broken quotes or too many cells are named. */
export function readCsv(text: string, columns?: ColumnMapping): Upload {
  const delimiter = delimiterOf(text)
  const records = recordsOf(text, delimiter)
  const headers = records[0]?.fields
  if (!headers) return { ok: false, reason: 'empty' }
  const mapping =
    columns ??
    guessColumns(
      headers,
      records.slice(1, 30).flatMap((record) => (record.fields ? [record.fields] : [])),
    )
  if (!mapping.text && !mapping.html && !mapping.title) return { ok: false, reason: 'no-text-column' }
  const rows: UploadRow[] = []
  const refused: { row: number; reason: RowRefusal }[] = []
  const faults = new Set<'bad-dates' | 'too-many-rows'>()
  for (const [i, record] of records.slice(1).entries()) {
    if (i >= MAX_ROWS) {
      faults.add('too-many-rows')
      break
    }
    const row = i + 1
    if (!record.fields) refused.push({ row, reason: 'broken-quotes' })
    else if (record.fields.length > headers.length && record.fields.slice(headers.length).some((cell) => cell !== ''))
      refused.push({ row, reason: 'wrong-number-of-columns' })
    else {
      const read = rowFrom(row, mapped(record.fields, headers, mapping), () => faults.add('bad-dates'))
      if ('reason' in read) refused.push(read)
      else rows.push(read)
    }
  }
  return { ok: true, kind: 'csv', rows, refused, faults: [...faults] }
}

function mapped(
  cells: readonly string[],
  headers: readonly string[],
  mapping: ColumnMapping,
): Partial<Record<UploadField, string>> {
  const fields: Partial<Record<UploadField, string>> = {}
  for (const [field, header] of Object.entries(mapping) as [UploadField, string][]) {
    const cell = cells[headers.indexOf(header)]
    if (cell !== undefined) fields[field] = cell
  }
  return fields
}

type CsvRecord = { fields: string[] | null }

/** All records; where quotes are broken, that record is null and reading goes on at the next line. */
function recordsOf(text: string, delimiter: string): CsvRecord[] {
  const whole = parseRecords(text, delimiter)
  if (whole) return whole.map((fields) => ({ fields }))
  const records: CsvRecord[] = []
  for (const chunk of chunksOf(text)) {
    const parsed = parseRecords(chunk, delimiter)
    if (!parsed) records.push({ fields: null })
    else for (const fields of parsed) records.push({ fields })
  }
  return records
}

function parseRecords(text: string, delimiter: string): string[][] | null {
  try {
    return parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      max_record_size: 8_000_000,
    })
  } catch (error) {
    if (error instanceof CsvError) return null
    throw error
  }
}

/** Lines put together while a quote is open; a quote open for more than 200 lines was a slip of one line. */
function chunksOf(text: string): string[] {
  const chunks: string[] = []
  const lines = text.split(/\r\n|\n|\r/)
  for (let i = 0; i < lines.length; i++) {
    let end = i
    let quotes = quotesIn(lines[i] ?? '')
    while (quotes % 2 === 1 && end + 1 < lines.length && end - i < 200) quotes += quotesIn(lines[++end] ?? '')
    const closed = quotes % 2 === 0 && isWellQuoted(lines.slice(i, end + 1).join('\n'))
    const chunk = closed ? lines.slice(i, end + 1).join('\n') : (lines[i] ?? '')
    if (chunk.trim() !== '') chunks.push(chunk)
    if (closed) i = end
  }
  return chunks
}

/** Whether each quote in a joined record opens or closes a cell; a stray one inside a cell is what broke the file. */
function isWellQuoted(chunk: string): boolean {
  return !chunk.includes('\n') || /(?:^|[,;\t|])\s*"/.test(chunk)
}

function quotesIn(line: string): number {
  let count = 0
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) count++
  return count
}

/** The separator that parts the first lines most evenly. */
function delimiterOf(text: string): string {
  const lines = text.split(/\r?\n/, 10).filter((line) => line.trim() !== '')
  let best = ','
  let most = 0
  for (const delimiter of [',', ';', '\t', '|']) {
    const counts = lines.map((line) => line.replace(/"[^"]*"/g, '').split(delimiter).length - 1)
    const score =
      (counts[0] ?? 0) * (1 + counts.filter((count) => count === counts[0]).length / Math.max(1, counts.length))
    if (score > most) {
      most = score
      best = delimiter
    }
  }
  return best
}

function averageLength(values: readonly string[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value.length, 0) / values.length
}
