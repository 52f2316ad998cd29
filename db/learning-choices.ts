import { inTransaction } from './client.ts'
import { type Actor, saveEdits } from './edits.ts'
import { deleteSetting, findSetting, saveSetting } from './settings.ts'

/** How far the installation follows what it learns by itself. */
export type LearningChoice = {
  /** Whether a model that is better is used at once, or waits for a person. */
  putInUse: 'automatic' | 'ask'
  /** Whether incidents that are told surely enough are accepted without a person. */
  accepts: boolean
}

const DEFAULT: LearningChoice = { putInUse: 'automatic', accepts: false }
const KEY = 'learning.choice'
const WISH = 'learning.wish'
/** Edits of settings hang on one id each. */
const SETTING_ID = '00000000-0000-7000-8000-00000000001e'

/** What the administrator chose; by default what is better is used, and nothing is accepted without a person. */
export async function findLearningChoice(): Promise<LearningChoice> {
  return { ...DEFAULT, ...(await findSetting<Partial<LearningChoice>>(KEY)) }
}

/** Changes what was chosen. */
export async function saveLearningChoice(by: Actor, choice: Partial<LearningChoice>): Promise<void> {
  const before = await findLearningChoice()
  const after = { ...before, ...choice }
  await inTransaction(async (tx) => {
    await saveSetting(KEY, after, tx)
    await saveEdits(tx, by, [{ noun: 'setting', nounId: SETTING_ID, field: 'learning', before, after }])
  })
}

/** Asks for learning now; the worker forgets the wish when it is done. */
export function wishLearning(by: Actor): Promise<void> {
  return saveSetting(WISH, { by: by.name, at: new Date().toISOString() })
}

/** Whether somebody waits for learning, since when. */
export async function findLearningWish(): Promise<{ by: string; at: string } | null> {
  return findSetting(WISH)
}

/** Learning is done, or there was nothing to learn. */
export function forgetLearningWish(): Promise<void> {
  return deleteSetting(WISH)
}
