import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { checkDump } from '#core/3-places/compile/check-dump.ts'
import { type Fetch, safeFetch } from '../fetch/safe-fetch.ts'
import { importFolder } from '../gazetteer.ts'
import { textInZip } from './unzip.ts'

/** Where GeoNames publishes its country dumps (CC BY 4.0). */
const GEONAMES = 'https://download.geonames.org/export/dump/'
const MAX_BYTES = 500_000_000
const DEADLINE_MS = 30 * 60_000

/** What became of one country: how many places it brought, or why none. */
export type Imported =
  | { ok: true; country: string; places: number; refused: number; firstRefused: number | null; from: string }
  | { ok: false; country: string; reason: string; detail: string }

/** Brings one country's dump to the data folder, from GeoNames, another address, or a local file or folder. */
export async function importDump(country: string, from: string | null, fetch: Fetch = safeFetch): Promise<Imported> {
  const place = sourceOf(country, from)
  const read = /^https?:/.test(place) ? await download(place, fetch) : readLocal(place)
  if (!read.ok) return { ok: false, country, reason: read.reason, detail: place }
  const unzipped = isZip(read.bytes)
    ? textInZip(read.bytes, (name) => name.toUpperCase() === `${country}.TXT`)
    : { ok: true as const, text: new TextDecoder().decode(read.bytes) }
  if (!unzipped.ok) return { ok: false, country, reason: ZIP_REASONS[unzipped.reason](country), detail: place }
  const check = checkDump(unzipped.text, country)
  if (!check.ok) return { ok: false, country, reason: REASONS[check.reason], detail: place }
  mkdirSync(importFolder(), { recursive: true })
  const file = path.join(importFolder(), `${country}.txt`)
  writeFileSync(`${file}.part`, check.text)
  renameSync(`${file}.part`, file)
  const { places, refused, firstRefused } = check
  return { ok: true, country, places, refused, firstRefused, from: place }
}

const ZIP_REASONS = {
  broken: () => 'the archive is broken or cut off',
  'no-such-file': (country: string) => `no ${country}.txt in the archive`,
  'too-large': () => 'the file in the archive is larger than any country',
}
const REASONS = {
  'no-rows': 'no row has the 19 columns of a GeoNames dump',
  'other-country': 'the rows belong to another country',
}

/** Countries whose dumps are in use, by ISO code. */
export function importedCountries(): string[] {
  if (!existsSync(importFolder())) return []
  return readdirSync(importFolder())
    .flatMap((name) => /^([A-Z]{2})\.txt$/.exec(name)?.[1] ?? [])
    .sort()
}

/** Takes a country's dump away again; false where there is none. */
export function removeDump(country: string): boolean {
  if (!importedCountries().includes(country)) return false
  rmSync(path.join(importFolder(), `${country}.txt`))
  return true
}

function sourceOf(country: string, from: string | null): string {
  if (from === null) return `${GEONAMES}${country}.zip`
  if (/^https?:/.test(from)) return from.endsWith('/') ? `${from}${country}.zip` : from
  if (!existsSync(from) || !statSync(from).isDirectory()) return from
  const zip = path.join(from, `${country}.zip`)
  return existsSync(zip) ? zip : path.join(from, `${country}.txt`)
}

type Bytes = { ok: true; bytes: Uint8Array } | { ok: false; reason: string }

async function download(address: string, fetch: Fetch): Promise<Bytes> {
  const got = await fetch(address, { maxBytes: MAX_BYTES, deadlineMs: DEADLINE_MS, isBinary: true })
  if (!got.ok) return { ok: false, reason: got.reason }
  return got.isModified ? { ok: true, bytes: got.bytes } : { ok: false, reason: 'the server sent nothing' }
}

function readLocal(file: string): Bytes {
  if (!existsSync(file)) return { ok: false, reason: 'no such file' }
  if (statSync(file).size > MAX_BYTES) return { ok: false, reason: 'the file is larger than any country' }
  return { ok: true, bytes: readFileSync(file) }
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}
