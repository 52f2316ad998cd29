import { getTranslations } from 'next-intl/server'
import { RULE } from '#db/edits.ts'
import type { IncidentDetail } from '#db/incidents.ts'
import { getDates } from '../../_ui/dates.ts'
import { decideByForm } from '../../review/actions.ts'
import { getEditWords } from '../../review/edit-words.ts'

type Entry = { key: string; at: Date; by: string; words: React.ReactNode }

/** Everything that changed the incident: reports that joined it with the reasons, and what people changed, newest first. */
export async function History({ incident, mayUndo }: { incident: IncidentDetail; mayUndo: boolean }) {
  const [t, dates, editWords] = await Promise.all([getTranslations('incidents'), getDates(), getEditWords()])
  const undone = new Set(incident.edits.flatMap((edit) => edit.undoesId ?? []))
  const first = firstReport(incident)
  const entries: Entry[] = [
    // That a report joined is told by the report itself, with its reasons.
    ...incident.edits
      .filter((edit) => edit.byName !== RULE.name || edit.field !== 'reports')
      .map((edit) => ({
        key: edit.id,
        at: edit.at,
        by: edit.byName === RULE.name ? t('byRule') : edit.byName,
        words: (
          <ChangeWords
            edit={edit}
            said={editWords(edit)}
            isUndone={undone.has(edit.id)}
            incidentId={incident.id}
            mayUndo={mayUndo}
          />
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

/** Why a rule changed something: a code of its own, or the reasons of a link. */
function ruleWords(why: string, t: Words): string {
  const key = `why.${why}` as 'why.report-joined'
  return t.has(key)
    ? t(key)
    : why
        .split(' ')
        .map((reason) => reasonWords(reason, t))
        .join(', ')
}

/** Decisions whose other half, on the other incident, is the one to take back. */
const HALVES = ['absorbed', 'splitFrom', 'movedTo', 'movedFrom']

type ChangeProps = {
  edit: IncidentDetail['edits'][number]
  said: { field: string; before: string | null; after: string | null }
  isUndone: boolean
  incidentId: string
  mayUndo: boolean
}

/** One change by a person: what was, what is, why, and the way back. */
async function ChangeWords({ edit, said, isUndone, incidentId, mayUndo }: ChangeProps) {
  const t = await getTranslations('incidents')
  // Of what rules did, only a merge can be taken back: values follow from the reports, and a person's word stands above them.
  const isTakeable = edit.byName !== RULE.name || edit.field === 'merged'
  const canUndo = mayUndo && isTakeable && !isUndone && edit.undoesId === null && !HALVES.includes(edit.field)
  return (
    <>
      {edit.undoesId ? `${t('takesBack')} ` : ''}
      {said.field} {said.before === null ? null : <del>{said.before}</del>}{' '}
      {said.after === null ? null : <ins>{said.after}</ins>}
      {edit.why ? ` · ${edit.byName === RULE.name ? ruleWords(edit.why, t) : edit.why}` : ''}
      {isUndone ? <span className="i3"> · {t('takenBack')}</span> : null}
      {canUndo ? (
        <form action={decideByForm} className="inline">
          <input type="hidden" name="do" value="undo" />
          <input type="hidden" name="edits" value={edit.id} />
          <input type="hidden" name="back" value={`/incidents/${incidentId}`} />
          <button type="submit" className="btn q">
            {t('undo')}
          </button>
        </form>
      ) : null}
    </>
  )
}
