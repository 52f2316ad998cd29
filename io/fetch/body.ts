import { pipeline, type Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib'

export type Body =
  | { ok: true; bytes: Uint8Array }
  | { ok: false; reason: 'too-large' | 'bad-response' | 'timed-out' | 'unreachable'; detail: string }

const DECODERS: Record<string, () => Transform> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
}

/** Reads a body whole, at most `maxBytes` before and after decompression; more than one coding is refused. */
export async function readBody(wire: Readable, encoding: string | undefined, maxBytes: number): Promise<Body> {
  const coding = encoding?.trim().toLowerCase() ?? ''
  if (coding === '' || coding === 'identity') return collect(wire, maxBytes)
  const decoder = DECODERS[coding]?.()
  if (!decoder) {
    wire.destroy()
    return { ok: false, reason: 'bad-response', detail: `content-encoding ${coding.slice(0, 60)}` }
  }
  let sent = 0
  wire.on('data', (chunk: Buffer) => {
    sent += chunk.length
    if (sent > maxBytes) wire.destroy(new TooLarge())
  })
  pipeline(wire, decoder, () => undefined) // an error on either side ends both; `collect` sees and names it
  return collect(decoder, maxBytes)
}

class TooLarge extends Error {}

async function collect(stream: Readable, maxBytes: number): Promise<Body> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > maxBytes) throw new TooLarge()
      chunks.push(chunk)
    }
  } catch (cause) {
    stream.destroy()
    return { ok: false, ...nameBodyError(cause) }
  }
  return { ok: true, bytes: chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks, size) }
}

function nameBodyError(cause: unknown): {
  reason: 'too-large' | 'bad-response' | 'timed-out' | 'unreachable'
  detail: string
} {
  if (cause instanceof TooLarge) return { reason: 'too-large', detail: '' }
  const { name = '', code = '', message = '' } = cause as { name?: string; code?: string; message?: string }
  if (name === 'TimeoutError' || name === 'AbortError' || code === 'UND_ERR_BODY_TIMEOUT' || code === 'ABORT_ERR')
    return { reason: 'timed-out', detail: message }
  if (code.startsWith('Z_') || code.startsWith('ERR_') || code.includes('ZSTD') || code.includes('BROTLI'))
    return { reason: 'bad-response', detail: message }
  return { reason: 'unreachable', detail: code || message }
}
