import { type Anchor, exerciseFeeds, itemsUpTo } from '../exercise.ts'
import { OUTLETS } from '../world/outlets.ts'
import { writeFeed } from './feeds.ts'
import { writePage } from './pages.ts'

/** An answer as a web server would give it. */
export type ExerciseResponse = { status: number; contentType: string; body: Uint8Array }

/** The bytes of a feed, or null where no outlet has the slug. */
export function feedBytes(slug: string, anchor: Anchor): Uint8Array | null {
  const feed = exerciseFeeds({ anchor }).find(({ outlet }) => outlet.slug === slug)
  return feed ? writeFeed(feed).body : null
}

/** The bytes of an article's page, or null where the outlet has no such item yet. */
export function pageBytes(slug: string, key: string, anchor: Anchor): Uint8Array | null {
  const items = itemsUpTo(anchor).filter((item) => item.outlet.slug === slug)
  const item = items.find((candidate) => candidate.key === key)
  return item ? new TextEncoder().encode(writePage(item, items)) : null
}

/** Answers an `exercise:` address; null for any other scheme, so that a fetch door can pass it on. */
export function exerciseResponse(url: string, anchor: Anchor): ExerciseResponse | null {
  if (!url.startsWith('exercise:')) return null
  const feed = /^exercise:\/\/feeds\/([\w-]+)$/.exec(url)
  if (feed) return answerFeed(feed[1] as string, anchor)
  const page = /^exercise:\/\/pages\/([\w-]+)\/([\w-]+)$/.exec(url)
  const body = page && pageBytes(page[1] as string, page[2] as string, anchor)
  return body ? { status: 200, contentType: 'text/html; charset=utf-8', body } : plain(404, 'Not found')
}

function answerFeed(slug: string, anchor: Anchor): ExerciseResponse {
  const outlet = OUTLETS.find((candidate) => candidate.slug === slug)
  const feed = outlet && exerciseFeeds({ anchor }).find((candidate) => candidate.outlet === outlet)
  if (!feed) return plain(404, 'Not found')
  if (feed.outlet.failing) return plain(503, 'Service unavailable')
  return { status: 200, ...writeFeed(feed) }
}

const plain = (status: number, text: string): ExerciseResponse => ({
  status,
  contentType: 'text/plain; charset=utf-8',
  body: new TextEncoder().encode(text),
})
