import { FILTER_HEAD, fingerprint, type GroupHash, keyOf } from '../core/2-items/group-filter.ts'

/** Groups with their language and level, column by column. */
export type Entries = { a: Uint32Array; b: Uint32Array; language: Uint8Array; level: Uint8Array; size: number }

/** Slots beyond the number of keys that let nearly every seed succeed (Graf and Lemire 2022, 3-wise). */
const SPARE = 1.125

/** Lays all entries into a binary fuse filter of one byte a slot; tries seeds until one fits. */
export function buildGroupFilter(entries: Entries): Uint8Array {
  const { size } = entries
  const segment = 2 ** Math.floor(Math.log(size) / Math.log(3.33) + 2.25)
  const segments = Math.max(1, Math.ceil((size * SPARE) / segment) - 2)
  const firsts = segments * segment
  const length = firsts + 2 * segment
  for (let seed = 1; seed < 50; seed++) {
    const slots = fill(entries, seed, segment, firsts, length)
    if (!slots) continue
    const file = new Uint8Array(FILTER_HEAD + length)
    const head = new DataView(file.buffer)
    for (const [i, value] of [seed, segment, firsts].entries()) head.setUint32(4 * i, value, true)
    file.set(slots, FILTER_HEAD)
    return file
  }
  throw new Error('no seed fits: are there two entries of one key?')
}

function fill(entries: Entries, seed: number, segment: number, firsts: number, length: number): Uint8Array | null {
  const mask = segment - 1
  const key = (i: number): GroupHash =>
    keyOf({ a: entries.a[i] ?? 0, b: entries.b[i] ?? 0 }, entries.language[i] ?? 0, seed)
  const places = ({ a, b }: GroupHash): [number, number, number] => {
    const at = Math.floor((a / 2 ** 32) * firsts)
    return [at, (at + segment) ^ (b & mask), (at + 2 * segment) ^ ((b >>> 16) & mask)]
  }
  const count = new Uint8Array(length)
  const held = new Uint32Array(length)
  for (let i = 0; i < entries.size; i++) {
    for (const place of places(key(i))) {
      count[place] = Math.min(255, (count[place] ?? 0) + 1)
      held[place] = (held[place] ?? 0) ^ i
    }
  }
  // A slot with one key is that key's own: take the key out, and others become alone in theirs.
  const alone: number[] = []
  for (let place = 0; place < length; place++) if (count[place] === 1) alone.push(place)
  const order = new Uint32Array(entries.size)
  const own = new Uint32Array(entries.size)
  let done = 0
  while (alone.length > 0) {
    const place = alone.pop() as number
    if (count[place] !== 1) continue
    const i = held[place] as number
    order[done] = i
    own[done++] = place
    for (const other of places(key(i))) {
      count[other] = (count[other] ?? 0) - 1
      held[other] = (held[other] ?? 0) ^ i
      if (count[other] === 1) alone.push(other)
    }
  }
  if (done < entries.size) return null
  const slots = new Uint8Array(length)
  for (let n = done - 1; n >= 0; n--) {
    const i = order[n] as number
    const hash = key(i)
    const wanted = ((entries.level[i] ?? 0) << 4) | fingerprint(hash.a, hash.b)
    const [x, y, z] = places(hash)
    slots[own[n] as number] = wanted ^ (slots[x] ?? 0) ^ (slots[y] ?? 0) ^ (slots[z] ?? 0)
  }
  return slots
}
