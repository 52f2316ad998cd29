import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Locale } from './locales.ts'

type Messages = Record<string, Record<string, unknown>>

const kept = new Map<Locale, Promise<Messages>>()

/** All messages of a language: each file of its folder is one namespace, named as the file. */
export function loadMessages(locale: Locale): Promise<Messages> {
  if (process.env.NODE_ENV === 'development') return readMessages(locale)
  const messages = kept.get(locale) ?? readMessages(locale)
  kept.set(locale, messages)
  return messages
}

async function readMessages(locale: Locale): Promise<Messages> {
  const folder = path.join(process.cwd(), 'app', 'messages', locale)
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json'))
  const entries = files.map(async (file) => {
    const messages = JSON.parse(await readFile(path.join(folder, file), 'utf8'))
    return [path.basename(file, '.json'), messages] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}
