'use client'
import { useCallback, useEffect, useState } from 'react'
import { ActContext } from './act.client.ts'
import { Article } from './article.tsx'
import { draftKey, FieldLine } from './field-line.client.tsx'
import { fill } from './fill.ts'
import { ConflictPanel, KeysPanel, MergePanel, SplitPanel } from './panels.client.tsx'
import { QueueList } from './queue-list.tsx'
import type { ReviewRow, ReviewView } from './review-view.ts'
import { useDesk } from './use-desk.client.ts'
import { useKeys } from './use-keys.client.ts'
import type { DeskWords } from './words.ts'

type Props = {
  rows: ReviewRow[]
  first: ReviewView | null
  counts: { waiting: number; later: number; done: number }
  words: DeskWords
  act: (form: FormData) => Promise<void>
  /** The queue is counted up to this many. */
  most: number
}

/** The review desk: queue, item with numbered words, coded fields. Works as plain forms, and from the keyboard. */
export function Desk({ rows: given, first, counts, words, act, most }: Props) {
  const desk = useDesk(given, first, counts, words)
  const { rows, at, view, tally, notice, conflict } = desk
  const [current, setCurrent] = useState(0)
  const [open, setOpen] = useState<string | null>(null)
  const [startedAt] = useState(() => Date.now())
  const next = rows[at + 1]?.id ?? ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: another incident begins at its first doubt
  useEffect(() => {
    const typed = view?.fields.find((field) => localStorage.getItem(draftKey(view.id, field.field)) !== null)
    setOpen(typed ? `field ${typed.n}` : null)
    setCurrent(typed?.n ?? view?.fields.find((field) => field.mark?.kind === 'unsure')?.n ?? 0)
  }, [view?.id])
  const pick = useCallback((n: number) => {
    setCurrent(n)
    document.getElementById(`w${n}`)?.scrollIntoView({ block: 'center' })
    document.getElementById(`f${n}`)?.scrollIntoView({ block: 'nearest' })
  }, [])

  const onKey = useCallback(
    (key: string): boolean => {
      if (key === 'Escape') {
        if (open === null) return false
        setOpen(null)
        ;(document.activeElement as HTMLElement | null)?.blur()
        return true
      }
      if (key === '?') setOpen('keys')
      else if (key === 'z') void desk.undo()
      else if (key === 'j') desk.go(rows[at + 1]?.id)
      else if (key === 'k') desk.go(rows[at - 1]?.id)
      else if (!view) return false
      else if (/^[1-9]$/.test(key) && Number(key) <= view.fields.length) pick(Number(key))
      else if (key === 'a') void desk.decide('accept', view)
      else if (key === 'r') void desk.decide('reject', view)
      else if (key === 'l') void desk.decide('later', view)
      else if (key === 'e') setOpen(`field ${current || 1}`)
      else if (key === 'm' || (key === 'd' && !view.near[0])) setOpen('merge')
      else if (key === 'd') void desk.decide('merge', view, { into: view.near[0]?.id ?? '' })
      else if (key === 's') setOpen('split')
      else return false
      return true
    },
    [open, desk, rows, at, view, current, pick],
  )
  const { isOn, switchKeys } = useKeys(onKey)
  const minutes = Math.max(1, Math.round((Date.now() - startedAt) / 60_000))
  const toggle = (name: string) => (isOpen: boolean) => setOpen((was) => (isOpen ? name : was === name ? null : was))

  return (
    <ActContext value={act}>
      <div className="desk">
        <QueueList
          rows={rows}
          currentId={view?.id ?? desk.currentId}
          tally={tally}
          minutes={minutes}
          most={most}
          words={words}
          onGo={desk.go}
        />
        <article className="desk-item" aria-busy={!view}>
          {notice ? (
            <p className={notice.isFault ? 'fault' : 'notice'} role="status">
              {notice.words}{' '}
              {!notice.isFault && notice.words !== words.stale && desk.hasDone() ? (
                <button type="button" className="btn q" onClick={() => void desk.undo()}>
                  {words.undo} <kbd>Z</kbd>
                </button>
              ) : null}
            </p>
          ) : null}
          {conflict ? (
            <ConflictPanel
              conflict={conflict}
              words={words}
              onApply={() => void desk.redo()}
              onLeave={() => desk.setConflict(null)}
            />
          ) : null}
          {view ? (
            <>
              <p className="only-m cap">{fill(words.position, { n: at + 1, count: tally.waiting })}</p>
              <Article view={view} current={current} words={words} />
              <Others view={view} words={words} />
            </>
          ) : rows.length > 0 || tally.waiting > 0 ? (
            <p className="cap">{words.loading}</p>
          ) : (
            <Empty words={words} />
          )}
        </article>
        {view ? (
          <section className="desk-fields" aria-label={words.readAs} key={view.id}>
            <h2>{words.readAs}</h2>
            <p className="cap">{words.caption}</p>
            <div className="fls">
              {view.fields.map((field) => (
                <FieldLine
                  key={`${field.field} ${view.version}`}
                  view={view}
                  field={field}
                  words={words}
                  isCurrent={field.n === current}
                  isOpen={open === `field ${field.n}`}
                  onOpen={toggle(`field ${field.n}`)}
                  onPick={() => setCurrent(field.n)}
                  onCorrect={async ({ do: _do, id: _id, version: _version, ...typed }) => {
                    const isSaved = await desk.decide('correct', view, typed)
                    if (isSaved) setOpen(null)
                    return isSaved
                  }}
                />
              ))}
            </div>
            <MergePanel
              view={view}
              words={words}
              isOpen={open === 'merge'}
              onOpen={toggle('merge')}
              next={next}
              onSend={(typed) => void desk.decide('merge', view, typed)}
            />
            <SplitPanel
              view={view}
              words={words}
              isOpen={open === 'split'}
              onOpen={toggle('split')}
              next={next}
              onSend={(typed) => void desk.decide('split', view, typed)}
            />
            <form
              action={act}
              className="decide"
              aria-label={words.decide}
              onSubmit={(event) => {
                event.preventDefault()
                const kind = ((event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null)?.value
                if (kind === 'accept' || kind === 'reject' || kind === 'later') void desk.decide(kind, view)
              }}
            >
              <input type="hidden" name="id" value={view.id} />
              <input type="hidden" name="version" value={view.version} />
              <input type="hidden" name="next" value={next} />
              <button className="btn p" type="submit" name="do" value="accept">
                {words.accept} <kbd>A</kbd>
              </button>
              <button className="btn only-script" type="button" onClick={() => setOpen(`field ${current || 1}`)}>
                {words.correct} <kbd>E</kbd>
              </button>
              <button className="btn only-script" type="button" onClick={() => setOpen('merge')}>
                {words.merge} <kbd>M</kbd>
              </button>
              <button className="btn only-script" type="button" onClick={() => setOpen('split')}>
                {words.split} <kbd>S</kbd>
              </button>
              <button className="btn" type="submit" name="do" value="reject">
                {words.reject} <kbd>R</kbd>
              </button>
              <button className="btn" type="submit" name="do" value="later">
                {words.later} <kbd>L</kbd>
              </button>
              <button className="btn q only-script" type="button" onClick={() => setOpen('keys')}>
                {words.keys} <kbd>?</kbd>
              </button>
            </form>
          </section>
        ) : null}
        {open === 'keys' ? (
          <KeysPanel words={words} isOn={isOn} onSwitch={switchKeys} onClose={() => setOpen(null)} />
        ) : null}
      </div>
    </ActContext>
  )
}

/** The other items of the incident; copies of the first add no weight. */
function Others({ view, words }: { view: ReviewView; words: DeskWords }) {
  const others = view.reports.filter((report) => report.itemId !== view.article?.itemId)
  return (
    <section className="desk-more">
      <h2>{words.more}</h2>
      {others.length === 0 ? <p className="cap">{words.moreNone}</p> : null}
      <ul className="plain">
        {others.slice(0, 12).map((report) => (
          <li key={report.id}>
            <a href={`/items/${report.itemId}`} lang={report.language === 'und' ? undefined : report.language}>
              <bdi>{report.title}</bdi>
            </a>
            <span className="sm">{report.line}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Empty({ words }: { words: DeskWords }) {
  return (
    <>
      <h1>{words.empty}</h1>
      <p className="cap">{words.emptyText}</p>
      <p className="acts">
        <a className="btn" href="/incidents">
          {words.toIncidents}
        </a>
      </p>
    </>
  )
}
