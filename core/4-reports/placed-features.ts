import { EMPTY_HASH, type Feature, hashOn, indexOf } from './linear-model.ts'

/** Features by index, each with all the places where it stands. */
export class PlacedFeatures {
  readonly #found = new Map<number, Feature[]>()
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
    if (known) known.push(feature)
    else this.#found.set(index, [feature])
  }

  /** Logarithms of counts scaled to one length together, each shared among its places, so that sums over a stretch of text are exact. */
  shared(length: number): Feature[] {
    let square = 0
    for (const places of this.#found.values()) square += (1 + Math.log(places.length)) ** 2
    const scale = square > 0 ? length / Math.sqrt(square) : 0
    const features: Feature[] = []
    for (const places of this.#found.values()) {
      const value = ((1 + Math.log(places.length)) * scale) / places.length
      for (const feature of places) {
        feature.value = value
        features.push(feature)
      }
    }
    return features
  }
}
