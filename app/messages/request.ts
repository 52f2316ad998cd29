import { getRequestConfig } from 'next-intl/server'
import { loadMessages } from './load.ts'
import { DEFAULT_LOCALE } from './locales.ts'

/** What next-intl needs for one request. Instants are shown in UTC, as the database keeps them. */
export default getRequestConfig(async () => ({
  locale: DEFAULT_LOCALE,
  messages: await loadMessages(DEFAULT_LOCALE),
  timeZone: 'UTC',
  now: new Date(),
}))
