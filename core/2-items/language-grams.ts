import stored from './language.model.json' with { type: 'json' }

export type GramModel = typeof stored
export type GramScorer = (text: string, isAllowed: (language: string) => boolean) => GramScores

/** How likely a text is in each language by its letter groups: log probability per root of their number. */
export type GramScores = Map<string, number>

/** The share of a count every language is credited with for a group it was never seen with; found by cross-validation. */
const ALPHA = 0.005
const LONGEST = 4
const FIRST_CODE = 0x30

/** Letter groups of one to four within words, word edges included, and whole longer words marked "#". */
export function gramsOf(text: string): string[] {
  const grams: string[] = []
  for (const word of text.toLowerCase().match(/[\p{L}\p{M}'’]+/gu) ?? []) {
    const padded = ` ${word} `
    for (let length = 1; length <= LONGEST; length++) {
      for (let i = 0; i + length <= padded.length; i++) {
        const gram = padded.slice(i, i + length)
        if (gram !== ' ') grams.push(gram)
      }
    }
    if (padded.length > LONGEST) grams.push(`#${word}`)
  }
  return grams
}

/** Opens the stored counts (naive Bayes over letter groups, `npm run evals:fit`); scores only the languages asked for. */
export function openGramModel(model: GramModel = stored): GramScorer {
  const languages = model.languages.split(' ')
  const vocabulary = model.vocabulary
  const floors = model.totals.map((total) => Math.log(ALPHA / (total + ALPHA * vocabulary)))
  const index = new Map<string, string>()
  for (const line of model.grams.split('\n')) {
    const tab = line.indexOf('\t')
    index.set(line.slice(0, tab), line.slice(tab + 1))
  }
  return (text, isAllowed) => {
    const gains = new Float64Array(languages.length)
    let known = 0
    for (const gram of gramsOf(text)) {
      const counts = index.get(gram)
      if (counts === undefined) continue
      known++
      for (let i = 0; i < counts.length; i += 2) {
        const language = counts.charCodeAt(i) - FIRST_CODE
        const level = counts.charCodeAt(i + 1) - FIRST_CODE
        gains[language] = (gains[language] ?? 0) + (GAINS[level] ?? 0)
      }
    }
    const scores: GramScores = new Map()
    if (known === 0) return scores
    for (const [i, language] of languages.entries()) {
      if (isAllowed(language)) scores.set(language, ((gains[i] ?? 0) + known * (floors[i] ?? 0)) / Math.sqrt(known))
    }
    return scores
  }
}

/** Log of how many times ALPHA a count is, by its stored level (four levels for each doubling). */
const GAINS = Array.from({ length: 80 }, (_, level) => Math.log((2 ** (level / 4) + ALPHA) / ALPHA))

/** The counts of letter groups by language in the stored form; groups seen once are left out. */
export function fitGrams(rows: readonly { lang: string; text: string }[]): GramModel {
  const languages = [...new Set(rows.map((row) => row.lang))].sort()
  const totals = languages.map(() => 0)
  const counts = new Map<string, Map<number, number>>()
  for (const row of rows) {
    const language = languages.indexOf(row.lang)
    for (const gram of gramsOf(row.text)) {
      const byLanguage = counts.get(gram) ?? new Map<number, number>()
      byLanguage.set(language, (byLanguage.get(language) ?? 0) + 1)
      counts.set(gram, byLanguage)
      totals[language] = (totals[language] ?? 0) + 1
    }
  }
  const lines: string[] = []
  for (const [gram, byLanguage] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const seen = [...byLanguage.values()].reduce((sum, count) => sum + count, 0)
    if (seen < 2) continue
    const pairs = [...byLanguage].sort(([a], [b]) => a - b)
    lines.push(
      `${gram}\t${pairs.map(([language, count]) => code(language) + code(Math.round(4 * Math.log2(count)))).join('')}`,
    )
  }
  return { languages: languages.join(' '), vocabulary: counts.size, totals, grams: lines.join('\n') }
}

function code(value: number): string {
  return String.fromCharCode(FIRST_CODE + value)
}
