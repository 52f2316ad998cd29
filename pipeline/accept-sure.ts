import { isSureEnough, mayAccept } from '#core/5-incidents/auto-accept.ts'
import { suretyOf } from '#core/5-incidents/surety.ts'
import { acceptByRule, findAcceptable, findAcceptance, type MeasuredAcceptance } from '#db/auto-accept.ts'
import { findLearningChoice } from '#db/learning-choices.ts'
import { findVersionInUse } from '#db/learnt-models.ts'
import { log } from '#io/log.ts'
import { readerVersion } from './read-one-item.ts'

const LOT = 200

/**
 * Accepts what is told surely enough, where the administrator has switched that on and the measure allows it. Harmless
 * however often and by how many it runs.
 */
export async function acceptSure(): Promise<number> {
  if (!(await findLearningChoice()).accepts) return 0
  const version = await findVersionInUse()
  // What was measured of another version says nothing of this one.
  const acceptance = await findAcceptance(version)
  if (!acceptance || !isSureEnough(acceptance)) return 0
  let accepted = 0
  for (let after: string | null = null; ; ) {
    const waiting = await findAcceptable(readerVersion(version), after, LOT)
    if (waiting.length === 0) break
    after = waiting.at(-1)?.id ?? null
    const sure = waiting.flatMap(({ id, version: seen, claims }) => {
      const surety = suretyOf(claims)
      return mayAccept(id, surety, acceptance) ? [{ id, version: seen, why: reasonOf(surety, acceptance) }] : []
    })
    accepted += await acceptByRule(sure)
  }
  if (accepted > 0) log.info('incidents.accepted-by-rule', { accepted, version })
  return accepted
}

/** `type 97 %, place 95 % sure; of 120 decided like it 118 were left as they were`. */
function reasonOf(surety: Readonly<Record<string, number>>, { accepted, right }: MeasuredAcceptance): string {
  const fields = Object.entries(surety).filter(([field]) => field !== 'rest')
  const sure = fields.map(([field, p]) => `${field} ${Math.round(p * 100)} %`).join(', ')
  return `${sure} sure; of ${accepted} decided like it people left ${right} as they were`
}
