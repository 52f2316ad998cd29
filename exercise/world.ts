import { addDays, type Day } from '#core/time/days.ts'
import { mondayOf } from '#core/time/weeks.ts'
import { type PlainPlan, plainPlans } from './plan/plain-items.ts'
import { type ItemPlan, itemPlans } from './plan/tellings.ts'
import type { Outlet } from './world/outlets.ts'
import { type Choices, compose, composeEntry, labelled } from './write/compose.ts'
import { openStock } from './write/stock.ts'
import { TEXTS } from './write/texts.ts'

/** An item of the exercise as it is delivered; `published` is an instant, the last paragraph the label. */
export type ExerciseItem = {
  key: string
  outlet: Outlet
  url: string
  title: string
  paragraphs: string[]
  published: Date
  /** The plan behind it: what it tells, or why it tells nothing. */
  plan: ItemPlan | PlainPlan
}

const written = new Map<Day, ExerciseItem[]>()

/** All items of the thirteen weeks that end with the anchor's week, whole weeks, by time. */
export function exerciseItems(anchor: Day): ExerciseItem[] {
  const monday = addDays(mondayOf(anchor), -84)
  const known = written.get(monday)
  if (known) return known
  const items = write(monday)
  if (written.size > 4) written.clear()
  written.set(monday, items)
  return items
}

function write(monday: Day): ExerciseItem[] {
  const stock = openStock()
  const chosen = new Map<string, Choices>()
  const start = new Date(`${monday}T00:00:00Z`).getTime()
  const base = (plan: ItemPlan | PlainPlan) => ({
    key: plan.key,
    outlet: plan.outlet,
    url: `exercise://pages/${plan.outlet.slug}/${plan.key}`,
    published: new Date(start + plan.minute * 60_000),
    plan,
  })
  const told = itemPlans()
    .filter((plan) => TEXTS[plan.outlet.language])
    .map((plan): ExerciseItem => {
      const { language } = plan.outlet
      if (plan.tells.length > 1) return { ...base(plan), ...roundUp(plan, monday, stock) }
      const from = plan.copyOf ? (chosen.get(plan.copyOf.key) ?? null) : null
      const { title, paragraphs, choices } = compose(plan, stock, monday, from)
      chosen.set(plan.key, choices)
      return { ...base(plan), title, paragraphs: labelled(paragraphs, language) }
    })
  const plain = plainPlans(monday).map((plan) => ({
    ...base(plan),
    title: plan.title,
    paragraphs: labelled(plan.body, plan.outlet.language),
  }))
  return [...told, ...plain].sort((a, b) => a.published.getTime() - b.published.getTime() || (a.key < b.key ? -1 : 1))
}

function roundUp(
  plan: ItemPlan,
  monday: Day,
  stock: ReturnType<typeof openStock>,
): { title: string; paragraphs: string[] } {
  const { language } = plan.outlet
  const { frame, grammar } = TEXTS[language]
  const intro = frame.roundup[stock.deal('roundup', frame.roundup, null)] as string
  const day = addDays(monday, Math.floor(plan.minute / 1440))
  const entries = plan.tells.map((telling) => composeEntry(plan, telling, stock, monday))
  return {
    title: `Safety bulletin of ${grammar.date(new Date(`${day}T00:00:00Z`))}`,
    paragraphs: labelled([intro, ...entries], language),
  }
}
