import { expect, test } from 'vitest'
import { heardKey, soundGap, soundOfArabic, soundsOfLatin } from './heard-names.ts'

test.each<[string, string]>([
  ['Kishtwar', 'كيشتوار'],
  ['Gorkha', 'غورخا'],
  ['Gorkha', 'جوركا'],
  ['Bankilaré', 'بانكيلاري'],
  ['Cheongju-si', 'تشيونغجو'],
  ['Diyarbakır', 'دياربكر'],
])('%s is heard in %s', (latin, arabic) => {
  const sound = soundOfArabic(arabic) ?? ''
  const key = heardKey(sound)
  expect(key).not.toBeNull()
  const gaps = soundsOfLatin(latin).map((one) => (heardKey(one) === key ? soundGap(sound, one) : 1))
  expect(Math.min(...gaps)).toBeLessThan(0.2)
})

test.each<[string, string]>([
  ['Chishtian', 'سيستان'],
  ['Pir Mahal', 'بارمال'],
])('%s is not heard in %s', (latin, arabic) => {
  const sound = soundOfArabic(arabic) ?? ''
  expect(Math.min(...soundsOfLatin(latin).map((one) => soundGap(sound, one)))).toBeGreaterThanOrEqual(0.1)
})

test('letters of Arabic alone make no foreign name, two consonants too little of one', () => {
  expect(soundOfArabic('حصار')).toBeNull()
  expect(heardKey('duda')).toBeNull()
})
