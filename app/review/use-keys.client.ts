'use client'
import { useEffect, useState } from 'react'

const KEPT = 'tidings.keys'

/** Calls what a single key stands for, but never while somebody types; people can switch the keys off. */
export function useKeys(onKey: (key: string) => boolean): { isOn: boolean; switchKeys: (isOn: boolean) => void } {
  const [isOn, setOn] = useState(true)
  useEffect(() => setOn(localStorage.getItem(KEPT) !== 'off'), [])
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      if (isTyping(event.target) && event.key !== 'Escape') return
      if (!isOn && event.key !== '?' && event.key !== 'Escape') return
      if (onKey(event.key.length === 1 ? event.key.toLowerCase() : event.key)) event.preventDefault()
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [onKey, isOn])
  const switchKeys = (on: boolean) => {
    localStorage.setItem(KEPT, on ? 'on' : 'off')
    setOn(on)
  }
  return { isOn, switchKeys }
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement && /^(checkbox|radio|button|submit)$/.test(target.type)) return false
  return (
    target.isContentEditable ||
    /^(INPUT|TEXTAREA|SELECT|DIALOG)$/.test(target.tagName) ||
    target.closest('dialog') !== null
  )
}
