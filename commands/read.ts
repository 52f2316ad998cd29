import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { decodeText } from '#core/2-items/decode-text.ts'
import type { Reading, ReadingContext } from '#core/4-reports/reading.ts'
import { openReader, type Reader, type ReadResult } from '#io/reader.ts'
import { asContract } from './read/as-contract.ts'
import { printReading } from './read/print-reading.ts'
import { rowsOfJsonl } from './read/rows-of-jsonl.ts'

export const summary = 'read news items: read [FILE|-]… [--json] [--country IQ] [--published 2026-11-20]'

const HELP = `Usage: tidings read [FILE|-]… [--json] [--country IQ] [--published 2026-11-20]

Reads text, HTML or JSONL ({ id, text | html, title?, url?, published?, country? } a line) and prints what was
found: one JSON line an item with --json, else a page to read. No database, no network: it reads as the reader was
delivered. What an installation has learnt from its people is used by its worker and under “Try the reader”.
  --country    the country the source writes about, as its two-letter ISO code
  --published  the day of publication, which dates words such as “yesterday”
`

/** Reads files or standard input; exits with 1 where an item could not be read. */
export async function run(args: string[]): Promise<number> {
  const options = parse(args)
  if ('help' in options) {
    process.stdout.write(HELP)
    return 0
  }
  if ('error' in options) {
    process.stderr.write(`${options.error}\n`)
    return 2
  }
  const reader = await openReader()
  let failed = 0
  for (const file of options.files) {
    const input = load(file)
    if (!input.ok) {
      process.stderr.write(`${nameOf(file)}: ${input.reason}\n`)
      failed++
      continue
    }
    for (const { label, result } of readAll(reader, file, input.text, options.context)) {
      if (result.ok) print(result.reading, options.json)
      else {
        process.stderr.write(`${label}: ${WORDS[result.reason] ?? result.reason}\n`)
        failed++
      }
    }
  }
  return failed > 0 ? 1 : 0
}

type Named = { label: string; result: ReadResult | { ok: false; reason: string } }

function* readAll(reader: Reader, file: string, text: string, context: ReadingContext): Generator<Named> {
  const id = file === '-' ? 'stdin' : path.basename(file)
  if (!/\.jsonl$|\.ndjson$/i.test(file) && !looksLikeJsonl(text)) {
    const isHtml = /\.html?$/i.test(file) || /^\s*<(!doctype|html|\?xml)/i.test(text)
    const own = { id, ...context }
    yield { label: nameOf(file), result: isHtml ? reader.readHtml(text, own) : reader.readText(text, own) }
    return
  }
  for (const row of rowsOfJsonl(text)) {
    const label = `${nameOf(file)}, line ${row.line}`
    if (!row.ok) yield { label, result: { ok: false, reason: row.reason } }
    else {
      const own = { ...context, ...row.context }
      yield { label, result: row.html !== null ? reader.readHtml(row.html, own) : reader.readText(row.text, own) }
    }
  }
}

function looksLikeJsonl(text: string): boolean {
  const first = text.trimStart().slice(0, 100_000).split('\n', 1)[0] ?? ''
  if (!first.startsWith('{')) return false
  try {
    const row: unknown = JSON.parse(first)
    return typeof row === 'object' && row !== null && ('text' in row || 'html' in row)
  } catch {
    return false
  }
}

function print(reading: Reading, isJson: boolean): void {
  process.stdout.write(isJson ? `${JSON.stringify(asContract(reading))}\n` : printReading(reading))
}

const WORDS: Record<string, string> = {
  empty: 'there is nothing in it',
  'too-short': 'too short to be a news item',
  'too-large': 'larger than 10 MB',
  'not-text': 'not a text (a PDF, picture or program?)',
  'bad-encoding': 'its encoding could not be told',
  'not-an-article': 'no article in the page',
  paywalled: 'only the paid part tells the story',
}

function load(file: string): { ok: true; text: string } | { ok: false; reason: string } {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file === '-' ? 0 : file)
  } catch (error) {
    return {
      ok: false,
      reason: error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'no such file' : String(error),
    }
  }
  const decoded = decodeText(bytes)
  return decoded.ok ? decoded : { ok: false, reason: WORDS[decoded.reason] ?? decoded.reason }
}

function nameOf(file: string): string {
  return file === '-' ? 'standard input' : file
}

type Options = { files: string[]; json: boolean; context: ReadingContext }

function parse(args: string[]): Options | { help: true } | { error: string } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        country: { type: 'string' },
        published: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    if (values.help) return { help: true }
    const context: ReadingContext = {}
    if (values.country !== undefined) {
      if (!/^[A-Za-z]{2}$/.test(values.country)) return { error: 'read: --country needs a two-letter code such as IQ' }
      context.country = values.country.toUpperCase()
    }
    if (values.published !== undefined) {
      if (Number.isNaN(Date.parse(values.published)))
        return { error: 'read: --published needs a day such as 2026-11-20' }
      context.published = values.published
    }
    return { files: positionals.length > 0 ? positionals : ['-'], json: values.json, context }
  } catch (error) {
    return { error: `read: ${error instanceof Error ? error.message : String(error)}` }
  }
}
