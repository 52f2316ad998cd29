const ARABIC: Record<string, string> = {
  ...lettersOf('b', 'بپ'),
  ...lettersOf('f', 'فڤ'),
  ...lettersOf('h', 'حخ'),
  ...lettersOf('k', 'جغكقگ'),
  ...lettersOf('l', 'ل'),
  ...lettersOf('m', 'م'),
  ...lettersOf('n', 'ن'),
  ...lettersOf('r', 'ر'),
  ...lettersOf('s', 'زسشصظچ'),
  ...lettersOf('t', 'تثطدذض'),
}

/** Spellings of one sound in Latin letters, longest first; what is left after them is a vowel or silent. */
const LATIN: [RegExp, string][] = [
  [/sch|sh|ch/g, 's'],
  [/kh/g, 'h'],
  [/gh/g, 'k'],
  [/th|dh/g, 't'],
  [/ph/g, 'f'],
  [/c(?=[eiy])/g, 's'],
  [/x/g, 'ks'],
  [/[gjqc]/g, 'k'],
  [/d/g, 't'],
  [/p/g, 'b'],
  [/v/g, 'f'],
  [/z/g, 's'],
  [/[^bfhklmnrst]/g, ''],
]

/**
 * The consonants of a name as they sound, near ones made one, so that `Tamrin` and `تمرين` are both `tmrn`.
 *
 * Far coarser than a transliteration: two names of one sound are the same name only where more speaks for it.
 */
export function soundOf(word: string): string {
  let sound = sounds.get(word)
  if (sound === undefined) {
    sound = heardIn(word)
    if (sounds.size >= MOST_SOUNDS) sounds.clear()
    sounds.set(word, sound)
  }
  return sound
}

/** News has few different names: what one sounds like is kept. */
const MOST_SOUNDS = 20_000
const sounds = new Map<string, string>()

function heardIn(word: string): string {
  const folded = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const consonants = /\p{Script=Arabic}/u.test(folded)
    ? Array.from(folded, (letter) => ARABIC[letter] ?? '').join('')
    : LATIN.reduce((spelt, [spelling, sound]) => spelt.replace(spelling, sound), folded)
  return consonants.replace(/(.)\1+/g, '$1')
}

function lettersOf(sound: string, letters: string): Record<string, string> {
  return Object.fromEntries(Array.from(letters, (letter) => [letter, sound]))
}
