import { getTranslations } from 'next-intl/server'
import { getDates } from '../_ui/dates.ts'
import { EvidenceText } from '../_ui/evidence/evidence-text.tsx'
import { FieldKeys } from '../_ui/evidence/field-keys.client.tsx'
import { Fields } from '../_ui/evidence/fields.tsx'
import { HeldBackList } from '../_ui/evidence/held-back-list.tsx'
import { numberFields } from '../_ui/evidence/number-fields.ts'
import { TONES } from '../_ui/evidence/tones.ts'
import { languageName } from '../_ui/language-name.ts'
import { Panel } from '../_ui/panel.tsx'
import { getReasonWords } from '../_ui/reason.ts'
import { HowRead } from './how-read.tsx'
import type { TryOutcome } from './result.ts'
import { TriedModel } from './tried-model.tsx'

/** Fewer characters than this are hardly an article. */
const SHORT = 160

/** The given text with its evidence, and beside it what was read, why, and what was held back. */
export async function TryResult({ result }: { result: TryOutcome }) {
  const [t, words, dates] = await Promise.all([getTranslations('try'), getReasonWords(), getDates()])
  const { read } = result
  if (!read.ok) {
    return (
      <div className="sec" role="status">
        <Panel title={t('refused')} warn>
          {words(read.reason, 'detail' in read ? read.detail : null)}
        </Panel>
      </div>
    )
  }
  const { reading, item, trace } = read
  const numbered = { ...numberFields(reading.reports, reading.attributions, reading.places), heldBack: trace.heldBack }
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
      {trace.hasDictionaries ? null : (
        <p className="notice w">{t('noDictionaries', { language: languageName(reading.language) })}</p>
      )}
      {item.text.length < SHORT ? <p className="notice">{t('short')}</p> : null}
      <p className="tones" aria-hidden="true">
        {TONES.map((tone) => (
          <span key={tone} className={`ev t-${tone}`}>
            {t(`tone.${tone}`)}
          </span>
        ))}
        {trace.heldBack.length > 0 ? <span className="ev held">{t('tone.held')}</span> : null}
      </p>
      <div className="reading tried">
        <EvidenceText text={item.text} blocks={item.blocks} language={reading.language} numbered={numbered} level={2} />
        <div className="read">
          <Fields numbered={numbered} attributions={reading.attributions} relevant={reading.relevant} />
          {result.opinion ? <TriedModel opinion={result.opinion} /> : null}
        </div>
        <div className="more">
          <HeldBackList heldBack={trace.heldBack} />
          <HowRead trace={trace} item={item} learnt={reading.learnt} />
        </div>
      </div>
      <FieldKeys />
    </section>
  )
}
