import { getTranslations } from 'next-intl/server'
import { EVENT_TYPES } from '#core/4-reports/codebook.ts'
import { SECTORS } from '#core/4-reports/reading.ts'
import { CODED_TOLLS, type Coding } from '#core/5-incidents/coding.ts'
import { findRegions } from '#db/regions.ts'
import { ActionForm, Check, Field, Select, Submit } from '../../../../_ui/form.client.tsx'
import { code } from '../../actions.ts'

type Props = { roundId: string; incidentId: string; values: Coding['values'] }
type Say = (key: string) => string

const POLARITIES = ['deteriorating', 'improving', 'neutral'] as const

/** What a person reads in the texts: the parts are numbered as their keys are. */
export async function CodingForm({ roundId, incidentId, values }: Props) {
  const [t, r, c, countries] = await Promise.all([
    getTranslations('agreement.code'),
    getTranslations('review'),
    getTranslations('codebook'),
    findRegions('country'),
  ])
  const say = c as unknown as Say
  const none = { value: '', label: t('choose') }
  const date = values?.date
  return (
    <ActionForm action={code} className="coding">
      <input type="hidden" name="round" value={roundId} />
      <input type="hidden" name="incident" value={incidentId} />
      <div data-key="1">
        <Select
          name="type"
          label={t('type')}
          value={values?.type ?? ''}
          options={[none, ...EVENT_TYPES.map(({ code: value }) => ({ value, label: say(`type.${value}`) }))]}
        />
      </div>
      <div data-key="2">
        <Select
          name="polarity"
          label={t('polarity')}
          value={values?.polarity ?? ''}
          options={[none, ...POLARITIES.map((value) => ({ value, label: say(`polarity.${value}`) }))]}
        />
      </div>
      <div className="two" data-key="3">
        <Field name="start" label={t('start')} type="date" value={date?.start} />
        <Field name="end" label={t('end')} type="date" value={date && date.end !== date.start ? date.end : undefined} />
      </div>
      <div className="two" data-key="4">
        <Field name="place" label={t('place')} hint={t('placeHint')} value={values?.place?.name} dir="auto" />
        <Select
          name="country"
          label={t('country')}
          value={values?.place?.country ?? ''}
          options={[
            { value: '', label: t('anyCountry') },
            ...countries.map(({ code: value, name }) => ({ value, label: name })),
          ]}
        />
      </div>
      {CODED_TOLLS.map((harm, i) => (
        <div className="two" data-key={5 + i} key={harm}>
          <Field name={`${harm}Low`} label={t('low', { harm: r(`field.${harm}`) })} value={text(values?.[harm]?.low)} />
          <Field
            name={`${harm}High`}
            label={t('high', { harm: r(`field.${harm}`) })}
            value={text(values?.[harm]?.high)}
          />
        </div>
      ))}
      <p className="note">{t('tollHint')}</p>
      <fieldset data-key="9">
        <legend className="label">{t('sectors')}</legend>
        {SECTORS.map((sector) => (
          <Check
            key={sector}
            name={`sector.${sector}`}
            label={say(`sector.${sector}`)}
            checked={values?.sectors.includes(sector) ?? false}
          />
        ))}
      </fieldset>
      <div className="acts coding-acts">
        <Submit kind="p" busy={t('saving')} name="do" value="save">
          {t('save')}
        </Submit>
        <Submit kind="" busy={t('saving')} name="do" value="none">
          {t('notIncident')}
        </Submit>
        <Submit kind="" busy={t('saving')} name="do" value="later">
          {t('later')}
        </Submit>
      </div>
      <p className="note">{t('keys')}</p>
    </ActionForm>
  )
}

function text(value: number | null | undefined): string | undefined {
  return value === null || value === undefined ? undefined : String(value)
}
