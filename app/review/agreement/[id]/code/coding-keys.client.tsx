'use client'
import { useCallback } from 'react'
import { useKeys } from '../../../use-keys.client.ts'

/** Keys of the coding form: a number goes to its part, L puts off, N says that it is none. */
export function CodingKeys() {
  useKeys(
    useCallback((key: string) => {
      if (/^[1-9]$/.test(key)) {
        const part = document.querySelector(`.coding [data-key="${key}"]`)
        const input = part?.querySelector<HTMLElement>('select, input')
        input?.focus()
        return input !== null
      }
      const button = { l: 'later', n: 'none' }[key]
      if (button) document.querySelector<HTMLElement>(`.coding button[value="${button}"]`)?.click()
      else if (key === 'Escape' && document.activeElement instanceof HTMLElement) document.activeElement.blur()
      return button !== undefined
    }, []),
  )
  return null
}
