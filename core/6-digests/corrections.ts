import type { EventTypeCode } from '#core/4-reports/codebook.ts'
import type { Toll } from '#core/4-reports/reading.ts'
import { TOLL_FIELDS, type TollField } from '#core/5-incidents/grouped-report.ts'
import type { Verification } from '#core/5-incidents/verify.ts'
import type { Day } from '#core/time/days.ts'
import type { DigestIncident } from './digest-facts.ts'

/** What an issued digest said of one incident; kept in it so that a later issue can tell what has changed since. */
export type FrozenIncident = {
  id: string
  type: EventTypeCode
  place: DigestIncident['place']
  day: Day
  verification: Verification
  tolls: Record<TollField, Toll | null>
}

/** One thing an issued digest said that no longer stands; `gone` where the incident is no longer counted in that week. */
export type Correction = { incident: FrozenIncident } & (
  | { field: 'gone' | 'retracted' }
  | { field: 'type'; now: EventTypeCode }
  | { field: 'place'; now: DigestIncident['place'] }
  | { field: 'verification'; now: Verification }
  | { field: TollField; now: Toll | null }
)

/** What to keep of an incident. */
export function freeze({ id, type, place, day, verification, tolls }: DigestIncident): FrozenIncident {
  return { id, type, place, day, verification, tolls }
}

/** What an issued digest said that differs from what stands now, in its own order. Better verification is news, not a correction. */
export function findCorrections(frozen: readonly FrozenIncident[], now: readonly DigestIncident[]): Correction[] {
  const standing = new Map(now.map((incident) => [incident.id, incident]))
  return frozen.flatMap((incident): Correction[] => {
    const other = standing.get(incident.id)
    if (!other) return [{ incident, field: 'gone' }]
    if (other.verification === 'retracted') return [{ incident, field: 'retracted' }]
    return [
      ...(other.type === incident.type ? [] : [{ incident, field: 'type' as const, now: other.type }]),
      ...(isSamePlace(incident.place, other.place) ? [] : [{ incident, field: 'place' as const, now: other.place }]),
      ...TOLL_FIELDS.filter((field) => !isSameToll(incident.tolls[field], other.tolls[field])).map((field) => ({
        incident,
        field,
        now: other.tolls[field],
      })),
      ...(isWeaker(incident.verification, other.verification)
        ? [{ incident, field: 'verification' as const, now: other.verification }]
        : []),
    ]
  })
}

const STRENGTH: readonly Verification[] = ['retracted', 'rumour', 'claimed', 'reported', 'corroborated', 'confirmed']

const isWeaker = (before: Verification, now: Verification) => STRENGTH.indexOf(now) < STRENGTH.indexOf(before)

const isSamePlace = (a: DigestIncident['place'], b: DigestIncident['place']) =>
  a?.name === b?.name && a?.precision === b?.precision

const isSameToll = (a: Toll | null, b: Toll | null) => a?.low === b?.low && a?.high === b?.high
