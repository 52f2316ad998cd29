import { canonicalUrl } from './canonical-url.ts'
import type { ConnectorKind } from './connectors/connector.ts'

/** What a source is known by: a feed by its address, pages by their host, pasted texts together, an upload by its file, any other by what its connector asks for. */
export function sourceKey(kind: ConnectorKind | 'page' | 'paste' | 'upload', name = ''): string {
  switch (kind) {
    case 'feed':
      return `feed:${canonicalUrl(name) ?? name}`
    case 'page':
      return `page:${new URL(name).host}`
    case 'paste':
      return 'paste'
    case 'upload':
      return `upload:${name}`
    default:
      return `${kind}:${name}`
  }
}
