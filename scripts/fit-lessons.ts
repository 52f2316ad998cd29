// Fits what the reader learns from our own lessons (evals/lessons): `npm run evals:fit`, or this file alone. Prints what
// the model says of texts that it was not fitted on, all lessons of one sitting left out together.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { NO_KIND } from '#core/4-reports/kind-model.ts'
import {
  bestSharpness,
  crossFitKinds,
  fitKinds,
  type HeardText,
  KIND_LEAST,
  kindExample,
  storeKinds,
  toldKind,
} from '../evals/fit-kinds.ts'
import { kindTexts } from '../evals/kind-sets.ts'

const texts = kindTexts().map((text) => ({ ...text, example: kindExample(text) }))
const heard = crossFitKinds(texts)
const sharpness = bestSharpness(heard.filter(({ text }) => text.set === 'lessons'))

for (const set of ['lessons', 'gold', 'exercise'] as const) {
  const own = heard.filter(({ text }) => text.set === set)
  print(set, own)
  for (const language of ['en', 'fr', 'es', 'ar'])
    print(
      `  ${language}`,
      own.filter(({ text }) => text.language === language),
    )
}

const about =
  'Kinds of happening over words, their senses, dictionary findings and the rules’ own answer, fitted by scripts/fit-lessons.ts.'
const model = fitKinds(texts.map(({ example }) => example))
const stored = `${JSON.stringify(storeKinds(model, sharpness, about))}\n`
const file = path.join(import.meta.dirname, '..', 'core', '4-reports', 'kind.model.json')
writeFileSync(file, stored)
console.log(`wrote ${path.relative(process.cwd(), file)}, ${stored.length} bytes`)

function print(name: string, asked: readonly HeardText[]): void {
  const yes = asked.filter(({ text }) => text.example.kind !== NO_KIND)
  const share = (part: readonly HeardText[], of: readonly HeardText[]) =>
    (part.length / Math.max(1, of.length)).toFixed(3)
  const byRules = (one: HeardText) => one.text.example.rules
  const byBoth = (one: HeardText) => toldKind(one, sharpness, KIND_LEAST)
  const line = [byRules, byBoth].map((say) => {
    const given = asked.filter((one) => say(one) !== NO_KIND)
    const right = given.filter((one) => say(one) === one.text.example.kind)
    return `${share(right, yes)} of them, ${share(right, given)} of those given`
  })
  console.log(`${name.padEnd(9)} ${yes.length} happenings; right by rules ${line[0]}; with the model ${line[1]}`)
}
