import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { openGroupFilter } from '#core/2-items/group-filter.ts'
import { buildIdentifier, type LanguageIdentifier } from '#core/2-items/identify-language.ts'
import { openGramModel } from '#core/2-items/language-grams.ts'
import weights from '#core/2-items/language-weights.model.json' with { type: 'json' }
import { env } from './env.ts'

let opened: Promise<LanguageIdentifier> | null = null

/** The language identifier of this process, opened once: two WebAssembly models and our own letter groups, about 20 MB. */
export function openLanguageIdentifier(): Promise<LanguageIdentifier> {
  opened ??= open()
  return opened
}

async function open(): Promise<LanguageIdentifier> {
  const file = path.join(env.projectDir, 'core', '2-items', 'letter-groups.bin')
  return buildIdentifier({ filter: openGroupFilter(await readFile(file)), grams: openGramModel(), weights })
}
