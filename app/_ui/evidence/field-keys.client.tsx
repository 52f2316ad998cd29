'use client'
import { useEffect } from 'react'

/** The keys 1 to 9 go to the words of a field, and from its words to the field. */
export function FieldKeys() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!/^[1-9]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const words = `w${event.key}`
      const id = location.hash === `#${words}` ? `f${event.key}` : words
      if (document.getElementById(id)) location.hash = id
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return null
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}
