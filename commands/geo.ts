import { parseArgs } from 'node:util'
import { countryName } from '#core/3-places/regions.ts'
import { compileToCache, loadGazetteer } from '#io/gazetteer.ts'
import { importDump, importedCountries, removeDump } from '#io/geo/import-dump.ts'
import { importPcodes, loadPcodes } from '#io/geo/import-pcodes.ts'

export const summary =
  'places: geo compile · geo import IQ SY [--from ADDRESS|FILE|FOLDER] · geo list · geo remove IQ · geo pcodes ADDRESS|FILE'

/** Compiles the gazetteer, or brings country dumps and P-codes and compiles it again. */
export async function run(args: string[]): Promise<number> {
  const [verb, ...rest] = args
  if (verb === 'compile') return compile(rest.includes('--json'))
  if (verb === 'import') return importCountries(rest)
  if (verb === 'list') return list(rest.includes('--json'))
  if (verb === 'remove') return removeCountries(rest)
  if (verb === 'pcodes') {
    const from = rest.find((arg) => !arg.startsWith('--'))
    if (from !== undefined) return pcodes(from, rest.includes('--json'))
    for (const [unit, code] of Object.entries(loadPcodes())) console.log(`${unit}\t${code}`)
    return 0
  }
  console.error(
    'geo needs one of: compile, import COUNTRY… [--from ADDRESS|FILE|FOLDER], list, remove COUNTRY…, pcodes [ADDRESS|FILE]',
  )
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
  const countries = countryCodes(positionals, 'import')
  if (countries === null) return 2
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

function list(json: boolean): number {
  const countries = importedCountries()
  if (json) console.log(JSON.stringify({ countries }))
  else
    console.log(
      countries.length === 0
        ? 'no country is imported'
        : countries.map((code) => `${code} ${countryName(code)}`).join('\n'),
    )
  return 0
}

function removeCountries(args: string[]): number {
  const countries = countryCodes(
    args.filter((arg) => !arg.startsWith('--')),
    'remove',
  )
  if (countries === null) return 2
  const removed = countries.filter(removeDump)
  for (const country of countries)
    if (!removed.includes(country)) console.error(`${country}: was never imported; nothing was changed`)
  if (removed.length > 0) compile(args.includes('--json'))
  return removed.length < countries.length ? 1 : 0
}

/** Two-letter codes in capitals, or null after saying what is wrong; a country given by name is told its code. */
function countryCodes(given: readonly string[], verb: string): string[] | null {
  const codes = given.map((code) => code.toUpperCase())
  const wrong = codes.find((code) => !/^[A-Z]{2}$/.test(code))
  if (codes.length > 0 && wrong === undefined) return codes
  const code = wrong === undefined ? undefined : codeOf(wrong)
  const hint = code === undefined ? 'IQ SY' : code
  console.error(`geo ${verb} needs two-letter country codes, for example: geo ${verb} ${hint}`)
  return null
}

function codeOf(name: string): string | undefined {
  return loadGazetteer().countries.find((code) => code !== '' && countryName(code).toUpperCase() === name)
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
