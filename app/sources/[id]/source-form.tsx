import { getTranslations } from 'next-intl/server'
import { PROVENANCES } from '#core/1-sources/provenance.ts'
import { SCOPES } from '#core/1-sources/scope.ts'
import { findRegions } from '#db/regions.ts'
import type { SourceHealth } from '#db/sources.ts'
import { ActionForm, Field, Select, Submit } from '../../_ui/form.client.tsx'
import { changeWords } from './actions.ts'

const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'] as const

/** What analysts say about a source: name, country, reach, reliability, who stands behind it. */
export async function SourceForm({ source }: { source: SourceHealth }) {
  const [t, kinds, reach, countries] = await Promise.all([
    getTranslations('source'),
    getTranslations('add-source'),
    getTranslations('catalogue'),
    findRegions('country'),
  ])
  return (
    <ActionForm action={changeWords} className="ruled measure">
      <input type="hidden" name="id" value={source.id} />
      <Field name="title" label={t('field.title')} value={source.title} dir="auto" required />
      <div className="fields field">
        <Select
          name="country"
          label={t('field.countries')}
          value={source.countries[0] ?? ''}
          options={[
            { value: '', label: kinds('countryNone') },
            ...countries.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
        <Select
          name="provenance"
          label={t('field.provenance')}
          value={source.provenance}
          options={PROVENANCES.map((value) => ({ value, label: kinds(`provenanceWord.${value}`) }))}
        />
        <Select
          name="scope"
          label={t('field.scope')}
          value={source.scope ?? ''}
          options={[
            { value: '', label: t('scopeNone') },
            ...SCOPES.map((value) => ({ value, label: reach(`scope.${value}`) })),
          ]}
        />
        <Select
          name="reliability"
          label={t('field.reliability')}
          hint={t('field.reliabilityHint')}
          value={source.reliability ?? ''}
          options={[
            { value: '', label: t('reliabilityNone') },
            ...LETTERS.map((value) => ({ value, label: t(`reliability.${value}`) })),
          ]}
        />
      </div>
      <Field name="note" label={t('field.note')} value={source.note ?? ''} dir="auto" />
      <div className="acts">
        <Submit kind="" busy={t('saving')}>
          {t('save')}
        </Submit>
      </div>
    </ActionForm>
  )
}
