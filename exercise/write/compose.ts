import type { Day } from '#core/time/days.ts'
import { addDays, startOf } from '#core/time/days.ts'
import type { ItemPlan, Telling } from '../plan/tellings.ts'
import { LABEL, type Language } from '../world/language.ts'
import { isOneAgency, nameAbroad } from '../world/outlet-names.ts'
import { placeOf } from '../world/places.ts'
import { fill, type Slots, slotsOf } from './fill.ts'
import { type Stock, unbound } from './stock.ts'
import { TEXTS, type Texts } from './texts.ts'

/** Which sentences an item was made of, so that a copy or a translation can be made of the same. */
export type Choices = Record<string, number>

/** A written item: plain paragraphs; the label is added by `labelled`. */
export type Written = { title: string; paragraphs: string[]; choices: Choices }

const DETAILS = { agency: 2, daily: 3, radio: 1, thin: 0, bulletin: 0, health: 0 } as const
const BACKGROUND = { agency: 1, daily: 2, radio: 0, thin: 0, bulletin: 0, health: 0 } as const

/** Writes an item that tells of one happening; `from` are the choices of the item it copies or translates. */
export function compose(plan: ItemPlan, stock: Stock, monday: Day, from: Choices | null): Written {
  const [telling] = plan.tells as [Telling]
  const { language, style } = plan.outlet
  const texts = TEXTS[language]
  const kind = texts.kinds[telling.happening.kind]
  const pen = openPen(plan, telling, texts, stock, monday, from)
  const { slots } = pen
  const lead = telling.happening.lead
  const { copyOf } = plan
  // A copy is as long as the wire it was taken from, except where the outlet is always short.
  const recipe = copyOf && style === 'daily' ? 'agency' : style
  const harmless = !slots.toll
  const paragraphs: string[] = []

  if (telling.follow) {
    const follow = texts.followUps[telling.follow]
    const title = pen.line(`${telling.follow}.title`, follow.titles)
    const plain = telling.follow === 'echo' && harmless
    paragraphs.push(pen.line(`${telling.follow}.lead`, plain ? follow.plain : follow.leads))
    if (telling.follow === 'echo') {
      if (plain && telling.happening.killed !== null) paragraphs.push(pen.harm())
      paragraphs.push(pen.lines('detail', kind.details, 2, lead))
    } else paragraphs.push(pen.lines(`${telling.follow}.plain`, follow.plain, style === 'daily' ? 2 : 1))
    const takesBack = telling.follow === 'retract' || telling.follow === 'deny'
    if (BACKGROUND[style] && !takesBack) paragraphs.push(pen.lines('background', texts.frame.background, 1))
    return pen.finish(title, paragraphs)
  }

  const title = pen.line('title', kind.titles, lead)
  const opening = kind.leads[lead] as string
  const first = [pen.fixed(opening)]
  if (telling.happening.killed !== null && !/\{(toll|Toll|killing)\}/.test(opening)) first.push(pen.harm())
  else if (telling.happening.killed !== null && harmless) first.push(pen.harm())
  paragraphs.push(first.join(' '))
  paragraphs.push(pen.lines('detail', kind.details, DETAILS[recipe], lead))
  if (
    copyOf ? from?.quote1 !== undefined && recipe === 'agency' : recipe === 'daily' || (recipe === 'agency' && pen.even)
  ) {
    paragraphs.push(pen.lines('quote', kind.quotes, 1, lead))
  }
  const ownWire = copyOf && isOneAgency(copyOf.outlet, plan.outlet.slug)
  if (copyOf?.relation === 'translation' && !ownWire) paragraphs.push(pen.relay(nameAbroad(copyOf.outlet, language)))
  else if (copyOf && !ownWire)
    paragraphs.push(texts.frame.credit.replace('{outlet}', nameAbroad(copyOf.outlet, language)))
  else paragraphs.push(pen.lines('background', texts.frame.background, BACKGROUND[recipe]))
  return pen.finish(title, paragraphs)
}

/** A first sentence with its casualties, as one entry of a round-up. */
export function composeEntry(plan: ItemPlan, telling: Telling, stock: Stock, monday: Day): string {
  const texts = TEXTS[plan.outlet.language]
  const pen = openPen(plan, telling, texts, stock, monday, null)
  const opening = texts.kinds[telling.happening.kind].leads[telling.happening.lead] as string
  const entry = [pen.fixed(opening)]
  if (telling.happening.killed !== null && !pen.slots.toll) entry.push(pen.harm())
  return entry.join(' ')
}

/** Paragraphs with the exercise's label as the last. */
export const labelled = (paragraphs: readonly string[], language: Language): string[] => [
  ...paragraphs,
  LABEL[language],
]

function openPen(plan: ItemPlan, telling: Telling, texts: Texts, stock: Stock, monday: Day, from: Choices | null) {
  const { grammar, frame } = texts
  const { language, style } = plan.outlet
  const { happening, claim } = telling
  const choices: Choices = {}
  const base = slotsOf(telling, grammar, language, texts.kinds[happening.kind].what, monday, plan.minute)

  /** The index to use for a part: the copied item's, else the least used whose slots are all known. */
  const choose = (
    part: string,
    nth: number,
    list: readonly string[],
    lead: number | null,
    taken: readonly number[],
  ): number => {
    const name = nth ? `${part}${nth}` : part
    const known = from?.[name]
    const index =
      known !== undefined && known < list.length
        ? known
        : stock.deal(
            `${language}.${part}.${list[0]}`,
            list,
            lead,
            (i) => !taken.includes(i) && fill(unbound(list[i] as string), withVoice(), grammar) !== null,
          )
    if (index >= 0) choices[name] = index
    return index
  }
  let voice: Slots = {}
  const withVoice = (): Slots => ({ ...base, ...voice })
  const renew = (nth: number) => {
    const by = grammar.origin[claim.origin]
    const said = grammar.said[claim.origin]
    const turn = choices.voice ?? 0
    voice = { by: by[(turn + nth) % by.length] as string, said: said[(turn + nth) % said.length] as string }
  }
  choices.voice = from?.voice ?? stock.deal(`${language}.voice`, ['a', 'b', 'c'], null)
  renew(0)
  const put = (template: string) => fill(unbound(template), withVoice(), grammar) ?? ''
  const even = plan.minute % 2 === 0

  return {
    slots: base,
    even,
    fixed: put,
    line(part: string, list: readonly string[], lead: number | null = null): string {
      const index = choose(part, 0, list, lead, [])
      return index < 0 ? '' : put(list[index] as string)
    },
    lines(part: string, list: readonly string[], count: number, lead: number | null = null): string {
      const taken: number[] = []
      for (let nth = 1; nth <= count; nth++) {
        const index = choose(part, nth, list, lead, taken)
        if (index >= 0 && !taken.includes(index)) taken.push(index)
      }
      return taken.map((index) => put(list[index] as string)).join(' ')
    },
    /** A sentence that says what is known about casualties where the first sentence did not. */
    harm(): string {
      renew(1)
      if (base.toll) return this.line('toll', frame.toll)
      return claim.killed === null && claim.injured === null
        ? this.line('unknown', frame.unknown)
        : this.line('none', frame.none)
    },
    relay(outlet: string): string {
      voice = { ...voice, outlet }
      return this.line('relay', frame.relay)
    },
    finish(title: string, paragraphs: string[]): Written {
      const kept = paragraphs.filter(Boolean)
      if (style === 'agency' && kept[0]) kept[0] = `${dateline(plan, telling, texts, monday)} ${kept[0]}`
      return { title, paragraphs: kept, choices }
    },
  }
}

function dateline(plan: ItemPlan, { happening }: Telling, { grammar }: Texts, monday: Day): string {
  const { language } = plan.outlet
  const date = grammar.date(startOf(addDays(monday, Math.floor((plan.minute + 180) / 1440))))
  const short = { en: 'Tamrin', fr: 'Tamrin', es: 'Ensayo', ar: 'تمرين' }[language]
  const where = happening.where.form === 'region' ? placeOf('baghdad') : placeOf(happening.where.place)
  const town = placeOf(where.near ?? where.key).name[language]
  return language === 'ar' ? `${town} (${short}) –` : `${town.toUpperCase()}, ${date} (${short}) –`
}
