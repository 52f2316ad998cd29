import type { Connector, ConnectorKind } from './connector.ts'
import { feedConnector } from './feed.ts'
import { folderConnector } from './folder.ts'
import { gdeltConnector } from './gdelt.ts'
import { googleNewsConnector } from './googlenews.ts'
import { listConnector } from './list.ts'
import { reliefwebConnector } from './reliefweb.ts'
import { sitemapConnector } from './sitemap.ts'
import { telegramConnector } from './telegram.ts'
import { wordpressConnector } from './wordpress.ts'

const CONNECTORS: Record<ConnectorKind, Connector> = {
  feed: feedConnector,
  list: listConnector,
  sitemap: sitemapConnector,
  wordpress: wordpressConnector,
  reliefweb: reliefwebConnector,
  gdelt: gdeltConnector,
  googlenews: googleNewsConnector,
  telegram: telegramConnector,
  folder: folderConnector,
}

/** The connector of a kind. */
export function connectorOf(kind: ConnectorKind): Connector {
  return CONNECTORS[kind]
}
