import type { Reading } from '#core/4-reports/reading.ts'

/** What the rules found in an item, by name, as features for a set's own head. */
export function findingsOf(reading: { relevant: { p: number }; reports: Reading['reports'] }): string[] {
  const found: string[] = [`relevant ${Math.round(reading.relevant.p * 5)}`]
  reading.reports.forEach((report, i) => {
    const rank = i === 0 ? 'first' : 'other'
    found.push(`${rank} ${report.type}`, `type ${report.type} ${Math.round(report.p * 4)}`, `status ${report.status}`)
    for (const sector of report.sectors) found.push(`sector ${sector}`)
    if (report.weapon) found.push(`weapon ${report.weapon}`)
    for (const harm of ['killed', 'injured', 'abducted', 'arrested'] as const)
      if (report[harm]) found.push(`harm ${harm}`)
    for (const actor of report.actors) found.push(`actor ${actor.kind} ${actor.role}`)
  })
  return [...new Set(found)]
}
