import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Family } from '#core/4-reports/codebook.ts'
import { type Statement, weekSentence } from '#core/6-digests/week-sentence.ts'
import type { WeekFigures } from '#db/week.ts'
import { rangeWords } from '../_ui/charts/range-words.ts'

/** What happened this week, against what is usual, and what cannot be said. */
export async function WeekSentence({ figures }: { figures: WeekFigures }) {
  const [t, c, charts] = await Promise.all([
    getTranslations('week'),
    getTranslations('codebook'),
    getTranslations('charts'),
  ])
  const bold = (text: ReactNode) => <b>{text}</b>
  const said = weekSentence({
    isOpen: figures.isOpen,
    incidents: figures.total.thisWeek,
    lastWeek: figures.total.lastWeek,
    usual: figures.total.usual,
    oneOrigin: figures.thisWeek.oneOrigin,
    families: figures.families.map((row) => ({ family: row.key as Family, count: row.thisWeek, usual: row.usual })),
    regions: figures.regions
      .filter((region) => region.admin1 !== null)
      .map((region) => ({ ...region, count: region.thisWeek })),
    coverage: {
      items: figures.coverage.items,
      usual: figures.coverage.itemsUsual,
      isLittleRead: figures.coverage.isLittleRead,
    },
  })
  const words = (statement: Statement): ReactNode => {
    const range = 'low' in statement ? rangeWords(statement, charts) : ''
    switch (statement.kind) {
      case 'nothing-read':
        return t.rich('say.nothing-read', { b: bold })
      case 'count': {
        const { count, lastWeek, standing, isOpen } = statement
        return t.rich('say.count', { b: bold, count, lastWeek, standing, range, isOpen: String(isOpen) })
      }
      case 'family-above': {
        const family = c(`family.${statement.family}`)
        return t.rich('say.family-above', { b: bold, family, count: statement.count, range })
      }
      case 'region-above':
        return t.rich('say.region-above', { b: bold, name: statement.name, count: statement.count, range })
      case 'all-little-read':
        return t.rich('say.all-little-read', { b: bold, items: statement.items, range })
      case 'one-origin':
        return t.rich('say.one-origin', { b: bold, some: statement.some, all: statement.all })
      case 'region-little-read': {
        const { name, items, others } = statement
        return t.rich('say.region-little-read', { b: bold, name, items, range, others })
      }
    }
  }
  return (
    <p className="lede">
      {said.map((statement) => (
        <span key={statement.kind}>{words(statement)} </span>
      ))}
    </p>
  )
}
