import { storyWords } from '#core/5-incidents/story-words.ts'
import { groupStories, type Story } from './group-stories.ts'
import { readRows, writePredictions } from './rows.ts'
import { scoreClusters } from './score-clusters.ts'

export type Row = {
  id: string
  text?: string
  title?: string
  description?: string
  headline?: string
  date?: string
  date_publish?: string
  country?: string
} & Record<string, unknown>

/** Characters of an article that tell which story it is; what follows is background. A title counts three times. */
const HEAD = 1500
const MAX_WORDS = 500

/** Groups the texts of a set by story and scores the groups against `field` (dots lead into objects); `keep` leaves rows out. */
export async function cluster(
  set: string,
  field: string,
  dir: string,
  out: string | null,
  keep: (row: Row) => boolean = () => true,
): Promise<Record<string, number>> {
  const rows = (await readRows<Row>(dir, `cluster/${set}`)).filter(keep)
  const groups = groupStories(rows.map(storyOf))
  await writePredictions(
    out,
    `cluster/${set}`,
    rows.map((row, i) => ({ id: row.id, cluster: groups[i] })),
  )
  return scoreClusters(
    rows.map((row) => String(valueAt(row, field))),
    groups,
  )
}

/** A row's text as a story. */
export function storyOf(row: Row): Story {
  const text = [row.title, row.title, row.title, row.headline, row.description, row.text?.slice(0, HEAD)]
    .filter(Boolean)
    .join('. ')
  return { words: storyWords(text, MAX_WORDS), day: (row.date ?? row.date_publish)?.slice(0, 10) ?? null }
}

/** The value of a field whose dots lead into objects. */
export function valueAt(row: Row, field: string): unknown {
  return field.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], row)
}
