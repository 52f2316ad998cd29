import { getTranslations } from 'next-intl/server'
import { addWeeks } from '#core/time/weeks.ts'
import { type WeekQuestion, weekHref } from './question.ts'
import { runningWeek } from './running-week.ts'

/** One line, while the running week has only begun: how little it has, and the way to the other of the two weeks. */
export async function ThinWeek({ question }: { question: WeekQuestion }) {
  const { week, thisWeek, country } = question
  const lastWeek = addWeeks(thisWeek, -1)
  if (week !== thisWeek && week !== lastWeek) return null
  const { count, isThin } = await runningWeek(country)
  if (!isThin) return null
  const t = await getTranslations('week.thin')
  const isRunning = week === thisWeek
  const other = isRunning ? lastWeek : thisWeek
  const values = { count, running: Number(thisWeek.slice(6)), last: Number(lastWeek.slice(6)) }
  return (
    <p className="note">
      {t(isRunning ? 'running' : 'last', values)}{' '}
      <a href={weekHref(other, country, thisWeek)}>{t(isRunning ? 'toLast' : 'toRunning', values)}</a>
    </p>
  )
}
