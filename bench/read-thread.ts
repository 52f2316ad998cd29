import { parentPort } from 'node:worker_threads'
import { openReader } from '#io/reader.ts'
import { memoryMb } from './memory.ts'

/** What a reading thread tells when its time is over; speeds are articles a second of processor time, helpers' included. */
export type ReadCount = { first: number; warm: number; memoryMb: number }

const ARTICLE_LENGTH = 2048
const SECONDS = 6

/** Reads articles of 2 KB in four languages: first while V8 still compiles the reader, then as long again. */
async function readForAWhile(): Promise<ReadCount> {
  const reader = await openReader()
  const articles = Object.entries(STORIES).map(([language, story]) => ({ language, text: fill(story) }))
  const readAll = () => {
    for (const { language, text } of articles) {
      reader.readDoc({ title: '', text, blocks: [], language, published: '2026-11-20' }, { published: '2026-11-20' })
    }
    return articles.length
  }
  readAll() // opens the packs and models
  const first = speedOf(readAll)
  const warm = speedOf(readAll)
  return { first, warm, memoryMb: memoryMb(process.pid) }
}

function speedOf(readAll: () => number): number {
  let count = 0
  const start = process.cpuUsage()
  const until = performance.now() + SECONDS * 1000
  while (performance.now() < until) count += readAll()
  const used = process.cpuUsage(start)
  return (count * 1e6) / (used.user + used.system)
}

/** A story told over until it is as long as an article. */
function fill(story: string): string {
  return story.repeat(Math.ceil(ARTICLE_LENGTH / story.length)).slice(0, ARTICLE_LENGTH)
}

/** Invented stories, each with places, a toll, actors, dates and a source. */
const STORIES = {
  en: 'Gunmen killed at least five farmers and wounded three others near Gusau on Tuesday, police said on Wednesday. Residents told a local radio station that the attackers came on motorcycles and burned two houses. In a separate incident, a roadside bomb exploded near Maiduguri and killed a soldier. The governor promised more troops and asked families to stay away from the road. Aid groups suspended food distributions for two days. ',
  fr: 'Des hommes armés ont attaqué lundi un village près de Djibo, au nord du Burkina Faso, tuant dix civils et en blessant une vingtaine d’autres, selon des sources sécuritaires. Les habitants ont fui vers Ouahigouya. L’armée a annoncé l’arrestation de trois suspects. Une organisation humanitaire a suspendu ses activités. ',
  es: 'Hombres armados mataron a cuatro campesinos el martes en el Cauca, informó la policía. El ejército y la guerrilla se enfrentaron cerca de Tibú y dos soldados resultaron heridos. La gobernadora pidió diálogo. Familias enteras abandonaron sus hogares y llegaron a Cúcuta. ',
  ar: 'قتل خمسة أشخاص وأصيب 12 آخرون في انفجار سيارة مفخخة في سوق بمدينة تعز أمس، بحسب مصدر طبي. وقال شهود عيان إن القوات الأمنية أغلقت الطريق المؤدي إلى عدن. واختطف مسلحون ثلاثة عمال إغاثة قبل يومين. وأعلنت الأمم المتحدة تعليق عملياتها في المنطقة. ',
}

parentPort?.postMessage(await readForAWhile())
