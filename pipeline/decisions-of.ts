import type { Decision } from '#core/4-reports/learning/learn.ts'
import { type LearntField, lessonOf, sectorField } from '#core/4-reports/learning/lesson.ts'
import { type Reading, type ReportRead, SECTORS, type Sector } from '#core/4-reports/reading.ts'
import type { CorrectedField } from '#core/5-incidents/corrections.ts'
import { TOLL_FIELDS } from '#core/5-incidents/grouped-report.ts'
import { isRight, type Settled, TOLD_FIELDS } from '#core/5-incidents/settled.ts'
import type { DecidedIncident } from '#db/decided.ts'
import { valueNow } from '#db/incident-columns.ts'
import type { ItemInHand } from '#db/items-in-hand.ts'

/** Corrections of these are not measured by themselves. */
const REST: readonly CorrectedField[] = ['title', 'polarity', 'sectors', 'weapon', 'verification']

/** What a decided incident says about each report that tells of it, from the reports as the shipped reader reads them. */
export function decisionsOf(
  incident: DecidedIncident,
  texts: ReadonlyMap<string, { item: ItemInHand; reading: Reading | null }>,
): Decision[] {
  const settled = settledOf(incident)
  return incident.reports.flatMap(({ itemId, ordinal }) => {
    const known = texts.get(itemId)
    const report = known?.reading?.reports[ordinal]
    if (!known?.reading || !report) return []
    const { language } = known.reading
    const fields = TOLD_FIELDS.filter((field) => incident.decided !== 'open' || incident.corrections[field])
    return {
      group: incident.id,
      outlet: known.item.sourceId,
      language,
      at: incident.decidedAt.toISOString(),
      lesson: lessonOf(known.reading, report),
      said: saidOf(incident, report),
      told: fields.flatMap((field) => {
        const right = isRight(report, field, settled)
        const p = report.evidence.find((one) => one.field === field)?.p
        return right === null || p === undefined ? [] : [{ field, language, p, isRight: right }]
      }),
      review: incident.decided,
      isRestRight: !REST.some((field) => incident.corrections[field]),
    }
  })
}

function saidOf(incident: DecidedIncident, report: ReportRead): Decision['said'] {
  const said: Decision['said'] = {}
  if (incident.decided === 'rejected') return { relevant: { value: 'no', isCorrection: true } }
  if (incident.decided === 'accepted') said.relevant = { value: 'yes', isCorrection: false }
  for (const field of ['type', 'polarity'] as const satisfies LearntField[]) {
    if (incident.decided !== 'accepted' && !incident.corrections[field]) continue
    const value = String(incident[field])
    said[field] = { value, isCorrection: value !== report[field] }
  }
  return { ...said, ...sectorsSaid(incident, report) }
}

/** Sectors as people set them; where they let them stand, each telling was right in its own. */
function sectorsSaid(incident: DecidedIncident, report: ReportRead): Decision['said'] {
  const corrected = incident.corrections.sectors ? (valueNow(incident, 'sectors') as Sector[]) : null
  const set = corrected ?? (incident.decided === 'accepted' ? report.sectors : null)
  if (set === null) return {}
  const said = SECTORS.map((sector) => {
    const [is, was] = [set.includes(sector), report.sectors.includes(sector)]
    return [sectorField(sector), { value: is ? 'yes' : 'no', isCorrection: is !== was }]
  })
  return Object.fromEntries(said)
}

function settledOf(incident: DecidedIncident): Settled {
  const tolls = TOLL_FIELDS.map((field) => [field, valueNow(incident, field)])
  return {
    place: valueNow(incident, 'place'),
    date: valueNow(incident, 'date'),
    ...Object.fromEntries(tolls),
  } as Settled
}
