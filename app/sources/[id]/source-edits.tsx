import { getTranslations } from 'next-intl/server'
import type { EditRow } from '#db/edits.ts'
import { getDates } from '../../_ui/dates.ts'
import { Section } from '../../_ui/section.tsx'

/** Who changed what about a source. */
export async function SourceEdits({ edits }: { edits: EditRow[] }) {
  const [t, dates] = await Promise.all([getTranslations('source'), getDates()])
  if (edits.length === 0) return null
  return (
    <Section title={t('history')}>
      <ul className="hist">
        {edits.map((edit) => (
          <li key={edit.id}>
            <span className="t">{dates.dayTime(edit.at)}</span>
            <span>
              <bdi>{edit.byName}</bdi>
            </span>
            <span>
              {t.has(`fieldName.${edit.field as 'title'}`) ? t(`fieldName.${edit.field as 'title'}`) : edit.field}{' '}
              {written(edit.before) ? <del>{written(edit.before)}</del> : null} <ins>{written(edit.after)}</ins>
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
