import { getTranslations } from 'next-intl/server'
import type { Compared, Verdict } from '#core/4-reports/learning/learn.ts'
import type { LearntVersion } from '#db/learnt-models.ts'
import { getDates } from '../../_ui/dates.ts'
import { Submit } from '../../_ui/form.client.tsx'
import { Section } from '../../_ui/section.tsx'
import { useVersion as putInUse } from './actions.ts'

/** Versions shown at once. */
const SHOWN = 4

/** What each training learnt from, how it did on what was held back, and whether it is used. */
export async function Versions({ versions }: { versions: readonly LearntVersion[] }) {
  const t = await getTranslations('learning.versions')
  const older = versions.slice(SHOWN)
  return (
    <Section title={t('title')} caption={versions.length > 0 ? t('caption') : null}>
      {versions.length === 0 ? (
        <p className="ruled">{t('none')}</p>
      ) : (
        <>
          <ul className="rows">
            {versions.slice(0, SHOWN).map((version) => (
              <Version version={version} key={version.id} />
            ))}
          </ul>
          {older.length > 0 ? (
            <details className="field">
              <summary>{t('more', { n: older.length })}</summary>
              <ul className="rows">
                {older.map((version) => (
                  <Version version={version} key={version.id} />
                ))}
              </ul>
            </details>
          ) : null}
        </>
      )}
    </Section>
  )
}

async function Version({ version }: { version: LearntVersion }) {
  const [t, dates] = await Promise.all([getTranslations('learning.versions'), getDates()])
  const mayUse = ['ready', 'replaced', 'taken_back'].includes(version.state)
  const told = version.verdicts.filter(({ n, state }) => n > 0 && state !== 'few')
  return (
    <li>
      <div className="h2r">
        <h3>{t('name', { version: version.version })}</h3>
        <span className={version.state === 'in_use' ? 'tag' : 'cap'}>{t(`state.${version.state}`)}</span>
        <span className="r i3">{dates.full(version.trainedAt)}</span>
      </div>
      <p className="cap">
        {t('from', {
          decisions: version.decisions,
          corrections: version.corrections,
          heldBack: version.heldBack,
          seconds: (version.tookMs / 1000).toFixed(1),
        })}
      </p>
      {version.reason ? <p className="wt">{t(`reason.${version.reason}` as 'reason.few')}</p> : null}
      {version.setBy && version.setAt ? (
        <p className="sm">{t('by', { by: version.setBy, when: dates.dayTime(version.setAt) })}</p>
      ) : null}
      {told.length > 0 ? <Verdicts verdicts={told} /> : null}
      {mayUse ? (
        <form action={putInUse} className="acts">
          <input type="hidden" name="version" value={version.version} />
          <Submit kind="" busy={t('using')}>
            {t('use', { version: version.version })}
          </Submit>
        </form>
      ) : null}
    </li>
  )
}

async function Verdicts({ verdicts }: { verdicts: readonly Verdict[] }) {
  const [t, c] = await Promise.all([getTranslations('learning.versions'), getTranslations('codebook')])
  const say = c as unknown as { (key: string): string; has: (key: string) => boolean }
  const nameOf = ({ field, lost }: Verdict) => {
    if (field.startsWith('sector ')) return lost?.name === 'yes' ? t('touched') : t('untouched')
    const key = field === 'type' ? `type.${lost?.name}` : `polarity.${lost?.name}`
    return say.has(key) ? say(key) : (lost?.name ?? '')
  }
  const fieldName = (field: Verdict['field']) => {
    const sector = field.startsWith('sector ') ? field.slice('sector '.length) : null
    return sector ? t('field.sector', { sector: say(`sector.${sector}`) }) : t(`field.${field as 'type'}`)
  }
  const numbers = ({ n, before, after }: Compared) => ({ n, before, after })
  return (
    <table className="spaced verdicts">
      <thead>
        <tr>
          <th scope="col">{t('field.field')}</th>
          <th scope="col" className="num">
            {t('field.before')}
          </th>
          <th scope="col" className="num">
            {t('field.after')}
          </th>
          <th scope="col">{t('field.verdict')}</th>
        </tr>
      </thead>
      <tbody>
        {verdicts.filter(isSpokenOf).map((one) => (
          <tr key={one.field}>
            <th scope="row">
              {fieldName(one.field)}
              <span className="sm">
                {t('field.learnt')} {t('learntFrom', { n: one.learntFrom, corrected: one.corrected })}
              </span>
            </th>
            <td className="num">{t('share', { right: one.before, n: one.n })}</td>
            <td className="num b">{t('share', { right: one.after, n: one.n })}</td>
            <td>
              <span className={one.state === 'worse' ? 'wt' : ''}>{t(`verdict.${one.state}`)}</span>
              <span className="sm">{t('newest', numbers(one.newest))}</span>
              {one.otherOutlets.n > 0 ? <span className="sm">{t('outlets', numbers(one.otherOutlets))}</span> : null}
              {one.lost ? <span className="sm">{t('lost', { name: nameOf(one), ...numbers(one.lost) })}</span> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A sector that nobody corrected says nothing. */
function isSpokenOf({ field, corrected }: Verdict): boolean {
  return corrected > 0 || !field.startsWith('sector ')
}
