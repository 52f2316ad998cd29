import type { Sentence } from './annotate.ts'
import { ANSWERS, answeredFrom } from './answered.ts'
import { type DateSetting, isOfOldTimes } from './event-date.ts'
import type { Frame } from './frames.ts'
import { HARMS, type Harm } from './pack.ts'
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
    return sentence !== undefined && !isOfOldTimes(sentence, dates) && !isAnswered(toll, frame, sentences)
  })
  const held = withoutKilled(asKindHas(frame.type, own))
  return HARMS.flatMap((harm) => {
    // the missing of a flood were taken by nobody, and whom a truce frees was taken long before
    if (harm === 'abducted' && frame.type === 'accident_hazard') return []
    if (EITHER.has(harm) && frame.type === 'agreement_ceasefire') return []
    const total = totalToll(harm, held, sentences)
    // "a woman displaced from there said": nobody counts one displaced person
    if (harm === 'displaced' && total?.toll.best === 1 && total.toll.high === 1) return []
    return total ? [{ harm, ...total, signs: tollSigns(harm, total.from, frame, sentences) }] : []
  })
}

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
function asKindHas(type: Frame['type'], tolls: readonly TollFound[]): readonly TollFound[] {
  const meant = MEANT[type]
  if (meant === undefined) return tolls.filter((toll) => toll.harm !== 'abducted' || !isToldAsArrest(toll, tolls))
  if (tolls.some(({ harm }) => harm === meant)) return tolls
  return tolls.map((toll) => (EITHER.has(toll.harm) ? { ...toll, harm: meant } : toll))
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

/** The dead for whom people march were not killed by the march. */
function isAnswered(toll: TollFound, frame: Frame, sentences: readonly Sentence[]): boolean {
  const sentence = ANSWERS.has(frame.type) ? sentences[toll.sentence] : undefined
  const from = sentence ? answeredFrom(sentence) : null
  return from !== null && toll.from >= from
}
