import { getTranslations } from 'next-intl/server'
import type { ItemDetail } from '#db/items.ts'
import { getDates } from '../../_ui/dates.ts'
import { Section } from '../../_ui/section.tsx'

/** Copies by other outlets, versions of the text, and what people changed. */
export async function Related({ item }: { item: ItemDetail }) {
  const [t, dates] = await Promise.all([getTranslations('item'), getDates()])
  return (
    <>
      {item.copies.length > 0 ? (
        <Section title={t('copies')} caption={t('copiesCaption')}>
          <ul className="rows">
            {item.copies.map((copy) => (
              <li key={copy.id}>
                <span className="sm">
                  <bdi>{copy.sourceTitle}</bdi> · {copy.published ? dates.full(copy.published) : t('noDate')}
                </span>
                <p className="tt" dir="auto">
                  <a href={`/items/${copy.id}`}>{copy.title}</a>
                </p>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {item.versions.length > 1 ? (
        <Section title={t('versions')} caption={t('versionsCaption')}>
          <ul className="rows">
            {item.versions.map((version) => {
              const words = t('version', { n: version.version, when: dates.full(version.fetchedAt) })
              return (
                <li key={version.id}>
                  {version.id === item.id ? (
                    `${words} · ${t('thisVersion')}`
                  ) : (
                    <a href={`/items/${version.id}`}>{words}</a>
                  )}
                </li>
              )
            })}
          </ul>
        </Section>
      ) : null}
      {item.edits.length > 0 ? (
        <Section title={t('history')}>
          <ul className="hist">
            {item.edits.map((edit) => (
              <li key={edit.id}>
                <span className="t">{dates.dayTime(edit.at)}</span>
                <span>
                  <bdi>{edit.byName}</bdi>
                </span>
                <span>
                  {edit.field} <del>{shown(edit.before)}</del> <ins>{shown(edit.after)}</ins>
                  {edit.why ? ` · ${edit.why}` : null}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  )
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value)
}
