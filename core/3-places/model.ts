import fitted from './places.model.json' with { type: 'json' }
import { RANK_FEATURES, RANK_PRIOR, type RankFeature } from './rank-features.ts'
import { RECOGNISER_WEIGHTS } from './recognise-features.ts'

/** Fitted parameters of the place reader: hashed weights of the recogniser and named ones of the ranker. */
export type PlaceModel = {
  /** Null where only the rules speak. */
  recogniser: Float32Array | null
  /** In the order of RANK_FEATURES. */
  ranker: Float64Array
}

/** What places.model.json holds; `recogniser` is base64 of signed bytes, to be multiplied by `scale`. */
export type PlaceModelFile = {
  about: string
  recogniser: { scale: number; weights: string } | null
  ranker: Partial<Record<RankFeature, number>>
}

/** Only what was set by hand. */
export const RULES_ONLY: PlaceModel = {
  recogniser: null,
  ranker: Float64Array.from(RANK_FEATURES, (name) => RANK_PRIOR[name]),
}

/** Reads a model file; weights it does not name keep their hand-set value. */
export function modelFrom(file: PlaceModelFile): PlaceModel {
  const ranker = Float64Array.from(RANK_FEATURES, (name) => file.ranker[name] ?? RANK_PRIOR[name])
  if (file.recogniser === null) return { recogniser: null, ranker }
  const { scale, weights } = file.recogniser
  const bytes = atob(weights)
  const recogniser = new Float32Array(RECOGNISER_WEIGHTS)
  for (let i = 0; i < recogniser.length; i++) recogniser[i] = (((bytes.charCodeAt(i) ^ 0x80) - 0x80) as number) * scale
  return { recogniser, ranker }
}

/** The committed model; `npm run evals:fit` makes it. */
export const PLACE_MODEL: PlaceModel = modelFrom(fitted as PlaceModelFile)
