import type { Chosen } from './claims.ts'
import type { IncidentClaims } from './compose-incident.ts'
import { TOLL_FIELDS } from './grouped-report.ts'

/** How sure each field that an incident tells was read: the surest of the claims that agree with what it shows. */
export function suretyOf(claims: IncidentClaims): Record<string, number> {
  const surety: Record<string, number> = { rest: 1 }
  for (const field of ['type', 'place', 'date', ...TOLL_FIELDS] as const) {
    const p = surest(claims[field] as Chosen<unknown>)
    if (p !== null) surety[field] = p
  }
  return surety
}

/** Null where nothing is told; 0 where what is shown is nobody's claim, or its words were not kept. */
function surest(chosen: Chosen<unknown>): number | null {
  if (chosen.value === null) return null
  const same = JSON.stringify(chosen.value)
  const told = chosen.claims.filter((claim) => JSON.stringify(claim.value) === same)
  return Math.max(0, ...told.map((claim) => claim.evidence?.p ?? 0))
}
