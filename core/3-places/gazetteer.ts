import { ORIGINS } from './compile/table.ts'
import { hashHeard, hashSpelling, type NameHash } from './name-hash.ts'
import { classOf, type PlaceClass } from './place-class.ts'

/** A place of the gazetteer; lat and lon in degrees. */
export type Place = {
  index: number
  key: string
  name: string
  lat: number
  lon: number
  country: string
  admin1: string
  feature: string
  population: number
}

/** A place a name may stand for and how the name belongs to it (see compile/names.ts). */
export type Candidate = { index: number; kind: number }

/** The compiled gazetteer, read in place: columns by place index, and look-up by hashed names. */
export type Gazetteer = {
  size: number
  /** Of the sources it was compiled from. */
  fingerprint: string
  lat: Float32Array
  lon: Float32Array
  population: Uint32Array
  country: Uint16Array
  admin1: Uint16Array
  admin2: Uint16Array
  feature: Uint16Array
  countries: string[]
  admin1s: string[]
  features: string[]
  /** Slot of a name, or -1; `words` of a first word says how long names that start with it may be. */
  find: (name: NameHash) => number
  words: (slot: number) => number
  candidates: (slot: number) => Candidate[]
  /** Places of a country whose names sound like this spelling key. */
  spellings: (country: string, key: string) => Candidate[]
  /** Places of a country whose names sound like this key of `heardKey` in Arabic letters. */
  heard: (country: string, key: string) => Candidate[]
  place: (index: number) => Place
  classAt: (index: number) => PlaceClass
  /** ISO code of the country a place lies in, '' for none. */
  countryAt: (index: number) => string
  /** Code of the first-level unit a place lies in, '' for none. */
  admin1At: (index: number) => string
  /** Index of a country's own entry by its ISO code. */
  countryPlace: (code: string) => number | undefined
}

/** Reads the bytes that `compileGazetteer` wrote, without copying them; throws when they are something else. */
export function openGazetteer(file: Uint8Array): Gazetteer {
  const bytes = file.byteOffset % 8 === 0 ? file : file.slice()
  const headLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + headLength))) as Head
  if (head.magic !== 0x47495431) throw new Error('This is no gazetteer file; run `tidings geo compile`.')
  const start = bytes.byteOffset + Math.ceil((headLength + 8) / 8) * 8
  const part = (name: string) => head.layout[name] ?? { at: 0, length: 0 }
  const u8 = (name: string) => new Uint8Array(bytes.buffer, start + part(name).at, part(name).length)
  const u16 = (name: string) => new Uint16Array(bytes.buffer, start + part(name).at, part(name).length)
  const u32 = (name: string) => new Uint32Array(bytes.buffer, start + part(name).at, part(name).length)
  const f32 = (name: string) => new Float32Array(bytes.buffer, start + part(name).at, part(name).length)

  const { countries, admin1s, features } = head.lists
  const classes = features.map(classOf)
  const columns = {
    lat: f32('lat'),
    lon: f32('lon'),
    population: u32('population'),
    country: u16('country'),
    admin1: u16('admin1'),
    admin2: u16('admin2'),
    feature: u16('feature'),
  }
  const [slotHash, slotPostings, slotWords, postings] = [
    u32('slotHash'),
    u32('slotPostings'),
    u8('slotWords'),
    u32('postings'),
  ]
  const [id, origin, nameAt, nameText] = [u32('id'), u8('origin'), u32('nameAt'), u8('nameText')]
  const mask = slotHash.length - 1
  const text = new TextDecoder()

  const find = (name: NameHash): number => {
    for (let slot = name[0] & mask; slotPostings[slot] !== 0; slot = (slot + 1) & mask) {
      if (slotHash[slot] === name[1]) return slot
    }
    return -1
  }
  const candidates = (slot: number): Candidate[] => {
    const found: Candidate[] = []
    const from = slotPostings[slot] ?? 0
    if (from < 2) return found
    for (let at = from - 2; ; at++) {
      const posting = postings[at] ?? 1
      found.push({ index: posting >>> 4, kind: (posting >>> 1) & 7 })
      if (posting & 1) return found
    }
  }
  const placesAt = (name: NameHash): Candidate[] => {
    const slot = find(name)
    return slot < 0 ? [] : candidates(slot)
  }
  const nameOf = (index: number) => text.decode(nameText.subarray(nameAt[index] ?? 0, nameAt[index + 1] ?? 0))
  const countryAt = (index: number) => countries[columns.country[index] ?? 0] ?? ''
  const admin1At = (index: number) => admin1s[columns.admin1[index] ?? 0] ?? ''
  const byCode = new Map<string, number>()
  for (let index = 0; index < head.places && ORIGINS[origin[index] ?? 0] === 'country'; index++) {
    byCode.set(countryAt(index), index)
  }
  const place = (index: number): Place => {
    const name = nameOf(index)
    const country = countryAt(index)
    const admin1 = admin1At(index)
    return {
      index,
      key: keyOf(ORIGINS[origin[index] ?? 0] ?? 'alias', id[index] ?? 0, name, country, admin1),
      name,
      lat: columns.lat[index] ?? 0,
      lon: columns.lon[index] ?? 0,
      country,
      admin1,
      feature: features[columns.feature[index] ?? 0] ?? '',
      population: columns.population[index] ?? 0,
    }
  }
  return {
    size: head.places,
    fingerprint: head.about.fingerprint,
    ...columns,
    countries,
    admin1s,
    features,
    find,
    words: (slot) => slotWords[slot] ?? 1,
    candidates,
    spellings: (country, key) => placesAt(hashSpelling(country, key)),
    heard: (country, key) => placesAt(hashHeard(country, key)),
    place,
    countryAt,
    admin1At,
    classAt: (index) => classes[columns.feature[index] ?? 0] ?? 'other',
    countryPlace: (code) => byCode.get(code),
  }
}

type Head = {
  magic: number
  about: { fingerprint: string }
  places: number
  lists: { countries: string[]; admin1s: string[]; features: string[] }
  layout: Record<string, { at: number; length: number }>
}

/** Natural key: a GeoNames number where there is one, else origin, unit and name. */
function keyOf(origin: (typeof ORIGINS)[number], id: number, name: string, country: string, admin1: string): string {
  if (origin === 'geonames' || origin === 'import') return `geonames:${id}`
  if (origin === 'country') return `country:${country}`
  if (origin === 'admin1') return `admin1:${admin1}`
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
  return origin === 'alias' ? `alias:${slug}` : `${origin}:${admin1 || country}:${slug}`
}
