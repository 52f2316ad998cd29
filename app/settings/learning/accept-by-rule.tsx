import { getFormatter, getTranslations } from 'next-intl/server'
import { isSureEnough, LEAST_HAPPENINGS, LEAST_PRECISION } from '#core/5-incidents/auto-accept.ts'
import type { MeasuredAcceptance } from '#db/auto-accept.ts'
import { Submit } from '../../_ui/form.client.tsx'
import { Section } from '../../_ui/section.tsx'
import { switchAccepting } from './actions.ts'
import { inOrder } from './in-order.ts'

type Props = {
  /** Of the version that reads now. */
  acceptance: MeasuredAcceptance | null
  isOn: boolean
  accepted: number
  isAdmin: boolean
}

/** What could be accepted without a person, measured, and the switch for it. */
export async function AcceptByRule({ acceptance, isOn, accepted, isAdmin }: Props) {
  const [t, format] = await Promise.all([getTranslations('learning.accept'), getFormatter()])
  const share = (part: number) => format.number(part, { style: 'percent', maximumFractionDigits: 1 })
  const isAllowed = acceptance !== null && isSureEnough(acceptance)
  return (
    <Section
      title={t('title')}
      id="accept"
      end={<a href="/settings/learning/accepted">{t('list', { count: accepted })}</a>}
    >
      <div className="ruled">
        <div className="measure stack">
          <p>
            <strong>{isOn ? t('on', { active: isAllowed ? 'yes' : 'no' }) : t('off')}</strong>
          </p>
          <p>
            {acceptance
              ? t('measured', {
                  cases: acceptance.cases,
                  accepted: acceptance.accepted,
                  right: acceptance.right,
                  share: acceptance.accepted > 0 ? share(acceptance.right / acceptance.accepted) : '–',
                })
              : t('unmeasured')}{' '}
            {t('needs', { share: share(LEAST_PRECISION), least: LEAST_HAPPENINGS })}{' '}
            {acceptance ? t(isAllowed ? 'allowed' : 'notAllowed') : ''}
          </p>
          <p className="cap">{t('never')}</p>
          {isAdmin ? (
            <form action={switchAccepting} className="acts">
              <input type="hidden" name="accepts" value={isOn ? 'no' : 'yes'} />
              <Submit kind="" busy={t('switching')}>
                {t(isOn ? 'switchOff' : 'switchOn')}
              </Submit>
            </form>
          ) : (
            <p className="cap">{t('only')}</p>
          )}
        </div>
      </div>
      {acceptance && acceptance.cases > 0 ? <Fields acceptance={acceptance} share={share} /> : null}
    </Section>
  )
}

/** For each field the sureness from which on it is right often enough, and the curve behind it. */
async function Fields({ acceptance, share }: { acceptance: MeasuredAcceptance; share: (part: number) => string }) {
  const [t, names] = await Promise.all([getTranslations('learning.accept'), getTranslations('learning.name')])
  const percent = (p: number) => `${Math.round(p * 100)} %`
  return (
    <table className="spaced">
      <thead>
        <tr>
          <th scope="col">{t('field')}</th>
          <th scope="col" className="num">
            {t('threshold')}
          </th>
          <th scope="col" className="num">
            {t('coverage')}
          </th>
          <th scope="col" className="num">
            {t('precision')}
          </th>
        </tr>
      </thead>
      <tbody>
        {inOrder(Object.entries(acceptance.fields)).map(([field, { n, threshold, curve }]) => (
          <tr key={field}>
            <th scope="row">
              {names(field as 'type')}
              <details>
                <summary className="sm">{t('curve')}</summary>
                {curve
                  .filter((point) => point.n > 0)
                  .map((point) => (
                    <span className="sm" key={point.p}>
                      {t('point', { p: percent(point.p), n: point.n, share: share(point.right / point.n) })}
                    </span>
                  ))}
              </details>
            </th>
            <td className="num">{threshold ? percent(threshold.p) : t('never-sure')}</td>
            <td className="num">{threshold ? t('of', { n: threshold.n, all: n }) : `0 / ${n}`}</td>
            <td className="num b">{threshold ? share(threshold.right / threshold.n) : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
