import type { Family } from '#core/4-reports/codebook.ts'
import type { FrozenIncident } from './corrections.ts'

/** A digest as it is printed: every string worded and final, drawings as SVG. What is issued is exactly this. */
export type DigestContent = {
  language: string
  isRightToLeft: boolean
  documentTitle: string
  masthead: string
  number: string
  title: string
  period: string
  lede: string
  /** Label and sentence where the data are an exercise. */
  exercise: { label: string; sentence: string } | null
  figures: { value: string; label: string; note: string }[]
  map: { heading: string; alt: string; caption: string } | null
  families: { heading: string; head: string[]; rows: { family: Family | null; cells: string[] }[] }
  coverage: { heading: string; head: string[]; rows: string[][]; note: string }
  timeline: { heading: string; alt: string; caption: string }
  notes: string
  trends: {
    heading: string
    caption: string
    /** The count at full height, the same for all. */
    max: number
    rows: { name: string; counts: number[]; note: string; isLittleRead: boolean }[]
  } | null
  corrections: { heading: string; caption: string; head: string[]; rows: string[][] } | null
  /** What was said of each incident, for the corrections of later issues. */
  frozen: FrozenIncident[]
  regions: { heading: string; name: string; summary: string; paragraphs: DigestParagraph[] }[]
  table: { heading: string; caption: string; head: string[]; rows: DigestRow[] }
  method: { heading: string; paragraphs: string[] }
  /** Written between heading and page number at the foot of every page; `pageOf` holds `{page}` and `{pages}`. */
  foot: string
  pageOf: string
}

export type DigestParagraph = { when: string; text: string; sources: string }

export type DigestRow = { cells: string[]; sources: { name: string; url: string | null }[] }
