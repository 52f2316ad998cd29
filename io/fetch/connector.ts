import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { type buildConnector as Build, buildConnector } from 'undici'
import type { AllowedPrivate } from '../env.ts'
import { checkTarget, type Resolve } from './target.ts'

/** Thrown inside undici when a host may not be connected to. */
export class Refused extends Error {
  readonly reason: 'refused-address' | 'unknown-host'
  constructor(reason: 'refused-address' | 'unknown-host', detail: string) {
    super(detail)
    this.reason = reason
  }
}

/** What a test replaces: name resolution and the connection itself. */
export type Wire = { resolve: Resolve; connect: Build.connector }

/** The operating system's resolver. */
export const resolveBySystem: Resolve = async (host) =>
  (await lookup(host, { all: true })).map((found) => found.address)

/** An undici connector that resolves, checks and then connects to the checked address itself. */
export function safeConnector(
  allowed: readonly AllowedPrivate[],
  connectMs: number,
  wire: Partial<Wire> = {},
): Build.connector {
  const base = wire.connect ?? buildConnector({ timeout: connectMs, allowH2: false })
  const resolve = wire.resolve ?? resolveBySystem
  return (options, callback) => {
    const port = Number(options.port || (options.protocol === 'https:' ? 443 : 80))
    checkTarget(options.hostname, port, resolve, allowed).then(
      (target) => {
        if (!target.ok) return callback(new Refused(target.reason, target.detail), null)
        tryInTurn(base, options, target.addresses.slice(0, 4), callback)
      },
      (cause: Error) => callback(cause, null),
    )
  }
}

/** Connects to the first address that answers. TLS still asks for the name that the person gave. */
function tryInTurn(base: Build.connector, options: Build.Options, addresses: string[], callback: Build.Callback): void {
  const [address, ...others] = addresses as [string, ...string[]]
  const host = options.hostname.replace(/^\[|\]$/g, '')
  const name = options.protocol === 'https:' && isIP(host) === 0 ? { servername: host } : {}
  const { servername: _, ...rest } = options
  base({ ...rest, ...name, hostname: address }, (error: Error | null, socket: unknown) => {
    if (error && others.length > 0) tryInTurn(base, options, others, callback)
    else (callback as (error: Error | null, socket: unknown) => void)(error, socket)
  })
}
