import { getTranslations } from 'next-intl/server'
import { getDates } from '../../_ui/dates.ts'
import { Panel } from '../../_ui/panel.tsx'
import { getReasonWords } from '../../_ui/reason.ts'
import { Section } from '../../_ui/section.tsx'
import type { TestRead } from './test-read.ts'

const MOST_SHOWN = 6
const MOST_CHARS = 600

/** What a test read found: the newest entries, and the first article as it would be stored. */
export async function TestResult({ result }: { result: TestRead }) {
  const [t, words, dates] = await Promise.all([getTranslations('source'), getReasonWords(), getDates()])
  const { tried, article } = result
  if (!tried.ok)
    return (
      <div className="sec measure" role="status">
        <Panel warn title={t('test.nothing')}>
          {words(tried.reason, tried.detail)}
        </Panel>
      </div>
    )
  return (
    <div role="status">
      <Section title={t('test.title')} caption={t('test.caption', { n: tried.feed.entries.length })}>
        <ul className="rows">
          {tried.feed.entries.slice(0, MOST_SHOWN).map((entry) => (
            <li key={entry.key}>
              <p className="tt" dir="auto">
                {entry.title || t('test.noTitle')}
              </p>
              <p className="sm">
                {entry.published ? `${dates.dayYear(entry.published)} · ` : null}
                <bdi dir="ltr">{entry.url}</bdi>
              </p>
            </li>
          ))}
        </ul>
        {article ? (
          <div className={article.ok ? 'box sec-s' : 'box w sec-s'}>
            <h3>{t(article.ok ? 'test.article' : 'test.articleNot')}</h3>
            {article.ok ? (
              <>
                <p className="tt" dir="auto">
                  {article.title}
                </p>
                <p className="cap" dir="auto">
                  {article.text.length > MOST_CHARS ? `${article.text.slice(0, MOST_CHARS)}…` : article.text}
                </p>
              </>
            ) : (
              <p className="cap">{words(article.reason, article.detail)}</p>
            )}
            <p className="sm">
              <bdi dir="ltr">{article.url}</bdi>
            </p>
          </div>
        ) : null}
      </Section>
    </div>
  )
}
