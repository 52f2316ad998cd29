import { EVENT_TYPES } from '#core/4-reports/codebook.ts'
import { framesOf } from '#core/4-reports/happenings/frames.ts'
import { kindFeatures } from '#core/4-reports/kinds/kind-features.ts'
import { type Kind, type KindModel, NO_KIND, type StoredKindModel } from '#core/4-reports/kinds/kind-model.ts'
import { openRowModel } from '#core/4-reports/models/row-model.ts'
import { annotate } from '#core/4-reports/words/annotate.ts'
import { lexiconFor } from '#core/4-reports/words/lexicon.ts'
import { sensesIn } from '#core/4-reports/words/senses.ts'
import { foldOf, foldsOf } from './fit-head.ts'
import { bestSharpness, crossFit, fitRows, type RowExample, sharpened, storeRows, summed } from './fit-rows.ts'
import type { KindSet, KindText } from './kind-sets.ts'

export const KINDS: readonly Kind[] = [...EVENT_TYPES.map(({ code }) => code), NO_KIND]
const HOW = { bits: 17, classes: KINDS.length, passes: 30, rate: 0.08, shrink: 3e-4, least: 4 }
/** The exercise is one grammar, and our gold was seen by the dictionaries’ writer. */
const COUNTS: Record<KindSet, number> = { lessons: 1, gold: 0.5, exercise: 0.1, misleading: 0.3 }

/**
 * Where the rules see nothing, of what is told at this share or more two in three were right on lessons not fitted on.
 * The rules know plain words better: on gold never fitted on, overruling them at four times their share loses nothing
 * against one and a half times.
 */
const LEAST: KindModel['least'] = { found: 0.35, times: 4 }

/** A text as the model sees it, with what the rules say of it. */
export type KindExample = RowExample & { text: KindText; rules: Kind }

/** A text with the shares of a model that was not fitted on it. */
export type HeardText = KindExample & { shares: Float64Array }

/** A text as the model sees it: its first happening by the rules, or all of it. */
export function kindExample(text: KindText): KindExample {
  const sentences = annotate(text.text, text.title.length, lexiconFor(text.language))
  const [frame = null] = framesOf(sentences, text.text)
  const own = frame ? frame.sentences.flatMap((index) => sentences[index] ?? []) : sentences
  const features = summed(kindFeatures(own, frame, sensesIn(text.language), HOW.bits))
  return { ...features, class: KINDS.indexOf(text.kind), counts: COUNTS[text.set], text, rules: frame?.type ?? NO_KIND }
}

/** Each text as a model hears it that was fitted on the other folds; texts of one group stay in one fold. */
export function crossFitKinds(examples: readonly KindExample[]): HeardText[] {
  return crossFit(examples, groupOf, HOW)
}

/** A model for each text, fitted without its group: nothing learnt from it may tell its own answer back. */
export function unseenKindModels(examples: readonly KindExample[]): (set: KindSet, group: string) => KindModel {
  const sharpness = sharpnessOf(crossFitKinds(examples))
  const models = foldsOf(examples.map(groupOf)).map((fold) => {
    const stored = storedKinds(
      examples.filter((_, i) => !fold.has(i)),
      sharpness,
      '',
    )
    return { ...openRowModel(stored), least: stored.least }
  })
  return (set, group) => models[foldOf(`${set} ${group}`)] as KindModel
}

function groupOf({ text: { set, group } }: KindExample): string {
  return `${set} ${group}`
}

/** How sharp shares must be told, by the lessons. */
export function sharpnessOf(heard: readonly HeardText[]): number {
  return bestSharpness(heard.filter(({ text }) => text.set === 'lessons'))
}

/** What the reader then tells: as `withHeardKinds` decides. */
export function toldKind({ shares, rules }: HeardText, sharpness: number): Kind {
  const told = sharpened(shares, sharpness)
  const best = told.indexOf(Math.max(...told))
  const kind = KINDS[best] ?? NO_KIND
  if (rules === NO_KIND) return (told[best] ?? 0) >= LEAST.found ? kind : NO_KIND
  const isOverruled = kind !== NO_KIND && (told[best] ?? 0) >= LEAST.times * (told[KINDS.indexOf(rules)] ?? 0)
  return isOverruled ? kind : rules
}

/** The model as it is stored, fitted on all examples. */
export function storedKinds(examples: readonly KindExample[], sharpness: number, about: string): StoredKindModel {
  const stored = storeRows(fitRows(examples, HOW), sharpness, { about, bits: HOW.bits, classes: KINDS })
  return { ...stored, least: LEAST }
}
