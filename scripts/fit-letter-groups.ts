import { writeFile } from 'node:fs/promises'
import { addUnit, EMPTY_GROUP } from '../core/2-items/group-filter.ts'
import { GROUP_LANGUAGES, levelOf } from '../core/2-items/letter-groups.ts'
import { buildGroupFilter, type Entries } from './build-group-filter.ts'
import { type LinguaModel, linguaModels } from './lingua-models.ts'

/**
 * Rebuilds core/2-items/letter-groups.bin from the models in npm `@bluzzi/lingua` 1.5.0: `npm pack` it somewhere and name
 * its `src/lingua_bg.wasm`. What is seldom seen is left out, so that 72 MB become 9.
 */
const file = process.argv[5] ?? process.argv[2]
if (file === undefined) {
  process.stderr.write('name lingua_bg.wasm of @bluzzi/lingua 1.5.0: node scripts/fit-letter-groups.ts FILE\n')
  process.exit(2)
}

/** Log of the share of all groups of that length below which one is left out, by length; found by cross-validation. */
const RAREST = [-99, -99, -99, -16, -15.75, -15.25]

/** Lingua's names where they are not those of Unicode's. */
const CODES: Record<string, string> = {
  BENGALI: 'bn',
  BOKMAL: 'nb',
  GANDA: 'lg',
  MAORI: 'mi',
  NYNORSK: 'nn',
  SLOVENE: 'sl',
  SOTHO: 'st',
  TAGALOG: 'tl',
}
const named = new Intl.DisplayNames('en', { type: 'language' })
for (const code of GROUP_LANGUAGES) CODES[(named.of(code) ?? '').toUpperCase()] ??= code

const models = new Map<string, LinguaModel[]>()
for (const model of linguaModels(file)) models.set(model.language, [...(models.get(model.language) ?? []), model])

const MOST = 16_000_000
const entries: Entries = {
  a: new Uint32Array(MOST),
  b: new Uint32Array(MOST),
  language: new Uint8Array(MOST),
  level: new Uint8Array(MOST),
  size: 0,
}
for (const [name, own] of models) {
  const language = GROUP_LANGUAGES.indexOf(CODES[name] ?? '')
  if (language < 0) throw new Error(`no code for ${name}`)
  keep(language, own)
}
const filter = buildGroupFilter(entries)
await writeFile(new URL('../core/2-items/letter-groups.bin', import.meta.url), filter)
process.stdout.write(`${models.size} languages, ${entries.size} groups, ${filter.length} bytes\n`)

/** Keeps a language's groups that are frequent enough, each only with its beginning and its end. */
function keep(language: number, own: readonly LinguaModel[]): void {
  const shares = new Map<string, number>()
  for (const { length, groups } of [...own].sort((a, b) => a.length - b.length)) {
    for (const [group, logP] of groups) {
      if (group.length !== length) continue // letters beyond the basic plane
      const before = length === 1 ? 0 : shares.get(group.slice(0, -1))
      if (before === undefined || (length > 1 && !shares.has(group.slice(1)))) continue
      const share = before + logP
      if (share < (RAREST[length] ?? 0)) continue
      shares.set(group, share)
      let hash = EMPTY_GROUP
      for (let i = 0; i < group.length; i++) hash = addUnit(hash, group.charCodeAt(i))
      entries.a[entries.size] = hash.a
      entries.b[entries.size] = hash.b
      entries.language[entries.size] = language
      entries.level[entries.size++] = levelOf(logP)
    }
  }
}
