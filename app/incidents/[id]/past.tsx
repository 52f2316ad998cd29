import { getTranslations } from 'next-intl/server'
import { TOLL_FIELDS } from '#core/5-incidents/grouped-report.ts'
import { incidentAt } from '#core/5-incidents/incident-at.ts'
import { rewind } from '#core/5-incidents/rewind.ts'
import { dayOf } from '#core/time/days.ts'
import type { IncidentDetail } from '#db/incidents.ts'
import { getDates } from '../../_ui/dates.ts'
import { getEditWords } from '../../review/edit-words.ts'
import { wordsNow } from './words-now.ts'

const FIELDS = ['type', 'date', 'place', ...TOLL_FIELDS, 'verification'] as const

/** What the incident said at the end of a day, for whoever asks what was known then. */
export async function Past({ incident, on }: { incident: IncidentDetail; on: string | null }) {
  const [t, dates, words] = await Promise.all([getTranslations('incidents'), getDates(), getEditWords()])
  const state = on ? stateOn(incident, `${on}T23:59:59.999Z`) : null
  const review = state ? words({ field: 'review', before: null, after: state.review }).after : null
  return (
    <details className="past" open={on !== null} id="past">
      <summary>{t('past.title')}</summary>
      <p className="cap">{t('past.caption')}</p>
      <form className="acts" action="#past">
        <label htmlFor="on">{t('past.day')}</label>
        <input
          id="on"
          type="date"
          name="on"
          className="input auto"
          defaultValue={on ?? dayOf(incident.lastReportedAt)}
          min={dayOf(incident.firstReportedAt)}
          required
        />
        <button type="submit" className="btn">
          {t('past.show')}
        </button>
      </form>
      {on && state ? (
        state.reports === 0 ? (
          <p className="cap">{t('past.none', { day: dates.dayYear(on) })}</p>
        ) : (
          <>
            <p className="cap">
              {t('past.state', { day: dates.dayYear(on), reports: state.reports, review: review ?? '' })}{' '}
              {state.isFromClaims ? t('past.fromClaims') : ''}
            </p>
            <dl className="facts">
              {FIELDS.filter((field) => (state.values[field] ?? null) !== null).map((field) => (
                <div key={field}>
                  <dt>{words({ field, before: null, after: null }).field}</dt>
                  <dd>{words({ field, before: null, after: state.values[field] }).after}</dd>
                </div>
              ))}
            </dl>
          </>
        )
      ) : null}
    </details>
  )
}

/** As every change since then is taken back; before Tidings had it, as the reports published by then would have it. */
function stateOn(incident: IncidentDetail, instant: string) {
  const edits = pastEdits(incident)
  if (instant >= incident.createdAt.toISOString()) {
    const { review, reports, ...values } = rewind(wordsNow(incident), edits, instant)
    return { review, reports, values: values as Record<string, unknown>, isFromClaims: false }
  }
  const { claims, review, reports } = incidentAt(incident.claims, edits, instant)
  const values: Record<string, unknown> = Object.fromEntries(
    (['type', 'date', 'place', ...TOLL_FIELDS] as const).map((field) => [field, claims[field].value]),
  )
  return { review, reports, values, isFromClaims: true }
}

function pastEdits(incident: IncidentDetail) {
  return incident.edits.map(({ id, field, before, after, why, byName, at, undoesId }) => ({
    id,
    field,
    before,
    after,
    why,
    by: byName,
    at: at.toISOString(),
    undoes: undoesId,
  }))
}
