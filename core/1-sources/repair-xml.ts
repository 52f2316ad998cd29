import { Parser } from 'htmlparser2'
import type { FeedFault } from './feed-entry.ts'

/** Puts right what XML readers stumble over, and names it: junk before the first tag, control characters, entities. */
export function repairXml(text: string, received: string, faults: Set<FeedFault>): string {
  const start = text.indexOf('<')
  if (start < 0) return ''
  if (start > 0 || /^\s+\ufeff?</.test(received) || /^\ufeff/.test(received)) faults.add('leading-junk')
  let clean = text.slice(start)
  if (CONTROL.test(clean)) {
    clean = clean.replace(CONTROLS, '')
    faults.add('control-characters')
  }
  const declared = declaredEntities(clean)
  return clean.replace(NAMED_ENTITY, (whole, name: string) => {
    const value = declared.get(name) ?? htmlEntity(name)
    if (value === null) return whole
    if (!declared.has(name)) faults.add('undeclared-entities')
    return value
  })
}

// XML 1.0, production 2: characters that may not stand in a document at all.
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/
const CONTROLS = new RegExp(CONTROL.source, 'g')
const NAMED_ENTITY = /&(?!(?:amp|lt|gt|quot|apos);)([a-zA-Z][a-zA-Z0-9]{0,31});/g

/** Internal general entities of the document type: plain short text only, so that none can grow or point elsewhere. */
function declaredEntities(text: string): Map<string, string> {
  const entities = new Map<string, string>()
  const doctype = /<!DOCTYPE[^[>]{0,500}\[([\s\S]{0,20000}?)\]\s*>/i.exec(text)?.[1]
  for (const [, name = '', , value = ''] of doctype?.matchAll(
    /<!ENTITY\s+([\w.-]+)\s+(["'])([^"'&%<]{0,200})\2\s*>/g,
  ) ?? []) {
    entities.set(name, value)
  }
  return entities
}

const known = new Map<string, string | null>()

/** The character an HTML entity stands for, null for a name HTML doesn't know. */
function htmlEntity(name: string): string | null {
  const seen = known.get(name)
  if (seen !== undefined) return seen
  let value = ''
  const parser = new Parser({
    ontext: (data) => {
      value += data
    },
  })
  parser.end(`&${name};`)
  const found = value.startsWith('&') ? null : value
  if (known.size < 5000) known.set(name, found)
  return found
}
