import { getTranslations } from 'next-intl/server'
import type { PeopleRange, WeekFigures } from '#db/week.ts'
import { rangeWords } from '../_ui/charts/range-words.ts'

/** The five figures of the week with their ranges and what they are compared with. */
export async function WeekFiguresRow({ figures }: { figures: WeekFigures }) {
  const [t, charts] = await Promise.all([getTranslations('week'), getTranslations('charts')])
  const { thisWeek, lastWeek, total, isOpen } = figures
  const usual = total.usual ? rangeWords(total.usual, charts) : ''
  const open = String(isOpen)
  const { byVerification: sure } = thisWeek
  return (
    <dl className="figs">
      <div>
        <dt>{t('figure.incidents', { count: total.thisWeek })}</dt>
        <dd className="n">{total.thisWeek}</dd>
        <dd className="c">
          {t('figure.incidentsNote', { last: total.lastWeek, open, usual, hasUsual: String(usual !== '') })}
        </dd>
      </div>
      <PeopleFigure name="killed" now={thisWeek.killed} last={lastWeek.killed} open={open} />
      <PeopleFigure name="abducted" now={thisWeek.abducted} last={lastWeek.abducted} open={open} />
      <div>
        <dt>{t('figure.touching', { count: thisWeek.touching.any })}</dt>
        <dd className="n">{thisWeek.touching.any}</dd>
        <dd className="c">{t('figure.touchingNote', { ...thisWeek.touching, last: lastWeek.touching.any, open })}</dd>
      </div>
      <div>
        <dt>{t('figure.oneOrigin', { count: thisWeek.oneOrigin })}</dt>
        <dd className="n">
          {thisWeek.oneOrigin} <small>{t('figure.of', { all: total.thisWeek })}</small>
        </dd>
        <dd className="c">
          {t('figure.oneOriginNote', {
            rumour: sure.rumour,
            corroborated: sure.corroborated,
            confirmed: sure.confirmed,
          })}
        </dd>
      </div>
    </dl>
  )
}

type PeopleProps = { name: 'killed' | 'abducted'; now: PeopleRange; last: PeopleRange; open: string }

async function PeopleFigure({ name, now, last, open }: PeopleProps) {
  const [t, charts] = await Promise.all([getTranslations('week'), getTranslations('charts')])
  const people = (range: PeopleRange): string => {
    if (range.incidents === 0) return t('figure.none')
    if (range.isOpen) return t('figure.atLeast', { low: range.low })
    return rangeWords(range, charts)
  }
  const isUnknown = now.incidents === 0
  const kind = now.isOpen ? 'open' : now.high > now.low ? 'range' : 'same'
  const note = isUnknown ? t('figure.notZero') : t('figure.peopleNote', { low: now.low, kind })
  return (
    <div>
      <dt>{isUnknown ? t(`figure.${name}None`) : t(`figure.${name}`, { count: now.incidents })}</dt>
      <dd className="n">{isUnknown ? '–' : people(now)}</dd>
      <dd className="c">{[note, t('figure.lastWeek', { last: people(last), open })].filter(Boolean).join(' · ')}</dd>
    </div>
  )
}
