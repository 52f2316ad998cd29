const ASCII = /^[\x20-\x7e]*$/
const LATIN_MARKS = /[\u0300-\u036f]/g
const ARABIC = /[\u0600-\u06ff]/
const ARABIC_MARKS = /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u200c-\u200f]/g

const ARABIC_LETTERS: Record<string, string> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ک: 'ك',
  گ: 'ك',
}

/** A word as dictionaries hold it: lower case, without accents; Arabic letters that writers interchange made one. */
export function foldWord(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase()
  if (ARABIC.test(word)) {
    return word.replace(ARABIC_MARKS, '').replace(/[أإآٱىیېئؤةکگ]/g, (letter) => ARABIC_LETTERS[letter] ?? letter)
  }
  return word.normalize('NFD').replace(LATIN_MARKS, '').toLowerCase().replaceAll('’', "'")
}

const CONJUNCTIONS = 'وف'
const PREPOSITIONS = 'بلك'

/**
 * The shapes an Arabic word may have in a dictionary: itself, and without the little words written onto its front
 * (and, so, with, for, like, the). A peeled word keeps at least three letters, two after the article.
 */
export function arabicForms(folded: string): string[] {
  const forms = [folded]
  let rest = folded
  const peel = (cut: string) => {
    rest = cut
    if (!forms.includes(cut)) forms.push(cut)
  }
  if (rest.length >= 4 && CONJUNCTIONS.includes(rest.charAt(0))) peel(rest.slice(1))
  if (rest.length >= 4 && rest.startsWith('لل')) peel(rest.slice(2))
  else if (rest.length >= 4 && PREPOSITIONS.includes(rest.charAt(0))) peel(rest.slice(1))
  if (rest.length >= 4 && rest.startsWith('ال')) peel(rest.slice(2))
  return forms
}
