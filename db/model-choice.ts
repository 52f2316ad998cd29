import { z } from 'zod'
import { openSealed, seal } from '#io/secret.ts'
import { deleteSetting, findSetting, saveSetting } from './settings.ts'

/** The language model an administrator has chosen to ask, and about what. */
export type ModelChoice = {
  address: string
  model: string
  timeoutSeconds: number
  /** Asked at most so often in a day (UTC), retries included. */
  perDay: number
  /** BCP 47 languages it may see; empty means all. */
  languages: string[]
  /** Sources it may see, by id; empty means all. */
  sources: string[]
  /** ISO instant since when items are shown to it: none that was read before. */
  since: string
  /** A key is kept for it; it is never told. */
  hasKey: boolean
}

const KEPT = z.object({
  address: z.string(),
  model: z.string(),
  timeoutSeconds: z.number(),
  perDay: z.number(),
  languages: z.array(z.string()),
  sources: z.array(z.string()),
  since: z.string(),
  sealedKey: z.string().nullable(),
})
type Kept = z.infer<typeof KEPT>

const SETTING = 'language-model'

/** The choice as it stands, null where no model is asked (the way it is until an administrator says otherwise). */
export async function findModelChoice(): Promise<ModelChoice | null> {
  const kept = await findKept()
  if (!kept) return null
  const { sealedKey, ...choice } = kept
  return { ...choice, hasKey: sealedKey !== null }
}

/** The key that goes with the choice, or null: none is kept, or it was sealed with another secret. */
export async function findModelKey(): Promise<{ key: string | null; isUnreadable: boolean }> {
  const sealed = (await findKept())?.sealedKey ?? null
  const key = sealed === null ? null : openSealed(sealed)
  return { key, isUnreadable: sealed !== null && key === null }
}

/**
 * Keeps a choice; `key` null keeps the key there is, if the address stays the same: a key never goes to another address
 * than the one it was given for. Items are shown from the first choice on.
 */
export async function saveModelChoice(
  choice: Omit<ModelChoice, 'since' | 'hasKey'>,
  key: string | null,
  at: Date,
): Promise<void> {
  const before = await findKept()
  const kept = before?.address === choice.address ? before.sealedKey : null
  const value: Kept = {
    ...choice,
    since: before?.since ?? at.toISOString(),
    sealedKey: key === null ? kept : key === '' ? null : seal(key),
  }
  await saveSetting(SETTING, value)
}

/** No model is asked any more, and its key is forgotten. */
export function deleteModelChoice(): Promise<void> {
  return deleteSetting(SETTING)
}

async function findKept(): Promise<Kept | null> {
  return KEPT.safeParse(await findSetting(SETTING)).data ?? null
}
