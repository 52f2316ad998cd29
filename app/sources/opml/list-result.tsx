import { getTranslations } from 'next-intl/server'
import type { ListOutcome } from '#db/source-lists.ts'

const MOST_NAMED = 50

/** What became of a list: how many were added, and by name every source that was not. */
export async function ListResult({ outcome }: { outcome: ListOutcome }) {
  const t = await getTranslations('opml')
  const { added, known, repeated, refused } = outcome
  return (
    <div className={refused.length > 0 ? 'box w sec' : 'box sec'} role="status">
      <h2>{t('result', { added: added.length, known: known.length })}</h2>
      <Named title={t('refused')} names={refused.map(({ title, address }) => `${title} ${address}`.trim())} />
      <Named title={t('repeated')} names={repeated} />
      <Named title={t('known')} names={known} />
      <div className="acts">
        <a className="btn p" href="/sources">
          {t('look')}
        </a>
      </div>
    </div>
  )
}

async function Named({ title, names }: { title: string; names: readonly string[] }) {
  const t = await getTranslations('opml')
  if (names.length === 0) return null
  return (
    <>
      <p className="cap">
        <b>{title}</b>
      </p>
      <ul className="cap">
        {names.slice(0, MOST_NAMED).map((name, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat
          <li key={i}>
            <bdi>{name}</bdi>
          </li>
        ))}
        {names.length > MOST_NAMED ? <li>{t('more', { n: names.length - MOST_NAMED })}</li> : null}
      </ul>
    </>
  )
}
