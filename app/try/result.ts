import type { Dropped, OpinionTally } from '#core/4-reports/opinion/second-opinion.ts'
import type { TracedReading } from '#io/trace-reading.ts'

/** What the reader made of a given text or address, and how long all of it took. */
export type TryOutcome = {
  read: TracedReading | { ok: false; reason: string; detail?: string }
  /** Where it came from, if it was fetched. */
  url: string | null
  givenChars: number
  ms: number
  /** What the language model said, where it was asked. */
  opinion: TryOpinion | null
}

export type TryOpinion =
  | { ok: true; model: string; ms: number; tally: OpinionTally; dropped: Dropped[] }
  | { ok: false; reason: string; detail: string; ms: number }
