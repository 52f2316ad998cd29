import { expect, test } from 'vitest'
import { originTree } from './origin-tree.ts'

const report = (id: string, outlet: string, hour: number, copyOfId: string | null = null) =>
  ({
    id,
    itemId: `i${id}`,
    origin: null,
    originKind: null,
    words: [],
    item: {
      language: 'en',
      credit: null,
      source: { title: outlet },
      published: new Date(Date.UTC(2026, 10, 18, hour)),
      copyOfId,
    },
  }) as never
const claim = (reportId: string, origin: string, originKind: string) => ({ reportId, origin, originKind }) as never

test('an outlet that cites a statement is a relay of its origin', () => {
  const tree = originTree({
    claims: {
      type: {
        claims: [
          claim('1', 'Health office', 'authority'),
          claim('2', 'Health office', 'authority'),
          claim('3', 'Radio', 'outlet'),
        ],
      },
    } as never,
    reports: [report('1', 'News', 12), report('2', 'Wire', 13, 'i1'), report('3', 'Radio', 14)],
  })
  expect(tree.map(({ name, kind, reports }) => [name, kind, reports.map((one) => one.outlet)])).toEqual([
    ['Health office', 'authority', ['News', 'Wire']],
    ['Radio', 'outlet', ['Radio']],
  ])
  expect(tree[0]?.reports[1]?.isCopy).toBe(true)
})
