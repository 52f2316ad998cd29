import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
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
  const text = isZip(read.bytes)
    ? textInZip(read.bytes, (name) => name.toUpperCase() === `${country}.TXT`)
    : new TextDecoder().decode(read.bytes)
  if (text === null) return { ok: false, country, reason: `no ${country}.txt in the archive`, detail: place }
  const check = checkDump(text, country)
  if (!check.ok) return { ok: false, country, reason: REASONS[check.reason], detail: place }
  mkdirSync(importFolder(), { recursive: true })
  const file = path.join(importFolder(), `${country}.txt`)
  writeFileSync(`${file}.part`, check.text)
  renameSync(`${file}.part`, file)
  const { places, refused, firstRefused } = check
  return { ok: true, country, places, refused, firstRefused, from: place }
}

const REASONS = {
  'no-rows': 'no row has the 19 columns of a GeoNames dump',
  'other-country': 'the rows belong to another country',
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
  return existsSync(file) ? { ok: true, bytes: readFileSync(file) } : { ok: false, reason: 'no such file' }
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}
