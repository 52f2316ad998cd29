import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { EventTypeCode } from '#core/4-reports/codebook.ts'
import type { Sector } from '#core/4-reports/reading.ts'
import type { Harm } from '#core/4-reports/words/pack.ts'
import { GOLD_LANGUAGES } from './gold.ts'

/** What a marked stretch of a lesson is: words that tell the kind, a toll, who did it, who suffered it, when or where. */
export type LessonMark = { start: number; end: number } & (
  | { is: 'kind' | 'initiator' | 'target' | 'date' | 'place' }
  | { is: Harm; low: number; high: number | null }
)

/** A short news item of our own with what it tells; `none` tells of no happening. */
export type Lesson = {
  language: string
  /** The sitting in which it was written; lessons of one sitting resemble one another. */
  file: string
  type: EventTypeCode | 'none'
  /** Sectors that the happening touches; absent where nobody was asked. */
  sectors?: Sector[]
  title: string
  text: string
  marks: LessonMark[]
}

type LessonRow = Pick<Lesson, 'file' | 'type' | 'sectors' | 'text'>

const MARK = /\[(?:(t|by|to|w|l)|([kiard])=(\d*)(-?)(\d*)):([^[\]]+)\]/g
const PLAIN = { t: 'kind', by: 'initiator', to: 'target', w: 'date', l: 'place' } as const
const TOLLS = { k: 'killed', i: 'injured', a: 'abducted', r: 'arrested', d: 'displaced' } as const

/** A lesson's text without its marks, and what they mark: `[k=10-:at least ten]`, `[t:opened fire]`. */
export function withoutMarks(marked: string): { text: string; marks: LessonMark[] } {
  const marks: LessonMark[] = []
  let text = ''
  let last = 0
  for (const found of marked.matchAll(MARK)) {
    const [whole, plain, toll, low, dash, high, words = ''] = found
    text += marked.slice(last, found.index)
    const at = { start: text.length, end: text.length + words.length }
    text += words
    last = found.index + whole.length
    if (plain !== undefined) marks.push({ ...at, is: PLAIN[plain as keyof typeof PLAIN] })
    else {
      const least = Number(low || 0)
      const most = dash === '' ? least : high ? Number(high) : null
      marks.push({ ...at, is: TOLLS[toll as keyof typeof TOLLS], low: least, high: most })
    }
  }
  return { text: text + marked.slice(last), marks }
}

/** All lessons of all languages but those of numbers. */
export function readLessons(): Lesson[] {
  return everyLesson().filter((lesson) => !isOfNumbers(lesson))
}

/** The same with lessons of numbers, which mark who was counted and leave who did it half told: they teach tolls alone. */
export function everyLesson(): Lesson[] {
  return GOLD_LANGUAGES.flatMap((language) => {
    const file = path.join(import.meta.dirname, 'lessons', `${language}.jsonl`)
    if (!existsSync(file)) return []
    const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
    return lines.map((line) => lessonOf(language, JSON.parse(line) as LessonRow))
  })
}

/** A news item of our own that is asked for its sectors alone, and so teaches nothing else. */
export type SectorLesson = { language: string; file: string; sectors: Sector[]; title: string; text: string }

/** The lessons on sectors alone: as long as news is, with words of sectors that the happening does not touch. */
export function readSectorLessons(): SectorLesson[] {
  return GOLD_LANGUAGES.flatMap((language) => {
    const file = path.join(import.meta.dirname, 'lessons', 'sectors', `${language}.jsonl`)
    const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
    return lines.map((line) => {
      const row = JSON.parse(line) as Omit<SectorLesson, 'language' | 'title'>
      return { language, ...row, title: row.text.slice(0, Math.max(0, row.text.indexOf('\n\n'))) }
    })
  })
}

function lessonOf(language: string, { file, type, sectors, text: marked }: LessonRow): Lesson {
  const { text, marks } = withoutMarks(marked)
  const titleEnd = text.indexOf('\n\n')
  const title = titleEnd > 0 ? text.slice(0, titleEnd) : ''
  return { language, file, type, ...(sectors ? { sectors } : {}), title, text, marks }
}

function isOfNumbers({ file }: Lesson): boolean {
  return file.startsWith('n')
}

/** How many people a lesson tells to be harmed in a way, at the least; null for none. Its headline repeats what its body tells. */
export function toldIn({ marks, title }: Lesson, harm: Harm): number | null {
  const own = marks.filter((mark): mark is LessonMark & { low: number } => mark.is === harm && 'low' in mark)
  const inBody = own.filter((mark) => mark.start >= title.length)
  const told = inBody.length > 0 ? inBody : own
  return told.length === 0 ? null : told.reduce((sum, { low }) => sum + low, 0)
}

/** Sittings whose lessons tell plainly, as agencies do, how many people were harmed. */
export function isPlainlyTold({ file, type }: Lesson): boolean {
  return file.startsWith('t') && type !== 'none'
}
