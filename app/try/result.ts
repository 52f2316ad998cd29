import { headers } from 'next/headers'
import type { ReadResult } from '#io/reader.ts'

/** What the reader made of a pasted text, and how long it took. */
export type TryOutcome = { read: ReadResult; givenChars: number; ms: number }

/** Results that wait for the page of their own request, by its nonce; gone after a minute at the latest. */
const waiting = new Map<string, TryOutcome>()

/** Hands a result to the page that is made in answer to the same request. */
export async function giveResult(outcome: TryOutcome): Promise<void> {
  const nonce = await nonceOfRequest()
  waiting.set(nonce, outcome)
  setTimeout(() => waiting.delete(nonce), 60_000).unref()
}

/** The result of the form this request came with; null when the page was only opened. */
export async function takeResult(): Promise<TryOutcome | null> {
  return waiting.get(await nonceOfRequest()) ?? null
}

async function nonceOfRequest(): Promise<string> {
  return (await headers()).get('x-nonce') ?? ''
}
