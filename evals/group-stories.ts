import { StoryTexts } from '#core/5-incidents/story-words.ts'
import type { Day } from '#core/time/days.ts'
import { daysBetween } from '#core/time/days.ts'
import model from './stories.model.json' with { type: 'json' }

/** A text to be put beside those that tell the same story: its telling words and, where known, the day it appeared. */
export type Story = { words: readonly string[]; day: Day | null }

/** Mean likeness from which two groups are one story. */
export type Needed = {
  /** For articles of some length: many words to share, and many that are background. */
  long: number
  /** For short texts without a date, which share words by chance more easily. */
  short: number
  /** For headlines of one day, and more for each day between them. */
  dated: number
  aDay: number
}

/** Days within which a happening is told in headlines; an article of some length says by itself what it is about, however late. */
const SAME_DAYS = 3
const LONG = 40 // words
const LONG_UNDATED = 60
const NEVER = 2

/**
 * For each text the number of its story, texts of one story sharing it.
 *
 * Average linkage: two groups become one while the mean likeness of their texts is high enough,
 * the closest first, so that the result does not depend on the order of the texts.
 * Takes time and memory by the square of the number of texts: meant for a few thousand.
 */
export function groupStories(stories: readonly Story[], needed: Needed = model.needed): number[] {
  const likeness = likenessOf(stories)
  const excess = stories.map((a, i) =>
    Float32Array.from(stories, (b, j) => (i === j ? 0 : (likeness[i]?.[j] as number) - neededLikeness(a, b, needed))),
  )
  return linkByAverage(excess)
}

/** How alike each two texts are, by words that are rare among them all. */
function likenessOf(stories: readonly Story[]): Float32Array[] {
  const likeness = new StoryTexts().among(stories.map((story) => story.words))
  return stories.map((a) => Float32Array.from(stories, (b) => likeness(a.words, b.words)))
}

function neededLikeness(a: Story, b: Story, needed: Needed): number {
  const long = a.day === null || b.day === null ? LONG_UNDATED : LONG
  if (a.words.length >= long && b.words.length >= long) return needed.long
  if (a.day === null || b.day === null) return needed.short
  const days = Math.abs(daysBetween(a.day, b.day))
  return days <= SAME_DAYS ? needed.dated + needed.aDay * days : NEVER
}

/** Joins groups while the mean of their pairs is above zero; gives each one's group by its lowest index. */
function linkByAverage(pairs: Float32Array[]): number[] {
  const sizes = pairs.map(() => 1)
  const groups = pairs.map((_, i) => [i])
  const alive = new Set(pairs.keys())
  const nearest = pairs.map((_, i) => nearestOf(i, pairs, alive))
  for (;;) {
    const i = closestOf(alive, nearest, pairs)
    if (i === null) break
    const j = nearest[i] as number
    join(i, j, pairs, sizes, alive)
    ;(groups[i] as number[]).push(...(groups[j] as number[]))
    for (const k of alive) {
      if (k === i || nearest[k] === i || nearest[k] === j) nearest[k] = nearestOf(k, pairs, alive)
      else if (at(pairs, k, i) > at(pairs, k, nearest[k] as number)) nearest[k] = i
    }
  }
  const labels = new Array<number>(pairs.length).fill(0)
  for (const i of alive) for (const member of groups[i] as number[]) labels[member] = i
  return labels
}

function closestOf(alive: Set<number>, nearest: number[], pairs: Float32Array[]): number | null {
  let best: number | null = null
  let value = 0
  for (const i of alive) {
    const j = nearest[i] as number
    if (j >= 0 && at(pairs, i, j) > value) {
      value = at(pairs, i, j)
      best = i
    }
  }
  return best
}

function nearestOf(i: number, pairs: Float32Array[], alive: Set<number>): number {
  let best = -1
  for (const j of alive) if (j !== i && (best < 0 || at(pairs, i, j) > at(pairs, i, best))) best = j
  return best
}

/** Folds group j into group i: the mean over all pairs of both. */
function join(i: number, j: number, pairs: Float32Array[], sizes: number[], alive: Set<number>): void {
  const a = sizes[i] as number
  const b = sizes[j] as number
  alive.delete(j)
  for (const k of alive) {
    if (k === i) continue
    const mean = (at(pairs, i, k) * a + at(pairs, j, k) * b) / (a + b)
    ;(pairs[i] as Float32Array)[k] = mean
    ;(pairs[k] as Float32Array)[i] = mean
  }
  sizes[i] = a + b
}

function at(pairs: Float32Array[], i: number, j: number): number {
  return (pairs[i] as Float32Array)[j] as number
}
