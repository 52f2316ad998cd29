/** What a text's bytes turned out to be; `repairs` names what had to be put right. */
export type Decoded = { text: string; encoding: string; repairs: DecodeRepair[] }
export type DecodeRepair = 'declared-encoding-wrong' | 'undecodable-characters' | 'twice-encoded'

/**
 * Bytes as text: byte order mark first, then valid UTF-8, then what was declared, then what the bytes look like.
 *
 * Valid UTF-8 with several multi-byte characters outranks a declared single-byte set: text of another encoding is
 * practically never valid UTF-8 by chance, while wrong declarations are common.
 */
export function decodeBytes(bytes: Uint8Array, declared: readonly (string | undefined)[] = []): Decoded {
  const marked = byMark(bytes)
  if (marked) return finish(marked.bytes, marked.encoding, [])
  const labels = declared.map(knownLabel).filter((label) => label !== null)
  const first = labels[0]
  const text = strictUtf8(bytes)
  const utf8 = text === null ? utf8Evidence(bytes) : { valid: true, multibyte: multibyteIn(text, bytes), broken: 0 }
  if (utf8.valid && (utf8.multibyte >= 3 || first === undefined || first === 'utf-8')) {
    const wrong = utf8.multibyte > 0 && first !== undefined && first !== 'utf-8'
    return finish(bytes, 'utf-8', wrong ? ['declared-encoding-wrong'] : [], text)
  }
  for (const label of labels) {
    if (label === 'utf-8') continue
    if (decodes(bytes, label)) return finish(bytes, label, label === first ? [] : ['declared-encoding-wrong'])
  }
  if (utf8.multibyte > 20 * utf8.broken) return finish(bytes, 'utf-8', ['undecodable-characters'])
  const guess = guessSingleByte(bytes)
  return finish(bytes, guess, first === undefined ? [] : ['declared-encoding-wrong'])
}

/** The charset named in a Content-Type header, undefined where none is. */
export function charsetOf(contentType: string | undefined): string | undefined {
  return /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(contentType ?? '')?.[1]
}

/** Whether bytes are a picture, PDF, archive or other binary file rather than text. */
export function isBinary(bytes: Uint8Array): boolean {
  if (byMark(bytes)) return false
  const head = latin1(bytes.subarray(0, 16))
  if (MAGIC.test(head)) return true
  const sample = bytes.subarray(0, 4096)
  let odd = 0
  for (const byte of sample) if (byte === 0 || (byte < 9 && byte > 0) || (byte > 13 && byte < 32 && byte !== 27)) odd++
  return odd > 4 && odd > sample.length / 20
}

// PDF, PNG, JPEG, GIF, ZIP (docx, xlsx, odt), RIFF (WebP, AVI), gzip, MP4, Ogg, ELF, OLE (old Word), MP3.
const MAGIC =
  /^(?:%PDF-|\x89PNG|\xff\xd8\xff|GIF8[79]a|PK\x03\x04|PK\x05\x06|RIFF|\x1f\x8b|....ftyp|OggS|\x7fELF|\xd0\xcf\x11\xe0|ID3|Rar!)/s

function byMark(bytes: Uint8Array): { bytes: Uint8Array; encoding: string } | null {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { bytes: bytes.subarray(3), encoding: 'utf-8' }
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { bytes: bytes.subarray(4), encoding: 'utf-32le' }
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { bytes: bytes.subarray(4), encoding: 'utf-32be' }
  if (a === 0xff && b === 0xfe) return { bytes: bytes.subarray(2), encoding: 'utf-16le' }
  if (a === 0xfe && b === 0xff) return { bytes: bytes.subarray(2), encoding: 'utf-16be' }
  // No mark, but "<" padded with zeros (XML 1.0, appendix F).
  if (a === 0x3c && b === 0 && c === 0 && d === 0) return { bytes, encoding: 'utf-32le' }
  if (a === 0 && b === 0 && c === 0 && d === 0x3c) return { bytes, encoding: 'utf-32be' }
  if (a === 0x3c && b === 0 && c !== 0) return { bytes, encoding: 'utf-16le' }
  if (a === 0 && b === 0x3c && c === 0) return { bytes, encoding: 'utf-16be' }
  return byZeros(bytes)
}

/** Latin text in UTF-16 without a mark: every second byte is zero and the others are not. */
function byZeros(bytes: Uint8Array): { bytes: Uint8Array; encoding: string } | null {
  const sample = bytes.subarray(0, 2048)
  if (sample.length < 16 || bytes.length % 2 === 1) return null
  const zeros = [0, 0]
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const half = sample.length / 2
  if (even === 0 && odd > half * 0.9) return { bytes, encoding: 'utf-16le' }
  return odd === 0 && even > half * 0.9 ? { bytes, encoding: 'utf-16be' } : null
}

/** The name TextDecoder knows an encoding by, null where it knows none; UTF-16 without a mark can't be true. */
function knownLabel(label: string | undefined): string | null {
  if (!label) return null
  const name = label
    .trim()
    .toLowerCase()
    .replace(/^cp-?(?=125\d)/, 'windows-')
    .replace(/^(?:utf8|unicode)$/, 'utf-8')
  try {
    const known = new TextDecoder(name).encoding
    return known.startsWith('utf-16') ? null : known
  } catch {
    return null // TextDecoder throws a RangeError for a label it doesn't know: the declaration is simply no help.
  }
}

function decodes(bytes: Uint8Array, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false // TypeError: the bytes aren't in that encoding.
  }
}

/** The text where the bytes are UTF-8 without a fault, which most are; null otherwise. */
function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return strictDecoder.decode(bytes)
  } catch {
    return null // TypeError: the bytes aren't UTF-8.
  }
}

const strictDecoder = new TextDecoder('utf-8', { fatal: true })

/** How many characters of the text take more than one byte; exact as long as they are few. */
function multibyteIn(text: string, bytes: Uint8Array): number {
  const extra = bytes.length - text.length // one to three for each such character, less the second half of a pair
  return extra > 100 ? Math.ceil(extra / 2) : (text.match(/[^\0-\x7f]/gu) ?? []).length
}

/** Counts multi-byte characters and broken bytes as RFC 3629 defines them (overlong forms are left to the decoder). */
function utf8Evidence(bytes: Uint8Array): { valid: boolean; multibyte: number; broken: number } {
  let multibyte = 0
  let broken = 0
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] ?? 0
    if (lead < 0x80) continue
    const follow =
      lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : 0
    let seen = 0
    while (seen < follow && ((bytes[i + seen + 1] ?? 0) & 0xc0) === 0x80) seen++
    if (follow > 0 && seen === follow) {
      multibyte++
      i += follow
    } else broken++
  }
  return { valid: broken === 0, multibyte, broken }
}

/**
 * Which single-byte set undeclared text is in: Cyrillic and Arabic letters stand in long runs of high bytes, Western
 * accents stand alone between ASCII letters; "ال" (C7 E1) is Arabic's most common pair.
 */
function guessSingleByte(bytes: Uint8Array): string {
  let high = 0
  let paired = 0
  let al = 0
  let cyrillicVowels = 0
  const end = Math.min(bytes.length, 200_000)
  for (let i = 0; i < end; i++) {
    const byte = bytes[i] ?? 0
    if (byte < 0xc0) continue
    high++
    const next = bytes[i + 1] ?? 0
    if (next >= 0xc0) paired++
    if (byte === 0xc7 && next === 0xe1) al++
    if (byte === 0xee || byte === 0xe0 || byte === 0xe5 || byte === 0xe8) cyrillicVowels++
  }
  if (high < 20 || paired < high * 0.5) return 'windows-1252'
  if (al > high / 100) return 'windows-1256'
  return cyrillicVowels > high / 5 ? 'windows-1251' : 'windows-1252'
}

function finish(bytes: Uint8Array, encoding: string, repairs: DecodeRepair[], decoded: string | null = null): Decoded {
  const text =
    decoded ?? (encoding.startsWith('utf-32') ? decodeUtf32(bytes, encoding) : new TextDecoder(encoding).decode(bytes))
  const once = repairTwiceEncoded(text)
  if (once !== text) repairs.push('twice-encoded')
  return { text: once, encoding, repairs }
}

function decodeUtf32(bytes: Uint8Array, encoding: string): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength - (bytes.byteLength % 4))
  const parts: string[] = []
  for (let i = 0; i < view.byteLength; i += 4) {
    const code = view.getUint32(i, encoding === 'utf-32le')
    parts.push(code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\ufffd' : String.fromCodePoint(code))
  }
  return parts.join('')
}

// A UTF-8 sequence of two to four bytes that was read as windows-1252: "Ã©", "â€™".
const TWICE =
  /[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{1,3}/g
const REPAIRS_NEEDED = 4 // fewer could be meant as they stand

/** Undoes UTF-8 that was read as windows-1252 and written as UTF-8 once more, where the text shows it several times. */
export function repairTwiceEncoded(text: string): string {
  if (!/[\u00c3\u00e2\u00d8\u00d0][\u0080-\u00bf\u20ac\u0152-\u0192]/.test(text)) return text
  let repaired = 0
  let kept = 0
  const out = text.replace(TWICE, (run) => {
    const once = undo(run)
    if (once === null) kept++
    else repaired++
    return once ?? run
  })
  return repaired >= REPAIRS_NEEDED && repaired > kept * 4 ? out : text
}

function undo(run: string): string | null {
  const bytes = Uint8Array.from(run, (char) => WINDOWS_1252.get(char) ?? 0)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null // Not a UTF-8 sequence: the characters were meant.
  }
}

const WINDOWS_1252 = new Map(
  [...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))].map((char, byte) => [
    char,
    byte,
  ]),
)

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
