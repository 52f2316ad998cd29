'use client'
import {
  type ChangeEvent,
  createContext,
  type ReactNode,
  useActionState,
  useContext,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { useFormStatus } from 'react-dom'
import { type FormState, NO_FAULT } from './form-state.ts'

type Action = (state: FormState, form: FormData) => Promise<FormState>

const State = createContext<FormState>(NO_FAULT)

/** A form that tells what was wrong beside the field it was wrong in and keeps what was typed; works without scripts too. */
export function ActionForm({
  action,
  children,
  className,
}: {
  action: Action
  children: ReactNode
  className?: string
}) {
  const [state, send] = useActionState(action, NO_FAULT)
  const form = useRef<HTMLFormElement>(null)
  // Whoever sent the form from its end is led to what was wrong.
  useEffect(() => {
    if (Object.keys(state.faults).length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [state])
  return (
    <form action={send} className={className} noValidate ref={form}>
      {state.fault ? (
        <p className="fault" role="alert">
          {state.fault}
        </p>
      ) : null}
      {state.done ? (
        <p className="notice" role="status">
          {state.done}
        </p>
      ) : null}
      <State value={state}>{children}</State>
    </form>
  )
}

type FieldProps = {
  name: string
  label: string
  hint?: string | undefined
  type?: 'text' | 'email' | 'password' | 'url' | 'date' | 'file'
  value?: string | undefined
  autoComplete?: string
  required?: boolean
  multiline?: boolean
  placeholder?: string
  accept?: string
  /** A larger file is not even sent: what it may weigh in bytes, and the words that say so. */
  most?: { bytes: number; words: string }
  dir?: 'auto' | 'ltr'
}

/** One labelled field with its hint and, after a refused try, the reason. */
export function Field({
  name,
  label,
  hint,
  type = 'text',
  value,
  multiline = false,
  accept,
  most,
  ...rest
}: FieldProps) {
  const state = useContext(State)
  const [isTooLarge, setTooLarge] = useState(false)
  const id = useId()
  const fault = isTooLarge ? most?.words : state.faults[name]
  const described = [fault ? `${id}-fault` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ')
  const common = {
    id,
    name,
    className: 'input',
    'aria-invalid': fault ? true : undefined,
    'aria-describedby': described || undefined,
    defaultValue: type === 'file' ? undefined : (state.values[name] ?? value),
    ...rest,
  }
  const weigh = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const isTooMuch = (target.files?.[0]?.size ?? 0) > (most?.bytes ?? Number.POSITIVE_INFINITY)
    if (isTooMuch) target.value = ''
    setTooLarge(isTooMuch)
  }
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {multiline ? (
        <textarea rows={12} {...common} />
      ) : (
        <input type={type} accept={accept} onChange={most ? weigh : undefined} {...common} />
      )}
      {fault ? (
        <span className="fault" id={`${id}-fault`}>
          {fault}
        </span>
      ) : null}
      {hint ? (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
    </div>
  )
}

type SelectProps = {
  name: string
  label: string
  hint?: string
  value?: string
  options: { value: string; label: string }[]
}

/** One labelled choice among few or many. */
export function Select({ name, label, hint, value, options }: SelectProps) {
  const state = useContext(State)
  const id = useId()
  const chosen = state.values[name] ?? value
  const fault = state.faults[name]
  const described = [fault ? `${id}-fault` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <select
        key={chosen}
        id={id}
        name={name}
        className="input"
        defaultValue={chosen}
        aria-invalid={fault ? true : undefined}
        aria-describedby={described || undefined}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {fault ? (
        <span className="fault" id={`${id}-fault`}>
          {fault}
        </span>
      ) : null}
      {hint ? (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
    </div>
  )
}

type CheckProps = { name: string; label: string; hint?: string; checked?: boolean }

/** One thing that is on or off. */
export function Check({ name, label, hint, checked = false }: CheckProps) {
  const { values } = useContext(State)
  const isOn = Object.keys(values).length > 0 ? name in values : checked
  return (
    <label className="choice field">
      <input type="checkbox" name={name} defaultChecked={isOn} key={String(isOn)} />
      <span>
        {label}
        {hint ? <small>{hint}</small> : null}
      </span>
    </label>
  )
}

/** The button that sends a form; while it is sent it says so and sends nothing twice. */
export function Submit({
  children,
  busy,
  kind = 'p',
  name,
  value,
}: {
  children: ReactNode
  busy: string
  kind?: 'p' | 'q' | ''
  name?: string
  value?: string
}) {
  const { pending } = useFormStatus()
  return (
    <button type="submit" className={`btn ${kind}`} name={name} value={value} disabled={pending}>
      {pending ? busy : children}
    </button>
  )
}
