import { getTranslations } from 'next-intl/server'
import { getReasonWords } from '../_ui/reason.ts'
import type { UploadOutcome } from './upload-outcome.ts'

/** Rows that were left out beyond so many are only counted. */
const MOST_NAMED = 50

/** What became of an uploaded file: how many went in, which rows did not and why. */
export async function UploadResult({ outcome }: { outcome: UploadOutcome }) {
  const [t, words] = await Promise.all([getTranslations('add'), getReasonWords()])
  const { refused, columns } = outcome
  const used = Object.entries(columns ?? {}).map(
    ([field, name]) =>
      `${t.has(`file.field.${field}` as 'file.do') ? t(`file.field.${field}` as 'file.do') : field}: ${name}`,
  )
  return (
    <div className={refused.length > 0 ? 'box w sec' : 'box sec'} role="status">
      <h2>
        <bdi>{outcome.name}</bdi>
      </h2>
      <p className="cap">{t('result.added', { n: outcome.added, known: outcome.known })}</p>
      {used.length > 0 ? <p className="note">{t('result.mapped', { columns: used.join(', ') })}</p> : null}
      {outcome.faults.map((fault) => (
        <p key={fault} className="note">
          {t(`result.${fault}`)}
        </p>
      ))}
      {refused.length > 0 ? (
        <>
          <p className="cap">
            <b>{t('result.refused', { n: refused.length })}</b>
          </p>
          <ul className="cap">
            {refused.slice(0, MOST_NAMED).map(({ row, reason }) => (
              <li key={row}>
                {t('result.row', { row })}: {words(reason)}
              </li>
            ))}
            {refused.length > MOST_NAMED ? <li>{t('result.more', { n: refused.length - MOST_NAMED })}</li> : null}
          </ul>
        </>
      ) : null}
      {outcome.sourceId ? (
        <div className="acts">
          <a className="btn p" href={`/items?source=${outcome.sourceId}`}>
            {t('result.look')}
          </a>
        </div>
      ) : null}
    </div>
  )
}
