import { getTranslations } from 'next-intl/server'
import { daysOfWeek } from '#core/time/weeks.ts'
import type { WeekFigures } from '#db/week.ts'
import { getDates } from '../dates.ts'

/** The timeline's numbers as a table, newest week first; opens without scripts. */
export async function WeeksTable({ figures, hrefOf }: { figures: WeekFigures; hrefOf: (week: string) => string }) {
  const [t, c, dates] = await Promise.all([getTranslations('charts'), getTranslations('codebook'), getDates()])
  const rows = figures.weeks.map((week, index) => ({ week, index })).reverse()
  return (
    <details className="as-table">
      <summary>{t('showTable')}</summary>
      <table>
        <caption className="sr">{t('tableCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('weekHead')}</th>
            {figures.polarities.map((row) => (
              <th key={row.key} scope="col" className="num">
                {t(row.key as 'deteriorating')}
              </th>
            ))}
            {figures.families.map((row) => (
              <th key={row.key} scope="col" className="num only-d-cell">
                {c(`family.${row.key as 'fighting'}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ week, index }) => {
            const start = daysOfWeek(week)?.start ?? ''
            return (
              <tr key={week}>
                <th scope="row">
                  <a href={hrefOf(week)}>
                    {t('weekOf', {
                      number: Number(week.slice(6)),
                      day: dates.day(start),
                    })}
                  </a>
                </th>
                {figures.polarities.map((row) => (
                  <td key={row.key} className="num">
                    {row.counts[index]}
                  </td>
                ))}
                {figures.families.map((row) => (
                  <td key={row.key} className="num only-d-cell">
                    {row.counts[index]}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </details>
  )
}
