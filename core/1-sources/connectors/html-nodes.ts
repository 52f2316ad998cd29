import type { ChildNode, Document, Element } from 'domhandler'
import { DomHandler, Parser } from 'htmlparser2'

/** No page that people read nests deeper or holds more; what lies beyond is left out. */
const MAX_OPEN = 400
const MAX_NODES = 200_000
const MAX_CHARS = 4_000_000
const CHUNK = 8192

/** A page as a tree that selectors can be asked of; hostile depth and size cut it off, never stop the house. */
export function readNodes(html: string): Document {
  const handler = new DomHandler()
  let open = 0
  let nodes = 0
  const parser = new Parser({
    ...bound(handler),
    onopentag(name, attributes) {
      open++
      nodes++
      handler.onopentag(name, attributes)
    },
    onclosetag() {
      open--
      handler.onclosetag()
    },
  })
  const isFine = () => open < MAX_OPEN && nodes < MAX_NODES
  const end = Math.min(html.length, MAX_CHARS)
  for (let at = 0; at < end && isFine(); at += CHUNK) parser.write(html.slice(at, Math.min(at + CHUNK, end)))
  if (isFine()) parser.end()
  return handler.root
}

function bound(handler: DomHandler) {
  return {
    ontext: (data: string) => handler.ontext(data),
    onend: () => handler.onend(),
    onerror: (error: Error) => handler.onerror(error),
  }
}

/** All text of a node on one line, without scripts and styles. */
export function textInside(node: ChildNode): string {
  const parts: string[] = []
  gather(node, parts)
  return parts.join('').replace(/\s+/g, ' ').trim().normalize('NFC')
}

function gather(node: ChildNode, parts: string[]): void {
  if (node.type === 'text') parts.push(node.data)
  if (!('children' in node) || node.type === 'script' || node.type === 'style') return
  const isParting = isElement(node) && /^(?:p|div|br|li|h[1-6]|td|tr|section|article|blockquote)$/.test(node.name)
  if (isParting) parts.push(' ')
  for (const child of node.children) gather(child, parts)
  if (isParting) parts.push(' ')
}

/** Whether a node is an element with a name and attributes. */
export function isElement(node: ChildNode): node is Element {
  return node.type === 'tag' || node.type === 'script' || node.type === 'style'
}
