import { createTranslator } from 'use-intl/core'
import en from './words/en.json' with { type: 'json' }

/** The wording of a digest in one language: the text of a key with its values filled in. */
export type Words = {
  language: string
  say: (key: string, values?: Record<string, string | number>) => string
  /** `18 Nov` or, `long`, `18 November 2026`. */
  date: (day: string, style: 'short' | 'long') => string
  list: (names: string[]) => string
}

const CATALOGUES: Record<string, typeof en> = { en }

/** Languages a digest can be written in. */
export const DIGEST_LANGUAGES: readonly string[] = Object.keys(CATALOGUES)

/** The wording for a language; throws on a language that has no catalogue. */
export function wordsFor(language: string): Words {
  const messages = CATALOGUES[language]
  if (!messages) throw new Error(`no digest wording in ${language}`)
  const translate = createTranslator({ locale: language, messages: messages as Record<string, unknown> }) as (
    key: string,
    values?: Record<string, string | number>,
  ) => string
  const format = {
    short: new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    }),
    long: new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }),
  }
  const list = new Intl.ListFormat(language === 'en' ? 'en-GB' : language)
  return {
    language,
    say: (key, values) => translate(key, values),
    date: (day, style) => format[style].format(new Date(`${day}T00:00:00Z`)),
    list: (names) => list.format(names),
  }
}
