import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { joinPcodes, type PcodeRow, type Pcodes } from '#core/3-places/pcodes.ts'
import { type Fetch, safeFetch } from '../fetch/safe-fetch.ts'
import { importFolder } from '../gazetteer.ts'

const MAX_BYTES = 100_000_000

/** Reads the P-code table of HDX (CSV, with or without a row of HXL tags) from an address or file and keeps the join. */
export async function importPcodes(
  from: string,
  fetch: Fetch = safeFetch,
): Promise<({ ok: true } & Pcodes) | { ok: false; reason: string }> {
  const text = await textOf(from, fetch)
  if (!text.ok) return text
  const lines: string[][] = parse(text.text, {
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    bom: true,
  })
  const header = (lines[0] ?? []).map((cell) => cell.trim().toLowerCase())
  const [country, level, code, name] = ['location', 'admin level', 'p-code', 'name'].map((title) =>
    header.indexOf(title),
  )
  if (
    country === undefined ||
    level === undefined ||
    code === undefined ||
    name === undefined ||
    Math.min(country, level, code, name) < 0
  ) {
    return { ok: false, reason: 'the first row needs Location, Admin Level, P-Code and Name' }
  }
  const rows: PcodeRow[] = lines
    .slice(1)
    .filter((line) => !line[country]?.startsWith('#'))
    .map((line) => ({
      country: line[country] ?? '',
      level: Number(line[level]),
      code: line[code] ?? '',
      name: line[name] ?? '',
    }))
  const joined = joinPcodes(rows)
  mkdirSync(importFolder(), { recursive: true })
  writeFileSync(pcodeFile(), JSON.stringify(joined.byAdmin1))
  return { ok: true, ...joined }
}

/** P-codes by GeoNames admin-1 code; empty before an import. */
export function loadPcodes(): Record<string, string> {
  return existsSync(pcodeFile()) ? JSON.parse(readFileSync(pcodeFile(), 'utf8')) : {}
}

function pcodeFile(): string {
  return path.join(importFolder(), 'pcodes.json')
}

async function textOf(from: string, fetch: Fetch): Promise<{ ok: true; text: string } | { ok: false; reason: string }> {
  if (!/^https?:/.test(from)) {
    return existsSync(from) ? { ok: true, text: readFileSync(from, 'utf8') } : { ok: false, reason: `no file ${from}` }
  }
  const got = await fetch(from, { maxBytes: MAX_BYTES, deadlineMs: 300_000 })
  if (!got.ok) return { ok: false, reason: got.reason }
  return got.isModified
    ? { ok: true, text: new TextDecoder().decode(got.bytes) }
    : { ok: false, reason: 'the server sent nothing' }
}
