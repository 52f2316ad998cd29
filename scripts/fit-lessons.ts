// Fits what the reader learns from our own lessons (evals/lessons): `npm run evals:fit`, or this file alone. Prints what
// its models of kinds, of tolls and of who did it say of texts that they were not fitted on, lessons of one sitting left out together.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { NO_KIND } from '#core/4-reports/kinds/kind-model.ts'
import { actorExamples, crossFitActors, goldActors, partScores, storedActors, toldPart } from '../evals/fit-actors.ts'
import {
  crossFitKinds,
  type HeardText,
  KINDS,
  kindExample,
  sharpnessOf,
  storedKinds,
  toldKind,
} from '../evals/fit-kinds.ts'
import {
  crossFitSectors,
  evenShare,
  sectorExamples,
  sectorScores,
  storedSectors,
  tellingWords,
} from '../evals/fit-sectors.ts'
import { crossFitTolls, plainTolls, storedTolls, toldHarm, tollExamples, tollScores } from '../evals/fit-tolls.ts'
import { GOLD_LANGUAGES } from '../evals/gold.ts'
import { kindTexts } from '../evals/kind-sets.ts'
import { everyLesson, readLessons } from '../evals/lessons.ts'

const examples = kindTexts().map(kindExample)
const heard = crossFitKinds(examples)
const sharpness = sharpnessOf(heard)
for (const set of ['lessons', 'gold', 'exercise'] as const) {
  const own = heard.filter(({ text }) => text.set === set)
  printKinds(set, own)
  for (const language of GOLD_LANGUAGES)
    printKinds(
      `  ${language}`,
      own.filter(({ text }) => text.language === language),
    )
}
write(
  'kinds/kind.model.json',
  storedKinds(
    examples,
    sharpness,
    'Kinds of happening over words, their senses, dictionary findings and the rules’ own answer, fitted by scripts/fit-lessons.ts.',
  ),
)

const numbers = [...everyLesson().flatMap(tollExamples), ...plainTolls()]
const heardNumbers = crossFitTolls(numbers)
const tolls = storedTolls(
  numbers,
  heardNumbers,
  'What numbers of people count, over the words around them and the rules’ own answer, fitted by scripts/fit-lessons.ts.',
)
for (const language of [...GOLD_LANGUAGES, null]) {
  const own = heardNumbers.filter((one) => one.isLesson && (language === null || one.language === language))
  console.log(
    `numbers of people, ${language ?? 'all'}: by rules ${JSON.stringify(tollScores(own, ({ rules }) => rules))}`,
    `with the model ${JSON.stringify(tollScores(own, (one) => toldHarm(one, tolls.sharpness)))}`,
  )
}
write('tolls/toll.model.json', tolls.stored)

const { examples: marked, texts } = sectorExamples()
const words = tellingWords(marked)
const heardWords = crossFitSectors(words)
const sectors = storedSectors(words, heardWords)
const heardNews = sectors.sharp.filter(({ text }) => text.isNews)
const news = texts.filter(({ isNews }) => isNews)
console.log(
  `sectors of ${texts.length} texts: every word ${JSON.stringify(sectorScores(heardWords, texts, 0))}`,
  `with the model ${JSON.stringify(sectorScores(sectors.sharp, texts, 0.5))};`,
  `of ${news.length} news ${JSON.stringify(sectorScores(heardNews, news, evenShare(sectors.stored.curve)))}`,
)
write('sectors/sector.model.json', sectors.stored)

const named = [...readLessons().flatMap(actorExamples), ...goldActors()]
const heardNamed = crossFitActors(named)
const actors = storedActors(
  named,
  heardNamed,
  'Who did it and who suffered it, over the words around them and what the rules say, fitted by scripts/fit-lessons.ts.',
)
for (const language of [...GOLD_LANGUAGES, null]) {
  const own = heardNamed.filter((one) => one.isLesson && (language === null || one.language === language))
  for (const part of ['initiator', 'target'] as const)
    console.log(
      `${part}, ${language ?? 'all'}: by rules ${JSON.stringify(partScores(own, part, ({ rules }) => rules ?? 'neither'))}`,
      `with the model ${JSON.stringify(partScores(own, part, (one) => toldPart(one, actors.sharpness)))}`,
    )
}
write('parties/actor.model.json', actors.stored)

function write(name: string, model: object): void {
  const text = `${JSON.stringify(model)}\n`
  writeFileSync(path.join(import.meta.dirname, '..', 'core', '4-reports', name), text)
  console.log(`wrote core/4-reports/${name}, ${text.length} bytes`)
}

function printKinds(name: string, asked: readonly HeardText[]): void {
  const yes = asked.filter((one) => KINDS[one.class] !== NO_KIND)
  const share = (part: readonly HeardText[], of: readonly HeardText[]) =>
    (part.length / Math.max(1, of.length)).toFixed(3)
  const line = [(one: HeardText) => one.rules, (one: HeardText) => toldKind(one, sharpness)].map((say) => {
    const given = asked.filter((one) => say(one) !== NO_KIND)
    const right = given.filter((one) => say(one) === KINDS[one.class])
    return `${share(right, yes)} of them, ${share(right, given)} of those given`
  })
  console.log(`${name.padEnd(9)} ${yes.length} happenings; right by rules ${line[0]}; with the model ${line[1]}`)
}
