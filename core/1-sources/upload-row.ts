import { readDate } from '#core/time/written-date.ts'

/** One item of an uploaded file; `html` is untrusted. */
export type UploadRow = {
  /** Where it stands in the file, counted from 1 (for CSV without the header). */
  row: number
  title: string
  text: string
  html: string | null
  url: string | null
  /** ISO 8601 instant or bare day; null when unknown. */
  published: string | null
  language: string | null
  author: string | null
  source: string | null
  country: string | null
}

export type UploadField = Exclude<keyof UploadRow, 'row'>
/** Which column (by its header) holds which field. */
export type ColumnMapping = Partial<Record<UploadField, string>>

/** Why a row or file was refused; words for people stand in the message catalogue under `reason.*`. */
export type RowRefusal = 'empty' | 'broken-quotes' | 'wrong-number-of-columns' | 'bad-json' | 'no-text' | 'too-long'
export type FileRefusal = 'empty' | 'not-text' | 'too-large' | 'unknown-kind' | 'no-text-column' | 'bad-encoding'

export type Upload =
  | {
      ok: true
      kind: UploadKind
      rows: UploadRow[]
      refused: { row: number; reason: RowRefusal }[]
      faults: ('bad-dates' | 'wrong-encoding' | 'too-many-rows')[]
    }
  | { ok: false; reason: FileRefusal }

export type UploadKind = 'text' | 'html' | 'jsonl' | 'csv'

/** The most rows of one file that are read. */
export const MAX_ROWS = 50_000
/** The most text one row may hold, in UTF-16 units. */
const MAX_ROW = 2_000_000

/** A row's fields put into shape, or why it holds nothing to read. */
export function rowFrom(
  row: number,
  fields: Partial<Record<UploadField, string>>,
  onBadDate: () => void,
): UploadRow | { row: number; reason: RowRefusal } {
  const value = (field: UploadField): string => fields[field]?.trim() ?? ''
  const or = (field: UploadField): string | null => value(field) || null
  if (Object.values(fields).every((written) => !written?.trim())) return { row, reason: 'empty' }
  if (value('text') === '' && value('html') === '' && value('title') === '' && value('url') === '')
    return { row, reason: 'no-text' }
  if (value('text').length > MAX_ROW || value('html').length > MAX_ROW * 2) return { row, reason: 'too-long' }
  const published = value('published') === '' ? null : readDate(value('published'), { dayFirst: true })
  if (value('published') !== '' && published === null) onBadDate()
  const url = /^https?:\/\/\S+$/i.test(value('url')) ? value('url') : null
  return {
    row,
    title: value('title'),
    text: value('text'),
    html: or('html'),
    url,
    published,
    language: or('language'),
    author: or('author'),
    source: or('source'),
    country: or('country'),
  }
}
