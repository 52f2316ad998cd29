import { randomUUID } from 'node:crypto'

/** A new UUIDv7 (RFC 9562): begins with the time in milliseconds, so that new rows lie together in the index. */
export function newId(now = Date.now()): string {
  const time = now.toString(16).padStart(12, '0')
  // Version 4 holds its random bits at the same places; only time and version differ.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Whether a text from outside may be asked for as an id; PostgreSQL would throw on any other. */
export function isId(text: string): boolean {
  return UUID.test(text)
}
