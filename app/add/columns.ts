import { previewCsv } from '#core/1-sources/read-csv.ts'
import type { ColumnMapping, UploadField } from '#core/1-sources/read-upload.ts'
import { charsetOf, decodeBytes } from '#core/text/decode-bytes.ts'

/** Fields of an item that a person may name the column for. */
export const COLUMN_FIELDS = [
  'title',
  'text',
  'url',
  'published',
  'language',
  'author',
  'country',
] as const satisfies UploadField[]

export type ChosenColumns =
  /** `columns` undefined: go by the headers alone. `used` is what will be taken, for people to see. */
  | { ok: true; columns: ColumnMapping | undefined; used: ColumnMapping | null }
  | { ok: false; missing: string[]; headers: string[] }

/** Puts the columns a person named (form fields `column-…`) over those the headers suggest. */
export function readColumns(bytes: Uint8Array, form: Record<string, string>): ChosenColumns {
  const preview = previewCsv(decodeBytes(bytes, [charsetOf(undefined)]).text)
  const named: ColumnMapping = {}
  for (const field of COLUMN_FIELDS) {
    const name = form[`column-${field}`]?.trim()
    if (name) named[field] = name
  }
  const used = preview ? { ...preview.guess, ...named } : null
  if (Object.keys(named).length === 0) return { ok: true, columns: undefined, used }
  const headers = preview?.headers ?? []
  const missing = Object.values(named).filter((name) => !headers.includes(name))
  return missing.length > 0
    ? { ok: false, missing, headers }
    : { ok: true, columns: { ...preview?.guess, ...named }, used }
}
