import { getTranslations } from 'next-intl/server'
import { agreementOf, type CodedTwice, type FieldAgreement } from '#core/5-incidents/agreement.ts'
import { Section } from '../../../_ui/section.tsx'
import { getValueWords } from '../value-words.ts'

/** Kappa by field with its interval, and what was most often taken for something else. */
export async function Results({ items }: { items: readonly CodedTwice[] }) {
  const t = await getTranslations('agreement.round')
  return (
    <Section title={t('results')} caption={t('resultsCaption')}>
      <table className="spaced">
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            <th scope="col" className="num">
              {t('same')}
            </th>
            <th scope="col" className="num">
              {t('kappa')}
            </th>
            <th scope="col">{t('also')}</th>
          </tr>
        </thead>
        <tbody>
          {agreementOf(items).map((one) => (
            <FieldRow one={one} key={one.field} />
          ))}
        </tbody>
      </table>
      <p className="note">{t('note')}</p>
    </Section>
  )
}

async function FieldRow({ one: { field, kappa, within, alpha, confused } }: { one: FieldAgreement }) {
  const [t, a, r, words] = await Promise.all([
    getTranslations('agreement.round'),
    getTranslations('agreement'),
    getTranslations('review'),
    getValueWords(),
  ])
  const two = (value: number) => value.toFixed(2)
  return (
    <tr>
      <th scope="row">{field === 'incident' ? a('field.incident') : r(`field.${field}`)}</th>
      <td className="num">{t('of', { right: Math.round(kappa.observed * kappa.n), n: kappa.n })}</td>
      <td className="num">
        <b>{kappa.kappa === null ? '–' : two(kappa.kappa)}</b>
        <span className="sm">
          {kappa.low !== null && kappa.high !== null
            ? t('interval', { low: two(kappa.low), high: two(kappa.high) })
            : kappa.kappa === null && kappa.n > 0
              ? t('onlyOne')
              : ''}
        </span>
      </td>
      <td>
        {within && within.n > 0 ? <span className="sm">{t('within', within)}</span> : null}
        {alpha !== null ? <span className="sm">{t('alpha', { alpha: two(alpha) })}</span> : null}
        {confused.map(({ a: first, b: second, n }) => (
          <span className="sm" key={`${first}|${second}`}>
            {t('confused', { a: words.label(field, first), b: words.label(field, second), n })}
          </span>
        ))}
      </td>
    </tr>
  )
}
