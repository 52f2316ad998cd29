import type { ToldSentence } from './told.ts'

/** Who and what MUC-4's guidelines tell apart, as its agencies' English names them. */
const NAMED: Record<string, RegExp> = {
  official:
    /\b(mayors?|governors?|ministers?|ambassadors?|diplomats?|consuls?|deput(y|ies)|senators?|congressm[ae]n|judges?|magistrates?|prosecutors?|attorneys?|councilm[ae]n|councilors?|candidates?|officials?|prefects?|subprefects?|politicians?)\b/i,
  church: /\b(priests?|jesuits?|nuns?|bishops?|archbishops?|missionar(y|ies)|pastors?|church(es)?)\b/i,
  civilian:
    /\b(civilians?|peasants?|child(ren)?|wom[ae]n|students?|professors?|teachers?|journalists?|reporters?|workers?|unionists?|union leaders?|farmers?|ranchers?|businessm[ae]n|industrialists?|lawyers?|doctors?|engineers?|drivers?|passengers?|residents?|tourists?|villagers?|refugees|famil(y|ies)|citizens?)\b/i,
  property:
    /\b(pipelines?|towers?|pylons?|power (lines?|poles?)|substations?|banks?|offices?|headquarters|embass(y|ies)|residences?|houses?|homes?|bus(es)?|vehicles?|cars?|trucks?|bridges?|stations?|stores?|restaurants?|hotels?|buildings?|planes?|aircraft|airliner|railway|trains?|factor(y|ies)|supermarkets?|installations?|facilit(y|ies)|universit(y|ies)|schools?|newspapers?)\b/i,
  police: /\b(policem[ae]n|police|(body|security )?guards?|escorts?|detectives?)\b/i,
  forces:
    /\b(soldiers?|troops|army|brigade|battalion|patrols?|garrison|barracks|lieutenants?|captains?|colonels?|sergeants?|corporals?|convoy)\b/i,
  guerrillas:
    /\b(guerrillas?|rebels?|subversives?|insurgents?|extremists?|terrorists?|contras?|combatants|fmln|eln|farc|epl|m-19|mrta|urng)\b/i,
}
/** What the set counts when it is attacked. */
const COUNTED = ['official', 'church', 'civilian', 'property']

/**
 * Whom or what of civil life, of the state and of the forces a sentence names, for the set asks who was the target: when
 * forces and guerrillas fight one another it counts only what else was hit.
 */
export function targetsOf({ sentence }: ToldSentence, text: string): string[] {
  const words = text.slice(sentence.start, sentence.end)
  const named = Object.keys(NAMED).filter((target) => NAMED[target]?.test(words))
  if (!named.includes('forces') || !named.includes('guerrillas')) return named
  return [...named, 'fighting', ...(named.some((target) => COUNTED.includes(target)) ? [] : ['fighting alone'])]
}
