import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A small news site on this machine: a front page, a feed, an article, and things that are no feed. */
export type FeedServer = { url: string; asked: string[]; close(): Promise<void> }

/** Starts the site on a free port. Its happenings are invented. */
export async function startFeedServer(): Promise<FeedServer> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    const page = pagesOf(`http://${request.headers.host}`)[request.url ?? '']
    if (!page) return response.writeHead(404, { 'content-type': 'text/plain' }).end('nothing here')
    response.writeHead(200, { 'content-type': page.type }).end(page.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, asked, close: () => closed(server) }
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}

const ARTICLE = [
  'BAQUBAH, 18 November 2026 - Unidentified gunmen abducted two drivers of a water trucking company on the road north of Baqubah on Tuesday evening, the provincial police command said.',
  'The drivers were taken from their vehicle at a false checkpoint, according to the command. One other man was injured when the gunmen opened fire. No group has claimed responsibility.',
]

function pagesOf(site: string): Record<string, { type: string; body: string }> {
  const html = 'text/html; charset=utf-8'
  const paragraphs = ARTICLE.map((paragraph) => `<p>${paragraph}</p>`).join('')
  const article = `<!doctype html><html lang="en"><head><title>Two drivers abducted north of Baqubah</title><meta property="article:published_time" content="2026-11-18T08:00:00Z"></head><body><nav><a href="/">Home</a></nav><article><h1>Two drivers abducted north of Baqubah</h1>${paragraphs}</article></body></html>`
  const front = `<!doctype html><html lang="en"><head><title>Mithal Post</title><link rel="alternate" type="application/rss+xml" title="Mithal Post, all news" href="/mithal/all.xml"></head><body><h1>Mithal Post</h1><p>Welcome.</p></body></html>`
  const feed = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Mithal Post</title><link>${site}/</link><language>en</language>
<item><title>Two drivers abducted north of Baqubah</title><link>${site}/articles/1</link><guid>${site}/articles/1</guid><pubDate>Wed, 18 Nov 2026 08:00:00 GMT</pubDate><description>Two drivers were taken.</description></item>
<item><title>&lt;script&gt;document.title='owned'&lt;/script&gt;Library reopens &lt;img src=x onerror=alert(1)&gt;</title><link>javascript:alert(1)</link><guid>library</guid><pubDate>Tue, 17 Nov 2026 08:00:00 GMT</pubDate><description>&lt;p onclick="alert(1)"&gt;The town library reopened on Monday after two years of repair, and the first to come were children from the school next door, the librarian said. It has four thousand books.&lt;/p&gt;&lt;script&gt;document.title='owned'&lt;/script&gt;</description></item>
</channel></rss>`
  return {
    '/': { type: html, body: front },
    '/mithal/all.xml': { type: 'application/rss+xml', body: feed },
    '/articles/1': { type: html, body: article },
    '/list': {
      type: html,
      body: `<!doctype html><html lang="en"><head><title>Mithal Post – latest</title></head><body><nav><a href="/">Home</a></nav><article><h2><a href="/articles/1">Two drivers abducted north of Baqubah</a></h2><time datetime="2026-11-18T08:00:00Z">Wednesday</time></article></body></html>`,
    },
    '/no-feed': { type: html, body: '<!doctype html><html><title>Shop</title><p>Nothing to follow.</p></html>' },
    '/picture.png': { type: 'image/png', body: '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR' },
  }
}
