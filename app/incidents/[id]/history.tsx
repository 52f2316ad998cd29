import { getTranslations } from 'next-intl/server'
import type { IncidentDetail } from '#db/incidents.ts'
import { getDates } from '../../_ui/dates.ts'

type Entry = { key: string; at: Date; by: string; words: React.ReactNode }

/** Everything that changed the incident: reports that joined it with the reasons, and what people changed, newest first. */
export async function History({ incident }: { incident: IncidentDetail }) {
  const [t, dates] = await Promise.all([getTranslations('incidents'), getDates()])
  const first = firstReport(incident)
  const entries: Entry[] = [
    ...incident.edits.map((edit) => ({
      key: edit.id,
      at: edit.at,
      by: edit.byName,
      words: (
        <>
          {t.has(`field.${edit.field as 'type'}`) ? t(`field.${edit.field as 'type'}`) : edit.field}{' '}
          {edit.before === null ? null : <del>{written(edit.before)}</del>} <ins>{written(edit.after)}</ins>
          {edit.why ? ` · ${edit.why}` : ''}
        </>
      ),
    })),
    ...incident.reports.map((report) => ({
      key: report.id,
      at: report.groupedAt ?? report.item.fetchedAt,
      by: t('byRule'),
      words: (
        <>
          {t(report.id === first ? 'created' : 'joined', { outlet: report.item.source.title })}
          {report.id !== first && report.link && report.link.reasons.length > 0
            ? ` · ${report.link.reasons.map((reason) => reasonWords(reason, t)).join(', ')}`
            : ''}
        </>
      ),
    })),
  ]
  entries.sort((a, b) => b.at.getTime() - a.at.getTime() || Number(a.key === first) - Number(b.key === first))
  return (
    <ul className="hist">
      {entries.slice(0, 60).map((entry) => (
        <li key={entry.key}>
          <time className="t" dateTime={entry.at.toISOString()}>
            {dates.dayTime(entry.at)}
          </time>
          <span className="i3">{entry.by}</span>
          <span>{entry.words}</span>
        </li>
      ))}
    </ul>
  )
}

/** The report the incident was made from: the first to be grouped, and of those the one that joined nothing. */
function firstReport(incident: IncidentDetail): string | null {
  const when = (report: IncidentDetail['reports'][number]) => report.groupedAt?.getTime() ?? 0
  const ties = (report: IncidentDetail['reports'][number]) => report.link?.reasons.length ?? 0
  return [...incident.reports].sort((a, b) => when(a) - when(b) || ties(a) - ties(b))[0]?.id ?? null
}

type Words = Awaited<ReturnType<typeof getTranslations<'incidents'>>>

function reasonWords(reason: string, t: Words): string {
  const key = `link.${reason.replace('.', '-')}` as 'link.copy'
  return t.has(key) ? t(key) : reason
}

function written(value: unknown): string {
  if (value === null || value === undefined) return '–'
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
