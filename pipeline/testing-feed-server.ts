import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const TOWNS = ['Mosul', 'Basra', 'Kirkuk', 'Ramadi', 'Samarra', 'Nasiriyah', 'Hilla', 'Karbala']
const KINDS = [
  (town: string, n: number) => [
    `Bomb kills ${n} in ${town}`,
    `A roadside bomb exploded in ${town} on Tuesday and killed ${n} people, police said. Two others were wounded in the blast near the market.`,
  ],
  (town: string, n: number) => [
    `Gunmen attack checkpoint near ${town}`,
    `Gunmen attacked an army checkpoint near ${town} on Tuesday, killing ${n} soldiers, a security official said. Troops searched the area afterwards.`,
  ],
  (town: string, n: number) => [
    `Police arrest ${n} suspects in ${town}`,
    `Police arrested ${n} suspects in ${town} on Tuesday, the interior ministry said. Weapons were seized in the raid.`,
  ],
]

/** A server of plain feeds with article pages, for tests of the whole pipeline: the same address gives the same words. */
export async function startFeedServer(
  feeds: number,
  itemsPerFeed: number,
): Promise<{ origin: string; addresses: string[]; items: number; close(): Promise<void> }> {
  const page = (feed: number, item: number) => {
    const town = TOWNS[(feed * 3 + item) % TOWNS.length] as string
    const [title = '', lead = ''] = KINDS[(feed + item) % KINDS.length]?.(town, (item % 5) + 2) ?? []
    const rest =
      `Residents of ${town} told reporter number ${feed}-${item} that shops stayed closed for the rest of the day. `.repeat(
        3,
      )
    return {
      title,
      html: `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${lead}</p><p>${rest}</p></article></body></html>`,
    }
  }
  const server = createServer((request, response) => {
    const [, kind, feed, item] = (request.url ?? '').split('/')
    if (kind === 'feed') {
      const entries = Array.from(
        { length: itemsPerFeed },
        (_, i) =>
          `<item><title>${page(Number(feed), i).title}</title><guid>${feed}-${i}</guid><link>/page/${feed}/${i}</link><pubDate>Tue, 17 Nov 2026 09:${String(i % 60).padStart(2, '0')}:00 GMT</pubDate></item>`,
      )
      response
        .writeHead(200, { 'content-type': 'application/rss+xml' })
        .end(
          `<?xml version="1.0"?><rss version="2.0"><channel><title>Feed ${feed}</title><link>/</link><language>en</language>${entries.join('')}</channel></rss>`,
        )
    } else if (kind === 'page')
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(Number(feed), Number(item)).html)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    addresses: Array.from({ length: feeds }, (_, i) => `${origin}/feed/${i}`),
    items: feeds * itemsPerFeed,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
