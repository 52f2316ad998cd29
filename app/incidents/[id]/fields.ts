import type { Toll } from '#core/4-reports/reading.ts'
import type { ChoiceReason, Claim } from '#core/5-incidents/claims.ts'
import type { Span } from '#core/text/span.ts'
import type { IncidentDetail } from '#db/incidents.ts'
import { ALTERNATIVE } from '#db/tags.ts'
import { TOLLS } from '../toll-words.ts'

/** The words one field rests on in one item, and by whose word. */
export type Basis = { itemId: string; outlet: string; origin: string; at: string; span: Span; isRelay: boolean }

export type FieldName = 'type' | 'date' | 'place' | 'actor' | 'sector' | 'weapon' | (typeof TOLLS)[number]

/** One field of an incident: what it rests on, and what else was claimed. */
export type Field = {
  name: FieldName
  why: ChoiceReason | null
  bases: Basis[]
  others: { value: unknown; basis: Basis | null; outlet: string; at: string }[]
}

/** Every field that at least one report tells of, each with its grounds; origins before those who repeat them. */
export function fieldsOf(incident: IncidentDetail): Field[] {
  const { claims } = incident
  const fields: Field[] = [
    fromClaims('type', claims.type.why, claims.type.claims, claims.type.value),
    fromClaims('date', claims.date.why, claims.date.claims, claims.date.value),
    fromClaims('place', claims.place.why, claims.place.claims, claims.place.value),
  ]
  const actors = fromTags('actor', incident)
  if (incident.actors.length > 0) fields.push(actors)
  for (const toll of TOLLS) {
    const chosen = claims[toll]
    if (chosen.value) fields.push(fromClaims(toll, chosen.why, chosen.claims, chosen.value))
  }
  for (const name of ['sector', 'weapon'] as const) {
    const field = fromTags(name, incident)
    if (field.bases.length > 0) fields.push(field)
  }
  return fields
}

/** The tolls that are told of with at least two figures of an origin, so that a chart says more than a number. */
export function chartedToll(incident: IncidentDetail): { field: (typeof TOLLS)[number]; claims: Claim<Toll>[] } | null {
  for (const field of TOLLS) {
    const { claims } = incident.claims[field]
    const figures = new Set(claims.map(({ value }) => `${value.low}-${value.high}`))
    if (claims.length >= 2 && figures.size >= 2) return { field, claims }
  }
  return null
}

function fromClaims<T>(name: FieldName, why: ChoiceReason, claims: readonly Claim<T>[], chosen: T | null): Field {
  const same = JSON.stringify(chosen)
  const bases: Basis[] = []
  const others: Field['others'] = []
  for (const claim of [...claims].sort((a, b) => Number(a.isRelay) - Number(b.isRelay))) {
    const { itemId, outlet, origin, at, isRelay, evidence: span } = claim
    const basis = span ? { itemId, outlet, origin, at, span, isRelay } : null
    const isToll = (TOLLS as readonly string[]).includes(name)
    if (basis && (isToll || JSON.stringify(claim.value) === same)) bases.push(basis)
    else if (!isToll) others.push({ value: claim.value, basis, outlet, at })
  }
  return { name, why, bases, others }
}

function fromTags(name: 'actor' | 'sector' | 'weapon', incident: IncidentDetail): Field {
  const voices = new Map(incident.claims.type.claims.map((claim) => [claim.reportId, claim]))
  const bases = incident.reports.flatMap((report) =>
    report.tags
      .filter((tag) => tag.field === name && tag.status !== ALTERNATIVE)
      .flatMap((tag) => {
        const span = tag.evidence[0]
        if (!span) return []
        const outlet = report.item.source.title
        const at = (report.item.published ?? report.item.fetchedAt).toISOString()
        return [
          {
            itemId: report.itemId,
            outlet,
            origin: voices.get(report.id)?.origin ?? report.origin ?? outlet,
            at,
            span,
            isRelay: voices.get(report.id)?.isRelay ?? report.item.copyOfId !== null,
          },
        ]
      }),
  )
  return { name, why: null, bases: bases.sort((a, b) => Number(a.isRelay) - Number(b.isRelay)), others: [] }
}
