import { getTranslations } from 'next-intl/server'
import { type EditRow, RULE } from '#db/edits.ts'
import { getDates } from '../../_ui/dates.ts'
import { getReasonWords } from '../../_ui/reason.ts'
import { Section } from '../../_ui/section.tsx'

/** Who changed what about a source. */
export async function SourceEdits({ edits }: { edits: EditRow[] }) {
  const [t, dates, words] = await Promise.all([getTranslations('source'), getDates(), getReasonWords()])
  if (edits.length === 0) return null
  return (
    <Section title={t('history')}>
      <ul className="hist">
        {edits.map((edit) => (
          <li key={edit.id}>
            <span className="t">{dates.dayTime(edit.at)}</span>
            <span>{edit.byName === RULE.name ? t('byRule') : <bdi>{edit.byName}</bdi>}</span>
            <span>
              {t.has(`fieldName.${edit.field as 'title'}`) ? t(`fieldName.${edit.field as 'title'}`) : edit.field}{' '}
              {written(edit.before) ? <del>{written(edit.before)}</del> : null} <ins>{written(edit.after)}</ins>
              {edit.byName === RULE.name && edit.why ? ` · ${words(edit.why, null)}` : null}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function written(value: unknown): string {
  if (value === null || value === undefined) return ''
  return Array.isArray(value) ? value.join(', ') : String(value)
}
