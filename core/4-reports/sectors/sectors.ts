import type { Frame } from '../happenings/frames.ts'
import { onCurve } from '../models/calibrate.ts'
import { rowSharesAt } from '../models/row-model.ts'
import type { Sector } from '../reading.ts'
import type { Sentence } from '../words/annotate.ts'
import type { Senses } from '../words/senses.ts'
import { sectorFeatures } from './sector-features.ts'
import { SECTOR_MODEL, type SectorModel, TOUCHES } from './sector-model.ts'
import { sectorWords } from './sector-words.ts'

/** A sector that a happening touches, the word that tells it best, and how likely it is touched. */
export type SectorFound = { sector: Sector; start: number; end: number; p: number }

/**
 * Which sectors a happening touches: each word of a sector is weighed by a linear model, for most only tell where it took
 * place, who says so or where the hurt were brought.
 */
export function sectorsOf(
  frame: Frame,
  { sentences, text, senses }: { sentences: readonly Sentence[]; text: string; senses: Senses },
  model: SectorModel = SECTOR_MODEL,
): SectorFound[] {
  const found = new Map<Sector, SectorFound>()
  for (const word of sectorWords(frame, sentences, text)) {
    const { at, value } = sectorFeatures(word, frame.type, senses, model.bits)
    const shares = rowSharesAt(model, at, value)
    const told = onCurve(shares[TOUCHES.indexOf('touched')] ?? 0, model.curve)
    const p = word.isVictim ? Math.max(told, SURE) : told
    const { sector, start, end } = word
    if (p >= 0.5 && p > (found.get(sector)?.p ?? 0)) found.set(sector, { sector, start, end, p })
  }
  return [...found.values()]
}

/** How sure a sector is whose people the happening harmed: by the codebook they count wherever they were. */
const SURE = 0.9
