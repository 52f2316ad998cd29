import { z } from 'zod'
import { HARMS, type Harm } from '../words/pack.ts'

/** One value as a language model proposes it, with the words it says it rests on. Nothing of it is believed yet. */
export type Proposal =
  | { field: 'type' | 'place' | 'date' | 'actor'; value: string; quote: string }
  | { field: Harm; value: number; quote: string }

/** What a language model proposes for one happening. */
export type ProposedReport = Proposal[]

export type Answer = { ok: true; reports: ProposedReport[] } | { ok: false; reason: 'not-json' | 'wrong-shape' }

const MOST_REPORTS = 10
const MOST_ACTORS = 12
const LONGEST_ANSWER = 200_000

const TEXT = z.object({ value: z.string().max(300), quote: z.string().max(2000) })
const COUNT = z.object({ value: z.int().min(0).max(10_000_000), quote: z.string().max(2000) })
const REPORT = z.record(z.string(), z.unknown())
const ANSWER = z.object({ reports: z.array(REPORT).max(100) })

/** Reads an answer; a field of another shape is left out, as if the model had said nothing about it. */
export function readAnswer(content: string): Answer {
  const json = jsonIn(content.slice(0, LONGEST_ANSWER))
  if (json === undefined) return { ok: false, reason: 'not-json' }
  const answer = ANSWER.safeParse(json)
  if (!answer.success) return { ok: false, reason: 'wrong-shape' }
  return { ok: true, reports: answer.data.reports.slice(0, MOST_REPORTS).map(proposalsOf) }
}

function proposalsOf(report: Record<string, unknown>): ProposedReport {
  const found: ProposedReport = []
  for (const field of ['type', 'place', 'date'] as const) {
    const told = TEXT.safeParse(report[field])
    if (told.success) found.push({ field, ...told.data })
  }
  for (const field of HARMS) {
    const told = COUNT.safeParse(report[field])
    if (told.success) found.push({ field, ...told.data })
  }
  const actors = Array.isArray(report.actors) ? report.actors.slice(0, MOST_ACTORS) : []
  for (const actor of actors) {
    const told = TEXT.safeParse(actor)
    if (told.success) found.push({ field: 'actor', ...told.data })
  }
  return found
}

/** The object in an answer, bare, in a code fence, or behind a model's thinking aloud; undefined where there is none. */
function jsonIn(content: string): unknown {
  const spoken = content.replace(/^\s*<think>[\s\S]*?<\/think>/, '')
  const from = spoken.indexOf('{')
  const to = spoken.lastIndexOf('}')
  if (from < 0 || to <= from) return undefined
  try {
    return JSON.parse(spoken.slice(from, to + 1))
  } catch {
    return undefined // not JSON, and named so by the caller
  }
}
