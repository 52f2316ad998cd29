import type { ColumnMapping, RowRefusal } from '#core/1-sources/read-upload.ts'

/** What an uploaded file may weigh, in bytes. */
export const MOST_BYTES = 10_000_000

/** What became of an uploaded file. */
export type UploadOutcome = {
  name: string
  /** Null where no row could go in. */
  sourceId: string | null
  added: number
  known: number
  refused: { row: number; reason: RowRefusal }[]
  faults: ('bad-dates' | 'wrong-encoding' | 'too-many-rows')[]
  /** Which column was taken for which field; null where the file has no columns. */
  columns: ColumnMapping | null
}
