import type { ReadResult } from '#io/reader.ts'

/** What the reader made of a pasted text, and how long it took. */
export type TryOutcome = { read: ReadResult; givenChars: number; ms: number }
