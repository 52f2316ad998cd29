import type { Frame } from '../happenings/frames.ts'
import type { Sector } from '../reading.ts'
import { attributionsOf, originAt } from '../sources/attributions.ts'
import { tollAt } from '../tolls/tolls.ts'
import { type Hit, hitsOf, littleAt, readOnce, type Sentence, spanOfTokens } from '../words/annotate.ts'
import type { PersonClass } from '../words/pack.ts'

/** A word of a sector told with a happening, in tokens `from` to `to` of its sentence. */
export type SectorWord = {
  sector: Sector
  sentence: Sentence
  from: number
  to: number
  start: number
  end: number
  /** How many other words tell of the same sector, at most three, and whether one of them stands in the headline. */
  others: number
  isTitled: boolean
  /** Tells the sector now and then only. */
  isSign: boolean
  /** The happening's own words stand in the sentence. */
  isOwn: boolean
  /** Counted among those harmed. */
  isHarmed: boolean
  /** A teacher, a nurse, a pupil: of the sector by calling, and killed, hurt, taken or held by the happening. */
  isVictim: boolean
  /** Within the name of who says so. */
  speaks: boolean
  /** A place where the hurt are brought. */
  treats: boolean
}

/** Other words of the same sector that are counted. */
const MOST_OTHERS = 3
/** Sentences of a happening in which a sector is looked for. */
const MOST_SENTENCES = 6
/** How far "treated at" may stand before the hospital, in words. */
const TREATED_REACH = 4

/** Whose people are of a sector by what they are. */
const PEOPLE_OF: Partial<Record<PersonClass, Sector>> = {
  aid_worker: 'aid',
  health_worker: 'health',
  student: 'education',
  educator: 'education',
  displaced_person: 'protection',
  journalist: 'media',
  religious: 'religious',
}

/** All words of a sector that a happening is told with, in headline and first sentences. */
export function sectorWords(frame: Frame, sentences: readonly Sentence[], text: string): SectorWord[] {
  const own = new Set(frame.votes.map((vote) => vote.sentence))
  const told = frame.sentences.flatMap((index) => sentences[index] ?? [])
  const read = [
    ...told.filter(({ isTitle }) => !isTitle).slice(0, MOST_SENTENCES),
    ...sentences.filter(({ isTitle }) => isTitle),
  ]
  const tolls = frame.tolls.filter(({ toll }) => toll.high !== 0)
  const hurt = tolls.filter(({ harm }) => harm !== 'displaced')
  const count = new Map<Sector, number>()
  const titled = new Set<Sector>()
  for (const sentence of read)
    for (const { sector } of markedIn(sentence)) {
      count.set(sector, (count.get(sector) ?? 0) + 1)
      if (sentence.isTitle) titled.add(sector)
    }
  const wordOf = (sentence: Sentence, { sector, from, to, isSign }: Marked): SectorWord => {
    const at = spanOfTokens(sentence, from, to)
    return {
      ...{ sector, sentence, from, to, isSign, start: at.start, end: at.end },
      others: Math.min(MOST_OTHERS, (count.get(sector) ?? 1) - 1),
      isTitled: titled.has(sector) && !sentence.isTitle,
      isOwn: own.has(sentence.index),
      isHarmed: tollAt(tolls, at) !== undefined,
      isVictim:
        own.has(sentence.index) && isOfCalling(sentence, { from, to, sector }) && tollAt(hurt, at) !== undefined,
      speaks: voicesIn(sentence, text).some((voice) => voice.start <= at.start && at.end <= voice.end),
      treats: sector === 'health' && isTreating(sentence, from),
    }
  }
  return read.flatMap((sentence) => markedIn(sentence).map((mark) => wordOf(sentence, mark)))
}

/** Whoever a sentence rests on, where they are named. */
const voicesIn = readOnce((sentence: Sentence, text: string) =>
  attributionsOf(sentence, text).map((voice) => originAt(voice, text)),
)

/** All words of a sentence that may tell a sector; the same whichever of its happenings is read. */
const markedIn = readOnce((sentence: Sentence): Marked[] => [
  ...namedIn(sentence),
  ...peopleIn(sentence),
  ...signsIn(sentence),
])

type Marked = { from: number; to: number; sector: Sector; isSign: boolean }

function namedIn(sentence: Sentence): Marked[] {
  return hitsOf(sentence, 'sector').map(({ from, to, value }) => ({ from, to, sector: value.sector, isSign: false }))
}

/** Words that tell a sector now and then, where none that names it stands in the same place. */
function signsIn(sentence: Sentence): Marked[] {
  const words = hitsOf(sentence, 'sector')
  return hitsOf(sentence, 'sector sign').flatMap(({ from, to, value: { sector } }) => {
    const isNamed = words.some((word) => word.from < to && from < word.to && word.value.sector === sector)
    return isNamed ? [] : [{ from, to, sector, isSign: true }]
  })
}

/** People of a sector whom its own words don't name. */
function peopleIn(sentence: Sentence): Marked[] {
  const words = hitsOf(sentence, 'sector')
  return hitsOf(sentence, 'person').flatMap((hit) => {
    const sector = PEOPLE_OF[hit.value.who]
    const isNamed = words.some((word: Hit) => word.from < hit.to && hit.from < word.to)
    return sector === undefined || isNamed ? [] : [{ from: hit.from, to: hit.to, sector, isSign: false }]
  })
}

function isOfCalling(sentence: Sentence, { from, to, sector }: Pick<Marked, 'from' | 'to' | 'sector'>): boolean {
  return hitsOf(sentence, 'person').some((hit) => hit.from < to && from < hit.to && PEOPLE_OF[hit.value.who] === sector)
}

function isTreating(sentence: Sentence, from: number): boolean {
  for (let i = Math.max(0, from - TREATED_REACH); i <= from; i++)
    if (littleAt(sentence, i, 'treated') !== null) return true
  return false
}
