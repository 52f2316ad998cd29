import type { Block } from '#core/2-items/item.ts'
import type { IncidentDetail } from '#db/incidents.ts'
import { getItem } from '#db/items.ts'
import { getDates } from '../../../../_ui/dates.ts'
import { cutText } from '../../../../_ui/evidence/cut-text.ts'
import { languageName } from '../../../../_ui/language-name.ts'
import { directionOf } from '../../../../messages/locales.ts'

/** Texts of an incident that are shown to be coded. */
const MOST = 3

/** What was written about an incident, without anything that was read in it. */
export async function Texts({ incident }: { incident: IncidentDetail }) {
  const ids = [...new Set(incident.reports.map(({ itemId }) => itemId))].slice(0, MOST)
  const [items, dates] = await Promise.all([Promise.all(ids.map((id) => getItem(id))), getDates()])
  return items.map((item) => {
    const blocks = cutText(item.text, item.blocks as Block[], [])
    const when = item.published ? dates.dayYear(item.published) : null
    const line = [item.source.title, when, item.language === 'und' ? null : languageName(item.language)]
    return (
      <article key={item.id} className="coded-text">
        <p className="crumb">
          {line.filter(Boolean).map((part, i) => (
            <bdi key={part}>
              {i > 0 ? ' · ' : ''}
              {part}
            </bdi>
          ))}
        </p>
        <div
          className="art"
          lang={item.language === 'und' ? undefined : item.language}
          dir={item.language === 'und' ? 'auto' : directionOf(item.language)}
        >
          {blocks[0]?.kind === 'title' ? null : <h2>{item.title}</h2>}
          {blocks.map(({ kind, start, pieces }) => {
            const Tag = kind === 'title' || kind === 'heading' ? 'h2' : 'p'
            return <Tag key={start}>{pieces.map(({ text }) => text).join('')}</Tag>
          })}
        </div>
      </article>
    )
  })
}
