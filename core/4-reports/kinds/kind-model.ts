import type { EventTypeCode } from '../codebook.ts'
import { openRowModel, type RowModel, type StoredRowModel } from '../models/row-model.ts'
import stored from './kind.model.json' with { type: 'json' }

/** No happening of the codebook. */
export const NO_KIND = 'none'
export type Kind = EventTypeCode | typeof NO_KIND

/** A linear model of all kinds, and when it is listened to. */
export type KindModel = RowModel<Kind> & {
  /** The least share of a kind that is told where the rules see none, and how many times the share of the rules' kind overrules it. */
  least: { found: number; times: number }
}
export type StoredKindModel = StoredRowModel<Kind> & Pick<KindModel, 'least'>

const opened = stored as unknown as StoredKindModel

/** The committed model; `npm run evals:fit` makes it. */
export const KIND_MODEL: KindModel = { ...openRowModel(opened), least: opened.least }
