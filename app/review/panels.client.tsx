'use client'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useAct } from './act.client.ts'
import type { ReviewView } from './review-view.ts'
import { typedForm } from './typed-form.ts'
import type { Conflict } from './use-desk.client.ts'
import type { DeskWords } from './words.ts'

type Send = (typed: Record<string, string | string[]>) => void
type PanelProps = {
  view: ReviewView
  words: DeskWords
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
  onSend: Send
  next: string
}

/** Chooses the incident that this one is merged into: those nearby, or found by words of their headline. */
export function MergePanel({ view, words, isOpen, onOpen, onSend, next }: PanelProps) {
  const act = useAct()
  const [near, setNear] = useState(view.near)
  useEffect(() => setNear(view.near), [view])
  const search = async (text: string) => {
    const asked = new URLSearchParams({ id: view.id, find: text })
    const answer = await fetch(`/api/review?${asked}`).catch(() => null)
    if (answer?.ok) setNear(((await answer.json()) as ReviewView).near)
  }
  return (
    <details className="box" open={isOpen} onToggle={(event) => onOpen(event.currentTarget.open)}>
      <summary>
        {words.near} <kbd>M</kbd>
      </summary>
      <p className="cap">{words.mergeCaption}</p>
      <form action="/review" className="find" onSubmit={(event) => event.preventDefault()}>
        <input type="hidden" name="id" value={view.id} />
        <input
          name="find"
          className="input"
          aria-label={words.mergeSearch}
          placeholder={words.mergeSearch}
          dir="auto"
          onChange={(event) => void search(event.target.value)}
        />
        <noscript>
          <button type="submit" className="btn">
            {words.search}
          </button>
        </noscript>
      </form>
      <form action={act} onSubmit={(event) => send(event, onSend)}>
        <Hidden kind="merge" view={view} next={next} />
        {near.length === 0 ? <p className="cap">{words.mergeNone}</p> : null}
        {near.map((one, index) => (
          <label className="choice" key={one.id}>
            <input type="radio" name="into" value={one.id} defaultChecked={index === 0} required />
            <span>
              <bdi lang={one.language === 'und' ? undefined : one.language}>{one.title}</bdi>
              <small>
                {one.line}{' '}
                <a href={`/incidents/${one.id}`} target="_blank" rel="noreferrer">
                  {words.incident}
                </a>
              </small>
            </span>
          </label>
        ))}
        {near.some((one) => one.otherCountry) ? (
          <label className="choice">
            <input type="checkbox" name="sure" value="yes" />
            <span>{words.mergeSure}</span>
          </label>
        ) : null}
        {near.length > 0 ? (
          <button type="submit" className="btn">
            {words.mergeInto}
          </button>
        ) : null}
      </form>
    </details>
  )
}

/** Chooses the reports that tell of something else. */
export function SplitPanel({ view, words, isOpen, onOpen, onSend, next }: PanelProps) {
  const act = useAct()
  return (
    <details className="box" open={isOpen} onToggle={(event) => onOpen(event.currentTarget.open)}>
      <summary>
        {words.split} <kbd>S</kbd>
      </summary>
      {view.reports.length < 2 ? (
        <p className="cap">{words.splitOne}</p>
      ) : (
        <form action={act} onSubmit={(event) => send(event, onSend)}>
          <Hidden kind="split" view={view} next={next} />
          <p className="cap">{words.splitCaption}</p>
          {view.reports.map((report) => (
            <label className="choice" key={report.id}>
              <input type="checkbox" name="reports" value={report.id} />
              <span>
                <bdi lang={report.language === 'und' ? undefined : report.language}>{report.title}</bdi>
                <small>{report.line}</small>
              </span>
            </label>
          ))}
          <button type="submit" className="btn">
            {words.splitInto}
          </button>
        </form>
      )}
    </details>
  )
}

/** Both sides of a decision that met something newer: nothing is saved over anybody. */
export function ConflictPanel({
  conflict,
  words,
  onApply,
  onLeave,
}: {
  conflict: Conflict
  words: DeskWords
  onApply: () => void
  onLeave: () => void
}) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  return (
    <section className="box conflict" aria-label={words['conflict.title']} role="alert">
      <h2>{words['conflict.title']}</h2>
      <p className="cap">{words['conflict.theirs']}</p>
      <ul className="plain">
        {conflict.changes.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="cap">{words['conflict.yours'].replace('{what}', conflict.what)}</p>
      <div className="acts">
        <button ref={button} type="button" className="btn" onClick={onLeave}>
          {words['conflict.leave']}
        </button>
        <button type="button" className="btn" onClick={onApply}>
          {words['conflict.apply']}
        </button>
      </div>
    </section>
  )
}

/** The list of keys, and the switch for those who type with one key by accident. */
export function KeysPanel({
  words,
  isOn,
  onSwitch,
  onClose,
}: {
  words: DeskWords
  isOn: boolean
  onSwitch: (isOn: boolean) => void
  onClose: () => void
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const keys = [
    ['A', words['key.accept']],
    ['E', words['key.correct']],
    ['M', words['key.merge']],
    ['S', words['key.split']],
    ['R', words['key.reject']],
    ['D', words['key.duplicate']],
    ['L', words['key.later']],
    ['Z', words['key.undo']],
    ['J K', words['key.next']],
    ['1–9', words['key.field']],
    ['?', words['key.keys']],
    ['Esc', words['key.close']],
  ]
  return (
    <dialog ref={dialog} className="keys" onClose={onClose} aria-label={words['key.title']}>
      <h2>{words['key.title']}</h2>
      <dl className="facts">
        {keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <label className="choice">
        <input type="checkbox" checked={isOn} onChange={(event) => onSwitch(event.target.checked)} />
        <span>{words['key.switch']}</span>
      </label>
      <form method="dialog">
        <button type="submit" className="btn">
          {words['key.close']}
        </button>
      </form>
    </dialog>
  )
}

function Hidden({ kind, view, next }: { kind: string; view: ReviewView; next: string }) {
  return (
    <>
      <input type="hidden" name="do" value={kind} />
      <input type="hidden" name="id" value={view.id} />
      <input type="hidden" name="version" value={view.version} />
      <input type="hidden" name="next" value={next} />
    </>
  )
}

function send(event: FormEvent<HTMLFormElement>, onSend: Send): void {
  event.preventDefault()
  const { do: _kind, id: _id, version: _version, next: _next, ...typed } = typedForm(event.currentTarget)
  onSend(typed)
}
