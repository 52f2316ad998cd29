import { FamilyMark } from '../_ui/family-mark.tsx'
import { fill } from './fill.ts'
import type { ReviewRow } from './review-view.ts'
import type { DeskWords } from './words.ts'

type Props = {
  rows: ReviewRow[]
  currentId: string | null
  tally: { waiting: number; later: number; done: number; sitting: number }
  minutes: number
  /** The queue is counted up to this many. */
  most: number
  words: DeskWords
  onGo: (id: string) => void
}

/** What waits, in the order in which a person should look at it, with how far the person has come. */
export function QueueList({ rows, currentId, tally, minutes, most, words, onGo }: Props) {
  const { waiting, later, done, sitting } = tally
  return (
    <nav className="desk-queue" aria-label={words.queueLabel}>
      <h2>{fill(words.queue, { count: waiting < most ? waiting : `${most}+` })}</h2>
      <p className="cap">{fill(words.progress, { done, later })}</p>
      {sitting > 0 ? <p className="cap">{fill(words.pace, { count: sitting, minutes })}</p> : null}
      <ul className="plain">
        {rows.map((row) => (
          <li key={row.id}>
            <a
              href={`/review?id=${row.id}`}
              aria-current={row.id === currentId ? 'true' : undefined}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return
                event.preventDefault()
                onGo(row.id)
              }}
            >
              <FamilyMark family={row.family} polarity={row.polarity} />
              <span>
                <bdi lang={row.titleLanguage === 'und' ? undefined : row.titleLanguage}>{row.title}</bdi>
                <small>{row.line}</small>
              </span>
            </a>
          </li>
        ))}
      </ul>
      <p className="note">{words.order}</p>
    </nav>
  )
}
