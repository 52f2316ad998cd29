import { expect, test } from 'vitest'
import { allows, readRobots } from './robots-rules.ts'

const TEXT = `
# who may come
User-agent: *
Disallow: /private
Allow: /private/open
Disallow: /*.pdf$

User-agent: GPTBot
User-agent: tidings
Disallow: /members/
Allow: /
`

test.each([
  ['everybody: what is closed', 'other', '/private/x', false],
  ['everybody: the longer rule wins', 'other', '/private/open/x', true],
  ['everybody: the end of a path', 'other', '/a/b.pdf', false],
  ['everybody: not the middle of one', 'other', '/a/b.pdf?x=1', true],
  ['our own group stands alone', 'tidings', '/private/x', true],
  ['our own group closes', 'tidings', '/members/1', false],
])('%s', (_, agent, path, isAllowed) => {
  expect(allows(readRobots(TEXT, agent), path)).toBe(isAllowed)
})

test.each([
  ['an empty file', ''],
  ['an empty disallow', 'User-agent: *\nDisallow:'],
  ['nonsense', '<html>not found</html>'],
  ['a rule before any group', 'Disallow: /'],
])('%s allows everything', (_, text) => {
  expect(allows(readRobots(text, 'tidings'), '/any')).toBe(true)
})

test.each([
  ['our own group', 'User-agent: *\nCrawl-delay: 30\n\nUser-agent: tidings\nCrawl-delay: 5', 5],
  ['everybody', 'User-agent: *\nDisallow: /x\nCrawl-delay: 2.5', 2.5],
  ['our own group without one', 'User-agent: *\nCrawl-delay: 30\n\nUser-agent: tidings\nDisallow: /x', 0],
  ['nobody', 'User-agent: *\nDisallow: /x', 0],
  ['a word for a number', 'User-agent: *\nCrawl-delay: soon', 0],
  ['less than nothing', 'User-agent: *\nCrawl-delay: -4', 0],
])('the pause asked of %s', (_, text, seconds) => {
  expect(readRobots(text, 'tidings').crawlDelaySeconds).toBe(seconds)
})

test('a pattern of many stars costs no time', () => {
  const rules = readRobots(`User-agent: *\nDisallow: /${'*a'.repeat(2000)}$`, 'x')
  expect(allows(rules, `/${'a'.repeat(4000)}b`)).toBe(true)
})
