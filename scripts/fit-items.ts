import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildIdentifier } from '../core/2-items/identify-language.ts'
import { fitGrams, openGramModel } from '../core/2-items/language-grams.ts'

/**
 * Rebuilds core/2-items/language.model.json from langid/lingua_testdata.jsonl under the folder given; first it prints
 * what five-fold cross-validation gives, since the set can't judge a model that was fitted on all of it.
 */
const dir = process.argv[2]
if (dir === undefined) {
  process.stderr.write('name the folder that holds langid/lingua_testdata.jsonl: node scripts/fit-items.ts DIR\n')
  process.exit(2)
}
const text = await readFile(join(dir, 'langid/lingua_testdata.jsonl'), 'utf8')
const rows = text
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as { id: string; kind: string; lang: string; text: string })

const right = new Map<string, { n: number; right: number }>()
const confused = new Map<string, number>()
for (let fold = 0; fold < 5; fold++) {
  const identify = await buildIdentifier(openGramModel(fitGrams(rows.filter((_, i) => i % 5 !== fold))))
  for (const row of rows.filter((_, i) => i % 5 === fold)) {
    const kind = right.get(row.kind) ?? { n: 0, right: 0 }
    const { language } = identify(row.text)
    kind.n++
    if (language === row.lang) kind.right++
    else confused.set(`${row.lang}>${language}`, (confused.get(`${row.lang}>${language}`) ?? 0) + 1)
    right.set(row.kind, kind)
  }
}
for (const [kind, counts] of right)
  process.stdout.write(`${kind} ${(counts.right / counts.n).toFixed(4)} of ${counts.n}\n`)
const worst = [...confused].sort(([, a], [, b]) => b - a).slice(0, 30)
process.stdout.write(`${worst.map(([pair, count]) => `${pair} ${count}`).join(', ')}\n`)

const model = fitGrams(rows)
await writeFile(new URL('../core/2-items/language.model.json', import.meta.url), `${JSON.stringify(model)}\n`)
process.stdout.write(
  `${rows.length} texts, ${model.languages.split(' ').length} languages, ${model.grams.split('\n').length} groups\n`,
)
