import { type EventTypeCode, eventType, type Family, familyOf, type Polarity } from '#core/4-reports/codebook.ts'
import type { ReportPlace, Sector, Toll } from '#core/4-reports/reading.ts'
import { type Day, dayOf } from '#core/time/days.ts'
import { chooseByVote, chooseDate, choosePlace, chooseToll, type DateRange } from './choose.ts'
import { type ChosenActor, chooseActors } from './choose-actors.ts'
import { type Chosen, type Claim, claimsOf } from './claims.ts'
import { doubtsOf } from './doubts.ts'
import { type GroupedReport, TOLL_FIELDS, type TollField } from './grouped-report.ts'
import { originsOf } from './origins.ts'
import { reviewRank } from './review-rank.ts'
import { type Verification, verify } from './verify.ts'
import { type WithholdRule, withholdRules } from './withhold.ts'

/** What an incident says, chosen or ranged from its reports, with every claim kept. */
export type IncidentValues = {
  title: string
  titleLanguage: string
  type: EventTypeCode
  family: Family | null
  polarity: Polarity
  verification: Verification
  sectors: Sector[]
  /** What of it does not leave the house, by rule. */
  withheld: WithholdRule[]
  weapon: string | null
  place: ReportPlace | null
  date: DateRange | null
  /** Day it counts under: the event's own first day, else the day it was first reported. */
  day: Day
  tolls: Record<TollField, Toll | null>
  actors: ChosenActor[]
  claims: IncidentClaims
  /** Fields a person should look at. */
  doubts: string[]
  /** How soon, higher first. */
  rank: number
  originCount: number
  reportCount: number
  /** ISO instants. */
  firstReportedAt: string
  lastReportedAt: string
}

export type IncidentClaims = {
  type: Chosen<EventTypeCode>
  place: Chosen<ReportPlace>
  date: Chosen<DateRange>
} & Record<TollField, Chosen<Toll>>

/** The incident that at least one report tells of; throws on none. */
export function composeIncident(reports: readonly GroupedReport[]): IncidentValues {
  const [first] = reports
  if (!first) throw new Error('an incident needs a report')
  const byId = new Map(reports.map((report) => [report.id, report]))
  const type = chooseByVote(
    claimsOf(reports, 'type', (report) => report.type),
    (claim: Claim<EventTypeCode>) => (claim.value === 'other' ? 0.2 : 1) * (byId.get(claim.reportId)?.p ?? 0.5),
  )
  const place = choosePlace(claimsOf(reports, 'place', (report) => report.place))
  const date = chooseDate(claimsOf(reports, 'date', (report) => report.date))
  const tolls = tollsOf(reports)
  const code = type.value ?? first.type
  const times = reports.map((report) => report.reportedAt).sort()
  const firstReportedAt = times[0] ?? first.reportedAt
  const lead = leadReport(reports, code)
  const claims = { type, place, date, ...tolls }
  const verification = verify(reports)
  const values = {
    title: lead.sentence ?? lead.title,
    titleLanguage: lead.language,
    type: code,
    family: familyOf(code),
    polarity: polarityOf(reports, code),
    verification,
    sectors: [...new Set(reports.flatMap((report) => report.sectors))].sort(),
    withheld: withholdRules(code, reports),
    weapon: reports.find((report) => report.weapon !== null)?.weapon ?? null,
    place: place.value,
    date: date.value,
    day: date.value?.start ?? dayOf(new Date(firstReportedAt)),
    tolls: valuesOf(tolls),
    actors: chooseActors(reports),
    claims,
    doubts: doubtsOf(claims, verification, new Set(reports.flatMap((report) => report.disputed ?? []))),
    originCount: originsOf(reports).length,
    reportCount: reports.length,
    firstReportedAt,
    lastReportedAt: times.at(-1) ?? first.reportedAt,
  }
  return { ...values, rank: reviewRank(values) }
}

function tollsOf(reports: readonly GroupedReport[]): Record<TollField, Chosen<Toll>> {
  const entries = TOLL_FIELDS.map((field) => [
    field,
    chooseToll(claimsOf(reports, field, (report) => report.tolls[field])),
  ])
  return Object.fromEntries(entries) as Record<TollField, Chosen<Toll>>
}

function valuesOf(tolls: Record<TollField, Chosen<Toll>>): Record<TollField, Toll | null> {
  return Object.fromEntries(TOLL_FIELDS.map((field) => [field, tolls[field].value])) as Record<TollField, Toll | null>
}

/** Polarity as the reports of the chosen type tell it, else the codebook's. */
function polarityOf(reports: readonly GroupedReport[], code: EventTypeCode): Polarity {
  return reports.find((report) => report.type === code)?.polarity ?? eventType(code).polarity
}

/** The report whose headline names the incident: one that tells of nothing else, of the chosen type, surest, then earliest. */
function leadReport(reports: readonly GroupedReport[], code: EventTypeCode): GroupedReport {
  const rank = (report: GroupedReport) =>
    (report.sentence ? 0 : 2) + (report.type === code ? 1 : 0) + (report.copyOf === null ? 0.2 : 0) + report.p * 0.5
  return [...reports].sort((a, b) => rank(b) - rank(a) || (a.reportedAt < b.reportedAt ? -1 : 1))[0] as GroupedReport
}
