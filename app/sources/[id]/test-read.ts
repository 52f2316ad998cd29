'use server'
import { refresh } from 'next/cache'
import { isConnectorKind } from '#core/1-sources/connectors/connector.ts'
import { getSource } from '#db/sources.ts'
import { isId } from '#db/uuid.ts'
import { type TriedArticle, tryArticle } from '#io/try-article.ts'
import { type Tried, tryConnector } from '#io/try-connector.ts'
import { requirePerson } from '../../_auth/session.ts'
import { giveToPage } from '../../_ui/hand-over.ts'

/** What a test read found: the entries, and the first one's page as it would be stored. */
export type TestRead = { tried: Tried; article: TriedArticle | null }

/** Reads a source as its next visit would and shows it; nothing is kept and no visit is counted. */
export async function testRead(form: FormData): Promise<void> {
  await requirePerson('analyst')
  const id = String(form.get('id'))
  if (!isId(id)) throw new Error('a form of ours sent no id')
  const source = await getSource(id)
  const { kind } = source
  if (!isConnectorKind(kind)) throw new Error('only what is visited can be test read')
  const tried = await tryConnector({ ...source, kind }, new Date().toISOString())
  const url = tried.ok ? tried.feed.entries.find((entry) => entry.url !== null)?.url : null
  const article = url && source.fetchesPages ? await tryArticle(url) : null
  await giveToPage('test-read', { tried, article } satisfies TestRead)
  refresh()
}
