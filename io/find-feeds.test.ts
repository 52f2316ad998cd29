import { expect, test } from 'vitest'
import type { Fetch } from './fetch/safe-fetch.ts'
import { findFeeds } from './find-feeds.ts'

const FEED =
  '<rss version="2.0"><channel><title>Post</title><item><title>A</title><guid>a</guid><link>https://post.example/a</link></item></channel></rss>'

/** A web that consists of these pages; everything else is not there. */
function web(pages: Record<string, string>, asked: string[] = []): Fetch {
  return async (address) => {
    asked.push(address)
    const body = pages[address]
    if (body === undefined) return { ok: false, reason: 'http-404', detail: '404', retryAfterSeconds: null }
    const contentType = body.startsWith('<rss') ? 'application/rss+xml' : 'text/html'
    return {
      ok: true,
      isModified: true,
      url: address,
      movedTo: null,
      bytes: new TextEncoder().encode(body),
      contentType,
      etag: null,
      lastModified: null,
      freshSeconds: null,
    }
  }
}

test('an address that is a feed is one, and nothing else is asked for', async () => {
  const asked: string[] = []
  const found = await findFeeds('https://post.example/rss', web({ 'https://post.example/rss': FEED }, asked))
  expect(found).toMatchObject({ ok: true, by: 'itself', feeds: [{ title: 'Post', entryCount: 1, newest: ['A'] }] })
  expect(asked).toEqual(['https://post.example/rss'])
})

test('feeds that a page names are looked into; those that do not answer are left out', async () => {
  const page =
    '<link rel="alternate" type="application/rss+xml" href="/x/all"><link rel="alternate" type="application/rss+xml" href="/x/dead">'
  const found = await findFeeds(
    'https://post.example/',
    web({ 'https://post.example/': page, 'https://post.example/x/all': FEED }),
  )
  expect(found).toMatchObject({ ok: true, by: 'named', feeds: [{ url: 'https://post.example/x/all' }] })
})

test('where a page names none, usual addresses are tried until one answers', async () => {
  const asked: string[] = []
  const found = await findFeeds(
    'https://post.example/',
    web({ 'https://post.example/': '<p>Hello', 'https://post.example/rss': FEED }, asked),
  )
  expect(found).toMatchObject({ ok: true, by: 'guessed', feeds: [{ url: 'https://post.example/rss' }] })
  expect(asked.at(-1)).toBe('https://post.example/rss')
})

test('a page without any feed says so, and an address that fails says why', async () => {
  expect(await findFeeds('https://post.example/', web({ 'https://post.example/': '<p>Hello' }))).toMatchObject({
    ok: false,
    reason: 'no-feed',
  })
  expect(await findFeeds('https://gone.example/', web({}))).toMatchObject({ ok: false, reason: 'http-404' })
})
