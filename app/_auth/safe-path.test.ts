import { expect, test } from 'vitest'
import { safePath } from './safe-path.ts'

test.each<[string, unknown, string]>([
  ['a path is kept', '/items?q=bridge', '/items?q=bridge'],
  ['nothing leads to the first page', undefined, '/'],
  ['another site is refused', 'https://example.org/', '/'],
  ['a protocol-relative address is refused', '//example.org', '/'],
  ['a backslash that browsers read as a slash is refused', '/\\example.org', '/'],
  ['a backslash later in the path is refused', '/a\\b', '/'],
  ['a line feed is refused', '/a\nb', '/'],
  ['a tab that browsers drop is refused', '/\t/example.org', '/'],
  ['signing in does not lead back to signing in', '/sign-in?next=/sign-in', '/'],
  ['a list is refused', ['/items'], '/'],
])('%s', (_, value, path) => {
  expect(safePath(value)).toBe(path)
})
