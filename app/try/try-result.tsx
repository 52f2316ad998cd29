import { getTranslations } from 'next-intl/server'
import { getDates } from '../_ui/dates.ts'
import { EvidenceText } from '../_ui/evidence/evidence-text.tsx'
import { FieldKeys } from '../_ui/evidence/field-keys.client.tsx'
import { Fields } from '../_ui/evidence/fields.tsx'
import { numberFields } from '../_ui/evidence/number-fields.ts'
import { languageName } from '../_ui/language-name.ts'
import { Panel } from '../_ui/panel.tsx'
import { getReasonWords } from '../_ui/reason.ts'
import type { TryOutcome } from './result.ts'

/** The pasted text with its evidence, and beside it what was read and why. */
export async function TryResult({ result }: { result: TryOutcome }) {
  const [t, words, dates] = await Promise.all([getTranslations('try'), getReasonWords(), getDates()])
  if (!result.read.ok) {
    return (
      <div className="sec" role="status">
        <Panel title={t('refused')} warn>
          {words(result.read.reason)}
        </Panel>
      </div>
    )
  }
  const { reading, item } = result.read
  const numbered = numberFields(reading.reports, reading.attributions, reading.places)
  const dropped = result.givenChars - item.text.length
  return (
    <section aria-label={t('result')} className="sec">
      <p className="cap" role="status">
        {t('took', {
          ms: Math.max(1, Math.round(result.ms)),
          language: languageName(reading.language),
          chars: item.text.length,
          published: reading.published ? dates.dayYear(reading.published) : 'none',
        })}
        {dropped > item.text.length * 0.05 ? ` · ${t('dropped', { chars: dropped })}` : null}
      </p>
      <div className="reading">
        <EvidenceText text={item.text} blocks={item.blocks} language={reading.language} numbered={numbered} level={2} />
        <div className="read">
          <Fields numbered={numbered} attributions={reading.attributions} relevant={reading.relevant} />
        </div>
      </div>
      <FieldKeys />
    </section>
  )
}
