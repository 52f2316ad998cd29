import { escapeHtml, markupIn, textIn, type XmlNode } from './xml-tree.ts'

/** What a description, summary or content element holds, as HTML: RSS text is HTML, Atom's type says. */
export function markupOfContent(node: XmlNode | undefined): string {
  if (!node) return ''
  const kind = kindOf(node)
  if (kind === 'base64') return decodeBase64(textIn(node))
  if (kind === 'text') return escapeHtml(textIn(node))
  return markupIn(node, kind === 'xhtml').trim()
}

/** A title's markup: as above, save that a lone "<" or "&" in an RSS title is meant as it stands. */
export function markupOfPlainOrHtml(node: XmlNode): string {
  return markupOfContent(node)
}

type Kind = 'text' | 'html' | 'xhtml' | 'base64'

/** RFC 4287 section 4.1.3 and, for `mode`, Atom 0.3; where nothing is declared, text in RSS is HTML by custom. */
function kindOf(node: XmlNode): Kind {
  const type = (node.attributes.type ?? '').toLowerCase()
  const mode = (node.attributes.mode ?? '').toLowerCase()
  if (mode === 'base64') return 'base64'
  if (mode === 'xml') return 'xhtml'
  if (mode === 'escaped' && type !== 'text/plain' && type !== 'text') return 'html'
  const hasElements = node.children.some((child) => typeof child !== 'string')
  if (/^(?:xhtml|application\/xhtml\+xml)$/.test(type) || (/[+/]xml$/.test(type) && hasElements)) return 'xhtml'
  if (type === 'text' || type === 'text/plain') return hasElements ? 'html' : 'text'
  if (type === '' || type === 'html' || type === 'text/html' || type.startsWith('text/') || hasElements) return 'html'
  const text = textIn(node)
  return /^[A-Za-z0-9+/=\s]+$/.test(text) && text.length >= 16 ? 'base64' : 'html'
}

function decodeBase64(text: string): string {
  const clean = text.replace(/[^A-Za-z0-9+/]/g, '')
  try {
    return new TextDecoder().decode(
      Uint8Array.from(atob(clean.slice(0, clean.length - (clean.length % 4 === 1 ? 1 : 0))), (char) =>
        char.charCodeAt(0),
      ),
    )
  } catch {
    return '' // InvalidCharacterError: not base64 after all; a content that can't be read is none.
  }
}
