const LETTERS: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ə: 'a',
  þ: 'th',
  ħ: 'h',
  ŋ: 'n',
  ک: 'ك',
  ی: 'ي',
  ى: 'ي',
  ة: 'ه',
  ە: 'ه',
  گ: 'ك',
  ێ: 'ي',
  ۆ: 'و',
  ڕ: 'ر',
  ڵ: 'ل',
  چ: 'ج',
  ء: '',
  ـ: '',
}
const SPECIAL = /[ßøđðłıæœəþħŋکیىةەگێۆڕڵچءـ]/gu
// A map, since a text may hold any word, "constructor" too.
const SHORT = new Map(Object.entries({ saint: 'st', sainte: 'ste', mount: 'mt', fort: 'ft' }))
const DROPPED = /[\p{M}\p{Lm}\p{Sk}'’‘`´]/gu

/** A word as names are compared: no case, marks, apostrophes, Arabic letter variants or Arabic article. */
export function foldToken(raw: string): string {
  const plain = isPlain(raw)
    ? raw.toLowerCase()
    : raw
        .toLowerCase()
        .normalize('NFKD')
        .replace(DROPPED, '')
        .replace(SPECIAL, (letter) => LETTERS[letter] ?? '')
  if (plain.length > 4 && plain.startsWith('ال')) return plain.slice(2)
  return SHORT.get(plain) ?? plain
}

/** Words of a name or text: letters, marks and digits, with apostrophes kept inside. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼʻ`´‘][\p{L}\p{M}\p{N}]+)*/gu

/** d'Alep, l'Irak, qu'Israël: the particle is no part of the word; N'Djamena is whole. */
export const ELISION = /^(?:[dlnsjmtDL]|qu|Qu)['’](?=[\p{L}])/u
/** Mosul's. */
const POSSESSIVE = /['’][sS]$/u

/** A name as a list of folded words. */
export function foldName(name: string): string[] {
  return (name.match(WORD) ?? [])
    .map((word) => foldToken(word.replace(ELISION, '').replace(POSSESSIVE, '')))
    .filter((word) => word !== '')
}

/**
 * What spellings of one Arabic, Kurdish, Persian or Cyrillic name in Latin letters share: `Al-Quwayr`, `Guwair` and
 * `Al-Kuwair` are all `kuir`. Null when too little is left to tell names apart (fewer than four letters).
 */
export function spellingKey(words: readonly string[]): string | null {
  const rest = words.length > 1 && ARTICLES.has(words[0] ?? '') ? words.slice(1) : words
  const key = rest
    .filter((word, at) => at === 0 || !ARTICLES.has(word))
    .join('')
    .replace(/kh|gh|q|c(?!h)|g/g, 'k')
    .replace(/sh|ch|z/g, 's')
    .replace(/dh/g, 'd')
    .replace(/th/g, 't')
    .replace(/ou|oo|ow|w|o/g, 'u')
    .replace(/ay|ey|ei|ai|y|e|j(?=$)/g, 'i')
    .replace(/h$/, '')
    .replace(/(.)\1+/g, '$1')
    .replace(/uai|uei/g, 'ui')
  return key.length >= 4 && /^[a-z]+$/.test(key) ? key : null
}

const ARTICLES = new Set(['al', 'el', 'an', 'ar', 'as', 'ash', 'at', 'ad', 'az', 'ez', 'es', 'ed', 'er', 'ul'])

/** Whether a word is an Arabic article in Latin letters, as in Al-Quwayr. */
export function isArticle(word: string): boolean {
  return ARTICLES.has(word)
}

function isPlain(raw: string): boolean {
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i)
    if (code > 0x7e || code === 0x27 || code === 0x60) return false
  }
  return true
}
