import type { Answer } from '#io/fetch/hostile-server.ts'

const feed = (items: string, head = '') =>
  `<?xml version="1.0"?>${head}<rss version="2.0"><channel><title>Hostile</title><link>/</link><description>d</description>${items}</channel></rss>`
const item = (title: string, body = WORDS, link = '', guid = title) =>
  `<item><title>${title}</title>${link && `<link>${link}</link>`}<guid isPermaLink="false">${guid}</guid><description>${body}</description></item>`
const many = (count: number, make: (n: number) => string) => Array.from({ length: count }, (_, n) => make(n)).join('')

/** Enough to be an item of its own, so that no page is needed. */
const WORDS =
  'Residents of the town said by telephone that the market stayed closed on Wednesday while the police looked for those behind the attack of the day before.'

/** Feeds that a bad or broken publisher may write, and the pages they lead to, by path; for the test of the whole way in. */
export function hostileFeeds(canary: string): Record<string, Answer> {
  const xml =
    (body: string | (() => string), type = 'application/rss+xml'): Answer =>
    (_, response) =>
      response.writeHead(200, { 'content-type': type }).end(typeof body === 'string' ? body : body())
  const html = (body: string) => xml(body, 'text/html; charset=utf-8')
  return {
    '/feed/good': xml(feed(item('A good story'))),
    '/feed/html': html('<!doctype html><html><head><title>Shop</title></head><body><p>Hello</p></body></html>'),
    '/feed/empty': xml(''),
    '/feed/many': xml(() => feed(many(20_000, (n) => item(`Item ${n}`, 'text')))),
    '/feed/same-guid': xml(feed(many(50, (n) => item(`Different ${n}`, WORDS, `/d/${n}`, 'same')))),
    '/feed/new-guids': xml(() => feed(many(20, (n) => item(`Story ${n}`, WORDS, `/s/${n}`, `${Math.random()}`)))),
    '/feed/new-links': xml(() =>
      feed(many(20, (n) => item(`Story ${n}`, WORDS, `/s/${n}?utm_source=${Math.random()}`))),
    ),
    '/feed/laughs': xml(
      feed(
        item('Laughs &l9;'),
        `<!DOCTYPE l [<!ENTITY l0 "lol">${many(9, (n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`)}]>`,
      ),
    ),
    '/feed/quadratic': xml(feed(item('&a;'.repeat(20_000)), `<!DOCTYPE l [<!ENTITY a "${'a'.repeat(100_000)}">]>`)),
    '/feed/entity-file': xml(feed(item('File [&x;]'), '<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
    '/feed/entity-inside': xml(feed(item('Inside &x;'), `<!DOCTYPE l [<!ENTITY x SYSTEM "${canary}">]>`)),
    '/feed/dtd-inside': xml(feed(item('Type'), `<!DOCTYPE rss SYSTEM "${canary}">`)),
    '/feed/deep': xml(feed(item('Deep', '<d>'.repeat(100_000)))),
    '/feed/attributes': xml(feed(item('Attributes', `<p ${many(100_000, (n) => `a${n}="1" `)}/>`))),
    '/feed/long-title': xml(feed(item('T'.repeat(3_000_000)))),
    '/feed/nul': xml(feed(item('nul\0title', `a\0b &#0; &#xD800; ${WORDS}`) + item('A good one'))),
    '/feed/charset': (_, response) =>
      response
        .writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8' })
        .end(Buffer.from(feed(item('Le caf\u00e9 ferm\u00e9')).replace('?>', ' encoding="UTF-16"?>'), 'latin1')),
    '/feed/pages': xml(
      feed(
        ['deep', 'refresh', 'script', 'pdf', 'gone'].map((name) => item(`Page ${name}`, '', `/page/${name}`)).join(''),
      ),
    ),
    '/page/deep': html(`<html><body>${'<div>'.repeat(100_000)}text`),
    '/page/refresh': html(
      `<html><head><meta http-equiv="refresh" content="0;url=${canary}"></head><body></body></html>`,
    ),
    '/page/script': html(
      `<html><body><script src="${canary}"></script><img src="${canary}"><link rel="icon" href="${canary}"></body></html>`,
    ),
    '/page/pdf': xml('%PDF-1.7', 'application/pdf'),
  }
}
