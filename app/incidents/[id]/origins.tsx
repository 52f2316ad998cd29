import { getTranslations } from 'next-intl/server'
import type { IncidentDetail } from '#db/incidents.ts'
import { getDates } from '../../_ui/dates.ts'
import { originTree } from './origin-tree.ts'

/** Who first said it and who repeated it: ten outlets with one statement are one origin. */
export async function Origins({ incident }: { incident: IncidentDetail }) {
  const [t, dates] = await Promise.all([getTranslations('incidents'), getDates()])
  return (
    <div className="tree">
      {originTree(incident).map((origin) => (
        <div className="org" key={origin.name}>
          <p>
            <bdi>{origin.name}</bdi> <small className="i3">{t(`originKind.${origin.kind as 'outlet'}`)}</small>
          </p>
          <ul>
            {origin.reports.map((report, index) => (
              <li key={report.id} className={index === 0 ? 'first' : undefined}>
                <time className="tm" dateTime={report.at.toISOString()}>
                  {dates.dayTime(report.at)}
                </time>
                <span>
                  <a href={`/items/${report.itemId}`}>
                    <bdi>{report.outlet}</bdi>
                  </a>
                  {index === 0 && origin.reports.length > 1 ? ` ${t('firstToCarry')}` : ''}
                  {report.isCopy ? ` ${t('copy')}` : report.isTranslation ? ` ${t('translation')}` : ''}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
