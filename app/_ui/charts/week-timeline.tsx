import { getFormatter, getTranslations } from 'next-intl/server'
import { type CSSProperties, Fragment } from 'react'
import type { Family } from '#core/4-reports/codebook.ts'
import { isAboveUsual } from '#core/6-digests/week-sentence.ts'
import { weekBand } from '#core/drawing/draw-weeks.ts'
import { dotPattern } from '#core/drawing/map-parts.ts'
import { addDays, startOf } from '#core/time/days.ts'
import { daysOfWeek } from '#core/time/weeks.ts'
import type { TrendRow, WeekFigures } from '#db/week.ts'
import { getDates } from '../dates.ts'
import { FamilyMark } from '../family-mark.tsx'
import { Drawing } from './drawing.tsx'
import { rangeWords } from './range-words.ts'
import { FAMILY_HEIGHT, gridlinesFor, MAIN_HEIGHT, monthTicks, rowSvg } from './week-rows.ts'
import { WeeksTable } from './weeks-table.tsx'

type Props = { figures: WeekFigures; dir: 'ltr' | 'rtl'; hrefOf: (week: string) => string; id?: string }

/**
 * The weekly timeline: aligned rows over one time axis, deteriorating up, improving down, neutral and each family below, and at
 * the end of each row this week, last week by the same weekday, and what is usual.
 */
export async function WeekTimeline({ figures, dir, hrefOf, id = 'tl' }: Props) {
  const [t, c, format, dates] = await Promise.all([
    getTranslations('charts'),
    getTranslations('codebook'),
    getFormatter(),
    getDates(),
  ])
  const [up, down, neutral] = figures.polarities as [TrendRow, TrendRow, TrendRow]
  const max = Math.max(4, ...up.counts)
  const downHeight = Math.max(24, (Math.max(...down.counts) / max) * MAIN_HEIGHT)
  const rowMax = Math.max(3, ...neutral.counts, ...figures.families.flatMap((row) => row.counts))
  const lines = gridlinesFor(max)
  const count = figures.weeks.length
  const frame = (row: TrendRow, name: string) => ({
    dir,
    isOpen: figures.isOpen,
    id: `${id}-${row.key}`,
    label: t('rowLabel', { name, counts: row.counts.join(', ') }),
  })
  const mondays = figures.weeks.map((week) => daysOfWeek(week)?.start ?? '')
  const unknown = figures.knownSince
    ? mondays.filter((monday) => addDays(monday, 6) < (figures.knownSince ?? '')).length
    : 0
  const number = (week: string) => Number(week.slice(6))
  return (
    <div className="tl">
      <span className="h h0" />
      <span className="h pw" />
      <span className="h">{t('thisWeek')}</span>
      <span className="h">{figures.isOpen ? t('lastWeekStar') : t('lastWeek')}</span>
      <span className="h">{t('usual')}</span>

      <span className="l big" style={at(2)}>
        <i className="key" aria-hidden="true" />
        {t('deteriorating')}
      </span>
      <div className="pw main" style={at(2)}>
        {lines.map((value) => (
          <span
            key={value}
            className="gl"
            style={{ bottom: `${(value / max) * MAIN_HEIGHT - 6}px` }}
            aria-hidden="true"
          >
            {value}
          </span>
        ))}
        <Drawing
          className="px"
          svg={rowSvg(
            up,
            'split',
            'bar',
            { max, height: MAIN_HEIGHT, gridlines: lines },
            frame(up, t('deteriorating')),
          )}
        />
      </div>
      <Numbers row={up} place="b" t={t} r={2} />

      <span className="l top" style={at(3)}>
        <i className="key o" aria-hidden="true" />
        {t('improving')}
      </span>
      <div className="pw" style={at(3)}>
        <Drawing
          className="px"
          svg={rowSvg(
            down,
            'outline',
            'bar',
            { max: (max * downHeight) / MAIN_HEIGHT, height: downHeight },
            frame(down, t('improving')),
          )}
        />
      </div>
      <Numbers row={down} place="a" t={t} r={3} />

      <span className="l row" style={at(4)}>
        <i className="key n" aria-hidden="true" />
        {t('neutral')}
      </span>
      <div className="pw row" style={at(4)}>
        <Drawing
          className="px"
          svg={rowSvg(neutral, 'full', 'ctl', { max: rowMax, height: FAMILY_HEIGHT }, frame(neutral, t('neutral')))}
        />
      </div>
      <Numbers row={neutral} place="row" t={t} r={4} />

      {figures.families.map((row, index) => {
        const family = row.key as Family
        const isAbove = isAboveUsual(row.thisWeek, row.usual)
        const name = c(`family.${family}`)
        return (
          <Fragment key={family}>
            <span className="l row" style={at(5 + index)}>
              <FamilyMark family={family} />
              {name}
            </span>
            <div className="pw row" style={at(5 + index)}>
              <Drawing
                className="px"
                svg={rowSvg(
                  row,
                  isAbove ? 'full' : 'tint',
                  family,
                  { max: rowMax, height: FAMILY_HEIGHT },
                  frame(row, name),
                )}
              />
            </div>
            <Numbers row={row} place="row" t={t} r={5 + index} isAbove={isAbove} />
          </Fragment>
        )
      })}

      <div className="axis pw">
        <div className="px">
          {monthTicks(mondays).map(({ index, day }) => (
            <span key={day} style={{ insetInlineStart: `${(index / count) * 100}%` }}>
              {format.dateTime(startOf(day), { month: 'short' })}
            </span>
          ))}
        </div>
      </div>
      <div className="brush pw">
        <div className="px">
          <svg width="100%" height="100%" aria-hidden="true">
            {unknown > 0 ? <UnknownWeeks id={`${id}-unknown`} share={unknown / count} dir={dir} /> : null}
            {figures.weeks.map((week, index) => {
              const band = weekBand(index, count, dir)
              return (
                <a key={week} href={hrefOf(week)} tabIndex={-1}>
                  <rect x={`${band.start * 100}%`} width={`${band.size * 100}%`} height="100%" fill="transparent">
                    <title>{t('weekCount', { number: number(week), count: figures.total.counts[index] ?? 0 })}</title>
                  </rect>
                </a>
              )
            })}
          </svg>
          <span className="win" style={{ inlineSize: `calc(${100 / count}% + 2px)` }}>
            <span className="tab">{t('week', { number: number(figures.week) })}</span>
          </span>
        </div>
      </div>
      <p className="note">
        {figures.isOpen
          ? `${t('noteOpen', { day: format.dateTime(startOf(figures.asOf), { weekday: 'long' }) })} `
          : ''}
        {t('note')}
        {figures.knownSince && figures.knownSince > (mondays[0] ?? '')
          ? ` ${t('knownSince', { day: dates.day(figures.knownSince) })}`
          : ''}
      </p>
      <WeeksTable figures={figures} hrefOf={hrefOf} />
    </div>
  )
}

type Words = Awaited<ReturnType<typeof getTranslations<'charts'>>>

/** Dots over the weeks before anything was read: unknown, not quiet. */
function UnknownWeeks({ id, share, dir }: { id: string; share: number; dir: 'ltr' | 'rtl' }) {
  return (
    <>
      <g dangerouslySetInnerHTML={{ __html: dotPattern(id, 'web') }} />
      <rect
        x={dir === 'rtl' ? `${(1 - share) * 100}%` : 0}
        width={`${share * 100}%`}
        height="100%"
        fill={`url(#${id})`}
      />
    </>
  )
}

type NumbersProps = { row: TrendRow; place: string; t: Words; r: number; isAbove?: boolean }

/** Places an element in the timeline's row: rows are counted from the head, and doubled on phones, where labels stand above. */
function at(row: number): CSSProperties {
  return { '--r': row } as CSSProperties
}

function Numbers({ row, place, t, r, isAbove = false }: NumbersProps) {
  return (
    <>
      <span className={`v t ${place}${isAbove ? ' up' : ''}`} style={at(r)}>
        {isAbove ? (
          <>
            <span aria-hidden="true">▲</span>
            <span className="sr">{t('above')} </span>
          </>
        ) : null}
        {row.thisWeek}
      </span>
      <span className={`v la ${place}`} style={at(r)}>
        {row.lastWeek}
      </span>
      <span className={`v u ${place}`} style={at(r)}>
        {row.usual ? rangeWords(row.usual, t) : '–'}
      </span>
    </>
  )
}
