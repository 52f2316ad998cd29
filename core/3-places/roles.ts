import { OF } from './head-words.ts'
import { PLACE_HEADS, PLACE_PREPOSITIONS, SPEECH } from './lexicon.ts'
import { isClose, type PlaceMention } from './mention.ts'
import type { PlaceDoc } from './surroundings.ts'
import { tokenAt } from './tokens.ts'

const LEAD = 600 // UTF-16 units that hold title and first paragraph of most items

/**
 * What each name does in the text: the place most spoken of in title and lead is where it happened, and so are
 * mentions of it after "in" or "at"; makers of statements are commentators; names inside media names are outlets.
 */
export function assignRoles(mentions: PlaceMention[], doc: { text: string }, place: PlaceDoc): PlaceMention[] {
  const scores = new Map<string, number>()
  const located = mentions.map((mention) => {
    const at = tokenAt(place.tokens, mention.start)
    const before = at > 0 && place.tokens[at]?.gap === 'join' ? (place.tokens[at - 1]?.form.folded ?? '') : ''
    const after = nextWord(place, at, mention.end)
    const isOfficial =
      (mention.feature === 'PPLC' && FORCES.has(after)) ||
      (mention.kind === 'demonym' &&
        (OFFICIALS.has(after) || (OFFICIALS_BEFORE.has(before) && place.tokens[at]?.form.shape === 0)))
    const inPlace =
      LOCATIVE.has(before) ||
      LOCATIVE.has(beforeHead(place, at, before)) ||
      (place.tokens[at]?.form.isArabic === true && PLACE_PREPOSITIONS.has(before)) ||
      holdsUnknown(mention, at, place)
    return {
      mention,
      inPlace,
      isHeading: isHeading(mention, at, doc.text),
      speaks:
        mention.role !== 'near' &&
        ((SPEECH.has(after) && !LOCATIVE.has(before)) ||
          isOfficial ||
          speaksBefore(mention, before) ||
          endsHeadline(mention, doc.text)),
    }
  })
  for (const { mention, inPlace, isHeading, speaks } of located) {
    if (mention.kind !== 'place' || mention.lat === null || speaks || mention.placeKey === null) continue
    if (mention.isDateline) continue
    const finer = isClose(mention.precision) ? 1.5 : mention.precision === 4 ? 0.7 : 0
    const told = inPlace || mention.role === 'near' ? 1.5 : isHeading ? 0.75 : 0
    const score = 1 + told + (mention.start < LEAD ? 1.5 : 0) + finer
    scores.set(mention.placeKey, (scores.get(mention.placeKey) ?? 0) + score)
  }
  const top = [...scores].sort((a, b) => b[1] - a[1])[0]?.[0]
  const main = mentions.find((mention) => mention.placeKey === top)
  return located.map(({ mention, inPlace, isHeading, speaks }) => {
    if (mention.role === 'near' || mention.isDateline) return mention
    if (mention.kind === 'in_organisation')
      return { ...mention, role: MEDIA.test(doc.text.slice(mention.end, mention.end + 30)) ? 'outlet' : 'mentioned' }
    if (speaks) return { ...mention, role: 'commentator' }
    if (mention.kind !== 'place' || main === undefined) return mention
    const holds =
      mention.placeKey === main.placeKey ||
      (mention.country === main.country &&
        mention.country !== null &&
        (mention.precision === 6 || mention.admin1 === main.admin1))
    return holds && (inPlace || isHeading || mention.placeKey === main.placeKey)
      ? { ...mention, role: 'happened' }
      : mention
  })
}

/** "Three troops killed in violation of truce: Kyiv": a capital or country behind the headline's last colon is who says so. */
function endsHeadline({ start, end, precision, feature }: PlaceMention, text: string): boolean {
  if (precision !== 6 && feature !== 'PPLC') return false
  return /[^\s\d]\s?:\s$/.test(text.slice(Math.max(0, start - 4), start)) && /^\s*(\n|$)/.test(text.slice(end, end + 3))
}

/** "Sud-Kivu : la cité tombe": what opens the headline before a colon is where its news took place. */
function isHeading(mention: PlaceMention, at: number, text: string): boolean {
  return at === 0 && /^\s?[:：]\s/.test(text.slice(mention.end, mention.end + 3))
}

/** "dans la région de Nabatiyé": the word before the unit's own. */
function beforeHead(place: PlaceDoc, at: number, before: string): string {
  if (!OF.has(before)) return ''
  let i = at - 2
  if (!PLACE_HEADS.has(place.tokens[i]?.form.folded ?? '')) return ''
  i--
  while (ARTICLES.has(place.tokens[i]?.form.folded ?? '')) i--
  return place.tokens[i]?.form.folded ?? ''
}

const ARTICLES = new Set(['the', 'la', 'le', 'l', 'el', 'los', 'las', 'les'])

/** "in Wapenamanda, Enga": a unit right behind a name that nobody knows says where that lies. */
function holdsUnknown(mention: PlaceMention, at: number, place: PlaceDoc): boolean {
  if (mention.precision !== 4 || place.tokens[at]?.gap !== 'comma') return false
  let i = at - 1
  while (i >= 0 && place.tokens[i]?.form.shape === 1 && place.tokens[i]?.gap === 'join') i--
  const before = place.tokens[i]
  return i < at - 1 && before !== undefined && before.form.shape === 0 && LOCATIVE.has(before.form.folded)
}

const LOCATIVE = new Set(
  'in at on sur sobre علي near inside across throughout outside around a au aux en dans pres de cerca في بمدينه'.split(
    ' ',
  ),
)
const OFFICIALS = new Set(
  'foreign president minister prime officials official authorities government spokesman spokesperson ambassador army military police defence defense interior'.split(
    ' ',
  ),
)
/** "Kyiv forces", "Naypyidaw's regime": a capital stands for the state that has them. */
const FORCES = new Set('military army forces troops regime government junta authorities'.split(' '))
/** French, Spanish and Arabic put the country behind: "le président malien", "el ejército colombiano". */
const OFFICIALS_BEFORE = new Set(
  'president ministre gouvernement armee porteparole chef diplomatie autorites presidente ministro gobierno ejercito canciller portavoz autoridades رييس وزير خارجيه حكومه متحدث سلطات جيش قوات'.split(
    ' ',
  ),
)
const ARABIC_SPEECH = new Set(
  'تقول تنفي تتهم توكد تطالب تدعو ترفض تعلن تحذر تدين تعتبر ادانت دعت اتهمت نددت رحبت حذرت قالت نفت طالبت اعلنت اكدت ذكرت اعتبرت'.split(
    ' ',
  ),
)

/** "أدانت واشنطن": in Arabic the verb comes first, and a capital or country after it speaks. */
function speaksBefore(mention: PlaceMention, before: string): boolean {
  return ARABIC_SPEECH.has(before.replace(/^[وف]/, '')) && (mention.precision === 6 || mention.feature === 'PPLC')
}

/** "a condamné", "ha condenado": the word after is the verb's helper. */
const HELPERS = new Set(['a', 'ont', 'ha', 'han', 'has', 'have', 'had', 'avait'])

const MEDIA =
  /^\s+(Times|Post|News|TV|Television|Radio|Tribune|Herald|Daily|Journal|Press|Guardian|Observer|Monitor|24)\b/

function nextWord(place: PlaceDoc, at: number, end: number): string {
  for (let i = at; i >= 0 && i < place.tokens.length; i++) {
    const token = place.tokens[i]
    if (token === undefined || token.start < end) continue
    if (token.gap !== 'join') return ''
    return HELPERS.has(token.form.folded) ? (place.tokens[i + 1]?.form.folded ?? '') : token.form.folded
  }
  return ''
}
