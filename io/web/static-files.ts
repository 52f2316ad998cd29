import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'

type StaticFile = {
  file: string
  type: string
  tag: string
  size: number
  br: number | null
  gz: number | null
  forever: boolean
}

/** Answers from the static files when the address is one of them; false when it is not, and nothing was sent. */
export type ServeStatic = (request: IncomingMessage, response: ServerResponse) => boolean

/**
 * Serves Next's static files and the public folder, compressed beforehand where a `.br` or `.gz` lies beside a file.
 *
 * Browsers take brotli only over https or from this very machine; in an office network without https they get gzip.
 */
export function staticFiles(publicDir: string, nextStaticDir: string): ServeStatic {
  const files = new Map<string, StaticFile>()
  collect(files, publicDir, '/', false)
  collect(files, nextStaticDir, '/_next/static/', true) // names carry a hash of the content
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false
    const found = files.get(decodedPath(request.url ?? ''))
    if (!found || request.headers.range) return false
    send(found, request, response)
    return true
  }
}

function send(found: StaticFile, request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('vary', 'Accept-Encoding')
  response.setHeader('etag', found.tag)
  response.setHeader('cache-control', found.forever ? 'public, max-age=31536000, immutable' : 'public, max-age=3600')
  response.setHeader('x-content-type-options', 'nosniff')
  if (request.headers['if-none-match']?.split(/,\s*/).includes(found.tag)) {
    response.writeHead(304).end()
    return
  }
  const encoding = chooseEncoding(String(request.headers['accept-encoding'] ?? ''), found)
  if (encoding) response.setHeader('content-encoding', encoding === 'br' ? 'br' : 'gzip')
  response.setHeader('content-type', found.type)
  response.setHeader('content-length', (encoding && found[encoding]) ?? found.size)
  response.writeHead(200)
  if (request.method === 'HEAD') response.end()
  else {
    const stream = createReadStream(encoding ? `${found.file}.${encoding}` : found.file)
    stream.once('error', () => response.destroy()) // the headers are out: cutting the line is the only way to say no
    response.once('close', () => stream.destroy())
    stream.pipe(response)
  }
}

function chooseEncoding(accepted: string, found: StaticFile): 'br' | 'gz' | null {
  const takes = (name: string) =>
    new RegExp(`(^|[,\\s])${name}(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))\\s*(;|,|$)`, 'i').test(accepted)
  if (found.br !== null && takes('br')) return 'br'
  return found.gz !== null && takes('gzip') ? 'gz' : null
}

function collect(files: Map<string, StaticFile>, folder: string, prefix: string, forever: boolean): void {
  if (!existsSync(folder)) return
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || /\.(br|gz)$/.test(entry.name)) continue
    const file = path.join(entry.parentPath, entry.name)
    const { size, mtimeMs } = statSync(file)
    const address = prefix + path.relative(folder, file).split(path.sep).join('/')
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream'
    const tag = `"${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}"`
    files.set(address, { file, type, tag, size, br: sizeOf(`${file}.br`), gz: sizeOf(`${file}.gz`), forever })
  }
}

function sizeOf(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.size ?? null
}

function decodedPath(url: string): string {
  const address = url.split('?', 1)[0] ?? ''
  try {
    return decodeURIComponent(address)
  } catch {
    return address // a broken %-escape names no file of ours
  }
}

const TYPES: Record<string, string> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pbf': 'application/x-protobuf',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
}
