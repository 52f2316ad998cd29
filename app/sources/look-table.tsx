import { getFormatter, getTranslations } from 'next-intl/server'
import type { SourceHealth } from '#db/sources.ts'
import { getDates } from '../_ui/dates.ts'
import { Covers, SourceBars, SourceName } from './source-cells.tsx'
import { SourceLine } from './source-line.tsx'
import { WhatIsWrong } from './what-is-wrong.tsx'

/** Sources that need a look: what is wrong first, counts after; two or three lines each on phones. */
export async function LookTable({ sources }: { sources: SourceHealth[] }) {
  const [t, dates, format] = await Promise.all([getTranslations('sources'), getDates(), getFormatter()])
  return (
    <>
      <ul className="rows only-m">
        {sources.map((source) => (
          <SourceLine key={source.id} source={source}>
            <p>
              <WhatIsWrong source={source} />
            </p>
          </SourceLine>
        ))}
      </ul>
      <table className="only-d spaced look">
        <thead>
          <tr>
            <th scope="col">{t('col.source')}</th>
            <th scope="col">{t('col.covers')}</th>
            <th scope="col">{t('col.wrong')}</th>
            <th scope="col">{t('col.lastItem')}</th>
            <th scope="col" className="num">
              {t('col.week')}
            </th>
            <th scope="col" className="num">
              {t('col.usual')}
            </th>
            <th scope="col">{t('col.days')}</th>
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <tr key={source.id}>
              <th scope="row">
                <SourceName source={source} />
              </th>
              <td className="i2">
                <Covers source={source} />
              </td>
              <td>
                <WhatIsWrong source={source} />
              </td>
              <td>{source.lastItemAt ? dates.dayTime(source.lastItemAt) : t('never')}</td>
              <td className="num b">{format.number(source.itemsLast7Days)}</td>
              <td className="num i3">
                {source.usualPerWeek === null ? t('notYet') : format.number(source.usualPerWeek)}
              </td>
              <td>
                <SourceBars source={source} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
