import { foldToken } from './fold.ts'
import { PLACE_HEADS } from './lexicon.ts'
import type { PlaceClass } from './place-class.ts'
import type { Token, WordForm } from './tokens.ts'

/** What class of place a word beside a name tells, as words are folded. */
export const HEAD_CLASSES: Record<string, PlaceClass> = {
  city: 'town',
  town: 'town',
  village: 'town',
  ville: 'town',
  ciudad: 'town',
  pueblo: 'town',
  aldea: 'town',
  مدينه: 'town',
  بلده: 'town',
  قريه: 'town',
  county: 'admin2',
  district: 'admin2',
  distrito: 'admin2',
  قضاء: 'admin2',
  قضا: 'admin2',
  municipality: 'admin2',
  municipio: 'admin2',
  state: 'admin1',
  province: 'admin1',
  governorate: 'admin1',
  gouvernorat: 'admin1',
  oblast: 'admin1',
  provincia: 'admin1',
  departamento: 'admin1',
  estado: 'admin1',
  محافظه: 'admin1',
  ولايه: 'admin1',
  region: 'admin1',
  gov: 'admin1',
  governor: 'admin1',
  senator: 'admin1',
  legislature: 'admin1',
  lawmakers: 'admin1',
  mayor: 'town',
}

/** Words that tell a unit and never the town it is called after. */
export const UNIT_HEADS: ReadonlySet<string> = new Set(
  [
    'county district province governorate oblast prefecture territory territoire département gouvernorat préfecture cercle',
    'distrito provincia departamento gobernación محافظة إقليم مقاطعة قضاء مديرية',
  ].flatMap((line) => line.split(' ').map(foldToken)),
)

/** `بإقليم لوبيرو` says the same as `في إقليم لوبيرو`: the kind of place written behind "in"; null for any other word. */
export function headWithin({ raw, bare }: WordForm): string | null {
  return bare !== null && raw.startsWith('ب') && PLACE_HEADS.has(bare.folded) ? bare.folded : null
}

/** The kind of place behind whose "of" a name stands: "province of", `province du`, `región de la`; empty for none. */
export function kindBeforeOf(tokens: readonly Token[], last: number): string {
  const at = ARTICLES.has(tokens[last]?.form.folded ?? '') ? last - 1 : last
  const of = tokens[at]?.form.folded ?? ''
  const isOf = at === last ? OF.has(of) : of === 'de'
  const kind = tokens[at - 1]?.form.folded ?? ''
  return isOf && PLACE_HEADS.has(kind) ? kind : ''
}

/** Articles within a name, as words are folded. */
export const ARTICLES = new Set(['el', 'la', 'los', 'las', 'le', 'les', 'l'])
/** Words for "of" before a name, as words are folded. */
export const OF = new Set(['of', 'de', 'd', 'du', 'des', 'del'])
