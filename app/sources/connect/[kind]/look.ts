import type { NewSource } from '#core/1-sources/new-source.ts'
import type { Tried } from '#io/try-connector.ts'

/** What an action found by looking through a way in, for the page that answers it. */
export type Look = { source: NewSource; tried: Tried; typed: Record<string, string>; folder: string | null }
