import { connectorOf } from './connectors/all.ts'
import { type ConnectorKind, isConnectorKind, type Settings } from './connectors/connector.ts'
import type { OpmlFeed } from './read-opml.ts'
import { sourceKey } from './source-key.ts'

/** What a new source is made of. */
export type NewSource = {
  kind: ConnectorKind
  key: string
  title: string
  address: string | null
  siteUrl: string | null
  settings: Settings
  fetchesPages: boolean
}

export type Made = { ok: true; source: NewSource } | { ok: false; field: string; fault: string }

/** A source of a kind from what a person typed, or which field is wrong; faults have words under `connect.fault.*`. */
export function newSource(kind: ConnectorKind, typed: Settings): Made {
  const connector = connectorOf(kind)
  const checked = connector.check(typed)
  if (!checked.ok) return checked
  const address = checked.settings.address ?? null
  const siteUrl =
    kind === 'telegram' ? `https://t.me/${checked.settings.channel}` : address && new URL('/', address).href
  return {
    ok: true,
    source: {
      kind,
      key: sourceKey(kind, checked.name),
      title: checked.title,
      address,
      siteUrl: kind === 'feed' ? null : siteUrl,
      settings: kind === 'feed' ? {} : checked.settings,
      fetchesPages: connector.namesPages,
    },
  }
}

/** A source from a line of a list of subscriptions; its folders become a note. */
export function sourceFromList(
  feed: OpmlFeed,
): { ok: true; source: NewSource & { languages: string[]; note?: string } } | { ok: false } {
  const made = feed.connector
    ? isConnectorKind(feed.connector.kind)
      ? newSource(feed.connector.kind, settingsIn(feed.connector.settings))
      : null
    : newSource('feed', { address: feed.address })
  if (!made?.ok) return { ok: false }
  return {
    ok: true,
    source: {
      ...made.source,
      title: feed.title.slice(0, 200) || made.source.title,
      siteUrl: feed.siteUrl ?? made.source.siteUrl,
      languages: feed.language ? [feed.language] : [],
      ...(feed.folders.length > 0 ? { note: feed.folders.join(' / ').slice(0, 1000) } : {}),
    },
  }
}

function settingsIn(json: string): Settings {
  try {
    const read: unknown = JSON.parse(json)
    if (typeof read !== 'object' || read === null) return {}
    return Object.fromEntries(Object.entries(read).filter(([, value]) => typeof value === 'string')) as Settings
  } catch {
    return {} // SyntaxError: a list somebody edited; the connector then names the field that is missing.
  }
}
