import type { Reading, ReportRead, Toll } from '#core/4-reports/reading.ts'

/** A reading for a person at a terminal: what happened, where, when, to whom, and the words it rests on. */
export function printReading(reading: Reading): string {
  const lines = [
    reading.title || reading.id,
    `language ${reading.language}, published ${reading.published ?? 'unknown'}, about security: ${reading.relevant.value ? 'yes' : 'no'} (${percent(reading.relevant.p)})`,
    ...reading.reports.flatMap((report, i) => [
      '',
      `Report ${i + 1} of ${reading.reports.length}`,
      ...reportLines(report),
    ]),
  ]
  if (reading.attributions.length > 0) lines.push('', 'Who says so')
  for (const said of reading.attributions)
    lines.push(`  ${said.relation} ${said.origin} (${said.originKind}): “${said.quote}”`)
  return `${lines.join('\n')}\n\n`
}

function reportLines(report: ReportRead): string[] {
  const place = report.place
  const lines = [
    `  type      ${report.type} (${percent(report.p)}), ${report.polarity}, ${report.status}`,
    `  ACLED     ${report.acled ? `${report.acled.event} / ${report.acled.sub ?? '–'}` : 'not coded'}`,
    `  place     ${place ? [place.name, place.admin1Name, place.country].filter(Boolean).join(', ') : 'unknown'}`,
    `  date      ${report.date ? `${report.date.start}${report.date.end === report.date.start ? '' : ` to ${report.date.end}`}` : 'unknown'}`,
  ]
  for (const harm of ['killed', 'injured', 'abducted', 'arrested', 'displaced'] as const) {
    const toll = report[harm]
    if (toll) lines.push(`  ${harm.padEnd(9)} ${tollWords(toll)}`)
  }
  if (report.sectors.length > 0) lines.push(`  sectors   ${report.sectors.join(', ')}`)
  if (report.weapon) lines.push(`  weapon    ${report.weapon}`)
  for (const actor of report.actors) lines.push(`  actor     ${actor.name} (${actor.kind}), ${actor.role}`)
  for (const { field, quote, why } of report.evidence) lines.push(`    ${field.padEnd(9)} “${quote}” – ${why}`)
  return lines
}

function tollWords(toll: Toll): string {
  const range = `${toll.low}–${toll.high ?? '?'}`
  return toll.best === null
    ? range
    : toll.low === toll.best && toll.high === toll.best
      ? String(toll.best)
      : `${toll.best} (${range})`
}

function percent(p: number): string {
  return `${Math.round(p * 100)} %`
}
