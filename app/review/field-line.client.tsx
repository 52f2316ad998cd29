'use client'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useAct } from './act.client.ts'
import { FieldInputs } from './field-inputs.client.tsx'
import { fill } from './fill.ts'
import type { ReviewField, ReviewView } from './review-view.ts'
import { typedForm } from './typed-form.ts'
import type { DeskWords } from './words.ts'

type Props = {
  view: ReviewView
  field: ReviewField
  isCurrent: boolean
  /** Its form is open, and what was typed earlier stands in it. */
  isOpen: boolean
  words: DeskWords
  onOpen: (isOpen: boolean) => void
  onPick: () => void
  onCorrect: (typed: Record<string, string | string[]>) => Promise<boolean>
}

/** One coded field: its value, what else is told, and the form that corrects it in place. */
export function FieldLine({ view, field, isCurrent, isOpen, words, onOpen, onPick, onCorrect }: Props) {
  const { mark, input } = field
  const correct = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const submitter = (event.nativeEvent as SubmitEvent).submitter
    if (await onCorrect(typedForm(event.currentTarget, submitter)))
      localStorage.removeItem(draftKey(view.id, field.field))
  }
  const line = (
    <>
      <span className="i">{field.n}</span>
      <span className="k">{field.label}</span>
      <span className="v">
        <bdi>{field.value}</bdi>
        {field.small ? <small>{field.small}</small> : null}
      </span>
      <span className={mark?.kind === 'unsure' ? 'cf wt' : 'cf'}>{mark?.words}</span>
    </>
  )
  if (!input) return <div className="fl">{line}</div>
  return (
    <div className={isCurrent ? 'line cur' : 'line'} id={`f${field.n}`}>
      <details
        open={isOpen}
        onToggle={(event) => {
          if (event.currentTarget.open) onPick()
          onOpen(event.currentTarget.open)
        }}
      >
        <summary className="fl">{line}</summary>
        <CorrectForm view={view} field={field} words={words} isOpen={isOpen} onSubmit={correct} />
      </details>
      {field.alternatives.length > 0 ? (
        <p className="told only-script">
          {words.alternatives}{' '}
          {field.alternatives.map((one) => (
            <button
              key={one.label}
              type="button"
              className="btn q"
              onClick={() =>
                void onCorrect({
                  do: 'correct',
                  id: view.id,
                  version: String(view.version),
                  field: field.field,
                  ...one.typed,
                })
              }
            >
              {fill(words.use, { value: one.label })}
            </button>
          ))}
        </p>
      ) : null}
    </div>
  )
}

function CorrectForm({
  view,
  field,
  words,
  isOpen,
  onSubmit,
}: {
  view: ReviewView
  field: ReviewField
  words: DeskWords
  isOpen: boolean
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
}) {
  const act = useAct()
  const form = useRef<HTMLFormElement>(null)
  const [isRestored, setRestored] = useState(false)
  const key = draftKey(view.id, field.field)
  useEffect(() => {
    const draft = localStorage.getItem(key)
    if (!draft || !form.current) return
    putBack(form.current, JSON.parse(draft) as Record<string, string | string[]>)
    setRestored(true)
  }, [key])
  useEffect(() => {
    if (isOpen) form.current?.querySelector<HTMLElement>('.input, input[type=checkbox]')?.focus()
  }, [isOpen])
  const input = field.input
  if (!input) return null
  const needsWhy = (input.kind === 'choice' || input.kind === 'choices') && input.needsWhy
  return (
    <form
      ref={form}
      action={act}
      onSubmit={onSubmit}
      onInput={(event) => localStorage.setItem(key, JSON.stringify(typedForm(event.currentTarget)))}
      className="fix"
    >
      <Hidden view={view} field={field.field} />
      {isRestored ? <p className="hint wt">{words.restored}</p> : null}
      <FieldInputs input={input} label={field.label} words={words} isShown={isOpen} />
      <input
        name="why"
        className="input"
        placeholder={needsWhy ? words.whyNeeded : words.why}
        aria-label={needsWhy ? words.whyNeeded : words.why}
        required={needsWhy}
        maxLength={500}
      />
      <button type="submit" className="btn">
        {words.save}
      </button>
    </form>
  )
}

function Hidden({ view, field }: { view: ReviewView; field: string }) {
  return (
    <>
      <input type="hidden" name="do" value="correct" />
      <input type="hidden" name="id" value={view.id} />
      <input type="hidden" name="version" value={view.version} />
      <input type="hidden" name="field" value={field} />
    </>
  )
}

/** Where what is typed into a field and not yet saved is kept in this browser. */
export function draftKey(id: string, field: string): string {
  return `tidings.review.${id}.${field}`
}

/** Fills a form with what was typed into it before, but for what it stands on. */
function putBack(form: HTMLFormElement, typed: Record<string, string | string[]>): void {
  for (const element of form.elements) {
    if (!(element instanceof HTMLInputElement || element instanceof HTMLSelectElement) || element.type === 'hidden')
      continue
    const value = typed[element.name]
    if (value === undefined) continue
    if (element instanceof HTMLInputElement && element.type === 'checkbox')
      element.checked = [value].flat().includes(element.value)
    else element.value = String(value)
  }
}
