import { charsetOf, type DecodeRepair, decodeBytes, isBinary } from '#core/text/decode-bytes.ts'

export type DecodedText =
  | { ok: true; text: string; encoding: string; repairs: DecodeRepair[] }
  | { ok: false; reason: 'empty' | 'not-text' | 'bad-encoding' | 'too-large' }

/** The most a page or an uploaded text may weigh, in bytes. */
export const MAX_TEXT_BYTES = 10_000_000

/** A page's or file's bytes as text: mark, then header, then what the page says of itself, then what the bytes look like. */
export function decodeText(bytes: Uint8Array, contentType?: string): DecodedText {
  if (bytes.length === 0) return { ok: false, reason: 'empty' }
  if (bytes.length > MAX_TEXT_BYTES) return { ok: false, reason: 'too-large' }
  if (isBinary(bytes)) return { ok: false, reason: 'not-text' }
  const decoded = decodeBytes(bytes, [charsetOf(contentType), declaredInPage(bytes)])
  if (!/\S/.test(decoded.text)) return { ok: false, reason: 'empty' }
  if (isGarbage(decoded.text)) return { ok: false, reason: 'bad-encoding' }
  return { ok: true, ...decoded }
}

/** What the first 4 KB say of their encoding: an XML declaration or a meta element (HTML standard, "prescan"). */
function declaredInPage(bytes: Uint8Array): string | undefined {
  const head = windows1252.decode(bytes.subarray(0, 4096)).replace(/<!--[\s\S]*?-->/g, '')
  return (
    /<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1] ??
    /<meta[^>]{0,500}charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1]
  )
}

const windows1252 = new TextDecoder('windows-1252')

/** Text of which more than a tenth couldn't be decoded tells nothing that people should decide on. */
function isGarbage(text: string): boolean {
  if (!text.includes('\ufffd')) return false
  const sample = text.slice(0, 20_000)
  let lost = 0
  for (const char of sample) if (char === '\ufffd') lost++
  return lost > 10 && lost > sample.length / 10
}
