import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requirePerson } from '../_auth/session.ts'
import { ActionForm, Field, Submit } from '../_ui/form.client.tsx'
import { takeFromAction } from '../_ui/hand-over.ts'
import { PageHead } from '../_ui/page-head.tsx'
import { Section } from '../_ui/section.tsx'
import { addFile, addPage, addText } from './actions.ts'
import { ColumnNames } from './column-names.client.tsx'
import { COLUMN_FIELDS } from './columns.ts'
import { MOST_BYTES, type UploadOutcome } from './upload-outcome.ts'
import { UploadResult } from './upload-result.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('add'))('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[]>> }

export default async function AddPage({ searchParams }: Props) {
  await requirePerson('analyst')
  const [t, upload] = await Promise.all([getTranslations('add'), takeFromAction<UploadOutcome>('upload')])
  const isTooLarge = (await searchParams).fault === 'too-large'
  return (
    <>
      <PageHead title={t('title')} lede={t('lede')} />
      {isTooLarge ? (
        <p className="fault sec-s" role="alert">
          {t('fault.fileLarge')}
        </p>
      ) : null}
      {upload ? <UploadResult outcome={upload} /> : null}
      <div className="g12 sec">
        <Section className="s7" id="paste" title={t('paste.title')} caption={t('paste.caption')}>
          <ActionForm action={addText} className="ruled">
            <Field name="text" label={t('paste.text')} hint={t('paste.textHint')} multiline dir="auto" required />
            <div className="fields field">
              <Field name="published" label={t('paste.published')} hint={t('paste.publishedHint')} type="date" />
              <Field name="from" label={t('paste.from')} hint={t('paste.fromHint')} dir="auto" />
            </div>
            <div className="acts">
              <Submit busy={t('paste.busy')}>{t('paste.do')}</Submit>
            </div>
          </ActionForm>
        </Section>
        <div className="s5">
          <Section className="" id="page" title={t('page.title')} caption={t('page.caption')}>
            <ActionForm action={addPage} className="ruled">
              <Field name="address" label={t('page.address')} type="url" dir="ltr" required />
              <div className="acts">
                <Submit kind="" busy={t('page.busy')}>
                  {t('page.do')}
                </Submit>
              </div>
            </ActionForm>
          </Section>
          <Section id="file" title={t('file.title')} caption={t('file.caption')}>
            <ActionForm action={addFile} className="ruled">
              <Field
                name="file"
                label={t('file.file')}
                type="file"
                accept=".txt,.html,.htm,.jsonl,.ndjson,.json,.csv,.tsv,text/plain,text/html,text/csv"
                most={{ bytes: MOST_BYTES, words: t('fault.fileLarge') }}
                required
              />
              <details className="field">
                <summary>{t('file.columns')}</summary>
                <p className="hint">{t('file.columnsHint')}</p>
                <ColumnNames
                  fields={COLUMN_FIELDS.map((field) => ({
                    name: `column-${field}`,
                    label: t('file.column', { field: t(`file.field.${field}`) }),
                  }))}
                />
              </details>
              <div className="acts">
                <Submit kind="" busy={t('file.busy')}>
                  {t('file.do')}
                </Submit>
              </div>
            </ActionForm>
          </Section>
        </div>
      </div>
    </>
  )
}
