import type { CodedTwice } from '#core/5-incidents/agreement.ts'
import { CODED_FIELDS, type CodedField, type Coding } from '#core/5-incidents/coding.ts'
import { getRound, isRevealed, type Round } from './agreement-rounds.ts'
import { db, sql } from './client.ts'
import type { Actor } from './edits.ts'
import { toJson } from './json.ts'
import { correct, type Decided, review } from './review.ts'
import { isId } from './uuid.ts'

/** An incident of a finished round: both words, and what the two have settled on since. */
export type RevealedItem = CodedTwice & {
  title: string
  titleLanguage: string
  version: number
  settled: Partial<Record<'incident' | CodedField, { of: 0 | 1; by: string; at: string }>>
}

/** What both coded; null until coding has ended, whoever asks. */
export async function findRevealed(roundId: string): Promise<RevealedItem[] | null> {
  const round = await getRound(roundId)
  if (!isRevealed(round)) return null
  const [a, b] = round.coders
  return db().$queryRaw<RevealedItem[]>(sql`
    SELECT i."incidentId", i.settled, inc.title, inc."titleLanguage", inc.version, ca.coding AS a, cb.coding AS b
    FROM "AgreementItem" i JOIN "Incident" inc ON inc.id = i."incidentId"
      JOIN "AgreementCoding" ca ON ca."roundId" = i."roundId" AND ca."incidentId" = i."incidentId" AND ca."coderId" = ${a}::uuid AND ca.coding IS NOT NULL
      JOIN "AgreementCoding" cb ON cb."roundId" = i."roundId" AND cb."incidentId" = i."incidentId" AND cb."coderId" = ${b}::uuid AND cb.coding IS NOT NULL
    WHERE i."roundId" = ${roundId}::uuid ORDER BY i.n`)
}

/**
 * Settles where the two differ: the word of the first or the second (`of`) becomes the incident's, as a correction by whoever
 * settles it. Only the two and administrators may, and only when both words are seen.
 */
export async function settle(
  by: Actor & { isAdmin: boolean },
  roundId: string,
  incidentId: string,
  field: string,
  of: 0 | 1,
): Promise<Decided | { ok: false; reason: 'not-yet' }> {
  if (!isId(incidentId)) return { ok: false, reason: 'gone' }
  const round = await getRound(roundId)
  const items = await findRevealed(roundId)
  if (!items || round.removeAt || !(by.isAdmin || (by.id !== null && round.coders.includes(by.id))))
    return { ok: false, reason: 'not-yet' }
  const item = items.find((one) => one.incidentId === incidentId)
  if (!item) return { ok: false, reason: 'gone' }
  const decided = await takeWord(by, round, item, field, of === 0 ? item.a : item.b)
  if (!decided.ok) return decided
  const settled = { [field]: { of, by: by.name, at: new Date().toISOString() } }
  await db().$executeRaw(sql`
    UPDATE "AgreementItem" SET settled = settled || ${toJson(settled)}::jsonb WHERE "roundId" = ${roundId}::uuid AND "incidentId" = ${incidentId}::uuid`)
  return decided
}

function takeWord(by: Actor, round: Round, item: RevealedItem, field: string, word: Coding): Promise<Decided> {
  const seen = { id: item.incidentId, version: item.version }
  const why = `double coding “${round.name}”`
  if (field === 'incident') return review(by, seen, word.values ? 'accepted' : 'rejected', why)
  const coded = CODED_FIELDS.find((one) => one === field)
  if (!coded || !word.values) return Promise.resolve({ ok: false, reason: 'gone' })
  return correct(by, seen, coded, word.values[coded], why)
}
