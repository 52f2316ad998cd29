import type { Metadata } from 'next'
import { getFormatter, getTranslations } from 'next-intl/server'
import { isConnectorKind } from '#core/1-sources/connectors/connector.ts'
import { findSources, type SourceHealth } from '#db/sources.ts'
import { mayActAs } from '../_auth/roles.ts'
import { requirePerson } from '../_auth/session.ts'
import { getDates } from '../_ui/dates.ts'
import { PageHead } from '../_ui/page-head.tsx'
import { Section } from '../_ui/section.tsx'
import { LeavingSource } from './leaving-source.tsx'
import { LookTable } from './look-table.tsx'
import { NoSources } from './no-sources.tsx'
import { SourceTable } from './source-table.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sources'))('title') }
}

const NEEDS_LOOK = new Set<SourceHealth['word']>(['failing', 'silent', 'thin', 'odd'])

/** Paused by Tidings after long failure, not by a person: somebody has to decide. */
function isGivenUp(source: SourceHealth): boolean {
  return source.word === 'paused' && source.failures > 0
}

/** Answers, but may not be the outlet it should be. */
function isDoubted(source: SourceHealth): boolean {
  return source.word !== 'paused' && (source.firstLook?.doubts.length ?? 0) > 0
}

export default async function SourcesPage() {
  const person = await requirePerson()
  const [t, sources] = await Promise.all([getTranslations('sources'), findSources()])
  if (sources.length === 0) return <NoSources person={person} />
  const leaving = sources.filter((source) => source.removeAt !== null)
  const staying = sources.filter((source) => source.removeAt === null)
  const visited = staying.filter((source) => isConnectorKind(source.kind))
  const given = staying.filter((source) => !visited.includes(source))
  const look = visited.filter((source) => NEEDS_LOOK.has(source.word) || isDoubted(source) || isGivenUp(source))
  const normal = visited.filter((source) => (source.word === 'alive' || source.word === 'new') && !isDoubted(source))
  const paused = visited.filter((source) => source.word === 'paused' && !isGivenUp(source))
  return (
    <>
      <PageHead
        title={t('title')}
        sub={visited.length === 0 ? null : await summary(visited)}
        actions={
          mayActAs(person.role, 'analyst') ? (
            <>
              <a className="btn" href="/sources/catalogue">
                {t('catalogue')}
              </a>
              <a className="btn p" href="/sources/add">
                {t('add')}
              </a>
            </>
          ) : null
        }
        lede={
          visited.length === 0
            ? t('ledeNone')
            : look.length === 0
              ? t('ledeFine')
              : t.rich('ledeLook', { n: look.length, b: (words) => <b>{words}</b> })
        }
      />
      {leaving.map((source) => (
        <div className="sec-s measure" key={source.id}>
          <LeavingSource source={source} mayChange={mayActAs(person.role, 'analyst')} />
        </div>
      ))}
      {look.length > 0 ? (
        <Section title={t('look')} caption={t('lookCaption')}>
          <LookTable sources={look} />
        </Section>
      ) : null}
      {normal.length > 0 ? (
        <Section title={t('normal')} caption={t('normalCaption')}>
          <SourceTable sources={normal} />
          <p className="note">{t('note')}</p>
        </Section>
      ) : null}
      {paused.length > 0 ? (
        <Section title={t('paused')} caption={t('pausedCaption')}>
          <SourceTable sources={paused} />
        </Section>
      ) : null}
      {given.length > 0 ? (
        <Section title={t('people')} caption={t('peopleCaption')}>
          <SourceTable sources={given} />
        </Section>
      ) : null}
    </>
  )
}

async function summary(sources: SourceHealth[]): Promise<string> {
  const [t, dates, format] = await Promise.all([getTranslations('sources'), getDates(), getFormatter()])
  const alive = sources.filter((source) => source.word === 'alive' || source.word === 'new').length
  const usual = sources.every((source) => source.usualPerWeek === null)
    ? null
    : sources.reduce((sum, source) => sum + (source.usualPerWeek ?? 0), 0)
  const last = sources
    .map((source) => source.lastVisitAt)
    .filter((at) => at !== null)
    .sort((a, b) => b.getTime() - a.getTime())[0]
  const counts = t('sub', {
    alive: format.number(alive),
    all: format.number(sources.length),
    items: sources.reduce((sum, source) => sum + source.itemsLast7Days, 0),
    usual: usual === null ? 'none' : 'some',
    usualCount: usual ?? 0,
  })
  return last ? `${counts} · ${t('lastVisit', { time: dates.dayTime(last) })}` : counts
}
