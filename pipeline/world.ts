import { openHostHolds } from '#db/host-holds.ts'
import { findSetting } from '#db/settings.ts'
import { exerciseResponse } from '#exercise/deliver/respond.ts'
import type { askModelAbout } from '#io/ask-model.ts'
import type { NextFile } from '#io/drop-folder.ts'
import { env } from '#io/env.ts'
import { createRobots, type MayFetch } from '#io/fetch/robots.ts'
import { type Fetch, type Fetched, safeFetch } from '#io/fetch/safe-fetch.ts'
import { createTurns, type Politeness, type Turns } from '#io/fetch/turns.ts'
import { openReadingPool, type ReadingPool } from './reading-pool.ts'

/** The world outside the pipeline, as an argument, so that a test or a bench hands in its own. */
export type World = {
  fetch: Fetch
  mayFetch: MayFetch
  /** Waits its turn with a host. */
  turns: Turns
  reader: ReadingPool
  /** What the chosen language model says about a text; the real one where it is left out. */
  askModel?: typeof askModelAbout
  /** The next file dropped into a folder after a mark; the data folder's where it is left out. */
  nextFile?: (folder: string, after: string) => Promise<NextFile>
}

/** One article at a time from a host, and a breath between two. */
const POLITE: Politeness = { parallel: 1, betweenMs: env.pagePauseMs }

/** The real world: the safe door, robots.txt, one page at a time from a host over all workers, one reading thread for each core. */
export function openWorld(door: Fetch = safeFetch, politeness: Politeness = POLITE): World {
  const fetch: Fetch = (address, options) =>
    address.startsWith('exercise:') ? fetchExercise(address) : door(address, options)
  return {
    fetch,
    mayFetch: createRobots(fetch),
    turns: createTurns(politeness, openHostHolds()),
    reader: openReadingPool(env.readers),
  }
}

/** The exercise's feeds and pages are answered in the house, as the anchor of the day it was loaded says. */
async function fetchExercise(address: string): Promise<Fetched> {
  const anchor = await findSetting<{ anchor: string }>('exercise')
  const answer = anchor ? exerciseResponse(address, anchor.anchor) : null
  if (!answer)
    return { ok: false, reason: 'unreachable', detail: 'the exercise is not loaded', retryAfterSeconds: null }
  if (answer.status !== 200) {
    const reason = answer.status >= 500 ? 'http-5xx' : answer.status === 404 ? 'http-404' : 'http-4xx'
    return { ok: false, reason, detail: String(answer.status), retryAfterSeconds: null }
  }
  const { body: bytes, contentType } = answer
  return {
    ok: true,
    isModified: true,
    url: address,
    movedTo: null,
    bytes,
    contentType,
    etag: null,
    lastModified: null,
    freshSeconds: null,
  }
}
