import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'

export type Answer = (request: IncomingMessage, response: ServerResponse) => void

const FEED =
  '<?xml version="1.0"?><rss version="2.0"><channel><title>T</title><item><title>One</title></item></channel></rss>'

/** 50 KB that unpack to 50 MB. */
const BOMB = gzipSync(Buffer.alloc(50_000_000, 32))

/** What a bad or broken server may do, by path; for the tests of the door. */
const ANSWERS: Record<string, Answer> = {
  '/good': (request, response) => {
    if (request.headers['if-none-match'] === '"v1"') return void response.writeHead(304).end()
    response
      .writeHead(200, {
        'content-type': 'application/rss+xml',
        etag: '"v1"',
        'last-modified': 'Tue, 24 Nov 2026 00:00:00 GMT',
        'cache-control': 'public, max-age=600',
      })
      .end(FEED)
  },
  '/headers': (request, response) =>
    response
      .writeHead(200, { 'content-type': 'application/json', 'set-cookie': 'a=1' })
      .end(JSON.stringify(request.headers)),
  '/gzip': (_, response) =>
    response.writeHead(200, { 'content-type': 'text/xml', 'content-encoding': 'gzip' }).end(gzipSync(FEED)),
  '/gzip-corrupt': (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(FEED),
  '/gzip-bomb': (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(BOMB),
  '/gzip-thrice': (_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip, gzip, gzip' }).end(gzipSync(gzipSync(gzipSync(FEED)))),
  '/never': () => undefined,
  '/slow-headers': (_, response) => {
    const { socket } = response
    const timer = setInterval(() => socket?.write('H'), 100)
    socket?.write('HTTP/1.1 200 OK\r\nx-slow: ')
    socket?.on('close', () => clearInterval(timer))
  },
  '/slow-body': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/xml' })
    const timer = setInterval(() => response.write(' '), 50)
    response.on('close', () => clearInterval(timer))
  },
  '/endless': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/xml' })
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(16_384)));
      if (!response.destroyed) response.once('drain', more)
    }
    more()
  },
  '/said-large': (_, response) => response.writeHead(200, { 'content-length': '5000000000' }).end('x'),
  '/big-headers': (_, response) =>
    response.socket?.end(
      `HTTP/1.1 200 OK\r\n${Array.from({ length: 500 }, (_, i) => `x-${i}: ${'a'.repeat(1000)}\r\n`).join('')}\r\n`,
    ),
  '/not-http': (_, response) => response.socket?.end('220 mail.example ESMTP\r\n'),
  '/reset': (_, response) =>
    response.writeHead(200, { 'content-length': '1000' }).write('<rss>', () => response.socket?.resetAndDestroy()),
  '/short': (_, response) => response.socket?.end(`HTTP/1.1 200 OK\r\ncontent-length: 9999\r\n\r\n${FEED}`),
  '/loop': (_, response) => response.writeHead(302, { location: '/loop' }).end(),
  '/moved': (_, response) => response.writeHead(301, { location: '/good' }).end(),
  '/moved-for-now': (_, response) => response.writeHead(302, { location: '/moved' }).end(),
  '/to-inside': (_, response) => response.writeHead(302, { location: 'http://127.0.0.2:1/canary' }).end(),
  '/to-metadata': (_, response) => response.writeHead(301, { location: 'http://169.254.169.254/latest/' }).end(),
  '/to-file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/gone': (_, response) => response.writeHead(410).end('gone'),
  '/busy': (_, response) => response.writeHead(429, { 'retry-after': '7200' }).end('later'),
  '/broken': (_, response) => response.writeHead(502).end('bad gateway'),
  '/pdf': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('%PDF-1.7 …'),
  '/picture': (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
}

/** Starts it on loopback, with further answers where given; gives its address and a way to end it. */
export async function startHostileServer(
  more: Record<string, Answer> = {},
): Promise<{ origin: string; close(): Promise<void> }> {
  const server: Server = createServer((request, response) => {
    const answer = more[request.url ?? ''] ?? ANSWERS[request.url ?? '']
    if (answer) answer(request, response)
    else response.writeHead(404).end('no such path')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
