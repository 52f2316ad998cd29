/**
 * How likely letter groups are in each language, kept in one byte a group and language: a binary fuse filter (Graf and
 * Lemire 2022) whose slots hold four bits of value and four of fingerprint. What was never put in is seldom found.
 */
export type GroupFilter = {
  /** Level 1 to 15 of a group in a language, 0 where it is not known there. */
  level: (hash: GroupHash, language: number) => number
}

/** Two independent hashes of a letter group, grown unit by unit. */
export type GroupHash = { a: number; b: number }

export const EMPTY_GROUP: GroupHash = { a: 0x811c9dc5, b: 0x2545f491 }

/** The hash of a group with one more UTF-16 unit behind it. */
export function addUnit({ a, b }: GroupHash, unit: number): GroupHash {
  return { a: Math.imul(a ^ unit, 0x01000193) >>> 0, b: Math.imul(b ^ (unit + 0x9e37), 0x85ebca6b) >>> 0 }
}

/** Bytes before the slots: seed, segment length, number of first positions. */
export const FILTER_HEAD = 12

/** Opens what `buildGroupFilter` made, without copying it. */
export function openGroupFilter(file: Uint8Array): GroupFilter {
  const head = new DataView(file.buffer, file.byteOffset, FILTER_HEAD)
  const [seed, segment, firsts] = [head.getUint32(0, true), head.getUint32(4, true), head.getUint32(8, true)]
  const slots = file.subarray(FILTER_HEAD)
  const mask = segment - 1
  return {
    level: (hash, language) => {
      const { a, b } = keyOf(hash, language, seed)
      const at = Math.floor((a / 2 ** 32) * firsts)
      const slot =
        (slots[at] as number) ^
        (slots[(at + segment) ^ (b & mask)] as number) ^
        (slots[(at + 2 * segment) ^ ((b >>> 16) & mask)] as number)
      return (slot & 15) === fingerprint(a, b) ? slot >> 4 : 0
    },
  }
}

/** The key of a group in a language. */
export function keyOf(hash: GroupHash, language: number, seed: number): GroupHash {
  return {
    a: mix(hash.a ^ Math.imul(language + 1, 0x9e3779b1) ^ seed),
    b: mix(hash.b ^ Math.imul(language + 1, 0x85ebca77) ^ Math.imul(seed, 0x27d4eb2f)),
  }
}

/** Four bits that tell a key from one that only shares its slots. */
export function fingerprint(a: number, b: number): number {
  return mix(a ^ Math.imul(b, 0xc2b2ae3d)) >>> 28
}

function mix(value: number): number {
  let x = value
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d)
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b)
  return (x ^ (x >>> 16)) >>> 0
}
