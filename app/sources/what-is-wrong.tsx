import { getFormatter, getTranslations } from 'next-intl/server'
import type { SourceHealth } from '#db/sources.ts'
import { getDates } from '../_ui/dates.ts'
import { getReasonWords } from '../_ui/reason.ts'
import { Doubts } from './doubts.tsx'

/** How a source is doing, in a word and a sentence. */
export async function WhatIsWrong({ source }: { source: SourceHealth }) {
  const [t, words, dates, format] = await Promise.all([
    getTranslations('sources'),
    getReasonWords(),
    getDates(),
    getFormatter(),
  ])
  const last = source.lastItemAt ? dates.day(source.lastItemAt) : t('never')
  const usual = source.usualPerWeek === null ? null : format.number(source.usualPerWeek)
  const sentence = {
    failing: () =>
      t('wrong.failingTimes', {
        reason: words(source.reason ?? 'unnamed', source.reasonDetail),
        n: source.failures,
      }),
    silent: () => (usual === null ? t('wrong.silentUnknown', { last }) : t('wrong.silent', { last, usual })),
    thin: () => t('wrong.thin', { share: format.number(source.shareRead ?? 0, { style: 'percent' }) }),
    odd: () => t('wrong.odd', { week: source.itemsLast7Days, usual: usual ?? 0 }),
    new: () => t('wrong.new'),
    paused: () =>
      source.failures === 0
        ? ''
        : t('wrong.pausedByRule', {
            reason: words(source.reason ?? 'unnamed', source.reasonDetail),
            n: source.failures,
          }),
    alive: () => '',
  }[source.word]()
  return (
    <>
      <b className={source.word === 'failing' ? 'et' : source.word === 'alive' ? '' : 'wt'}>
        {t(`word.${source.word}`)}
      </b>
      {sentence ? ` · ${sentence}` : null}
      {source.failures === 0 && source.firstLook && source.firstLook.doubts.length > 0 ? (
        <>
          {' · '}
          <Doubts look={source.firstLook} />
        </>
      ) : null}
    </>
  )
}
