import type { Claim, DayPart, Direction, Figure, Noun, Origin, Perpetrator } from '../plan/happening.ts'

/** A noun's part in its sentence: the one who acts, the one acted on, or after a noun or preposition. */
export type Role = 'subject' | 'object' | 'after'

/** What a language knows to say: the pieces that depend on numbers, gender, case and dates. */
export type Grammar = {
  /** "in Hawija", by form of wording; names come in the language. */
  at: {
    in(name: string): string
    near(name: string): string
    village(name: string, near: string): string
    governorate(phrase: string): string
    offset(km: number, direction: Direction, name: string): string
    road(a: string, b: string): string
    region(direction: Direction): string
  }
  /** "in Hawija in Kirkuk governorate". */
  withGovernorate(at: string, phrase: string): string
  /** "on Tuesday" within a week, else "on 14 November"; `date` is UTC midnight. */
  day(date: Date, distance: number): string
  /** "on Tuesday morning". */
  when(date: Date, distance: number, part: DayPart): string
  /** The date of a dateline or page head. */
  date(date: Date): string
  /** "three people were killed and five injured"; empty where both figures are unknown or zero. */
  toll(claim: Claim, noun: Noun): string
  /** ", killing three people and injuring five", with its comma; empty as above. */
  killing(claim: Claim, noun: Noun): string
  /** ": three killed, five injured" for titles; empty as above. */
  tollTitle(claim: Claim): string
  /** "four men"; Arabic declines it. */
  people(figure: Figure, noun: Noun, role?: Role): string
  perpetrator(who: Perpetrator, oblique?: boolean): string
  /** The group's own name, "the Copper Column". */
  group(who: Perpetrator): string
  /** "a police officer"; for "according to …". */
  origin: Record<Origin, readonly string[]>
  /** Tails after a comma: "police said". */
  said: Record<Origin, readonly string[]>
  /** Last touch on a filled sentence, such as French elision. */
  polish(text: string): string
}
