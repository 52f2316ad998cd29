import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What reached the server. */
export type Asked = { path: string; authorization: string | undefined; model: string; article: string }
/** What a model says to an article; a string is its words, anything else is sent as it is. */
export type Say = (asked: Asked) => string | { status: number; body: string; headers?: Record<string, string> }

/** Ways in which a server fails, by the name of the model that is asked for. */
const FAILS: Record<string, (response: ServerResponse) => void> = {
  never: () => undefined,
  drip: (response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    const timer = setInterval(() => response.write(' '), 30)
    response.on('close', () => clearInterval(timer))
  },
  huge: (response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(`{"x":"${'a'.repeat(10_000_000)}"}`),
  reset: (response) => response.socket?.resetAndDestroy(),
  cut: (response) => response.socket?.end('HTTP/1.1 200 OK\r\ncontent-length: 9999\r\n\r\n{"choices":['),
  busy: (response) => response.writeHead(429, { 'retry-after': '120' }).end('{"error":"slow down"}'),
  broken: (response) => response.writeHead(500).end('oops'),
  closed: (response) => response.writeHead(401).end('{"error":"bad key"}'),
  unknown: (response) => response.writeHead(404).end('{"error":"model not found"}'),
  moved: (response) => response.writeHead(307, { location: 'http://127.0.0.1:1/steal' }).end(),
  page: (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>It works</html>'),
  empty: (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"choices":[]}'),
  truncated: (response) => send(response, '{"reports":[{"type":', 'length'),
}

export type ModelServer = { address: string; asked: Asked[]; close(): Promise<void> }

/** A server on loopback that speaks as OpenAI's chat completions do, says what it is told to, and fails in every way. */
export async function startModelServer(say: Say = () => '{"reports":[]}'): Promise<ModelServer> {
  const asked: Asked[] = []
  const server = createServer(async (request, response) => {
    const body = JSON.parse(await textOf(request)) as { model: string; messages: { content: string }[] }
    const about: Asked = {
      path: request.url ?? '',
      authorization: request.headers.authorization,
      model: body.model,
      article: body.messages.at(-1)?.content ?? '',
    }
    asked.push(about)
    const fail = FAILS[body.model]
    if (fail) return fail(response)
    const said = say(about)
    if (typeof said === 'string') send(response, said, 'stop')
    else response.writeHead(said.status, said.headers).end(said.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function send(response: ServerResponse, content: string, finish_reason: string): void {
  const choices = [{ index: 0, message: { role: 'assistant', content }, finish_reason }]
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ choices }))
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
