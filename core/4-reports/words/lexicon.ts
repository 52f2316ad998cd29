import type { NumberWord } from '#core/text/numbers.ts'
import { TokenTrie } from '#core/text/token-trie.ts'
import { type DateWord, dateWords } from '#core/time/date-words.ts'
import type { EventTypeCode } from '../codebook.ts'
import type { ActorKind, Sector } from '../reading.ts'
import { HARMS, type Harm, type LanguagePack, type OriginKind, type PersonClass } from './pack.ts'
import { packFor, SHARED_ACTORS } from './packs.ts'

/** A passage that does not tell of a happening now, and why. */
export type Passage =
  | 'negated'
  | 'hypothetical'
  | 'background'
  | 'commemorative'
  | 'court'
  | 'running'
  | 'separately'
  | 'no_event'

/** How a sentence hangs on those before it: told beside what they tell, or about it. */
export type Thread = 'same_day' | 'next_day' | 'day_before' | 'beside' | 'known' | 'back' | 'revised'

export type Qualifier = 'at_least' | 'more_than' | 'about' | 'up_to'

/** What a word or phrase of a language pack means to the reader; meanings of one key cover one another. */
export type Meaning = Worded & { key: string }

type Worded =
  | { kind: 'trigger'; type: EventTypeCode; weight: number; after: number | null }
  | { kind: 'second'; pair: number }
  | { kind: 'harm'; harm: Harm; side: HarmSide; fixed: number | null; isOpen?: true }
  | { kind: 'none'; fields: ('killed' | 'injured' | 'arrested')[] }
  | { kind: 'person'; who: PersonClass; count: 1 | 2 | null }
  | { kind: 'number'; number: NumberWord }
  | { kind: 'vague'; low: number }
  | { kind: 'exact'; value: number; isRound?: true }
  | { kind: 'qualifier'; qualifier: Qualifier }
  | {
      kind: 'little'
      word:
        | 'including'
        | 'out_of'
        | 'superseded'
        | 'article'
        | 'one_more'
        | 'one_of'
        | 'households'
        | 'and'
        | 'to'
        | 'between'
        | 'not_people'
        | 'aux'
        | 'by'
        | 'against'
        | 'after'
        | 'for_deed'
        | 'treated'
        | 'cause'
        | 'feared'
        | 'freed'
        | 'freeing'
        | 'named_for'
        | 'relative'
        | 'leaves'
        | 'missing'
        | 'while'
        | 'unit_head'
        | 'unit_modifier'
        | 'unit_of'
    }
  | { kind: 'date'; word: DateWord }
  | { kind: 'speech'; act: 'say' | 'according' | 'note' | 'issue' | 'claim' | 'deny' | 'allege' | 'claimed' }
  | { kind: 'source'; origin: OriginKind }
  | { kind: 'voice'; origin: OriginKind }
  | { kind: 'speaks for' }
  | { kind: 'military' }
  | { kind: 'passage'; passage: Passage }
  | { kind: 'thread'; thread: Thread }
  | {
      kind: 'actor'
      name: string
      actor: ActorKind
      isNamed: boolean
      written: string | null
      country: string | null
      /** The state whose forces these are, ISO 3166-1 alpha-2. */
      home?: string
      /** Where the group is of another kind, by country. */
      kindWhere?: Record<string, ActorKind>
    }
  | { kind: 'weapon'; weapon: string }
  | { kind: 'sector'; sector: Sector }
  | { kind: 'sector sign'; sector: Sector }

type HarmSide = 'before' | 'after' | 'either' | 'toll' | 'lost'

export type Lexicon = {
  language: string
  pack: LanguagePack
  trie: TokenTrie<Meaning>
  abbreviations: ReadonlySet<string>
}

const compiled = new Map<string, Lexicon>()

/** The compiled dictionary of a language; a language without a pack is read with the shared names and digits alone. */
export function lexiconFor(language: string): Lexicon {
  const pack = packFor(language)
  const known = compiled.get(pack.language)
  if (known) return known
  const lexicon = compile(pack)
  compiled.set(pack.language, lexicon)
  return lexicon
}

function compile(pack: LanguagePack): Lexicon {
  const trie = new TokenTrie<Meaning>()
  const add: Add = (phrases, worded) => {
    const meaning = { ...worded, key: keyOf(worded) }
    for (const phrase of phrases ?? []) trie.add(phrase, meaning)
  }
  addTriggers(pack, add)
  for (const harm of HARMS) {
    const words = pack.casualties[harm]
    for (const side of ['either', 'before', 'after', 'toll', 'lost'] as const)
      add(words[side], { kind: 'harm', harm, side, fixed: null })
    add(contracted(words.after, pack), { kind: 'harm', harm, side: 'after', fixed: null, isOpen: true })
    add(words.one, { kind: 'harm', harm, side: 'before', fixed: 1 })
    add(words.two, { kind: 'harm', harm, side: 'before', fixed: 2 })
  }
  add(pack.casualties.none.killed, { kind: 'none', fields: ['killed'] })
  add(pack.casualties.none.injured, { kind: 'none', fields: ['injured'] })
  add(pack.casualties.none.both, { kind: 'none', fields: ['killed', 'injured'] })
  add(pack.casualties.none.arrested, { kind: 'none', fields: ['arrested'] })
  addPeople(pack, add)
  addNumbers(pack, add)
  for (const [phrase, word] of dateWords(pack.dates)) add([phrase], { kind: 'date', word })
  const { sources, voices, speaks_for, military, ...acts } = pack.speech
  for (const [act, words] of Object.entries(acts)) add(words, { kind: 'speech', act: act as 'say' })
  for (const [origin, words] of Object.entries(sources)) add(words, { kind: 'source', origin: origin as OriginKind })
  for (const [origin, words] of Object.entries(voices)) add(words, { kind: 'voice', origin: origin as OriginKind })
  add(speaks_for, { kind: 'speaks for' })
  add(military, { kind: 'military' })
  const { structure } = pack
  for (const passage of [
    'negated',
    'hypothetical',
    'background',
    'commemorative',
    'court',
    'running',
    'separately',
  ] as const)
    add(structure[passage], { kind: 'passage', passage })
  for (const thread of ['same_day', 'next_day', 'day_before', 'beside', 'known', 'back', 'revised'] as const)
    add(structure[thread], { kind: 'thread', thread })
  add(structure.not_an_event, { kind: 'passage', passage: 'no_event' })
  for (const word of [
    'aux',
    'by',
    'against',
    'after',
    'for_deed',
    'treated',
    'cause',
    'feared',
    'freed',
    'freeing',
    'named_for',
    'relative',
    'leaves',
    'missing',
    'while',
  ] as const)
    add(structure[word], { kind: 'little', word })
  addActors(pack, add)
  for (const [weapon, words] of Object.entries(pack.context.weapons)) add(words, { kind: 'weapon', weapon })
  for (const [sector, words] of Object.entries(pack.context.sectors))
    add(words, { kind: 'sector', sector: sector as Sector })
  for (const [sector, words] of Object.entries(pack.context.sector_signs))
    add(words, { kind: 'sector sign', sector: sector as Sector })
  return { language: pack.language, pack, trie, abbreviations: new Set(structure.abbreviations) }
}

/** `golpearon a` as it stands before `el guardia`: `golpearon al`. Its last word is left to those harmed. */
function contracted(phrases: readonly string[], { structure }: LanguagePack): string[] {
  return phrases.flatMap((phrase) => {
    const end = phrase.lastIndexOf(' ') + 1
    return end === 0 ? [] : (structure.contracted[phrase.slice(end)] ?? []).map((word) => phrase.slice(0, end) + word)
  })
}

/** Words with those plurals that end otherwise before whose they are: `متمردو الحركة`. */
function withConstruct(words: readonly string[], { structure }: LanguagePack): readonly string[] {
  const bound = Object.entries(structure.construct).flatMap(([ending, short]) =>
    words.flatMap((word) =>
      word.endsWith(ending) && !word.includes(' ') ? word.slice(0, -ending.length) + short : [],
    ),
  )
  return bound.length === 0 ? words : [...words, ...bound]
}

function keyOf(worded: Worded): string {
  if (worded.kind === 'little') return `little ${worded.word}`
  if (worded.kind === 'passage') return `passage ${worded.passage}`
  if (worded.kind === 'thread') return `thread ${worded.thread}`
  if (worded.kind === 'second') return `second ${worded.pair}`
  if (worded.kind === 'speech') return `speech ${worded.act}`
  if (worded.kind === 'date') return `date ${worded.word.is}`
  if (worded.kind === 'trigger') return `trigger ${worded.after !== null}`
  return worded.kind
}

/** `dismantl* ... cell*` is one trigger of two halves, found within a few words of each other. */
function addTriggers(pack: LanguagePack, add: Add): void {
  let pairs = 0
  for (const [type, words] of Object.entries(pack.triggers) as [
    EventTypeCode,
    { strong: string[]; weak: string[] },
  ][]) {
    for (const [phrases, weight] of [
      [words.strong, 2],
      [words.weak, 1],
    ] as const) {
      for (const phrase of phrases) {
        const [first, second] = phrase.split(' ... ')
        if (!first) continue
        const after = second ? pairs++ : null
        add([first], { kind: 'trigger', type, weight, after })
        if (second && after !== null) add([second], { kind: 'second', pair: after })
      }
    }
  }
}

/** A word that is itself a harm (`heridos`, `جرحى`) is never the people counted, so that its number stays its own. */
function addPeople(pack: LanguagePack, add: Add): void {
  const harms = new Set(HARMS.flatMap((harm) => [...pack.casualties[harm].either, ...pack.casualties[harm].before]))
  const own = (words: readonly string[] | undefined) => words?.filter((word) => !harms.has(word))
  for (const [who, words] of Object.entries(pack.people) as [PersonClass, LanguagePack['people'][PersonClass]][]) {
    add(own(words.one), { kind: 'person', who, count: 1 })
    add(own(words.two), { kind: 'person', who, count: 2 })
    add(own(withConstruct(words.many, pack)), { kind: 'person', who, count: null })
  }
}

type Add = (phrases: readonly string[] | undefined, worded: Worded) => void

function addNumbers(pack: LanguagePack, add: Add): void {
  const { numbers } = pack
  for (const [word, value] of Object.entries(numbers.words))
    add([word], { kind: 'number', number: { value, multiplies: false } })
  for (const [word, value] of Object.entries(numbers.multipliers))
    add([word], { kind: 'number', number: { value, multiplies: true } })
  for (const [word, low] of Object.entries(numbers.vague)) add([word], { kind: 'vague', low })
  for (const [word, value] of Object.entries(numbers.exact)) add([word], { kind: 'exact', value })
  for (const [word, value] of Object.entries(numbers.round)) add([word], { kind: 'exact', value, isRound: true })
  for (const qualifier of ['at_least', 'more_than', 'about', 'up_to'] as const)
    add(numbers[qualifier], { kind: 'qualifier', qualifier })
  for (const word of [
    'including',
    'out_of',
    'superseded',
    'article',
    'one_more',
    'one_of',
    'households',
    'and',
    'to',
    'between',
    'not_people',
  ] as const)
    add(numbers[word], { kind: 'little', word })
}

function addActors(pack: LanguagePack, add: Add): void {
  const { unit_heads, unit_modifiers, unit_of, ...kinds } = pack.actors
  add(unit_heads, { kind: 'little', word: 'unit_head' })
  add(unit_modifiers, { kind: 'little', word: 'unit_modifier' })
  add(unit_of, { kind: 'little', word: 'unit_of' })
  for (const [actor, names] of Object.entries(kinds) as [ActorKind, Record<string, string[]>][]) {
    for (const [name, words] of Object.entries(names))
      add(withConstruct(words, pack), { kind: 'actor', name, actor, isNamed: false, written: null, country: null })
  }
  for (const group of SHARED_ACTORS) {
    const { name, home, kindWhere } = group
    const where = { ...(home ? { home } : {}), ...(kindWhere ? { kindWhere } : {}) }
    const meaning = { kind: 'actor', name, actor: group.kind, isNamed: true, ...where } as const
    add(group.aliases, { ...meaning, written: null, country: null })
    for (const written of group.exact ?? []) add([written], { ...meaning, written, country: null })
    for (const [written, country] of Object.entries(group.exactWhere ?? {}))
      add([written], { ...meaning, written, country })
  }
}
