import { addDays, type Day, startOf } from '#core/time/days.ts'
import type { Grammar } from '../grammar/grammar.ts'
import type { Where } from '../plan/happening.ts'
import type { Telling } from '../plan/tellings.ts'
import { governorate } from '../world/governorates.ts'
import type { Language } from '../world/language.ts'
import { placeOf } from '../world/places.ts'

/** What the slots of a sentence stand for in one telling. */
export type Slots = Record<string, string>

/** The slots of one telling in one language; `monday` is the first day of the exercise, `minute` the item's time. */
export function slotsOf(
  telling: Telling,
  grammar: Grammar,
  language: Language,
  what: string,
  monday: Day,
  minute: number,
): Slots {
  const { happening, claim, before } = telling
  const day = addDays(monday, (happening.week + 12) * 7 + happening.weekday)
  const written = addDays(monday, Math.floor((minute + 180) / 1440))
  const distance = Math.round((startOf(written).getTime() - startOf(day).getTime()) / 86_400_000)
  const at = wordPlace(happening.where, grammar, language)
  const gov = happening.where.form === 'region' ? null : governorate(placeOf(happening.where.place).admin1)
  const town =
    happening.where.form === 'region' || happening.where.form === 'governorate'
      ? undefined
      : placeOf(happening.where.place).name[language]
  const slots: Slots = {
    at,
    atgov:
      gov === null || happening.where.form === 'governorate' || town === gov.name[language]
        ? at
        : grammar.withGovernorate(at, gov.phrase[language]),
    when: grammar.when(startOf(day), distance, happening.part),
    day: grammar.day(startOf(day), distance),
    toll: grammar.toll(claim, happening.noun),
    killing: grammar.killing(claim, happening.noun),
    tolltitle: grammar.tollTitle(claim),
    n: grammar.people(claim.taken, happening.noun),
    'n.o': grammar.people(claim.taken, happening.noun, 'after'),
    'n.a': grammar.people(claim.taken, happening.noun, 'object'),
    before: grammar.people(before, happening.noun, 'after'),
    perp: grammar.perpetrator(happening.perpetrator),
    'perp.o': grammar.perpetrator(happening.perpetrator, true),
    group: grammar.group(happening.perpetrator),
    what,
    whatbare: what.replace(/^the /, ''),
  }
  if (gov) slots.gov = gov.phrase[language]
  if (town) slots.town = town
  return slots
}

/** A place as a language words it. */
export function wordPlace(where: Where, { at }: Grammar, language: Language): string {
  if (where.form === 'region') return at.region(where.direction)
  const place = placeOf(where.place)
  const name = place.name[language]
  switch (where.form) {
    case 'in':
      return at.in(name)
    case 'near':
      return at.near(name)
    case 'village':
      return at.village(name, placeOf(place.near ?? where.place).name[language])
    case 'governorate':
      return at.governorate(governorate(place.admin1).phrase[language])
    case 'offset':
      return at.offset(where.km, where.direction, name)
    case 'road':
      return at.road(name, placeOf(where.other).name[language])
  }
}

/** A sentence with its slots filled; a slot that asks for a capital gets one. Null where a slot has no filling. */
export function fill(template: string, slots: Slots, grammar: Grammar): string | null {
  let missing = false
  const text = template.replace(/\{([A-Za-z.]+)\}/g, (_, name: string) => {
    const value = slots[name.charAt(0).toLowerCase() + name.slice(1)]
    if (value === undefined) missing = true
    return /^[A-Z]/.test(name) ? capital(value ?? '') : (value ?? '')
  })
  return missing
    ? null
    : capital(
        grammar.polish(
          text
            .replace(/(^|[.!?] )[.،,] ?/g, '$1')
            .replace(/ {2,}/g, ' ')
            .replace(/ ([.,،])/g, '$1')
            .trim(),
        ),
      )
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
