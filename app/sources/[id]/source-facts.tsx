import type { getFormatter } from 'next-intl/server'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { isConnectorKind } from '#core/1-sources/connectors/connector.ts'
import { countryName } from '#core/3-places/regions.ts'
import type { SourceHealth } from '#db/sources.ts'
import type { Dates } from '../../_ui/dates.ts'
import { OutsideLink } from '../../_ui/outside-link.tsx'
import { Section } from '../../_ui/section.tsx'
import { languagesOf, SourceBars } from '../source-cells.tsx'
import { WeekLine } from './week-line.tsx'

type Props = { source: SourceHealth; perWeek: number[]; dates: Dates; format: Awaited<ReturnType<typeof getFormatter>> }

/** What is known of a source and how it is doing, one fact a line. */
export async function SourceFacts({ source, perWeek, dates, format }: Props) {
  const [t, kinds, reach] = await Promise.all([
    getTranslations('source'),
    getTranslations('add-source'),
    getTranslations('catalogue'),
  ])
  const at = (when: Date | null) => (when ? dates.dayTime(when) : t('never'))
  const { week, usual } = { week: format.number(source.itemsLast7Days), usual: source.usualPerWeek }
  const isVisited = isConnectorKind(source.kind)
  return (
    <Section className="" title={t('facts')}>
      <dl className="facts">
        <Fact name={t('fact.kind')}>{t(`kind.${source.kind}`)}</Fact>
        <Settings source={source} />
        <Fact name={t('fact.address')}>
          {source.address ? (
            <OutsideLink address={source.address}>
              <bdi dir="ltr">{source.address}</bdi>
            </OutsideLink>
          ) : null}
        </Fact>
        <Fact name={t('fact.site')}>
          {source.siteUrl ? (
            <OutsideLink address={source.siteUrl}>
              <bdi dir="ltr">{source.siteUrl}</bdi>
            </OutsideLink>
          ) : null}
        </Fact>
        {isVisited ? (
          <>
            <Fact name={t('fact.lastVisit')}>{at(source.lastVisitAt)}</Fact>
            <Fact name={t('fact.lastSuccess')}>{at(source.lastSuccessAt)}</Fact>
            <Fact name={t('fact.lastItem')}>{at(source.lastNewItemAt)}</Fact>
            <Fact name={t('fact.next')}>
              {source.state === 'paused' ? t('paused') : source.nextVisitAt ? dates.dayTime(source.nextVisitAt) : null}
            </Fact>
            <Fact name={t('fact.interval')}>{every(source.intervalMinutes, t)}</Fact>
          </>
        ) : null}
        <Fact name={t('fact.week')}>{usual === null ? week : t('usual', { week, usual: format.number(usual) })}</Fact>
        <Fact name={t('fact.days')}>
          <SourceBars source={source} />
        </Fact>
        <Fact name={t('fact.weeks')}>
          <WeekLine counts={perWeek} label={t('weeks', { counts: perWeek.join(', ') })} />
        </Fact>
        <Fact name={t('fact.share')}>
          {source.shareRead === null ? null : format.number(source.shareRead, { style: 'percent' })}
        </Fact>
        <Fact name={t('fact.reports')}>{format.number(source.reports)}</Fact>
        <Fact name={t('fact.languages')}>{languagesOf(source)}</Fact>
        <Fact name={t('fact.countries')}>{source.countries.map((code) => countryName(code)).join(', ')}</Fact>
        <Fact name={t('fact.scope')}>{source.scope ? reach(`scope.${source.scope as 'local'}`) : null}</Fact>
        <Fact name={t('fact.provenance')}>{kinds(`provenanceWord.${source.provenance as 'unknown'}`)}</Fact>
        <Fact name={t('fact.reliability')}>
          {source.reliability ? t(`reliability.${source.reliability as 'A'}`) : t('reliabilityNone')}
        </Fact>
        <Fact name={t('fact.note')}>{source.note ? <bdi>{source.note}</bdi> : null}</Fact>
      </dl>
    </Section>
  )
}

/** What its connector is told, field by field, and the last file of a folder that could not be read. */
async function Settings({ source }: { source: SourceHealth }) {
  const [t, fields] = await Promise.all([getTranslations('source'), getTranslations('connect')])
  const told = Object.entries(source.settings).filter(([name]) => name !== 'address')
  const refused = source.cursor?.['refused']
  return (
    <>
      {told.map(([name, value]) => (
        <Fact key={name} name={fields(`field.${name as 'item'}`)}>
          <bdi>{value}</bdi>
        </Fact>
      ))}
      {refused ? <Fact name={t('fact.refused')}>{<bdi>{refused}</bdi>}</Fact> : null}
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (children === null || children === '') return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function every(minutes: number, t: Awaited<ReturnType<typeof getTranslations<'source'>>>): string {
  return minutes < 90 ? t('minutes', { n: minutes }) : t('hours', { n: Math.round(minutes / 60) })
}
