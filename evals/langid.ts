import { openLanguageIdentifier } from '#io/languages.ts'
import { readRows, writePredictions } from './rows.ts'

/** Share of texts whose language is told right, by kind: sentences, word pairs, single words. */
export async function linguaTestdata(dir: string, out: string | null): Promise<Record<string, number>> {
  const rows = await readRows<{ id: string; kind: string; lang: string; text: string }>(dir, 'langid/lingua_testdata')
  const identify = await openLanguageIdentifier()
  const kinds = new Map<string, { n: number; right: number }>()
  const predicted: object[] = []
  for (const row of rows) {
    const { language } = identify(row.text)
    predicted.push({ id: row.id, label: language })
    const kind = kinds.get(row.kind) ?? { n: 0, right: 0 }
    kind.n++
    if (language === row.lang) kind.right++
    kinds.set(row.kind, kind)
  }
  await writePredictions(out, 'langid/lingua_testdata', predicted)
  return Object.fromEntries([
    ['n', rows.length],
    ...[...kinds].map(([kind, { n, right }]) => [kind, right / n] as [string, number]),
  ])
}
