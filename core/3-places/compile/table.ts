import { foldName, spellingKey } from '../fold.ts'
import { addWord, EMPTY_NAME, hashHeard, hashName, hashSpelling, hashWord, type NameHash } from '../name-hash.ts'
import { NAME_KINDS, type NameKind } from './names.ts'

/** Where a place came from; the first part of its natural key. */
export const ORIGINS = ['geonames', 'cities', 'admin1', 'admin2', 'country', 'alias', 'import'] as const
export type Origin = (typeof ORIGINS)[number]

/** A place as the compiler gathers it; lat and lon in degrees. */
export type PlaceRow = {
  name: string
  lat: number
  lon: number
  country: string
  admin1: string
  admin2: string
  feature: string
  population: number
  origin: Origin
  id: number
}

/** Names longer than this many words are not looked up. */
export const MAX_WORDS = 7

/** Slots for each name: enough of them stay empty that a name is found, or missed, within a few steps. */
const FREE_SLOTS = 1.3

const MAGIC = 0x47495431 // "TIG1" read backwards

/** Gathers places and names and packs them to one file of typed arrays. */
export class TableBuilder {
  readonly places: PlaceRow[] = []
  readonly #names = new Map<string, { hash: NameHash; postings: number[]; words: number }>()
  readonly #first = new Map<string, number>()

  addPlace(place: PlaceRow): number {
    this.places.push(place)
    return this.places.length - 1
  }

  /** Places that carry a name so far, by their index. */
  find(name: string): number[] {
    return (this.#names.get(foldName(name).join(' '))?.postings ?? []).map((posting) => posting >>> 3)
  }

  addName(place: number, name: string, kind: NameKind): void {
    const words = foldName(name)
    if (words.length === 0 || words.length > MAX_WORDS) return
    this.#add(words.join(' '), words.length, place, kind, () => hashName(words))
    const first = words[0] ?? ''
    if (words.length > (this.#first.get(first) ?? 0)) this.#first.set(first, words.length)
  }

  addSpelling(place: number, name: string): void {
    const key = spellingKey(foldName(name))
    const country = this.places[place]?.country ?? ''
    if (key !== null) this.#add(`~${country} ${key}`, 1, place, NAME_KINDS.spelling, () => hashSpelling(country, key))
  }

  addHeard(place: number, key: string): void {
    const country = this.places[place]?.country ?? ''
    this.#add(`~~${country} ${key}`, 1, place, NAME_KINDS.spelling, () => hashHeard(country, key))
  }

  #add(text: string, words: number, place: number, kind: NameKind, hash: () => NameHash): void {
    const known = this.#names.get(text)
    const entry = known ?? { hash: hash(), postings: [], words }
    if (known === undefined) this.#names.set(text, entry)
    const at = entry.postings.findIndex((posting) => posting >>> 3 === place)
    if (at < 0) entry.postings.push((place << 3) | kind)
    else if (((entry.postings[at] ?? 0) & 7) > kind) entry.postings[at] = (place << 3) | kind
  }

  /** The whole table as bytes: a header in JSON, then the columns. */
  pack(about: Record<string, unknown>): Uint8Array {
    const n = this.places.length
    const list = (values: Iterable<string>) => [...new Set(['', ...values])]
    const countries = list(this.places.map((place) => place.country))
    const admin1s = list(this.places.map((place) => place.admin1))
    const admin2s = list(this.places.map((place) => place.admin2))
    const features = list(this.places.map((place) => place.feature))
    const at = (values: string[]) => new Map(values.map((value, index) => [value, index]))
    const [countryAt, admin1At, admin2At, featureAt] = [at(countries), at(admin1s), at(admin2s), at(features)]
    const column = <T>(make: T, set: (array: T, index: number, place: PlaceRow) => void) => {
      for (const [index, place] of this.places.entries()) set(make, index, place)
      return make
    }
    const text = new TextEncoder()
    const spelled = this.places.map((place) => text.encode(place.name))
    const nameAt = new Uint32Array(n + 1)
    spelled.forEach((bytes, index) => {
      nameAt[index + 1] = (nameAt[index] ?? 0) + bytes.length
    })
    const nameText = new Uint8Array(nameAt[n] ?? 0)
    for (const [index, bytes] of spelled.entries()) nameText.set(bytes, nameAt[index])

    const columns: Record<string, ArrayBufferView> = {
      lat: column(new Float32Array(n), (array, index, place) => {
        array[index] = place.lat
      }),
      lon: column(new Float32Array(n), (array, index, place) => {
        array[index] = place.lon
      }),
      population: column(new Uint32Array(n), (array, index, place) => {
        array[index] = place.population
      }),
      id: column(new Uint32Array(n), (array, index, place) => {
        array[index] = place.id
      }),
      country: column(new Uint16Array(n), (array, index, place) => {
        array[index] = countryAt.get(place.country) ?? 0
      }),
      admin1: column(new Uint16Array(n), (array, index, place) => {
        array[index] = admin1At.get(place.admin1) ?? 0
      }),
      admin2: column(new Uint16Array(n), (array, index, place) => {
        array[index] = admin2At.get(place.admin2) ?? 0
      }),
      feature: column(new Uint16Array(n), (array, index, place) => {
        array[index] = featureAt.get(place.feature) ?? 0
      }),
      origin: column(new Uint8Array(n), (array, index, place) => {
        array[index] = ORIGINS.indexOf(place.origin)
      }),
      nameAt,
      nameText,
      ...this.#packNames(),
    }
    const lists = { countries, admin1s, admin2s: [], features }
    return joinColumns({ magic: MAGIC, about, places: n, names: this.#names.size, lists }, columns)
  }

  #packNames() {
    const firstOnly = [...this.#first].filter(([word, words]) => words > 1 && !this.#names.has(word))
    const total = this.#names.size + firstOnly.length
    let size = 1 << 16
    while (size < total * FREE_SLOTS) size *= 2
    const slotHash = new Uint32Array(size)
    const slotPostings = new Uint32Array(size) // 0 empty, 1 no place of its own, else offset + 2
    const slotWords = new Uint8Array(size) // longest name that starts with this word
    let length = 0
    for (const entry of this.#names.values()) length += entry.postings.length
    const postings = new Uint32Array(length) // place << 4 | kind << 1 | last
    let offset = 0
    const put = (hash: NameHash, value: number, words: number) => {
      let slot = hash[0] & (size - 1)
      while (slotPostings[slot] !== 0) slot = (slot + 1) & (size - 1)
      slotHash[slot] = hash[1]
      slotPostings[slot] = value
      slotWords[slot] = words
    }
    for (const [name, entry] of this.#names) {
      put(entry.hash, offset + 2, this.#first.get(name) ?? 1)
      entry.postings.sort((a, b) => (a & 7) - (b & 7))
      entry.postings.forEach((posting, index) => {
        const last = index === entry.postings.length - 1 ? 1 : 0
        postings[offset++] = ((posting >>> 3) << 4) | ((posting & 7) << 1) | last
      })
    }
    for (const [word, words] of firstOnly) put(addWord(EMPTY_NAME, hashWord(word)), 1, words)
    return { slotHash, slotPostings, slotWords, postings }
  }
}

/** `[header length, JSON header, columns aligned to 8 bytes]`; the header says where each column stands. */
function joinColumns(header: Record<string, unknown>, columns: Record<string, ArrayBufferView>): Uint8Array {
  let at = 0
  const layout: Record<string, { type: string; at: number; length: number }> = {}
  for (const [name, column] of Object.entries(columns)) {
    const array = column as Uint8Array
    layout[name] = { type: array.constructor.name, at, length: array.length }
    at += Math.ceil(column.byteLength / 8) * 8
  }
  const head = new TextEncoder().encode(JSON.stringify({ ...header, layout }))
  const start = Math.ceil((head.length + 8) / 8) * 8
  const bytes = new Uint8Array(start + at)
  new DataView(bytes.buffer).setUint32(0, head.length, true)
  bytes.set(head, 8)
  for (const [name, column] of Object.entries(columns)) {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), start + (layout[name]?.at ?? 0))
  }
  return bytes
}
