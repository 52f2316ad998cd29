import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import about from '../../../package.json' with { type: 'json' }
import { requirePerson } from '../../_auth/session.ts'
import { PageHead } from '../../_ui/page-head.tsx'
import { Section } from '../../_ui/section.tsx'

/** What stands in docs/sources.md, for those who only see the pages. */
const CREDITS = [
  { what: 'places', licence: 'CC BY 4.0' },
  { what: 'base', licence: 'public domain' },
  { what: 'language', licence: 'CC BY-SA 3.0, Apache 2.0' },
  { what: 'models', licence: null },
  { what: 'fonts', licence: 'SIL Open Font License 1.1' },
] as const

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('about'))('title') }
}

export default async function AboutPage() {
  await requirePerson()
  const t = await getTranslations('about')
  return (
    <div className="measure">
      <PageHead title={t('title')} lede={t('lede', { version: about.version })} />
      {(['counts', 'limits'] as const).map((part) => (
        <Section key={part} title={t(part)}>
          <p className="ruled">{t(`${part}Text`)}</p>
        </Section>
      ))}
      <Section title={t('data')}>
        <table className="spaced credits">
          <thead>
            <tr>
              <th scope="col">{t('col.what')}</th>
              <th scope="col">{t('col.from')}</th>
              <th scope="col">{t('col.licence')}</th>
            </tr>
          </thead>
          <tbody>
            {CREDITS.map(({ what, licence }) => (
              <tr key={what}>
                <th scope="row">{t(what)}</th>
                <td>{t(`${what}From`)}</td>
                <td className="i2">{licence ?? t('files')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      {(['types', 'software'] as const).map((part) => (
        <Section key={part} title={t(part)}>
          <p className="ruled">{t(`${part}Text`)}</p>
        </Section>
      ))}
    </div>
  )
}
