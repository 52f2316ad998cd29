import type { Family, Polarity } from '#core/4-reports/codebook.ts'
import type { CutBlock } from '../_ui/evidence/cut-text.ts'

/** How a field is set: what stands in its form. */
export type FieldInput =
  | { kind: 'choice'; options: Option[]; value: string; needsWhy: boolean }
  | { kind: 'choices'; options: Option[]; values: string[]; needsWhy: boolean }
  | { kind: 'dates'; start: string; end: string }
  | { kind: 'toll'; low: string; high: string }
  | { kind: 'place'; options: Option[]; value: string; country: string }

export type Option = { value: string; label: string }

/** One coded field as it is shown, all in words. */
export type ReviewField = {
  /** 1 to 9 is its key. */
  n: number
  field: string
  label: string
  value: string
  small: string
  mark: { kind: 'unsure' | 'edited' | 'silent'; words: string } | null
  /** What else is told; taking one corrects the field to it. */
  alternatives: { label: string; typed: Record<string, string> }[]
  /** Null where it is only shown. */
  input: FieldInput | null
}

export type ReviewReport = { id: string; itemId: string; title: string; language: string; line: string }

/** Another incident that may be the same happening. */
export type ReviewNear = { id: string; title: string; language: string; line: string; otherCountry: boolean }

/** Everything the review page shows of one incident, in words, as plain data. */
export type ReviewView = {
  id: string
  version: number
  /** ISO instant at which it was taken from the database. */
  shownAt: string
  title: string
  titleLanguage: string
  dir: 'ltr' | 'rtl' | 'auto'
  family: Family | null
  familyWords: string
  polarity: Polarity
  isExercise: boolean
  article: {
    itemId: string
    /** Source, day, language. */
    line: string[]
    url: string | null
    language: string
    dir: 'ltr' | 'rtl' | 'auto'
    headline: string | null
    blocks: CutBlock[]
  } | null
  fields: ReviewField[]
  reports: ReviewReport[]
  near: ReviewNear[]
}

/** A line of the queue. */
export type ReviewRow = {
  id: string
  version: number
  title: string
  titleLanguage: string
  dir: 'ltr' | 'rtl' | 'auto'
  family: Family | null
  polarity: Polarity
  line: string
}
