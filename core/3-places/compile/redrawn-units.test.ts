import { expect, test } from 'vitest'
import { unitOfToday } from './redrawn-units.ts'

test.each<[string, string, string, string]>([
  ['Vung Tau lies in Ho Chi Minh City', 'VN', '45', '79'],
  ['Long Xuyen in An Giang, which had the number of Ha Noi', 'VN', '01', '91'],
  ['Hue in its own city', 'VN', '66', '46'],
  ['other countries keep their codes', 'IQ', '15', '15'],
])('%s', (_, country, former, today) => {
  expect(unitOfToday(country, former)).toBe(today)
})
