import { canonicalUrl } from '../canonical-url.ts'
import type { Checked, Field, Settings } from './connector.ts'

const MAX = { text: 300, address: 2000, query: 500 }

/** The typed fields trimmed and checked for what every field must have; null where all is well. */
export function checkFields(
  fields: readonly Field[],
  typed: Settings,
): { ok: true; settings: Settings } | Extract<Checked, { ok: false }> {
  const settings: Settings = {}
  for (const { name, kind, isRequired } of fields) {
    const value = (typed[name] ?? '').trim()
    if (value === '' && isRequired) return { ok: false, field: name, fault: 'empty' }
    if (value === '') continue
    if (value.length > MAX[kind]) return { ok: false, field: name, fault: 'too-long' }
    const address = kind === 'address' ? addressOf(value) : value
    if (address === null) return { ok: false, field: name, fault: 'bad-address' }
    settings[name] = address
  }
  return { ok: true, settings }
}

/** An http(s) address as typed, with or without its beginning. */
function addressOf(value: string): string | null {
  const url = canonicalUrl(/^[a-z][a-z0-9+.-]*:/i.test(value) ? value : `https://${value}`)
  return url?.startsWith('http') && new URL(url).hostname !== '' ? url : null
}
