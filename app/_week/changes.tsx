import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { isAboveUsual } from '#core/6-digests/week-sentence.ts'
import type { IncidentRow } from '#db/incidents.ts'
import type { WeekFigures } from '#db/week.ts'
import { rangeWords } from '../_ui/charts/range-words.ts'

type Change = { key: string; sign: string; warn: boolean; words: ReactNode; note?: ReactNode }

/** Signs of the changes, in the order they are shown, and how many of each: no kind may crowd out the others. */
const MOST: Record<string, number> = { '▲': 4, '?': 2, '×': 2, '–': 2 }

/** At most ten things that differ from what is usual or from what stood before, the gravest first. */
export async function WeekChanges({ figures, retracted }: { figures: WeekFigures; retracted: IncidentRow[] }) {
  const changes = await findChanges(figures, retracted)
  const t = await getTranslations('week')
  const shown = changes.filter(
    (change, index) =>
      changes.slice(0, index).filter((other) => other.sign === change.sign).length < (MOST[change.sign] ?? 0),
  )
  if (shown.length === 0) return <p className="note">{t('noChanges')}</p>
  return (
    <ul className="chg">
      {shown.map((change) => (
        <li key={change.key}>
          <span className={change.warn ? 'ic w' : 'ic'} aria-hidden="true">
            {change.sign}
          </span>
          <p>{change.words}</p>
          {change.note ? <span className="m">{change.note}</span> : null}
        </li>
      ))}
    </ul>
  )
}

async function findChanges(figures: WeekFigures, retracted: IncidentRow[]): Promise<Change[]> {
  const [t, c, charts] = await Promise.all([
    getTranslations('week'),
    getTranslations('codebook'),
    getTranslations('charts'),
  ])
  const bold = (text: ReactNode) => <b>{text}</b>
  const changes: Change[] = []
  for (const row of figures.families) {
    if (!row.usual || !isAboveUsual(row.thisWeek, row.usual)) continue
    const values = {
      name: c(`family.${row.key as 'fighting'}`),
      count: row.thisWeek,
      range: rangeWords(row.usual, charts),
    }
    changes.push({ key: `f-${row.key}`, sign: '▲', warn: true, words: t.rich('change.above', { b: bold, ...values }) })
  }
  for (const region of figures.regions) {
    if (!region.usual || region.isLittleRead || !region.admin1 || !isAboveUsual(region.thisWeek, region.usual)) continue
    const values = { name: region.name, count: region.thisWeek, range: rangeWords(region.usual, charts) }
    changes.push({
      key: `r-${region.code}`,
      sign: '▲',
      warn: true,
      words: t.rich('change.above', { b: bold, ...values }),
    })
  }
  for (const region of figures.regions.filter((one) => one.isLittleRead && one.admin1)) {
    const usual = region.itemsUsual ? rangeWords(region.itemsUsual, charts) : '–'
    const values = { name: region.name, silent: region.sources - region.sourcesAlive, all: region.sources }
    changes.push({
      key: `l-${region.code}`,
      sign: '?',
      warn: true,
      words: t.rich('change.little', { b: bold, ...values, items: region.items, usual }),
      note: <a href="/sources">{t('change.sources')}</a>,
    })
  }
  for (const incident of retracted) {
    changes.push({
      key: incident.id,
      sign: '×',
      warn: false,
      words: t.rich('change.retracted', { b: bold, title: incident.title }),
      note: <a href={`/incidents/${incident.id}`}>{t('change.why')}</a>,
    })
  }
  for (const row of figures.families) {
    if (!row.usual || row.thisWeek >= row.usual.low || figures.isOpen || figures.coverage.isLittleRead) continue
    const values = {
      name: c(`family.${row.key as 'fighting'}`),
      count: row.thisWeek,
      range: rangeWords(row.usual, charts),
    }
    changes.push({ key: `b-${row.key}`, sign: '–', warn: false, words: t.rich('change.below', { b: bold, ...values }) })
  }
  return changes
}
