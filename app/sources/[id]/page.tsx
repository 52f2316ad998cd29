import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { isConnectorKind } from '#core/1-sources/connectors/connector.ts'
import { findEdits } from '#db/edits.ts'
import { findItems } from '#db/items.ts'
import { NotFound } from '#db/not-found.ts'
import { findRuns } from '#db/runs.ts'
import { findItemsPerWeek } from '#db/source-weeks.ts'
import { getSource, type SourceHealth } from '#db/sources.ts'
import { isId } from '#db/uuid.ts'
import { mayActAs } from '../../_auth/roles.ts'
import { requirePerson } from '../../_auth/session.ts'
import { getDates } from '../../_ui/dates.ts'
import { ExerciseTag } from '../../_ui/exercise.tsx'
import { Submit } from '../../_ui/form.client.tsx'
import { takeFromAction } from '../../_ui/hand-over.ts'
import { PageHead } from '../../_ui/page-head.tsx'
import { Panel } from '../../_ui/panel.tsx'
import { RefreshSoon } from '../../_ui/refresh-soon.client.tsx'
import { Section } from '../../_ui/section.tsx'
import { ItemRow } from '../../items/item-row.tsx'
import { Doubts } from '../doubts.tsx'
import { LeavingSource } from '../leaving-source.tsx'
import { WhatIsWrong } from '../what-is-wrong.tsx'
import { settle } from './actions.ts'
import { SourceEdits } from './source-edits.tsx'
import { SourceFacts } from './source-facts.tsx'
import { SourceForm } from './source-form.tsx'
import { SourceTools } from './source-tools.tsx'
import type { TestRead } from './test-read.ts'
import { TestResult } from './test-result.tsx'
import { Visits } from './visits.tsx'

type Props = { params: Promise<{ id: string }> }

const sourceOf = cache(async (id: string): Promise<SourceHealth> => {
  if (!isId(id)) notFound()
  try {
    return await getSource(id)
  } catch (error) {
    if (error instanceof NotFound) notFound()
    throw error
  }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requirePerson()
  return { title: (await sourceOf((await params).id)).title }
}

export default async function SourcePage({ params }: Props) {
  const person = await requirePerson()
  const source = await sourceOf((await params).id)
  const [t, nav, dates, format, found, runs, edits, perWeek] = await Promise.all([
    getTranslations('source'),
    getTranslations('shell'),
    getDates(),
    getFormatter(),
    findItems({ source: source.id }),
    findRuns({ sourceId: source.id }, 8),
    findEdits('source', source.id),
    findItemsPerWeek(source.id),
  ])
  const test = await takeFromAction<TestRead>('test-read')
  const mayChange = mayActAs(person.role, 'analyst')
  const isVisited = isConnectorKind(source.kind)
  const isNewcomer = isVisited && source.state === 'active' && !source.removeAt && source.lastVisitAt === null
  return (
    <>
      <PageHead
        crumb={<a href="/sources">{nav('page.sources')}</a>}
        title={<bdi>{source.title}</bdi>}
        sub={source.isExercise ? <ExerciseTag /> : null}
        actions={mayChange && !source.removeAt ? <SourceTools source={source} /> : null}
        lede={isVisited ? <WhatIsWrong source={source} /> : t('given')}
      />
      {source.removeAt ? (
        <div className="sec-s measure">
          <LeavingSource source={source} mayChange={mayChange} />
        </div>
      ) : null}
      {isNewcomer || source.waiting > 0 ? (
        <p className="notice sec-s" role="status">
          {isNewcomer ? t('firstVisit') : t('waiting', { n: source.waiting })}
          <RefreshSoon />
        </p>
      ) : null}
      {source.firstLook && source.firstLook.doubts.length > 0 ? (
        <div className="sec-s measure">
          <Panel
            warn
            title={t('doubts')}
            actions={
              mayChange ? (
                <form action={settle}>
                  <input type="hidden" name="id" value={source.id} />
                  <Submit kind="" busy={t('saving')}>
                    {t('settle')}
                  </Submit>
                </form>
              ) : null
            }
          >
            <Doubts look={source.firstLook} /> {t('doubtsNote')}
          </Panel>
        </div>
      ) : null}
      {test ? <TestResult result={test} /> : null}
      <div className="g12 sec">
        <Section
          className="s8"
          title={t('items')}
          caption={t('itemsCaption', { n: found.total })}
          end={<a href={`/items?source=${source.id}`}>{t('allItems')}</a>}
        >
          {found.items.length === 0 ? (
            <p className="cap ruled">{t('noItems')}</p>
          ) : (
            <ul className="rows">
              {found.items.slice(0, 12).map((item) => (
                <ItemRow key={item.id} item={item} />
              ))}
            </ul>
          )}
        </Section>
        <div className="s4">
          <SourceFacts source={source} perWeek={perWeek} dates={dates} format={format} />
          {isVisited ? <Visits runs={runs} /> : null}
        </div>
      </div>
      {mayChange ? (
        <Section title={t('change')} caption={t('changeCaption')}>
          <SourceForm source={source} />
        </Section>
      ) : null}
      <SourceEdits edits={edits} />
    </>
  )
}
