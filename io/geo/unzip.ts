import { inflateRawSync } from 'node:zlib'

const CENTRAL = 0x02014b50
const END = 0x06054b50
const MAX_TEXT_BYTES = 400_000_000 // the largest country dump, of the United States, has 300 MB

/** The text of one file of an archive, or why there is none. */
export type Unzipped = { ok: true; text: string } | { ok: false; reason: 'broken' | 'no-such-file' | 'too-large' }

/** The text of the first file in a zip archive whose name passes. */
export function textInZip(zip: Uint8Array, passes: (name: string) => boolean): Unzipped {
  try {
    return find(Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength), passes)
  } catch (error) {
    const code = (error as { code?: string }).code
    return { ok: false, reason: code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'broken' }
  }
}

function find(view: Buffer, passes: (name: string) => boolean): Unzipped {
  let end = view.length - 22
  while (end >= 0 && end > view.length - 66_000 && view.readUInt32LE(end) !== END) end--
  if (end < 0 || view.readUInt32LE(end) !== END) return { ok: false, reason: 'broken' }
  let at = view.readUInt32LE(end + 16)
  for (let left = view.readUInt16LE(end + 10); left > 0; left--) {
    if (view.readUInt32LE(at) !== CENTRAL) return { ok: false, reason: 'broken' }
    const nameLength = view.readUInt16LE(at + 28)
    const name = view.toString('utf8', at + 46, at + 46 + nameLength)
    if (passes(name)) return { ok: true, text: unpack(view, at) }
    at += 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32)
  }
  return { ok: false, reason: 'no-such-file' }
}

function unpack(view: Buffer, at: number): string {
  const local = view.readUInt32LE(at + 42)
  const start = local + 30 + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28)
  const packed = view.subarray(start, start + view.readUInt32LE(at + 20))
  if (view.readUInt16LE(at + 10) === 0) return packed.toString('utf8')
  return inflateRawSync(packed, { maxOutputLength: MAX_TEXT_BYTES }).toString('utf8')
}
