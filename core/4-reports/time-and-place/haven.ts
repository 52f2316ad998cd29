import type { PlaceMention } from '#core/3-places/mention.ts'
import { hitsOf, type Sentence } from '../words/annotate.ts'

/** Words between those of flight and the place fled to, at most: "fled on foot at night to". */
const REACH = 5

/** Whether people fled to a place or found shelter in it: what they fled from happened elsewhere. */
export function isHaven({ start }: PlaceMention, sentence: Sentence): boolean {
  const { tokens } = sentence
  const at = tokens.findIndex((token) => token.end > start)
  return hitsOf(sentence, 'harm').some(({ from, to, value }) => {
    if (value.harm !== 'displaced' || to > at || at - to > REACH) return false
    const isSheltered = tokens.slice(from, to).some(({ word }) => SHELTER.test(word))
    return isSheltered ? at - to <= 1 : TOWARDS.has(tokens[at - 1]?.word ?? '')
  })
}

/** Words between a verb of flight and its aim, and those of shelter, as words are folded. */
const TOWARDS = new Set('to toward towards into vers hacia a الي نحو باتجاه صوب'.split(' '))
const SHELTER = /refug|shelter|لجا/
