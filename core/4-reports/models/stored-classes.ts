import type { LearntCurves } from '../learning/learnt-curves.ts'
import type { LearntModel } from '../learning/learnt-reading.ts'
import type { LearntField } from '../learning/lesson.ts'
import type { ClassModel } from './class-model.ts'
import { openModel, type StoredModel, storeHead } from './linear-model.ts'

/** A class model as it is kept: one head for each class, weights rounded to a byte. */
export function storeClasses({ bits, classes, weights }: ClassModel, about: string): StoredModel {
  const heads = classes.map((name, c) => {
    const column = Float32Array.from({ length: 1 << bits }, (_, index) => weights[index * classes.length + c] ?? 0)
    return [name, storeHead({ bias: 0, threshold: 0, weights: column })] as const
  })
  return { about, bits, heads: Object.fromEntries(heads) }
}

/** Opens what `storeClasses` gave. */
export function openClasses(stored: StoredModel): ClassModel {
  const heads = [...openModel(stored).heads].sort(([a], [b]) => (a < b ? -1 : 1))
  const weights = new Float32Array(heads.length << stored.bits)
  heads.forEach(([, head], c) => {
    head.weights.forEach((weight, index) => {
      if (weight !== 0) weights[index * heads.length + c] = weight
    })
  })
  return { bits: stored.bits, classes: heads.map(([name]) => name), weights }
}

/** What was learnt, as it is kept and handed to reading threads. */
export type StoredLearnt = {
  version: number
  fields: Partial<Record<LearntField, StoredModel>>
  curves: LearntCurves
}

/** Opens what was kept of a training. */
export function openLearnt({ version, fields, curves }: StoredLearnt): LearntModel {
  const opened = Object.entries(fields).map(([field, stored]) => [field, openClasses(stored)])
  return { version, fields: Object.fromEntries(opened), curves }
}
