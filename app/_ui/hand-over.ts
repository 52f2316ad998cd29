import { headers } from 'next/headers'

/** What an action found, waiting for the page of the same request, by that request's nonce and a name. */
const waiting = new Map<string, unknown>()

const LONGEST_MS = 60_000

/** Hands something to the page that is made in answer to the same request; nothing outlives it. */
export async function giveToPage(name: string, value: unknown): Promise<void> {
  const key = await keyOf(name)
  waiting.set(key, value)
  setTimeout(() => waiting.delete(key), LONGEST_MS).unref()
}

/** What the action of this request handed over; null when the page was only opened. */
export async function takeFromAction<T>(name: string): Promise<T | null> {
  return (waiting.get(await keyOf(name)) as T | undefined) ?? null
}

async function keyOf(name: string): Promise<string> {
  return `${name} ${(await headers()).get('x-nonce') ?? ''}`
}
