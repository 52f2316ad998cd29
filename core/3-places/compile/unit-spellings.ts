/** Articles as Latin letters write them before the sound that follows; `al` and `el` may stand before any. */
const ARTICLE = /^(al|el|ul|ad|ed|ud|an|en|ar|er|as|es|us|ash|esh|at|et|ath|az|ez|adh)$/i
/** No name of a unit has more usual spellings than this. */
const MOST = 40

/**
 * The usual spellings of an admin-1 name of Arabic, Persian or Turkic origin in Latin letters: `Salah ad Din` is also
 * Salah al-Din, Salah el-Din, Salaheddin and Salahuddin; `Al Hasakah` also Hasaka and El Hasake.
 */
export function unitSpellings(name: string): string[] {
  if (!/^[\p{Script=Latin}\p{M}\p{P}\p{Sk}\p{Lm} ]+$/u.test(name)) return []
  const words = name
    .normalize('NFKD')
    .replace(/[\p{M}'‘’ʻʼʿʾ`´]/gu, '')
    .split(/[\s-]+/)
    .filter((word) => word !== '')
  if (words.length === 0 || words.length > 4) return []
  const found = new Set<string>()
  const add = (parts: readonly string[]) => {
    const spelled = parts.filter((part) => part !== '').join(' ')
    if (spelled.length > 3 && found.size < MOST) found.add(spelled)
  }
  for (const ended of endings(words)) {
    const at = ended.findIndex((word, i) => ARTICLE.test(word) && i + 1 < ended.length)
    if (at < 0) {
      add(ended)
      continue
    }
    const [before, after] = [ended.slice(0, at), ended.slice(at + 1)]
    const next = after[0] ?? ''
    const sun = /^(sh|th|dh|[dnrstz])/i.exec(next)?.[0].toLowerCase()
    const articles = ['al', 'el', ...(sun === undefined ? [] : [`a${sun}`, `e${sun}`])]
    for (const article of articles) add([...before, article, ...after])
    if (at === 0) {
      if (next.length > 4) add(after)
      continue
    }
    const rest = after.slice(1)
    const stem = before[before.length - 1] ?? ''
    for (const vowel of ['a', 'e', 'u', 'i']) {
      const joined = `${stem}${vowel}${sun ?? 'l'}${next.toLowerCase()}`
      add([...before.slice(0, -1), joined, ...rest])
      if (/in$/.test(joined)) add([...before.slice(0, -1), `${joined}e`, ...rest]) // as French writes it
    }
  }
  return [...found]
}

const IYAH = /i(y{0,2})(ah|a|eh|e)$/i

/** `-iyah`, `-iya` and `-iyya`, `-ah`, `-a` and `-eh`, `-ayn` and `-ein` at the end of the name. */
function endings(words: readonly string[]): string[][] {
  const last = words[words.length - 1] ?? ''
  const rest = words.slice(0, -1)
  const ends = IYAH.test(last)
    ? ['iyah', 'iya', 'iyya', 'iyyah', 'ia', 'iyeh'].map((end) => last.replace(IYAH, end))
    : /[^aeiou]ah?$/i.test(last) && last.length > 4
      ? ['a', 'ah', 'eh', 'e'].map((end) => last.replace(/ah?$/i, end))
      : [last]
  return [last, ...ends].map((end) => [...rest, end])
}
