import { addDays, type Day, startOf } from '#core/time/days.ts'
import { PLAIN as arPlain } from '../content/ar/plain.ts'
import { PLAIN as enPlain } from '../content/en/plain.ts'
import { PLAIN as esPlain } from '../content/es/plain.ts'
import { PLAIN as frPlain } from '../content/fr/plain.ts'
import { type Outlet, outletOf } from '../world/outlets.ts'
import type { PlainItem } from '../write/follow-up-text.ts'
import { TEXTS } from '../write/texts.ts'
import { dayNumber } from './happenings.ts'

/** An item that tells of no security incident; `minute` counts from the exercise's first Monday, 00:00 UTC. */
export type PlainPlan = {
  key: string
  outlet: Outlet
  minute: number
  topic: string
  title: string
  body: string[]
  tells: []
  copyOf: null
}

const ALL: readonly PlainItem[] = [...enPlain, ...arPlain, ...frPlain, ...esPlain]

/** Spread over the weeks so that a few come in each; `{day}` is the day they are published. */
export function plainPlans(monday: Day): PlainPlan[] {
  return ALL.flatMap((item, i) => {
    const outlet = outletOf(item.outlet)
    const day = (i * 31 + 3) % 89
    if (outlet.silentSince && day >= dayNumber(outlet.silentSince)) return []
    const minute = day * 1440 + 5 * 60 + ((i * 47) % 600)
    const { grammar } = TEXTS[outlet.language]
    const put = (text: string) => text.replaceAll('{day}', grammar.day(startOf(addDays(monday, day)), 0))
    return [
      {
        key: `plain-${outlet.language}-${i}`,
        outlet,
        minute,
        topic: item.topic,
        title: put(item.title),
        body: item.body.map(put),
        tells: [] as [],
        copyOf: null,
      },
    ]
  })
}
