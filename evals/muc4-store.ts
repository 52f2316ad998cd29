import { openModel, type StoredModel, storeHead } from '#core/4-reports/models/linear-model.ts'
import type { Choice } from './choices.ts'
import { BITS } from './muc4-heads.ts'
import type { MucModel } from './muc4-model.ts'

/** How the set's model is stored: heads as the reader's own are, choices by the names of their features. */
export type StoredMucModel = StoredModel & Omit<MucModel, 'heads'> & { labels: Record<string, Choice> }

export function openMuc({ about, bits, heads, labels, ...rest }: StoredMucModel): MucModel {
  const opened = openModel({ about, bits, heads }).heads
  const named = (storey: string) =>
    new Map([...opened].flatMap(([name, head]) => (name.startsWith(storey) ? [[name.slice(storey.length), head]] : [])))
  return {
    ...rest,
    heads: { texts: named('text '), sentences: named('sentence '), labels: new Map(Object.entries(labels)) },
  }
}

export function storeMuc({ heads, ...rest }: MucModel): StoredMucModel {
  const stored = [
    ...[...heads.texts].map(([label, head]) => [`text ${label}`, storeHead(head)] as const),
    ...[...heads.sentences].map(([kind, head]) => [`sentence ${kind}`, storeHead(head)] as const),
  ]
  return {
    about: 'What MUC-4 is answered with, fitted by scripts/fit-muc4.ts; set and licence stand in docs/sources.md.',
    bits: BITS,
    heads: Object.fromEntries(stored),
    labels: Object.fromEntries(heads.labels),
    ...rest,
  }
}
