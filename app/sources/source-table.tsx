import { getFormatter, getTranslations } from 'next-intl/server'
import type { SourceHealth } from '#db/sources.ts'
import { getDates } from '../_ui/dates.ts'
import { Covers, SourceBars, SourceName } from './source-cells.tsx'
import { SourceLine } from './source-line.tsx'

/** Sources that read normally, with what they gave. */
export async function SourceTable({ sources }: { sources: SourceHealth[] }) {
  const [t, dates, format] = await Promise.all([getTranslations('sources'), getDates(), getFormatter()])
  return (
    <>
      <ul className="rows only-m">
        {sources.map((source) => (
          <SourceLine key={source.id} source={source} />
        ))}
      </ul>
      <table className="only-d spaced">
        <thead>
          <tr>
            <th scope="col">{t('col.source')}</th>
            <th scope="col">{t('col.covers')}</th>
            <th scope="col">{t('col.lastItem')}</th>
            <th scope="col" className="num">
              {t('col.week')}
            </th>
            <th scope="col" className="num">
              {t('col.usual')}
            </th>
            <th scope="col">{t('col.days')}</th>
            <th scope="col" className="num">
              {t('col.items')}
            </th>
            <th scope="col" className="num">
              {t('col.share')}
            </th>
            <th scope="col" className="num">
              {t('col.reports')}
            </th>
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
              <td>{source.lastItemAt ? dates.dayTime(source.lastItemAt) : t('notYet')}</td>
              <td className="num b">{format.number(source.itemsLast7Days)}</td>
              <td className="num i3">
                {source.usualPerWeek === null ? t('notYet') : format.number(source.usualPerWeek)}
              </td>
              <td>
                <SourceBars source={source} />
              </td>
              <td className="num">{format.number(source.itemsTotal)}</td>
              <td className="num">
                {source.shareRead === null ? '' : format.number(source.shareRead, { style: 'percent' })}
              </td>
              <td className="num">{format.number(source.reports)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
