import type { Compared, Learnt, Verdict } from '#core/4-reports/learning/learn.ts'
import type { LearntCurves } from '#core/4-reports/learning/learnt-curves.ts'
import type { StoredLearnt } from '#core/4-reports/models/stored-classes.ts'
import { type Database, db, inTransaction, type JsonInput, sql } from './client.ts'
import { type Actor, saveEdits } from './edits.ts'
import { newId } from './uuid.ts'

export type LearntState = 'in_use' | 'ready' | 'replaced' | 'taken_back' | 'kept_aside'

/** One training as people see it; its weights are left out. */
export type LearntVersion = {
  id: string
  version: number
  state: LearntState
  /** worse, no-better or few; null where it is or was used. */
  reason: string | null
  trainedAt: Date
  tookMs: number
  decisions: number
  corrections: number
  heldBack: number
  verdicts: Verdict[]
  calibration: Record<string, Compared>
  curves: LearntCurves
  setBy: string | null
  setAt: Date | null
}

const SHOWN = {
  id: true,
  version: true,
  state: true,
  reason: true,
  trainedAt: true,
  tookMs: true,
  decisions: true,
  corrections: true,
  heldBack: true,
  verdicts: true,
  calibration: true,
  curves: true,
  setBy: true,
  setAt: true,
} as const

/** A training to be kept; `state` says whether it is used at once. */
export type NewTraining = Pick<Learnt, 'verdicts' | 'calibration' | 'curves'> & {
  basis: string
  state: 'in_use' | 'ready' | 'kept_aside'
  reason: string | null
  tookMs: number
  decisions: number
  corrections: number
  heldBack: number
  fields: StoredLearnt['fields']
}

/** Weights of so many trainings are kept; older ones that are not used keep their record alone. */
const WEIGHTS_KEPT = 12

/** The newest trainings. */
export async function findLearntVersions(limit = 20): Promise<LearntVersion[]> {
  const rows = await db().learntModel.findMany({ select: SHOWN, orderBy: { version: 'desc' }, take: limit })
  return rows as unknown as LearntVersion[]
}

/** The version that reads now; 0 while the reader reads as it was shipped. */
export async function findVersionInUse(): Promise<number> {
  const row = await db().learntModel.findFirst({ where: { state: 'in_use' }, select: { version: true } })
  return row?.version ?? 0
}

/** What reads now, whole; null while the reader reads as it was shipped. */
export async function findLearntInUse(): Promise<StoredLearnt | null> {
  const row = await db().learntModel.findFirst({
    where: { state: 'in_use' },
    select: { version: true, fields: true, curves: true },
  })
  return row as unknown as StoredLearnt | null
}

/** Whether this training has been done already. */
export async function hasTraining(basis: string): Promise<boolean> {
  return (await db().learntModel.count({ where: { basis } })) > 0
}

/** Keeps a training and puts it in use where it says so; done twice, it is kept once. Gives its version and the one that reads then. */
export async function saveTraining(training: NewTraining): Promise<{ version: number; inUse: number }> {
  return inTransaction(async (tx) => {
    await lockLearnt(tx)
    const known = await tx.learntModel.findUnique({ where: { basis: training.basis }, select: { version: true } })
    if (known) return { version: known.version, inUse: await versionInUse(tx) }
    if (training.state === 'in_use') await retireInUse(tx, 'replaced', null)
    const { verdicts, calibration, curves, fields, ...plain } = training
    const { version } = await tx.learntModel.create({
      select: { version: true },
      data: {
        id: newId(),
        ...plain,
        verdicts: verdicts as unknown as JsonInput,
        calibration: calibration as unknown as JsonInput,
        curves: curves as unknown as JsonInput,
        fields: fields as unknown as JsonInput,
      },
    })
    await tx.$executeRaw(sql`
      UPDATE "LearntModel" SET fields = '{}', curves = '{}' WHERE state <> 'in_use' AND fields <> '{}'
        AND version <= (SELECT max(version) FROM "LearntModel") - ${WEIGHTS_KEPT}::int`)
    return { version, inUse: await versionInUse(tx) }
  })
}

/** Puts a version in use; false where it is not one that may be. */
export function putInUse(by: Actor, version: number): Promise<boolean> {
  return inTransaction(async (tx) => {
    await lockLearnt(tx)
    const row = await tx.learntModel.findUnique({ where: { version } })
    if (!row || row.state === 'in_use' || row.state === 'kept_aside') return false
    if (JSON.stringify(row.fields) === '{}' && JSON.stringify(row.curves) === '{}') return false
    await retireInUse(tx, 'replaced', by)
    await setState(tx, by, row, 'in_use')
    return true
  })
}

/** Takes the version in use back: the one before reads again, or the reader as it was shipped. */
export function goBack(by: Actor, version: number): Promise<boolean> {
  return inTransaction(async (tx) => {
    await lockLearnt(tx)
    if ((await versionInUse(tx)) !== version) return false
    await retireInUse(tx, 'taken_back', by)
    const [before] = await tx.$queryRaw<{ id: string; version: number; state: string }[]>(sql`
      SELECT id, version, state::text AS state FROM "LearntModel"
      WHERE state = 'replaced' AND version < ${version}::int AND (fields <> '{}' OR curves <> '{}') ORDER BY version DESC LIMIT 1`)
    if (before) await setState(tx, by, before, 'in_use')
    return true
  })
}

/** One change at a time, whoever makes it. */
async function lockLearnt(tx: Database): Promise<void> {
  await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtext('tidings.learnt'))`)
}

async function versionInUse(tx: Database): Promise<number> {
  return (await tx.learntModel.findFirst({ where: { state: 'in_use' }, select: { version: true } }))?.version ?? 0
}

async function retireInUse(tx: Database, to: 'replaced' | 'taken_back', by: Actor | null): Promise<void> {
  const row = await tx.learntModel.findFirst({ where: { state: 'in_use' } })
  if (!row) return
  if (by) await setState(tx, by, row, to)
  else await tx.learntModel.update({ where: { id: row.id }, data: { state: to } })
}

async function setState(
  tx: Database,
  by: Actor,
  row: { id: string; version: number; state: string },
  state: LearntState,
): Promise<void> {
  await tx.learntModel.update({ where: { id: row.id }, data: { state, setBy: by.name, setAt: new Date() } })
  await saveEdits(tx, by, [{ noun: 'learnt', nounId: row.id, field: 'state', before: row.state, after: state }])
}
