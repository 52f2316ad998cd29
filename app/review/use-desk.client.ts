'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { fill } from './fill.ts'
import type { ReviewRow, ReviewView } from './review-view.ts'
import { useRefill } from './use-refill.client.ts'
import type { DeskWords } from './words.ts'

type Typed = Record<string, string | string[]>
type Answer =
  | { ok: true; edits: string[]; waiting: number; later: number }
  | { ok: false; reason: string; words: string; view?: ReviewView | null; changes?: string[] }

export type Kind = 'accept' | 'reject' | 'later' | 'merge' | 'split' | 'correct'

/** What was decided and met something newer: what stands, what others changed, and what waits to be done again. */
export type Conflict = { id: string; changes: string[]; what: string; typed: Typed }

type Done = { edits: string[]; row: ReviewRow; leaves: boolean }

/** How many incidents ahead are fetched before they are asked for. */
const AHEAD = 2
/** How often a page that is looked at asks whether its incident still stands as shown. */
const LOOK_MS = 30_000

/** The state of the review desk: the queue, the incident at hand, and what was done. */
export function useDesk(
  given: ReviewRow[],
  first: ReviewView | null,
  counts: { waiting: number; later: number; done: number },
  words: DeskWords,
) {
  const [rows, setRows] = useState(given)
  const [currentId, setCurrentId] = useState(first?.id ?? given[0]?.id ?? null)
  const [views, setViews] = useState(() => new Map(first ? [[first.id, first] as const] : []))
  const [tally, setTally] = useState({ ...counts, sitting: 0 })
  const [notice, setNotice] = useState<{ words: string; isFault: boolean } | null>(null)
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const stack = useRef<Done[]>([])
  const asked = useRef(new Map<string, Promise<ReviewView | null>>())

  const keep = useCallback((view: ReviewView) => setViews((known) => new Map(known).set(view.id, view)), [])
  const load = useCallback(
    (id: string, isFresh = false): Promise<ReviewView | null> => {
      const waiting = asked.current.get(id)
      if (waiting && !isFresh) return waiting
      const loading = fetchView(id).then((view) => {
        if (view) keep(view)
        else asked.current.delete(id)
        return view
      })
      asked.current.set(id, loading)
      return loading
    },
    [keep],
  )

  const at = Math.max(
    0,
    rows.findIndex((row) => row.id === currentId),
  )
  const add = useCallback(
    (more: ReviewRow[]) => {
      setRows((list) => [...list, ...more])
      setCurrentId((id) => id ?? more[0]?.id ?? null)
      if (more.length === 0) setTally((old) => ({ ...old, waiting: rows.length })) // others have done the rest
    },
    [rows.length],
  )
  useRefill(rows, at, tally.waiting, add)
  const ahead = rows
    .slice(at, at + 1 + AHEAD)
    .map((row) => row.id)
    .join(' ')
  // The next ones are there before they are asked for.
  useEffect(() => {
    for (const id of ahead.split(' ').filter(Boolean)) if (!views.has(id)) void load(id)
  }, [ahead, views, load])
  useEffect(() => {
    if (currentId) history.replaceState(null, '', `/review?id=${currentId}`)
  }, [currentId])

  // A page that stood open while others worked is told so, and shows what stands now; what was typed stays typed.
  useEffect(() => {
    const look = async () => {
      const known = currentId ? views.get(currentId) : undefined
      if (!known || document.visibilityState !== 'visible') return
      const now = await fetchView(known.id)
      if (!now || now.version === known.version) return
      keep(now)
      setNotice({ words: words.stale, isFault: false })
    }
    const timer = setInterval(look, LOOK_MS)
    addEventListener('focus', look)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      removeEventListener('focus', look)
      document.removeEventListener('visibilitychange', look)
    }
  }, [currentId, views, keep, words])

  const go = useCallback((id: string | undefined) => {
    setConflict(null)
    if (!id) return
    setCurrentId(id)
    scrollTo(0, 0)
  }, [])

  /** Sends a decision; what leaves the queue is gone from it at once and comes back where it was refused. */
  const decide = useCallback(
    async (kind: Kind, view: ReviewView, typed: Typed = {}): Promise<boolean> => {
      const row = rows.find((one) => one.id === view.id)
      const leaves = kind !== 'correct' && kind !== 'split'
      const index = rows.findIndex((one) => one.id === view.id)
      if (leaves) {
        setRows((list) => list.filter((one) => one.id !== view.id))
        const next = rows[index + 1] ?? rows[index - 1]
        if (next) go(next.id)
        else setCurrentId(null)
      }
      setNotice({ words: fill(words[`did.${kind}`], { title: view.title }), isFault: false })
      const all = { do: kind, id: view.id, version: String(view.version), shownAt: view.shownAt, ...typed }
      const answer = await post(all)
      if (answer !== 'signed-out' && answer?.ok) {
        if (row) stack.current.push({ edits: answer.edits, row, leaves })
        setTally((old) => ({
          ...old,
          waiting: answer.waiting,
          later: answer.later,
          done: old.done + (leaves ? 1 : 0),
          sitting: old.sitting + (leaves ? 1 : 0),
        }))
        if (!leaves) await load(view.id, true)
        return true
      }
      if (leaves && row) {
        setRows((list) => [...list.slice(0, index), row, ...list.slice(index)])
        setCurrentId(view.id)
      }
      setNotice({ words: failure(answer, words), isFault: true })
      if (answer && answer !== 'signed-out' && answer.reason === 'changed' && answer.view) {
        keep(answer.view)
        setConflict({
          id: view.id,
          changes: answer.changes ?? [],
          what: fill(words[`did.${kind}`], { title: view.title }),
          typed: all,
        })
      }
      return false
    },
    [rows, words, go, load, keep],
  )

  /** Takes the last decision of this sitting back and shows its incident again. */
  const undo = useCallback(async () => {
    const last = stack.current.pop()
    if (!last) return
    const answer = await post({ do: 'undo', edits: last.edits })
    if (answer === 'signed-out' || !answer?.ok) {
      if (answer === 'signed-out' || !answer) stack.current.push(last)
      setNotice({ words: failure(answer, words), isFault: true })
      return
    }
    setNotice({ words: words['did.undo'], isFault: false })
    setTally((old) => ({
      ...old,
      waiting: answer.waiting,
      later: answer.later,
      done: Math.max(0, old.done - (last.leaves ? 1 : 0)),
    }))
    await load(last.row.id, true)
    setRows((list) => (list.some((row) => row.id === last.row.id) ? list : [last.row, ...list]))
    go(last.row.id)
  }, [words, load, go])

  const redo = useCallback(async () => {
    const view = conflict && views.get(conflict.id)
    if (!view) return
    const { do: kind, version: _old, shownAt: _at, id: _id, ...typed } = conflict.typed
    setConflict(null)
    await decide(kind as Kind, view, typed)
  }, [conflict, views, decide])

  const view = currentId ? (views.get(currentId) ?? null) : null
  const hasDone = () => stack.current.length > 0
  return {
    rows,
    at,
    currentId,
    view,
    tally,
    notice,
    conflict,
    setConflict,
    setNotice,
    go,
    load,
    keep,
    decide,
    undo,
    redo,
    hasDone,
  }
}

async function fetchView(id: string): Promise<ReviewView | null> {
  const answer = await fetch(`/api/review?${new URLSearchParams({ id })}`).catch(() => null)
  return answer?.ok ? ((await answer.json()) as ReviewView) : null
}

/** What became of a decision: null where nobody answered, 'signed-out' where the session has ended. */
async function post(typed: Typed): Promise<Answer | 'signed-out' | null> {
  const answer = await fetch('/api/review', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(typed),
  }).catch(() => null)
  if (answer?.status === 401) return 'signed-out'
  return answer?.ok ? ((await answer.json()) as Answer) : null
}

/** What is said where a decision could not be done. */
function failure(answer: Answer | 'signed-out' | null, words: DeskWords): string {
  if (answer === 'signed-out') return words['refused.signedOut']
  return answer && !answer.ok ? answer.words : words['refused.offline']
}
