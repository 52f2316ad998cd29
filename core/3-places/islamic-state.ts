import type { NameSpan } from './spans.ts'
import type { Token } from './tokens.ts'

/** "Islamic State of Iraq and the Levant", "l'État islamique en Irak": the countries in the group's name. */
export function isIslamicState(tokens: readonly Token[], { first, last }: NameSpan): boolean {
  const word = (at: number) => tokens[at]?.form.folded ?? ''
  let hasOther = isAnd(tokens[last + 1])
  for (let at = first - 1; at > first - 8 && at > 0; at--) {
    // "clashed with Islamic State in Syria" tells where: in its name stand two countries, or "of"
    if (ISLAMIC_STATE.has(`${word(at - 1)} ${word(at)}`)) return hasOther || !IN.has(word(first - 1))
    if (!IN_ITS_NAME.has(word(at))) return false
    hasOther ||= isAnd(tokens[at])
  }
  return false
}

/** Arabic writes its "and" onto the next word. */
function isAnd(token: Token | undefined): boolean {
  return token !== undefined && (AND.has(token.form.folded) || (token.form.isArabic && token.form.raw.startsWith('و')))
}

const AND = new Set(['and', 'et', 'y'])
const IN = new Set(['in', 'en', 'في'])

const ISLAMIC_STATE = new Set([
  'islamic state',
  'etat islamique',
  'estado islamico',
  'الدوله الاسلاميه',
  'دوله اسلاميه',
  'دوله الاسلاميه',
  'دوله اسلاميه',
])
const IN_ITS_NAME = new Set(
  'of in and the en et au aux le la de y el iraq irak syria syrie siria levant levante sham al west africa greater sahara في و العراق عراق بلاد'.split(
    ' ',
  ),
)
