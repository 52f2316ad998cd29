import { parseArgs } from 'node:util'
import { compileToCache } from '#io/gazetteer.ts'
import { importDump } from '#io/geo/import-dump.ts'
import { importPcodes, loadPcodes } from '#io/geo/import-pcodes.ts'

export const summary = 'places: geo compile · geo import IQ SY [--from ADDRESS|FILE|FOLDER] · geo pcodes ADDRESS|FILE'

/** Compiles the gazetteer, or brings country dumps and P-codes and compiles it again. */
export async function run(args: string[]): Promise<number> {
  const [verb, ...rest] = args
  if (verb === 'compile') return compile(rest.includes('--json'))
  if (verb === 'import') return importCountries(rest)
  if (verb === 'pcodes') {
    const from = rest.find((arg) => !arg.startsWith('--'))
    if (from !== undefined) return pcodes(from, rest.includes('--json'))
    for (const [unit, code] of Object.entries(loadPcodes())) console.log(`${unit}\t${code}`)
    return 0
  }
  console.error('geo needs one of: compile, import COUNTRY… [--from ADDRESS|FILE|FOLDER], pcodes [ADDRESS|FILE]')
  return 2
}

function compile(json: boolean): number {
  const started = performance.now()
  const { path, bytes } = compileToCache()
  const seconds = Math.round((performance.now() - started) / 100) / 10
  console.log(
    json ? JSON.stringify({ path, bytes, seconds }) : `${path}: ${(bytes / 1e6).toFixed(1)} MB in ${seconds} s`,
  )
  return 0
}

async function importCountries(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { from: { type: 'string' }, json: { type: 'boolean', default: false } },
  })
  const countries = positionals.map((code) => code.toUpperCase())
  if (countries.length === 0 || countries.some((code) => !/^[A-Z]{2}$/.test(code))) {
    console.error('geo import needs two-letter country codes, for example: geo import IQ SY')
    return 2
  }
  let failed = 0
  for (const country of countries) {
    const imported = await importDump(country, values.from ?? null)
    if (values.json) console.log(JSON.stringify(imported))
    else if (imported.ok) {
      const left =
        imported.refused > 0 ? `; ${imported.refused} rows left out, the first is line ${imported.firstRefused}` : ''
      console.log(`${country}: ${imported.places} rows from ${imported.from}${left}`)
    }
    if (imported.ok) continue
    failed++
    if (!values.json) console.error(`${country}: ${imported.reason} (${imported.detail}); nothing was changed`)
  }
  if (failed < countries.length) compile(values.json)
  return failed > 0 ? 1 : 0
}

async function pcodes(from: string, json: boolean): Promise<number> {
  const joined = await importPcodes(from)
  if (!joined.ok) {
    console.error(`geo pcodes: ${joined.reason}`)
    return 1
  }
  const matched = Object.keys(joined.byAdmin1).length
  if (json) console.log(JSON.stringify({ matched, unmatched: joined.unmatched }))
  else
    console.log(
      `${matched} units have their P-code; ${joined.unmatched.length} rows of the table match no unit of ours`,
    )
  return 0
}
