import { EMPTY_HASH, type Feature, hashOn, indexOf } from '../models/linear-model.ts'

/** A feature at its first place, with the further ones. */
type Placed = { first: Feature; further: Feature[] | null }

/** Features by index, each with all the places where it stands. */
export class PlacedFeatures {
  readonly #found = new Map<number, Placed>()
  readonly #bits: number

  constructor(bits: number) {
    this.#bits = bits
  }

  /** One more place of the feature of this name; -1 and -1 where it stands nowhere. */
  add(name: string, start: number, end: number): void {
    this.addHash(hashOn(EMPTY_HASH, name), start, end)
  }

  /** The same, where the hash of the name is known already. */
  addHash(hash: number, start: number, end: number): void {
    const index = indexOf(hash, this.#bits)
    const known = this.#found.get(index)
    const feature = { index, value: 0, start, end }
    if (known === undefined) this.#found.set(index, { first: feature, further: null })
    else if (known.further === null) known.further = [feature]
    else known.further.push(feature)
  }

  /** Logarithms of counts scaled to one length together, each shared among its places, so that sums over a stretch of text are exact. */
  shared(length: number): Feature[] {
    let square = 0
    for (const { further } of this.#found.values())
      square += further === null ? 1 : (1 + Math.log(further.length + 1)) ** 2
    const scale = square > 0 ? length / Math.sqrt(square) : 0
    const features: Feature[] = []
    for (const { first, further } of this.#found.values()) {
      first.value = further === null ? scale : ((1 + Math.log(further.length + 1)) * scale) / (further.length + 1)
      features.push(first)
      if (further === null) continue
      for (const feature of further) {
        feature.value = first.value
        features.push(feature)
      }
    }
    return features
  }
}
