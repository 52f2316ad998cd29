import type { TollFound } from '../tolls/tolls.ts'
import type { Sentence } from '../words/annotate.ts'
import type { Frame } from './frames.ts'

/**
 * A round-up's happenings without what its headline alone counts for them and another one's own sentences tell: in `town
 * taken; five dead by a drone in Masisi` the five are the drone's.
 */
export function withOwnTolls(frames: readonly Frame[], sentences: readonly Sentence[]): Frame[] {
  const isTitled = ({ sentence }: TollFound) => sentences[sentence]?.isTitle === true
  const ownOf = (frame: Frame) => frame.tolls.filter((toll) => !isTitled(toll))
  return frames.map((frame) => {
    const own = ownOf(frame)
    const others = frames.flatMap((other) => (other === frame ? [] : ownOf(other)))
    const isAnothers = ({ harm, toll, ...at }: TollFound) =>
      isFurtherOn(at, sentences) &&
      !own.some((one) => one.harm === harm) &&
      others.some((one) => one.harm === harm && one.toll.best !== null && one.toll.best === toll.best)
    const tolls = frame.tolls.filter((toll) => !isTitled(toll) || !isAnothers(toll))
    return tolls.length === frame.tolls.length ? frame : { ...frame, tolls }
  })
}

/** Whether a toll stands behind the first mark of the headline. */
function isFurtherOn(
  { sentence, from }: Pick<TollFound, 'sentence' | 'from'>,
  sentences: readonly Sentence[],
): boolean {
  return sentence > 0 || sentences[0]?.tokens.slice(0, from).some(({ word }) => PARTS.has(word)) === true
}

const PARTS = new Set([';', '؛', ',', '،', ':', '–', '—', '|', '/'])
