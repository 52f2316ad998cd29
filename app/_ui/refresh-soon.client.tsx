'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const FIRST_MS = 1500
const LAST_MS = 30_000

/** Asks for the page anew while something on it is still being done, at first often, then more rarely. */
export function RefreshSoon() {
  const router = useRouter()
  useEffect(() => {
    let pause = FIRST_MS
    let timer = setTimeout(ask, pause)
    function ask() {
      if (!document.hidden) router.refresh()
      pause = Math.min(pause * 1.3, LAST_MS)
      timer = setTimeout(ask, pause)
    }
    return () => clearTimeout(timer)
  }, [router])
  return null
}
