import { getTranslations } from 'next-intl/server'
import type { Toll } from '#core/4-reports/reading.ts'
import { chooseToll } from '#core/5-incidents/choose.ts'
import type { Claim } from '#core/5-incidents/claims.ts'
import { drawTolls, type TollPoint } from '#core/drawing/draw-tolls.ts'
import type { IncidentDetail } from '#db/incidents.ts'
import { Drawing } from '../../_ui/charts/drawing.tsx'
import { getDates } from '../../_ui/dates.ts'
import { peopleWords } from '../../_ui/people-words.ts'
import { chartedToll } from './fields.ts'

/** Who said how many and when, where figures differ: the figure used, the range that stands, each report. */
export async function TollChart({ incident, dir }: { incident: IncidentDetail; dir: 'ltr' | 'rtl' }) {
  const charted = chartedToll(incident)
  if (!charted) return null
  const [t, dates] = await Promise.all([getTranslations('incidents'), getDates()])
  const say = t as unknown as (key: string, values?: Record<string, string | number>) => string
  const { field, claims } = charted
  const people = (toll: Toll) => peopleWords(toll.low, toll.high, say) ?? t('unknown')
  const steps = claims.map((claim, index) => {
    const toll = chooseToll(claims.slice(0, index + 1)).value ?? claim.value
    return { at: Date.parse(claim.at), low: toll.low, high: toll.high ?? toll.low }
  })
  const points: TollPoint[] = claims.map((claim) => ({
    at: Date.parse(claim.at),
    low: claim.value.low,
    high: claim.value.high ?? claim.value.low,
    isOrigin: !claim.isRelay,
    words: t('chart.dot', { origin: claim.origin, people: people(claim.value) }),
  }))
  const last = steps.at(-1) ?? { low: 0, high: 0 }
  const list = claims.map((claim) => `${claim.origin} ${people(claim.value)} (${dates.dayTime(claim.at)})`).join('; ')
  const chart = (width: number) =>
    drawTolls({
      points,
      steps,
      size: { width, height: 230 },
      dir,
      theme: 'web',
      label: t('chart.alt', { field: t(`field.${field}`), list }),
      words: { used: t('chart.used', { low: last.low }), highest: t('chart.highest', { high: last.high }) },
      sayDay: (at) => dates.day(new Date(at)),
    })
  return (
    <section className="sec">
      <h2>{t(`chart.title.${field}`)}</h2>
      <p className="cap">{t('chart.caption')}</p>
      <Drawing svg={chart(780)} className="drawing only-d" />
      <Drawing svg={chart(358)} className="drawing only-m" />
      <p className="note">{t(`choiceSentence.${incident.claims[field].why}`)}</p>
      <details className="as-table">
        <summary>{t('chart.table')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('chart.when')}</th>
              <th scope="col">{t('chart.who')}</th>
              <th scope="col" className="num">
                {t(`field.${field}`)}
              </th>
            </tr>
          </thead>
          <tbody>
            {claims.map((claim: Claim<Toll>) => (
              <tr key={claim.reportId}>
                <td>{dates.dayTime(claim.at)}</td>
                <td>
                  <a href={`/items/${claim.itemId}`}>{claim.outlet}</a>
                  {claim.origin === claim.outlet ? '' : ` · ${claim.origin}`}
                  {claim.isRelay ? ` · ${t('chart.relay')}` : ''}
                </td>
                <td className="num">{people(claim.value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
