'use client'
import { useEffect } from 'react'
import { isCommand } from '../keys.ts'

/** The keys 1 to 9 go to the words of a field, and from its words to the field. */
export function FieldKeys() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!/^[1-9]$/.test(event.key) || !isCommand(event)) return
      const words = `w${event.key}`
      const id = location.hash === `#${words}` ? `f${event.key}` : words
      if (document.getElementById(id)) location.hash = id
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return null
}
