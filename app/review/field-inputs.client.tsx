'use client'
import { useId, useState } from 'react'
import { ChosenMap } from './chosen-map.client.tsx'
import type { FieldInput, Option } from './review-view.ts'
import type { DeskWords } from './words.ts'

type Props = {
  input: FieldInput
  label: string
  words: DeskWords
  /** Its form is open: only then a map is worth its way. */
  isShown: boolean
}

/** The inputs that set one field; they work as a plain form too. */
export function FieldInputs({ input, label, words, isShown }: Props) {
  const id = useId()
  switch (input.kind) {
    case 'choice':
      return (
        <select name="value" className="input" defaultValue={input.value} aria-label={label}>
          {input.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )
    case 'choices':
      return input.options.map((option) => (
        <label className="choice" key={option.value}>
          <input
            type="checkbox"
            name="value"
            value={option.value}
            defaultChecked={input.values.includes(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))
    case 'dates':
      return (
        <div className="pair">
          <label htmlFor={`${id}a`}>
            {words.from}
            <input id={`${id}a`} type="date" name="start" className="input" defaultValue={input.start} />
          </label>
          <label htmlFor={`${id}b`}>
            {words.to}
            <input id={`${id}b`} type="date" name="end" className="input" defaultValue={input.end} />
          </label>
        </div>
      )
    case 'toll':
      return (
        <>
          <div className="pair">
            <label htmlFor={`${id}a`}>
              {words.atLeast}
              <input
                id={`${id}a`}
                type="number"
                min="0"
                inputMode="numeric"
                name="low"
                className="input"
                defaultValue={input.low}
              />
            </label>
            <label htmlFor={`${id}b`}>
              {words.atMost}
              <input
                id={`${id}b`}
                type="number"
                min="0"
                inputMode="numeric"
                name="high"
                className="input"
                defaultValue={input.high}
              />
            </label>
          </div>
          <p className="hint">{words.tollHint}</p>
        </>
      )
    case 'place':
      return <PlaceInputs input={input} label={label} words={words} isShown={isShown} />
  }
}

/** A choice among the places that are told, and a search that adds to it. */
function PlaceInputs({ input, label, words, isShown }: Props & { input: Extract<FieldInput, { kind: 'place' }> }) {
  const id = useId()
  const [found, setFound] = useState<Option[]>([])
  const [chosen, setChosen] = useState(input.value)
  const known = [...found, ...input.options.filter((one) => !found.some((other) => other.label === one.label))]
  const search = async (text: string) => {
    if (text.trim().length < 2) return
    const asked = new URLSearchParams({ q: text, country: input.country })
    const answer = await fetch(`/api/review/places?${asked}`).catch(() => null)
    const places = answer?.ok ? ((await answer.json()) as Option[]) : []
    setFound(places)
    if (places[0]) setChosen(places[0].value)
  }
  return (
    <>
      <label htmlFor={`${id}q`} className="hint">
        {words.placeName}
      </label>
      <input
        id={`${id}q`}
        name={found.length > 0 ? undefined : 'name'}
        className="input"
        dir="auto"
        autoComplete="off"
        onChange={(event) => void search(event.target.value)}
      />
      <input type="hidden" name="country" value={input.country} />
      <select
        name="value"
        className="input"
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
        aria-label={label}
        size={found.length > 1 ? Math.min(found.length, 6) : 1}
      >
        {known.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {isShown ? <ChosenMap place={chosen} /> : null}
      <p className="hint">{words.placeHint}</p>
    </>
  )
}
