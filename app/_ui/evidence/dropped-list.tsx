import { getTranslations } from 'next-intl/server'
import type { Dropped } from '#core/4-reports/opinion/second-opinion.ts'

/** Values that a language model named and that did not stand, each with why. */
export async function DroppedList({ dropped, count }: { dropped: readonly Dropped[]; count: number }) {
  const [t, reasons, reading] = await Promise.all([
    getTranslations('language-model.item'),
    getTranslations('model-reason.dropped'),
    getTranslations('reading'),
  ])
  if (dropped.length === 0) return null
  return (
    <details className="field">
      <summary>{t('dropped')}</summary>
      <ul className="rows">
        {dropped.map((one) => (
          <li key={`${one.field} ${one.value} ${one.quote}`}>
            {reading(`field.${one.field as 'type'}`)} <bdi>{one.value}</bdi>
            <span className="sm">
              <q>
                <bdi>{one.quote}</bdi>
              </q>{' '}
              · {reasons(one.reason)}
            </span>
          </li>
        ))}
      </ul>
      {count > dropped.length ? <p className="cap">{t('more', { n: count - dropped.length })}</p> : null}
    </details>
  )
}
