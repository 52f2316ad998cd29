import { expect, test } from 'vitest'
import { toJson } from './json.ts'

test.each([
  ['NUL', 'a\0b', 'a\ufffdb'],
  ['half a surrogate pair', 'a\ud83db', 'a\ufffdb'],
  ['a whole pair', 'a😀b', 'a😀b'],
  ['a backslash that only looks like an escape', 'a\\u0000b', 'a\\u0000b'],
])('%s keeps its place', (_, text, expected) => {
  expect(JSON.parse(toJson({ list: [text] }))).toEqual({ list: [expected] })
})
