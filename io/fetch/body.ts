import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import * as zlib from 'node:zlib'

export type Body =
  | { ok: true; bytes: Uint8Array }
  | { ok: false; reason: 'too-large' | 'bad-response' | 'timed-out' | 'broken-off'; detail: string }

type Unpack = {
  now: (packed: Uint8Array, limits: Limits) => Buffer
  later: (packed: Uint8Array, limits: Limits) => Promise<Buffer>
}
type Limits = { maxOutputLength: number; chunkSize: number }

const GZIP: Unpack = { now: zlib.gunzipSync, later: promisify<Uint8Array, Limits, Buffer>(zlib.gunzip) }
const CODINGS: Record<string, Unpack> = {
  gzip: GZIP,
  'x-gzip': GZIP,
  deflate: { now: zlib.inflateSync, later: promisify<Uint8Array, Limits, Buffer>(zlib.inflate) },
  br: { now: zlib.brotliDecompressSync, later: promisify<Uint8Array, Limits, Buffer>(zlib.brotliDecompress) },
  zstd: { now: zlib.zstdDecompressSync, later: promisify<Uint8Array, Limits, Buffer>(zlib.zstdDecompress) },
}

/** Bodies up to this size, which pages have, are unpacked on the spot: handing one to another thread costs more than unpacking it. */
const SMALL = 100_000
const CHUNK = 128 * 1024

/** Reads a body whole, at most `maxBytes` before and after decompression; more than one coding is refused. */
export async function readBody(wire: Readable, encoding: string | undefined, maxBytes: number): Promise<Body> {
  const coding = encoding?.trim().toLowerCase() ?? ''
  if (coding === '' || coding === 'identity') return collect(wire, maxBytes)
  const unpack = CODINGS[coding]
  if (!unpack) {
    wire.destroy()
    return { ok: false, reason: 'bad-response', detail: `content-encoding ${coding.slice(0, 60)}` }
  }
  const packed = await collect(wire, maxBytes)
  if (!packed.ok) return packed
  try {
    const limits = { maxOutputLength: maxBytes, chunkSize: CHUNK }
    const unpacked =
      packed.bytes.length <= SMALL ? unpack.now(packed.bytes, limits) : await unpack.later(packed.bytes, limits)
    // Out of the larger piece it was unpacked into: many pages wait at a time.
    return { ok: true, bytes: new Uint8Array(unpacked) }
  } catch (cause) {
    return { ok: false, ...nameBodyError(cause) }
  }
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
  reason: 'too-large' | 'bad-response' | 'timed-out' | 'broken-off'
  detail: string
} {
  const { name = '', code = '', message = '' } = cause as { name?: string; code?: string; message?: string }
  if (cause instanceof TooLarge || code === 'ERR_BUFFER_TOO_LARGE') return { reason: 'too-large', detail: '' }
  if (name === 'TimeoutError' || name === 'AbortError' || code === 'UND_ERR_BODY_TIMEOUT' || code === 'ABORT_ERR')
    return { reason: 'timed-out', detail: message }
  if (code.startsWith('Z_') || code.startsWith('ERR_') || code.includes('ZSTD') || code.includes('BROTLI'))
    return { reason: 'bad-response', detail: message }
  return { reason: 'broken-off', detail: code || message }
}
