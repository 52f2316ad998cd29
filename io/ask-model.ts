import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { askAbout, type Message } from '#core/4-reports/opinion/ask.ts'
import { type AllowedPrivate, env } from './env.ts'
import { isPublicAddress, namesThisMachine } from './fetch/address.ts'
import { createFetch, type Fetch, type FetchReason } from './fetch/safe-fetch.ts'
import { readAddress } from './fetch/target.ts'

/** A language model behind an address that speaks as OpenAI's chat completions do. */
export type ModelAddress = { address: string; model: string; key: string | null; timeoutSeconds: number }

/** Why a model gave nothing; words in the catalogue under `reason`. */
export type ModelReason = FetchReason | 'model-key' | 'model-truncated' | 'model-odd-answer'

export type ModelAnswer =
  | { ok: true; content: string }
  | { ok: false; reason: ModelReason; detail: string; retryAfterSeconds: number | null }

/** An answer is a page of JSON at most. */
const MOST_BYTES = 500_000
const MOST_TOKENS = 3000

const CHAT = z.object({
  choices: z
    .array(z.object({ message: z.object({ content: z.string() }), finish_reason: z.string().nullish() }))
    .min(1),
})

/** Asks the model about one text; every trouble is a named reason. */
export function askModelAbout(
  doc: { text: string; published: string | null },
  model: ModelAddress,
  stop?: AbortSignal,
): Promise<ModelAnswer> {
  return askModel(askAbout(doc, randomBytes(9).toString('hex')), model, stop)
}

/** Sends messages and gives what the model says. */
export async function askModel(
  messages: readonly Message[],
  model: ModelAddress,
  stop?: AbortSignal,
): Promise<ModelAnswer> {
  const url = chatAddress(model.address)
  if (!url) return { ok: false, reason: 'bad-address', detail: model.address.slice(0, 200), retryAfterSeconds: null }
  const body = { model: model.model, messages, temperature: 0, max_tokens: MOST_TOKENS, stream: false }
  const answer = await doorTo(url)(url.href, {
    accept: 'application/json',
    maxBytes: MOST_BYTES,
    deadlineMs: model.timeoutSeconds * 1000,
    ...(stop ? { stop } : {}),
    send: { json: JSON.stringify(body), authorization: model.key ? `Bearer ${model.key}` : null },
  })
  if (!answer.ok) {
    const reason = answer.reason === 'http-401' || answer.reason === 'http-403' ? 'model-key' : answer.reason
    return { ok: false, reason, detail: answer.detail, retryAfterSeconds: answer.retryAfterSeconds }
  }
  return answer.isModified ? readChat(answer.bytes) : refuse('model-odd-answer', '304')
}

function readChat(bytes: Uint8Array): ModelAnswer {
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder().decode(bytes))
  } catch (cause) {
    return refuse('model-odd-answer', cause instanceof Error ? cause.message : String(cause))
  }
  const chat = CHAT.safeParse(json)
  const choice = chat.data?.choices[0]
  if (!choice) return refuse('model-odd-answer', 'no choices')
  if (choice.finish_reason === 'length') return refuse('model-truncated', '')
  return { ok: true, content: choice.message.content }
}

function refuse(reason: ModelReason, detail: string): ModelAnswer {
  return { ok: false, reason, detail: detail.slice(0, 300), retryAfterSeconds: null }
}

/** `http://127.0.0.1:11434`, `…/v1` and the whole path all mean the same. */
export function chatAddress(address: string): URL | null {
  const url = readAddress(address)
  if (!url) return null
  const path = url.pathname.replace(/\/+$/, '')
  if (!path.endsWith('/chat/completions'))
    url.pathname = `${/\/v\d+$/.test(path) ? path : `${path}/v1`}/chat/completions`
  return url
}

/** Whether texts stay on this machine with this address, as far as its name tells. */
export function staysHere(address: string): boolean {
  const host = hostOf(chatAddress(address))
  return host !== null && (namesThisMachine(host) || /^127\.|^::1$/.test(host))
}

const doors = new Map<string, Fetch>()

/** The safe door, opened one step wider: for the one host and port that the administrator named, and for nothing else. */
function doorTo(url: URL): Fetch {
  const host = hostOf(url) ?? ''
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80))
  const key = `${host} ${port}`
  const known = doors.get(key)
  if (known) return known
  const own: AllowedPrivate[] = isPublicAddress(host) ? [] : [{ kind: 'host', host, port }]
  const door = createFetch([...env.allowPrivate, ...own])
  doors.set(key, door)
  return door
}

function hostOf(url: URL | null): string | null {
  return url ? url.hostname.replace(/^\[|\]$/g, '').toLowerCase() : null
}
