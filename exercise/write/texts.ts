import { civilians as enCivilians } from '../content/en/civilians.ts'
import { common as enCommon } from '../content/en/common.ts'
import { fighting as enFighting } from '../content/en/fighting.ts'
import { followUps as enFollowUps } from '../content/en/follow-ups.ts'
import { society as enSociety } from '../content/en/society.ts'
import { en } from '../grammar/en.ts'
import type { Grammar } from '../grammar/grammar.ts'
import type { Language } from '../world/language.ts'
import type { CommonTexts, FollowUpTexts } from './follow-up-text.ts'
import type { KindTexts } from './kind-text.ts'

/** All a language can say. */
export type Texts = { grammar: Grammar; kinds: KindTexts; followUps: FollowUpTexts; common: CommonTexts }

/** The stock of sentences, by language. */
export const TEXTS = {
  en: { grammar: en, kinds: { ...enFighting, ...enCivilians, ...enSociety }, followUps: enFollowUps, common: enCommon },
} as unknown as Record<Language, Texts>
