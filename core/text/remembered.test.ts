import { expect, test } from 'vitest'
import { remembered } from './remembered.ts'

test('each answer is worked out once, until too many are known', () => {
  const asked: string[] = []
  const lengthOf = remembered((text) => asked.push(text) && text.length, 2)
  expect(['one', 'one', 'three', 'one'].map(lengthOf)).toEqual([3, 3, 5, 3])
  expect(asked).toEqual(['one', 'three'])
  expect(['four', 'one'].map(lengthOf)).toEqual([4, 3])
  expect(asked).toEqual(['one', 'three', 'four', 'one'])
})
