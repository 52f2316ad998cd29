'use client'
import { useEffect } from 'react'
import { isCommand } from './keys.ts'

/** The key `/` goes to the search field, unless somebody is typing. */
export function SearchKey({ target }: { target: string }) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || !isCommand(event)) return
      event.preventDefault()
      document.getElementById(target)?.focus()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [target])
  return null
}
