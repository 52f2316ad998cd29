import { openRowModel, type RowModel, type StoredRowModel } from '../models/row-model.ts'
import type { Harm } from '../words/pack.ts'
import stored from './toll.model.json' with { type: 'json' }

/** A number that is no toll of the happening. */
export const NO_HARM = 'none'
export type HarmOrNone = Harm | typeof NO_HARM

/** A linear model of what numbers of people count, and when it is listened to. */
export type TollModel = RowModel<HarmOrNone> & {
  /** The least share of a harm that is told where the rules read none, and of another answer that overrules theirs. */
  least: { found: number; overruled: number }
}
export type StoredTollModel = StoredRowModel<HarmOrNone> & Pick<TollModel, 'least'>

const opened = stored as unknown as StoredTollModel

/** The committed model; `npm run evals:fit` makes it. */
export const TOLL_MODEL: TollModel = { ...openRowModel(opened), least: opened.least }
