import { getTranslations } from 'next-intl/server'
import { isAboveUsual } from '#core/6-digests/week-sentence.ts'
import { drawBand } from '#core/drawing/draw-band.ts'
import { drawDays } from '#core/drawing/draw-days.ts'
import type { RegionCount, WeekFigures } from '#db/week.ts'
import { Drawing } from './drawing.tsx'
import { rangeWords } from './range-words.ts'

const MAX_ROWS = 14

type Props = { figures: WeekFigures; dir: 'ltr' | 'rtl'; byCountry: boolean; hrefOf: (region: RegionCount) => string }

/** Counts beside what could be read, region by region: a low count where little was read is not calm. */
export async function CoverageTable({ figures, dir, byCountry, hrefOf }: Props) {
  const t = await getTranslations('charts')
  const rows = figures.regions.filter((region) => region.admin1 !== null || byCountry).slice(0, MAX_ROWS)
  const unknown = figures.regions.filter((region) => region.admin1 === null && !byCountry)
  const left = figures.regions.length - unknown.length - rows.length
  const max = Math.max(4, ...rows.flatMap((region) => [region.thisWeek, region.usual?.high ?? 0]))
  const range = (usual: { low: number; high: number } | null) => (usual ? rangeWords(usual, t) : '–')
  return (
    <>
      <table className="cover">
        <caption className="sr">{t('coverageCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('region')}</th>
            <th scope="col" className="num">
              {t('thisWeek')}
            </th>
            <th scope="col" className="num only-d-cell">
              {figures.isOpen ? t('lastWeekStar') : t('lastWeek')}
            </th>
            <th scope="col" className="rgt">
              {t('against', { max })}
            </th>
            <th scope="col" className="num">
              {t('sourcesAlive')}
            </th>
            <th scope="col" className="num">
              {t('itemsRead')}
            </th>
            <th scope="col" className="num only-d-cell">
              {t('itemsUsual')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((region) => {
            const isAbove = isAboveUsual(region.thisWeek, region.usual)
            const state = region.isLittleRead ? 'little-read' : isAbove ? 'above' : 'usual'
            const thin = region.isLittleRead ? 'num wt' : 'num'
            return (
              <tr key={region.code}>
                <th scope="row">
                  <a href={hrefOf(region)}>{region.name}</a>
                  {region.isLittleRead ? <small className="sm wt">{t('littleRead')}</small> : null}
                </th>
                <td className="num b">
                  {isAbove && !region.isLittleRead ? (
                    <span className="wt" aria-hidden="true">
                      ▲{' '}
                    </span>
                  ) : null}
                  {region.thisWeek}
                </td>
                <td className="num i2 only-d-cell">{region.lastWeek}</td>
                <td className="rgt">
                  <Drawing
                    svg={drawBand({
                      value: region.thisWeek,
                      usual: region.usual,
                      max,
                      state,
                      width: null,
                      dir,
                      theme: 'web',
                    })}
                  />
                  <span className="sr">
                    {t('bandWords', { usual: range(region.usual), state: region.isLittleRead ? 'little' : state })}
                  </span>
                </td>
                <td className={region.sourcesAlive * 2 < region.sources ? 'num wt' : 'num'}>
                  {t('aliveOf', { alive: region.sourcesAlive, all: region.sources })}
                </td>
                <td className={thin}>{region.items}</td>
                <td className="num i3 only-d-cell">{range(region.itemsUsual)}</td>
              </tr>
            )
          })}
          {unknown.map((region) => (
            <tr key={region.code}>
              <th scope="row" className="i2">
                {t('regionUnknown', { country: region.countryName })}
              </th>
              <td className="num b">{region.thisWeek}</td>
              <td className="num i2 only-d-cell">{region.lastWeek}</td>
              <td className="i3 rgt" colSpan={3}>
                {t('notOnMap')}
              </td>
              <td className="only-d-cell" />
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 ? <p className="note">{t('moreRegions', { count: left })}</p> : null}
      <p className="note">
        {t('coverageNote', {
          alive: figures.coverage.sourcesAlive,
          all: figures.coverage.sources,
          items: figures.coverage.items,
        })}
      </p>
      <div className="daily">
        <Drawing
          svg={drawDays(
            figures.coverage.perDay.map((day) => day.items),
            { width: null, height: 24, dir, theme: 'web' },
          )}
        />
        <p className="note">{t('perDay', { counts: figures.coverage.perDay.map((day) => day.items).join(', ') })}</p>
      </div>
    </>
  )
}
