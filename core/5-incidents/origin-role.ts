import { remembered } from '#core/text/remembered.ts'
import table from './origin-roles.json' with { type: 'json' }

/** A voice that is named by its office only: "la policía", "الشرطة" and "police officers" are one. */
export type OriginRole = {
  /** English name of the office. */
  name: string
  /** Offices of one side speak with one voice: police and army do not corroborate each other. */
  side: 'state' | null
}

/** One spelling for one name: case, articles and marks do not make two. The same few names are met over and over. */
export const foldName = remembered((name) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^(?:the|an?|le|la|les|une?|el|los|las|una?|l’|l')(?:\s+|(?<=['’]))/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(^|\s)ال(?=\p{L}{2})/gu, '$1')
    .trim(),
)

const ROLES = new Map<string, OriginRole>(
  Object.entries(table).flatMap(([name, { side, words }]) =>
    words.map((word) => [foldName(word), { name, side: side as OriginRole['side'] }] as const),
  ),
)

/** The office a name stands for, in English, French, Spanish or Arabic; null for a name of its own. */
export function originRole(name: string): OriginRole | null {
  return ROLES.get(foldName(name)) ?? null
}
