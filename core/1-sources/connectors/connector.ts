import type { Feed } from '../feed-entry.ts'

/** The ways in which Tidings visits a source by itself. */
export const CONNECTOR_KINDS = [
  'feed',
  'list',
  'sitemap',
  'wordpress',
  'reliefweb',
  'gdelt',
  'googlenews',
  'telegram',
  'folder',
] as const
export type ConnectorKind = (typeof CONNECTOR_KINDS)[number]

/** What a person tells a connector, by field; words for people stand in the catalogue under `connect.field.*`. */
export type Settings = Record<string, string>

/** Where a connector left off. It only ever saves work: reading twice makes nothing double. */
export type Cursor = Record<string, string>

/** What to get: an address of the web, or the next file of a folder after a mark. */
export type Ask = { from: 'web'; address: string; accept: string } | { from: 'folder'; folder: string; after: string }

/** What came back; for a file `url` is its name and `mark` its place in the folder's order. */
export type Answer = { url: string; contentType: string | undefined; bytes: Uint8Array; mark?: string }

/** One visit: what the connector was told, where it left off and when this is (ISO 8601). */
export type Visit = { settings: Settings; cursor: Cursor | null; at: string }

export type Taken =
  /** `next` asks for more; `cursor` holds even if nothing more can be got. */
  | { ok: true; feed: Feed; next: Ask | null; cursor: Cursor | null }
  /** `instead` is the address where this is found, as far as the answer names one. */
  | { ok: false; reason: string; detail: string; instead?: string }

/** One field of a connector's form. */
export type Field = { name: string; kind: 'text' | 'address' | 'query'; isRequired: boolean; like?: string }

export type Checked =
  | {
      ok: true
      settings: Settings /** Two sources that ask for the same have the same. */
      name: string
      title: string
    }
  /** Words under `connect.fault.*`. */
  | { ok: false; field: string; fault: string }

/** A way in: settings and a cursor in, requests out; answers in, entries and the next cursor out. It fetches nothing itself. */
export type Connector = {
  kind: ConnectorKind
  fields: readonly Field[]
  /** A service whose terms a person has to accept before it is asked. */
  hasTerms: boolean
  /** Whether the entries' own pages can be fetched from their addresses. */
  namesPages: boolean
  /** Least time between two requests to its host, in milliseconds, and between two visits, in minutes. */
  pauseMs: number
  shortestMinutes: number
  /** Requests of one visit at most. */
  maxAsks: number
  check(typed: Settings): Checked
  first(visit: Visit): Ask
  read(answer: Answer, visit: Visit): Taken
}

/** Whether sources of a kind are visited by a connector; the others are given by people. */
export function isConnectorKind(kind: string): kind is ConnectorKind {
  return (CONNECTOR_KINDS as readonly string[]).includes(kind)
}
