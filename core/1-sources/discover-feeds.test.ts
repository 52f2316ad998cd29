import { expect, test } from 'vitest'
import { discoverFeeds } from './discover-feeds.ts'

test('declared feeds come before linked ones, comments last, and other alternates are none', () => {
  const html = `<html><head><base href="https://news.example/">
    <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed/">
    <link rel="alternate" type="application/rss+xml; charset=utf-8" title="All &amp; more" href="feed/">
    <link rel="alternate" type="application/json+oembed" href="/wp-json/oembed">
    <link rel="alternate" hreflang="fr" href="/fr/"><link rel="alternate" type="application/feed+json" href="/feed.json"></head>
    <body><a href="/rss.xml">RSS</a> <a href="/feedback">Feedback</a> <a href="feed/">again</a> <a href="javascript:x()">RSS</a></body></html>`
  expect(discoverFeeds(html, 'https://other.example/')).toEqual([
    { url: 'https://news.example/feed/', title: 'All & more', format: 'rss' },
    { url: 'https://news.example/feed.json', title: '', format: 'json' },
    { url: 'https://news.example/rss.xml', title: 'RSS', format: 'rss' },
    { url: 'https://news.example/comments/feed/', title: 'Comments', format: 'rss' },
  ])
})
