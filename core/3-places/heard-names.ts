/**
 * How a name sounds to a newsroom that writes it in Arabic letters: its consonants, and between them the vowels as `a`, `i`
 * and `u`. `Kishtwar` and `كيشتوار` are both `kiStuar`. More than one where letters are heard in two ways.
 */
export function soundsOfLatin(name: string): string[] {
  const plain = name
    .toLowerCase()
    .replace(/ city$|[- ](si|gun|gu|do)$/, '') // what names of the Philippines and Korea end in
    .replace(/[çşǝəıđ]/g, (letter) => LATIN_LETTERS[letter] ?? '')
    .normalize('NFKD')
    .replace(/[^a-z]/g, '')
  const sounds = (spelled: string) =>
    withoutDoubles(LATIN_SOUNDS.reduce((sound, [letters, heard]) => sound.replace(letters, heard), spelled))
  return [
    ...new Set([
      sounds(plain),
      ...(plain.includes('zh') ? [sounds(plain.replaceAll('zh', 'j'))] : []),
      ...(plain.includes('ph') ? [sounds(plain.replaceAll('ph', 'p'))] : []),
    ]),
  ]
}

/** The same of a word in Arabic letters; null for letters no foreign name is written with. */
export function soundOfArabic(word: string): string | null {
  let sound = ''
  const spelled = word
    .replace(/[\p{M}ـ]/gu, '')
    .replace(/تش/g, 'ش')
    .replace(/دج/g, 'ج')
    .replace(/(?<=.)ه$/, 'ا')
  for (const letter of spelled) {
    const heard = ARABIC_SOUNDS[letter]
    if (heard === undefined) return null
    sound += heard
  }
  return withoutDoubles(sound)
}

/** `kk` is `k`. */
export function withoutDoubles(sound: string): string {
  return sound.replace(/(.)\1+/g, '$1')
}

/** What names that sound alike share, or null where it is too little to tell them by. */
export function heardKey(sound: string): string | null {
  const key = sound.replace(BETWEEN, '').replace(/[gjx]/g, 'k').replace(/S/g, 's')
  return key.length >= 3 ? key : null
}

/** How far two sounds of one key are from each other, from 0: consonants heard for one another, and the vowels between. */
export function soundGap(a: string, b: string): number {
  const [left, right] = [a.split(CONSONANT), b.split(CONSONANT)]
  const [ours, theirs] = [a.replace(BETWEEN, ''), b.replace(BETWEEN, '')]
  let gap = 0
  for (const [at, vowels] of left.entries()) gap += vowelGap(vowels, right[at] ?? '')
  for (let at = 0; at < ours.length; at++) if (isOther(ours[at] ?? '', theirs[at] ?? '')) gap += 0.5
  return gap / left.length
}

const BETWEEN = /[aiuh]/g
const CONSONANT = /[^aiuh]/

/** Arabic has no `g` of its own and writes غ, ج or ك for it. */
function isOther(a: string, b: string): boolean {
  return a !== b && a !== 'g' && b !== 'g'
}

/** Short vowels are left out in Arabic, most of all `a`; `i` and `u` are heard for one another. */
function vowelGap(a: string, b: string): number {
  if (a === b) return 0
  const [long, short] = a.length >= b.length ? [a, b] : [b, a]
  let spare = long.length - short.length
  let gap = 0
  let at = 0
  for (const vowel of long) {
    if (short[at] === vowel) at++
    else if (spare > 0) {
      spare--
      gap += vowel === 'a' || vowel === 'h' ? 0.25 : 0.5
    } else {
      gap += 0.5
      at++
    }
  }
  return gap
}

const LATIN_LETTERS: Record<string, string> = { ç: 'ch', ş: 'sh', ǝ: 'a', ə: 'a', ı: 'i', đ: 'd' }

const LATIN_SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|sch|sh|ch|zh/g, 'S'],
  [/gh/g, 'g'],
  [/jh/g, 'j'],
  [/ph/g, 'f'],
  [/([tdbp])h/g, '$1'],
  [/^x/g, 's'],
  [/x/g, 'ks'],
  [/kh/g, 'x'],
  [/ck|q|c(?![eiy])/g, 'k'],
  [/[cz]/g, 's'],
  [/p/g, 'b'],
  [/v/g, 'f'],
  [/ou|oo|[ow]/g, 'u'],
  [/ee|[ey]/g, 'i'],
]

const ARABIC_SOUNDS: Record<string, string> = Object.fromEntries(
  'ا:a أ:a آ:a ة:a إ:i ي:i ى:a ئ:i و:u ؤ:u ه:h ب:b پ:b ت:t ث:t ط:t ج:j خ:x غ:g ق:k ك:k گ:g د:d ر:r ز:s س:s ش:S چ:S ف:f ڤ:f ل:l م:m ن:n'
    .split(' ')
    .map((row) => row.split(':') as [string, string]),
)
