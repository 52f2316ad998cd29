import { openRowModel, type RowModel, type StoredRowModel } from '../models/row-model.ts'
import stored from './sector.model.json' with { type: 'json' }

/** Whether a happening touches the sector that a word is of. */
export type Touch = 'touched' | 'not'
export const TOUCHES: readonly Touch[] = ['touched', 'not']

/** A linear model of sectors, and slope and shift from log-odds among lessons to those among news. */
export type SectorModel = RowModel<Touch> & { curve: readonly [slope: number, shift: number] }
export type StoredSectorModel = StoredRowModel<Touch> & Pick<SectorModel, 'curve'>

const opened = stored as unknown as StoredSectorModel

/** The committed model; `npm run evals:fit` makes it. */
export const SECTOR_MODEL: SectorModel = { ...openRowModel(opened), curve: opened.curve }
