import type { Frame } from '../happenings/frames.ts'
import { type DateSetting, isOfOldTimes } from '../time-and-place/event-date.ts'
import { littleAt, type Sentence } from '../words/annotate.ts'
import { HARMS, type Harm, type PersonClass } from '../words/pack.ts'
import { countOf } from './amounts.ts'
import { ANSWERS, answeredFrom, arrestedFrom } from './answered.ts'
import { withoutEarlier } from './earlier-tolls.ts'
import { type Signs, tollSigns } from './toll-signs.ts'
import { type TollFound, tollAt } from './tolls.ts'
import { type TotalToll, totalToll } from './total-toll.ts'

/** A report's toll of one harm, where it is told, and what speaks for and against it. */
export type ReportToll = TotalToll & { harm: Harm; signs: Signs }

/** The tolls of a happening: not those of old times, nor those that it answers. */
export function reportTolls(
  frame: Frame,
  { sentences, dates }: { sentences: readonly Sentence[]; dates: DateSetting },
): ReportToll[] {
  const own = frame.tolls.filter((toll) => {
    const sentence = sentences[toll.sentence]
    return sentence !== undefined && !isOfOldTimes(sentence, dates)
  })
  const held = withoutKilled(
    asKindHas(frame.type, withoutAnswered(withoutEarlier(own, sentences, dates), frame.type, sentences), sentences),
  )
  return HARMS.flatMap((harm) => {
    // the missing of a flood were taken by nobody, and whom a truce frees was taken long before
    if (harm === 'abducted' && frame.type === 'accident_hazard') return []
    if (EITHER.has(harm) && frame.type === 'agreement_ceasefire') return []
    const total = totalToll(harm, held, sentences)
    // survivors are no wounded, whatever the model makes of the word
    if (harm === 'injured' && frame.type === 'sexual_violence' && total?.from.method !== undefined) return []
    if (harm === 'displaced' && total && !isDrivenOut(total, frame)) return []
    // "90,000 people have been held since 2022" sums up years
    if (EITHER.has(harm) && total && isOfYears(total, sentences[total.from.sentence])) return []
    return total ? [{ harm, ...total, signs: tollSigns(harm, total.from, frame, sentences) }] : []
  })
}

/** More than one happening takes, unless it is what the item is about. */
const MOST_HELD = 2000

function isOfYears({ toll }: TotalToll, sentence: Sentence | undefined): boolean {
  return countOf(toll) > MOST_HELD && sentence?.isTitle !== true && (sentence?.place ?? 0) > 1
}

/** Whoever gets away from an arrest or a raid is wanted; fighters and suspects flee, nobody displaces them. */
function isDrivenOut(total: TotalToll, frame: Frame): boolean {
  // "a woman displaced from there said": nobody counts one displaced person
  if (total.toll.best === 1 && total.toll.high === 1) return false
  return !isWanted(frame.type, total) && !isArmed(total.from) && !isDoer(total, frame)
}

function isWanted(type: Frame['type'], { toll }: TotalToll): boolean {
  return TAKING.has(type) && countOf(toll) < MANY
}

const TAKING: ReadonlySet<Frame['type']> = new Set(['arrest_detention', 'raid_seizure'])
/** More people than get away from the police. */
const MANY = 50

function isArmed({ who }: TollFound): boolean {
  return who.length > 0 && who.every((one) => ARMED.has(one))
}

/** `two men opened fire on the team and fled`: a few who do the deed and then flee are not driven out by it. */
function isDoer({ toll, from }: TotalToll, { votes }: Frame): boolean {
  if ((toll.best ?? MANY) >= FEW) return false
  const behind = Math.max(0, ...from.groups.map(({ end }) => end))
  return votes.some(({ sentence, start, end }) => sentence === from.sentence && start >= behind && end <= from.end)
}

const FEW = 8

const ARMED: ReadonlySet<PersonClass> = new Set(['attacker', 'militant', 'soldier', 'police'])

/** Who was beaten, burnt and killed is one of the dead, not of the injured too. */
function withoutKilled(tolls: readonly TollFound[]): readonly TollFound[] {
  const killed = tolls.filter(({ harm }) => harm === 'killed')
  return tolls.filter(
    ({ harm, groups }) =>
      harm !== 'injured' ||
      groups.length === 0 ||
      !groups.every((group) => killed.some((toll) => tollAt([toll], group))),
  )
}

/** Words such as "took away" tell of either: by an arrest people are arrested, by an abduction abducted. */
function asKindHas(
  type: Frame['type'],
  tolls: readonly TollFound[],
  sentences: readonly Sentence[],
): readonly TollFound[] {
  const meant = MEANT[type]
  // whom nobody can find after a raid may have fled
  const found = type === 'abduction' ? tolls : tolls.filter((toll) => !isMissing(toll, sentences[toll.sentence]))
  if (meant === undefined) return found.filter((toll) => toll.harm !== 'abducted' || !isToldAsArrest(toll, tolls))
  const own = found.filter(({ harm }) => harm === meant)
  if (own.length > 0) return found.filter((toll) => toll.harm === meant || !EITHER.has(toll.harm) || !isSame(toll, own))
  return found.map((toll) => (EITHER.has(toll.harm) ? { ...toll, harm: meant } : toll))

  /** Whom the state takes is arrested alone; whom a group takes is not arrested too. */
  function isSame(toll: TollFound, own: readonly TollFound[]): boolean {
    return meant === 'arrested' || toll.groups.some((group) => tollAt([...own], group))
  }
}

function isMissing({ harm, from, to }: TollFound, sentence: Sentence | undefined): boolean {
  return harm === 'abducted' && sentence !== undefined && littleAt(sentence, from, 'missing') === to
}

/** What the dictionary knows for both is an arrest where nobody speaks of an abduction. */
function isToldAsArrest(toll: TollFound, tolls: readonly TollFound[]): boolean {
  return tolls.some(
    ({ harm, sentence, from }) => harm === 'arrested' && sentence === toll.sentence && from === toll.from,
  )
}

/** Whom the state takes away at a march is arrested; whom a group takes, abducted. */
const MEANT: Partial<Record<Frame['type'], Harm>> = {
  abduction: 'abducted',
  arrest_detention: 'arrested',
  raid_seizure: 'arrested',
  protest_intervention: 'arrested',
  protest_excessive_force: 'arrested',
  violent_demonstration: 'arrested',
}

const EITHER: ReadonlySet<Harm> = new Set(['abducted', 'arrested'])

/** Tolls without those of what the happening answers, told once as such or again: the dead for whom people march were not killed by the march. */
function withoutAnswered(
  tolls: readonly TollFound[],
  type: Frame['type'],
  sentences: readonly Sentence[],
): readonly TollFound[] {
  const answered = tolls.filter((toll) => isAnswered(toll, type, sentences[toll.sentence]))
  if (answered.length === 0) return tolls
  const again = (toll: TollFound) =>
    type === 'arrest_detention' &&
    answered.some(({ harm, toll: { best } }) => harm === toll.harm && best === toll.toll.best)
  return tolls.filter((toll) => !answered.includes(toll) && !again(toll))
}

function isAnswered({ from, harm }: TollFound, type: Frame['type'], sentence: Sentence | undefined): boolean {
  if (!sentence || !ANSWERS.has(type)) return false
  const deed =
    answeredFrom(sentence) ?? (type === 'arrest_detention' && harm !== 'arrested' ? arrestedFrom(sentence) : null)
  return deed !== null && from >= deed
}
