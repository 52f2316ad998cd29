import { z } from 'zod'
import type { ReadingContext } from '#core/4-reports/reading.ts'

/** A line of a JSONL file: an item to read, or why the line is none. */
export type JsonlRow =
  | { ok: true; line: number; text: string; html: string | null; context: ReadingContext }
  | { ok: false; line: number; reason: string }

const ROW = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string().optional(),
  html: z.string().optional(),
  title: z.string().nullish(),
  url: z.string().nullish(),
  published: z.string().nullish(),
  country: z.string().nullish(),
  language: z.string().nullish(),
})

/** The rows of a JSONL text, a bad line named and the rest kept. */
export function* rowsOfJsonl(jsonl: string): Generator<JsonlRow> {
  let line = 0
  for (const raw of jsonl.split('\n')) {
    line++
    if (raw.trim() !== '') yield rowOf(raw, line)
  }
}

function rowOf(raw: string, line: number): JsonlRow {
  let value: unknown
  try {
    value = JSON.parse(raw)
  } catch {
    return { ok: false, line, reason: 'this line is not JSON' }
  }
  const parsed = ROW.safeParse(value)
  if (!parsed.success) return { ok: false, line, reason: parsed.error.issues[0]?.message ?? 'this line is no item' }
  const { id, text, html, title, url, published, country, language } = parsed.data
  if (text === undefined && html === undefined)
    return { ok: false, line, reason: 'this line has neither “text” nor “html”' }
  const context: ReadingContext = { id: String(id ?? line) }
  if (title) context.title = title
  if (url) context.url = url
  if (published) context.published = published
  if (country) context.country = country
  if (language) context.languages = [language]
  const isUntitled = title && text !== undefined && !text.trimStart().startsWith(title)
  return { ok: true, line, text: isUntitled ? `${title}\n\n${text}` : (text ?? ''), html: html ?? null, context }
}
