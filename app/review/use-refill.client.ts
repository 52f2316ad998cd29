'use client'
import { useEffect, useRef } from 'react'
import type { ReviewRow } from './review-view.ts'

/** So few incidents ahead let the next ones be fetched. */
const LOW = 12

/** Keeps the queue filled while more waits than it holds; `add` is given incidents that have not stood in it in this sitting. */
export function useRefill(rows: ReviewRow[], at: number, waiting: number, add: (more: ReviewRow[]) => void): void {
  const seen = useRef(new Set<string>())
  const asked = useRef<string | null>(null)
  useEffect(() => {
    for (const { id } of rows) seen.current.add(id)
    const last = rows.at(-1)?.id ?? ''
    if (rows.length - at > LOW || waiting <= rows.length || asked.current === last) return
    asked.current = last
    const isNew = ({ id }: ReviewRow) => !seen.current.has(id)
    void (async () => {
      const after = await fetchRows(last)
      // Whoever began in the middle of the queue goes on at its start.
      const more = after?.some(isNew) ? after : await fetchRows('')
      if (more) add(more.filter(isNew))
      else asked.current = null
    })()
  }, [rows, at, waiting, add])
}

async function fetchRows(from: string): Promise<ReviewRow[] | null> {
  const answer = await fetch(`/api/review?${new URLSearchParams({ from })}`).catch(() => null)
  return answer?.ok ? ((await answer.json()) as ReviewRow[]) : null
}
