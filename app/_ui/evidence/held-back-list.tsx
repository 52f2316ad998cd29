import { getTranslations } from 'next-intl/server'
import type { HeldBack } from '#core/4-reports/happenings/held-back.ts'
import { Section } from '../section.tsx'

/** Words that were not taken at their face, each with why and with the words that say so. */
export async function HeldBackList({ heldBack }: { heldBack: readonly HeldBack[] }) {
  const t = await getTranslations('reading.held')
  return (
    <Section title={t('title')} caption={t('caption')}>
      {heldBack.length === 0 ? <p className="ruled cap">{t('none')}</p> : null}
      <div className="fls">
        {heldBack.map((one, i) => (
          <div className="fl" id={`fh${i + 1}`} key={one.start}>
            <a className="i" href={`#wh${i + 1}`} aria-label={t('toWords', { quote: one.quote })}>
              ↗
            </a>
            <span className="k">{t(`reason.${one.reason}`)}</span>
            <span className="v">
              <bdi>{one.quote}</bdi>
            </span>
            <span />
            <span className="alt">
              {t(`counts.${one.counts}`)}
              {one.by.start === one.start ? null : (
                <>
                  {' '}
                  {t('by')} “<bdi>{one.by.quote}</bdi>”
                </>
              )}
            </span>
          </div>
        ))}
      </div>
    </Section>
  )
}
