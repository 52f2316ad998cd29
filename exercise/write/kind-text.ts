import type { Kind } from '../plan/happening.ts'

/**
 * The stock of sentences for one kind of happening in one language.
 *
 * Slots stand in braces; a capital first letter asks for a sentence start:
 * `{at}` in Hawija · `{atgov}` with the governorate · `{town}` bare name · `{gov}` Kirkuk governorate · `{when}` on
 * Tuesday morning · `{day}` on Tuesday · `{toll}` three people were killed · `{killing}` ", killing three people" ·
 * `{tolltitle}` ": three killed" · `{n}`, `{n.o}`, `{n.a}` four men (subject, after a preposition, object) · `{perp}`, `{perp.o}`, `{group}` · `{by}` a police
 * officer · `{said}` police said. Entries of one index say the same thing in every language, so that a wire can be
 * told in translation.
 *
 * The first sentence decides which happening of the kind it was (a flood or a fire), so every telling of one happening
 * keeps its index. `0,1|…` before a title, detail or quotation binds it to those first sentences.
 */
export type KindText = { what: string; titles: string[]; leads: string[]; details: string[]; quotes: string[] }

/** All kinds of a language. */
export type KindTexts = Record<Kind, KindText>
