import { getTranslations } from 'next-intl/server'
import { FEW } from '#core/4-reports/learning/learnt-curves.ts'
import type { LearntVersion } from '#db/learnt-models.ts'
import { languageName } from '../../_ui/language-name.ts'
import { Section } from '../../_ui/section.tsx'
import { inOrder } from './in-order.ts'

/** How sure values are told against how often people let them stand, by field and language. */
export async function Sureness({ version }: { version: LearntVersion | null }) {
  const [t, names] = await Promise.all([getTranslations('learning.sure'), getTranslations('learning.name')])
  const fields = inOrder(Object.entries(version?.calibration ?? {}))
  const points = (error: number) => (error * 100).toFixed(1)
  return (
    <Section title={t('title')} caption={fields.length > 0 ? t('caption') : null}>
      {fields.length === 0 ? (
        <p className="ruled">{t('none')}</p>
      ) : (
        <>
          <table className="spaced">
            <thead>
              <tr>
                <th scope="col">{t('field')}</th>
                <th scope="col">{t('languages')}</th>
                <th scope="col">{t('error')}</th>
              </tr>
            </thead>
            <tbody>
              {fields.map(([field, { n, before, after }]) => (
                <tr key={field}>
                  <th scope="row">{names(field as 'type')}</th>
                  <td>
                    {languagesOf(version, field).map(({ language, n: all, right }) => (
                      <span className="sm" key={language}>
                        {t(all < FEW ? 'few' : 'language', { language: languageName(language), right, n: all })}
                      </span>
                    ))}
                  </td>
                  <td>
                    {t('errorLine', { before: points(before), after: points(after), n })}
                    {after > before ? <span className="sm">{t('notUsed')}</span> : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="note">{t('note', { few: FEW })}</p>
        </>
      )}
    </Section>
  )
}

function languagesOf(version: LearntVersion | null, field: string) {
  return Object.entries(version?.curves ?? {}).flatMap(([key, { n, right }]) => {
    const [own, language] = key.split(' ')
    return own === field && language ? [{ language, n, right }] : []
  })
}
