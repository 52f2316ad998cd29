import { beforeAll, expect, test } from 'vitest'
import { type LanguageIdentifier, openLanguageIdentifier } from './identify-language.ts'

let identify: LanguageIdentifier

beforeAll(async () => {
  identify = await openLanguageIdentifier()
}, 60_000)

test.each([
  ['en', 'Two soldiers were wounded when their post came under fire on Saturday night'],
  ['fr', 'Trois personnes ont été tuées dans une attaque à la sortie de la ville'],
  ['es', 'La comunidad lleva cuarenta días sin servicio regular de agua'],
  ['ar', 'قُتل ثلاثة أشخاص وأصيب سبعة آخرون في انفجار عبوة ناسفة'],
  ['fa', 'در انفجار امروز سه نفر کشته و هفت نفر زخمی شدند'],
  ['ps', 'په چاودنه کې درې تنه وژل شوي او اوه نور ټپیان دي'],
  ['ckb', 'لە تەقینەوەکەدا سێ کەس کوژران و حەوت کەسی دیکە بریندار بوون'],
  ['ku', 'Di teqînê de sê kes hatin kuştin û heft kesên din birîndar bûn'],
  ['ur', 'دھماکے میں تین افراد ہلاک اور سات زخمی ہوئے، ہسپتال کا کہنا ہے'],
  ['uk', 'Унаслідок обстрілу міста загинули двоє людей, ще дев’ятеро поранені'],
  ['ru', 'В результате обстрела города погибли два человека, ещё девять ранены'],
  ['so', 'Saddex qof ayaa ku dhimatay qarax ka dhacay magaalada maanta'],
  ['sw', 'Watu watatu wameuawa katika mlipuko uliotokea mjini leo asubuhi'],
  ['ha', 'An kashe mutane uku a wani hari da yan bindiga suka kai a jihar'],
  ['am', 'በከተማዋ በደረሰው ፍንዳታ ሦስት ሰዎች ሲሞቱ ሰባት ሰዎች ቆስለዋል ነው'],
  ['ti', 'ኣብታ ከተማ ብዘጋጠመ ነትጒ ሰለስተ ሰባት ሞይቶም'],
  ['my', 'မြို့တွင် ပေါက်ကွဲမှုဖြစ်ပွားပြီး လူသုံးဦး သေဆုံးခဲ့သည်'],
  ['bn', 'শহরে বিস্ফোরণে তিনজন নিহত ও সাতজন আহত হয়েছেন'],
  ['ne', 'सहरमा भएको विस्फोटमा तीन जनाको मृत्यु भएको छ'],
  ['tr', 'Kentte meydana gelen patlamada üç kişi öldü, yedi kişi yaralandı'],
  ['pt', 'Três pessoas morreram e sete ficaram feridas numa explosão na cidade'],
  ['tl', 'Tatlong tao ang namatay at pito ang nasugatan sa pagsabog sa lungsod'],
])('%s is told', (language, text) => {
  expect(identify(text).language).toBe(language)
})

test('what a source declares decides short and doubtful texts, never plain ones', () => {
  expect(identify('Banjir di Aceh', ['ms']).language).toBe('ms')
  expect(identify('Two soldiers were wounded when their post came under fire', ['fr']).language).toBe('en')
})

test.each(['', '12 345', '!!! ???'])('“%s” is in no language', (text) => {
  expect(identify(text)).toEqual({ language: 'und', p: 0 })
})
