import type { Answer, ConnectorKind, Taken, Visit } from '#core/1-sources/connectors/connector.ts'
import type { FeedEntry } from '#core/1-sources/feed-entry.ts'
import type { ExtractedItem } from '#core/2-items/item.ts'
import type { Dropped, OpinionTally } from '#core/4-reports/opinion/second-opinion.ts'
import type { ReadableItem } from '#core/4-reports/read-item.ts'
import type { Reading, ReadingContext } from '#core/4-reports/reading.ts'

/** What a reading thread is asked to do; one hand-over carries everything about one page. */
export type ReadingTask =
  | { kind: 'source'; connector: ConnectorKind; answer: Answer; visit: Visit; isFirst: boolean }
  | {
      kind: 'page'
      bytes: Uint8Array
      contentType: string | undefined
      entry: FeedEntry | null
      context: ReadingContext
    }
  | { kind: 'entry'; entry: FeedEntry; context: ReadingContext }
  | { kind: 'text' | 'html'; text: string; context: ReadingContext }
  | { kind: 'doc'; doc: ReadableItem; context: ReadingContext; isPlain?: boolean }
  | { kind: 'opinion'; doc: ReadableItem; context: ReadingContext; answer: string }

/** What a connector reads from an answer; on a first visit with the language that its entries' words are in. */
export type SourceAnswer = (Extract<Taken, { ok: true }> & { language: string | null }) | Extract<Taken, { ok: false }>

/** An item with all that is computed from its text. `partly` names why the page itself gave nothing and the feed's own words were taken. */
export type ItemAnswer =
  | {
      ok: true
      item: ExtractedItem
      reading: Reading
      contentHash: string
      signature: Uint8Array | null
      bands: number[]
      words: string[]
      search: string
      partly: string | null
    }
  | { ok: false; reason: string; detail: string }

/** An item read with what a language model answered, and what became of its values. */
export type OpinionAnswer =
  | (Extract<ItemAnswer, { ok: true }> & { opinion: { tally: OpinionTally; dropped: Dropped[] } })
  | { ok: false; reason: 'not-json' | 'wrong-shape' }

export type AnswerTo<T extends ReadingTask> = T extends { kind: 'source' }
  ? SourceAnswer
  : T extends { kind: 'opinion' }
    ? OpinionAnswer
    : ItemAnswer
