import { isIP } from 'node:net'
import type { AllowedPrivate } from '../env.ts'
import { isAllowed, isPublicAddress, namesThisMachine } from './address.ts'

/** Every address a name resolves to; throws as `dns.lookup` does. */
export type Resolve = (host: string) => Promise<string[]>

/** A request's host once checked: only these addresses may be connected to. */
export type Target =
  | { ok: true; addresses: string[] }
  | { ok: false; reason: 'refused-address' | 'unknown-host'; detail: string }

/** The address as it will be asked for: http(s) only, without user, password and fragment; null where it is none. */
export function readAddress(text: string, base?: string): URL | null {
  // Readers of addresses disagree on what a backslash is; no honest address holds one.
  if (text.length > 4096 || text.includes('\\')) return null
  const url = URL.parse(text.trim(), base)
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '') return null
  url.username = ''
  url.password = ''
  url.hash = ''
  return url
}

/**
 * Which addresses of a host may be connected to.
 *
 * Checked after resolution, on the addresses themselves; the caller connects to what stands here and to nothing else,
 * so that a name that resolves differently a moment later gains nothing.
 */
export async function checkTarget(
  host: string,
  port: number,
  resolve: Resolve,
  allowed: readonly AllowedPrivate[],
): Promise<Target> {
  const bare = host.replace(/^\[|\]$/g, '').toLowerCase()
  const literal = isIP(bare) !== 0
  let addresses: string[]
  try {
    addresses = literal ? [bare] : await resolve(bare)
  } catch (cause) {
    return { ok: false, reason: 'unknown-host', detail: cause instanceof Error ? cause.message : String(cause) }
  }
  const mayConnect = addresses.filter(
    (address) => isAllowed(allowed, bare, port, address) || (isPublicAddress(address) && !namesThisMachine(bare)),
  )
  if (mayConnect.length > 0) return { ok: true, addresses: mayConnect }
  if (addresses.length === 0) return { ok: false, reason: 'unknown-host', detail: bare }
  return { ok: false, reason: 'refused-address', detail: `${bare} (${addresses[0]})` }
}
