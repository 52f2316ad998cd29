import { civilians as arCivilians } from '../content/ar/civilians.ts'
import { fighting as arFighting } from '../content/ar/fighting.ts'
import { followUps as arFollowUps } from '../content/ar/follow-ups.ts'
import { frame as arFrame } from '../content/ar/frame.ts'
import { society as arSociety } from '../content/ar/society.ts'
import { civilians as enCivilians } from '../content/en/civilians.ts'
import { fighting as enFighting } from '../content/en/fighting.ts'
import { followUps as enFollowUps } from '../content/en/follow-ups.ts'
import { frame as enFrame } from '../content/en/frame.ts'
import { society as enSociety } from '../content/en/society.ts'
import { civilians as esCivilians } from '../content/es/civilians.ts'
import { fighting as esFighting } from '../content/es/fighting.ts'
import { followUps as esFollowUps } from '../content/es/follow-ups.ts'
import { frame as esFrame } from '../content/es/frame.ts'
import { society as esSociety } from '../content/es/society.ts'
import { civilians as frCivilians } from '../content/fr/civilians.ts'
import { fighting as frFighting } from '../content/fr/fighting.ts'
import { followUps as frFollowUps } from '../content/fr/follow-ups.ts'
import { frame as frFrame } from '../content/fr/frame.ts'
import { society as frSociety } from '../content/fr/society.ts'
import { ar } from '../grammar/ar.ts'
import { en } from '../grammar/en.ts'
import { es } from '../grammar/es.ts'
import { fr } from '../grammar/fr.ts'
import type { Grammar } from '../grammar/grammar.ts'
import type { Language } from '../world/language.ts'
import type { FollowUpTexts, FrameTexts } from './follow-up-text.ts'
import type { KindTexts } from './kind-text.ts'

/** All a language can say. */
export type Texts = { grammar: Grammar; kinds: KindTexts; followUps: FollowUpTexts; frame: FrameTexts }

/** The stock of sentences, by language. */
export const TEXTS: Record<Language, Texts> = {
  en: { grammar: en, kinds: { ...enFighting, ...enCivilians, ...enSociety }, followUps: enFollowUps, frame: enFrame },
  fr: { grammar: fr, kinds: { ...frFighting, ...frCivilians, ...frSociety }, followUps: frFollowUps, frame: frFrame },
  es: { grammar: es, kinds: { ...esFighting, ...esCivilians, ...esSociety }, followUps: esFollowUps, frame: esFrame },
  ar: { grammar: ar, kinds: { ...arFighting, ...arCivilians, ...arSociety }, followUps: arFollowUps, frame: arFrame },
}
