const HASHES = 64
const BANDS = 16
const SHINGLE = 4 // words

/** Similarity of MinHash signatures from which two texts are near-copies (an edit or a wire copy, not a second telling). */
export const COPY_SIMILARITY = 0.5

/** A text's MinHash signature: 64 unsigned 32-bit values over its 4-word shingles; null below 12 words, where likeness is chance. */
export function signatureOf(text: string): Uint32Array | null {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
  if (!words || words.length < 12) return null
  // Signed integers stay what the processor works on; with the top bit turned they keep the order of unsigned ones.
  const least = new Int32Array(HASHES).fill(0x7fffffff)
  const last = words.length - SHINGLE
  // Two shingles at a time: each hash waits for the one before it, and the processor has room for both.
  for (let i = 0; i <= last; i += 2) {
    let one = shingleHash(words, i, SHINGLE)
    let other = i < last ? shingleHash(words, i + 1, SHINGLE) : one
    for (let h = 0; h < HASHES; h++) {
      const factor = 0x2c1b3c6d + 2 * h
      one = Math.imul(one ^ (one >>> 15), factor)
      one ^= one >>> 13
      other = Math.imul(other ^ (other >>> 15), factor)
      other ^= other >>> 13
      const lower = Math.min(one ^ TOP_BIT, other ^ TOP_BIT)
      if (lower < (least[h] as number)) least[h] = lower
    }
  }
  return Uint32Array.from(least, (value) => value ^ TOP_BIT)
}

const TOP_BIT = 0x80000000 | 0

/** FNV-1a over the UTF-16 units of `count` words from `from` on, spaces between them, as a signed integer. */
export function shingleHash(words: readonly string[], from: number, count: number): number {
  let hash = 0x811c9dc5 | 0
  for (let w = from; w < from + count; w++) {
    const word = words[w] as string
    if (w > from) hash = Math.imul(hash ^ 0x20, 0x01000193)
    for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  }
  return hash
}

/** Estimated share of shingles two texts have in common, from 0 to 1. */
export function similarity(a: Uint32Array, b: Uint32Array): number {
  let same = 0
  for (let h = 0; h < HASHES; h++) if (a[h] === b[h]) same++
  return same / HASHES
}

/** Keys under which near-copies meet (LSH, 16 bands of 4): texts half alike share at least one with probability .64, three quarters alike .997. */
export function bandKeys(signature: Uint32Array): string[] {
  const rows = HASHES / BANDS
  return Array.from(
    { length: BANDS },
    (_, band) =>
      `${band}:${Array.from(signature.subarray(band * rows, (band + 1) * rows), (value) => value.toString(36)).join('.')}`,
  )
}

/** Signature as little-endian bytes for the database, and back. */
export function signatureToBytes(signature: Uint32Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HASHES * 4)
  const view = new DataView(bytes.buffer)
  signature.forEach((value, i) => {
    view.setUint32(i * 4, value, true)
  })
  return bytes
}

export function signatureFromBytes(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Uint32Array.from({ length: bytes.byteLength / 4 }, (_, i) => view.getUint32(i * 4, true))
}
