import { inflateRawSync } from 'node:zlib'

const CENTRAL = 0x02014b50
const END = 0x06054b50
const MAX_TEXT_BYTES = 800_000_000 // the largest country dump is far below

/** The text of the first file in a zip archive whose name passes, or null where there is none or it is broken. */
export function textInZip(zip: Uint8Array, passes: (name: string) => boolean): string | null {
  const view = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength)
  let end = view.length - 22
  while (end >= 0 && end > view.length - 66_000 && view.readUInt32LE(end) !== END) end--
  if (end < 0 || view.readUInt32LE(end) !== END) return null
  let at = view.readUInt32LE(end + 16)
  for (
    let left = view.readUInt16LE(end + 10);
    left > 0 && at + 46 <= view.length && view.readUInt32LE(at) === CENTRAL;
    left--
  ) {
    const nameLength = view.readUInt16LE(at + 28)
    const name = view.toString('utf8', at + 46, at + 46 + nameLength)
    if (passes(name)) {
      const local = view.readUInt32LE(at + 42)
      const start = local + 30 + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28)
      const packed = view.subarray(start, start + view.readUInt32LE(at + 20))
      const method = view.readUInt16LE(at + 10)
      if (method === 0) return packed.toString('utf8')
      return method === 8 ? inflateRawSync(packed, { maxOutputLength: MAX_TEXT_BYTES }).toString('utf8') : null
    }
    at += 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32)
  }
  return null
}
