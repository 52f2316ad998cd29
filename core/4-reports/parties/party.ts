import type { PlaceMention } from '#core/3-places/mention.ts'
import type { Evidence, ReportActor } from '../reading.ts'
import type { Sentence } from '../words/annotate.ts'
import type { Senses } from '../words/senses.ts'

/** An actor of a report with the words that name it. */
export type Party = {
  actor: ReportActor
  start: number
  end: number
  why: string
  p: number
  method?: Evidence['method']
}

/** What those who took part are read from. */
export type PartySetting = {
  text: string
  sentences: readonly Sentence[]
  places: readonly PlaceMention[]
  country: { code: string } | null
  senses: Senses
}
