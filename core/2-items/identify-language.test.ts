import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { openGroupFilter } from './group-filter.ts'
import { buildIdentifier, type LanguageIdentifier } from './identify-language.ts'
import { openGramModel } from './language-grams.ts'
import weights from './language-weights.model.json' with { type: 'json' }

let identify: LanguageIdentifier

beforeAll(async () => {
  const filter = openGroupFilter(readFileSync(new URL('./letter-groups.bin', import.meta.url)))
  identify = await buildIdentifier({ filter, grams: openGramModel(), weights })
}, 60_000)

test.each([
  ['en', 'Two soldiers were wounded when their post came under fire on Saturday night'],
  ['fr', 'Trois personnes ont été tuées dans une attaque à la sortie de la ville'],
  ['es', 'La comunidad lleva cuarenta días sin servicio regular de agua'],
  ['ar', 'قُتل ثلاثة أشخاص وأصيب سبعة آخرون في انفجار عبوة ناسفة'],
  ['fa', 'در انفجار امروز سه نفر کشته و هفت نفر زخمی شدند'],
  ['prs', 'والی ننگرهار گفت که در ولسوالی خوگیانی یک انفجار رخ داد و زخمیان به شفاخانه منتقل شدند'],
  ['fa', 'فرماندار شهرستان گفت در انفجار امروز سه نفر کشته شدند و زخمی‌ها به بیمارستان منتقل شدند'],
  ['rw', 'Abantu batatu bishwe abandi barindwi barakomereka mu gitero cyabereye mu karere'],
  ['rn', 'Abantu batatu barishwe abandi indwi barakomereka mu gitero cabereye mu ntara ya Cibitoke mu Burundi'],
  ['ln', 'Bato misato bakufaki mpe bato mosusu bazokisamaki na mboka na bitumba ya lobi'],
  ['om', "Namoonni sadii yeroo ajjeefaman torba immoo madaa'aniiru jedhe aanga'aan naannoo Oromiyaa"],
  ['mg', "Olona telo no maty ary fito no naratra tamin'ny fipoahana tao an-tanàna omaly"],
  ['ht', 'Twa moun mouri epi sèt lòt blese nan yon atak gang nan kapital la yè swa'],
  ['yo', 'Àwọn ènìyàn mẹ́ta ni wọ́n pa nígbà tí àwọn agbébọn kọlu abúlé náà ní ọjọ́ Ajé'],
  ['ig', 'Mmadụ atọ nwụrụ mgbe ndị omekome wakporo obodo ahụ na ụbọchị Mọnde'],
  ['ta', 'நகரில் ஏற்பட்ட குண்டுவெடிப்பில் மூன்று பேர் உயிரிழந்தனர்'],
  ['si', 'නගරයේ සිදු වූ පිපිරීමකින් තිදෙනෙකු මිය ගියහ'],
  ['km', 'មនុស្សបីនាក់បានស្លាប់ក្នុងការផ្ទុះនៅទីក្រុង'],
  ['id', 'Tiga orang tewas dan tujuh lainnya luka-luka dalam ledakan di kota itu pada hari Senin'],
  ['vi', 'Ba người thiệt mạng và bảy người bị thương trong vụ nổ ở thành phố'],
  ['hy', 'Պայթյունի հետևանքով երեք մարդ է զոհվել քաղաքում'],
  ['az', 'Şəhərdə baş verən partlayışda üç nəfər həlak olub, yeddi nəfər yaralanıb'],
  ['ka', 'ქალაქში აფეთქების შედეგად სამი ადამიანი დაიღუპა'],
  ['tg', 'Дар натиҷаи таркиш дар шаҳр се нафар кушта ва ҳафт нафар захмӣ шуданд'],
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
  expect(identify(text)).toEqual({ language: 'und', p: 0, votes: [] })
})
