import type { ChoiceReason, Chosen } from './claims.ts'
import type { IncidentClaims } from './compose-incident.ts'
import { TOLL_FIELDS } from './grouped-report.ts'
import type { Verification } from './verify.ts'

/** Below this probability a reading is called unsure. */
const UNSURE = 0.7

/** Reasons that say that origins told different things of one exactness. */
const DIFFERING = new Set<ChoiceReason>(['most-origins', 'most-reliable', 'newest'])

/**
 * Fields of an incident that a person should look at, as their names; none where all is certain. `disputed` names those
 * of which a second method reads something else in the same text.
 */
export function doubtsOf(
  claims: IncidentClaims,
  verification: Verification,
  disputed: ReadonlySet<string> = new Set(),
): string[] {
  const doubts: string[] = []
  if (claims.type.value === 'other' || isUnsure(claims.type)) doubts.push('type')
  if (claims.date.value === null || isUnsure(claims.date)) doubts.push('date')
  if (isPlaceUnsure(claims.place)) doubts.push('place')
  for (const field of TOLL_FIELDS) if (claims[field].why === 'range' || isUnsure(claims[field])) doubts.push(field)
  for (const field of DISPUTABLE) if (disputed.has(field) && claims[field].why !== 'analyst') doubts.push(field)
  if (verification === 'rumour' || verification === 'retracted') doubts.push('verification')
  return [...new Set(doubts)]
}

/** Fields that another method may read otherwise. */
const DISPUTABLE = ['type', 'date', 'place', ...TOLL_FIELDS] as const

/** Whether origins tell different things, or the words it rests on leave doubt. */
function isUnsure<T>(chosen: Chosen<T>): boolean {
  if (chosen.why === 'analyst' || chosen.claims.length === 0) return false
  if (DIFFERING.has(chosen.why)) return true
  const told = chosen.claims.flatMap((claim) => claim.evidence?.p ?? [])
  return told.length > 0 && Math.max(...told) < UNSURE
}

function isPlaceUnsure(place: IncidentClaims['place']): boolean {
  if (place.why === 'analyst') return false
  if (place.value === null || place.value.country === null || isUnsure(place)) return true
  const admin1 = new Set(place.claims.flatMap((claim) => claim.value.admin1 ?? []))
  const far = new Set(
    place.claims.filter((claim) => (claim.value.precision ?? 9) <= 2).map((claim) => claim.value.name),
  )
  return admin1.size > 1 || far.size > 1
}
