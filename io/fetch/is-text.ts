/** Kinds of content that are no text whatever the server calls the feed. */
const NO_TEXT =
  /^\s*(image|audio|video|font)\/|^\s*application\/(pdf|zip|gzip|x-gzip|x-tar|x-7z|x-rar|msword|vnd\.(?!.*xml\b)|octet-stream\s*;\s*name)/i

const SIGNATURES = [
  '%PDF-',
  'PK\u0003\u0004',
  '\u0089PNG',
  'GIF8',
  '\u00ff\u00d8\u00ff',
  'RIFF',
  'Rar!',
  '\u007fELF',
  'MZ',
  '\u001f\u008b',
  'ID3',
  'OggS',
  '\u00d0\u00cf\u0011\u00e0',
]

/** Whether bytes may be text: neither declared nor recognisable as picture, PDF, archive, sound or film. */
export function isText(bytes: Uint8Array, contentType: string | undefined): boolean {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  if (SIGNATURES.some((signature) => head.startsWith(signature)) && !/^MZ[ a-zA-Z]/.test(head)) return false
  return !(contentType && NO_TEXT.test(contentType) && !head.trimStart().startsWith('<'))
}
