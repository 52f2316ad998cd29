import type { ActorRole, ReportActor } from '#core/4-reports/reading.ts'
import type { GroupedReport } from './grouped-report.ts'
import { foldName } from './origin-role.ts'
import { originsOf } from './origins.ts'

/** An actor in an incident, with the reports that name it in its role. */
export type ChosenActor = ReportActor & { reports: number }

/** What says more comes first: who claims a deed is reported to have done it, and is involved. */
const ROLES: ActorRole[] = ['claimed_by', 'initiator', 'target', 'other']

type Named = { actor: ReportActor; report: GroupedReport }

/**
 * Everyone the reports name, each once and most told first, in the role that most origins give them.
 *
 * Where as many say that somebody did it as that they were struck, they are called involved: nobody is accused by half of the words.
 */
export function chooseActors(reports: readonly GroupedReport[]): ChosenActor[] {
  const named = reports.flatMap((report) => report.actors.map((actor) => ({ actor, report })))
  const originOf = new Map(
    originsOf(reports).flatMap((origin) => origin.reports.map((report) => [report.id, origin.key])),
  )
  const byName = Map.groupBy(named, ({ actor }) => foldName(actor.name) || actor.name)
  return [...byName.values()].map((all) => chosen(all, originOf)).sort((a, b) => b.reports - a.reports)
}

function chosen(all: readonly Named[], originOf: ReadonlyMap<string, string>): ChosenActor {
  const origins = (roles: readonly ActorRole[]) =>
    new Set(all.flatMap(({ actor, report }) => (roles.includes(actor.role) ? [originOf.get(report.id)] : []))).size
  const [did, struck] = [origins(['claimed_by', 'initiator']), origins(['target'])]
  const told = ROLES.filter((role) => all.some(({ actor }) => actor.role === role))
  const fitting = told.filter((role) => role === 'other' || (role === 'target' ? struck > did : did > struck))
  const role = fitting[0] ?? 'other'
  const same = all.filter(({ actor }) => actor.role === role)
  const telling = same.length > 0 ? same : all
  return {
    ...(telling[0] as Named).actor,
    role,
    reports: new Set(telling.map(({ report }) => report.id)).size,
  }
}
