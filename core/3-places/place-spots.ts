import { foldToken } from './fold.ts'
import { ARABIC_WORDS, BEARINGS, ORGANISATION_HEADS, PLACE_HEADS, PLACE_PREPOSITIONS, TITLES } from './lexicon.ts'
import type { Token } from './tokens.ts'

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/).map(foldToken))
}

/** What a town has: "residents of", "el mercado de", "أهالي". The name after it is one of a place. */
const OF_A_TOWN = words(`
  residents inhabitants people villagers townspeople locals civilians farmers traders elders youths youth women market outskirts suburbs
  mayor streets hospital clinic edge entrance centre center heart north south east west northeast northwest southeast southwest
  route track axis road garrison surroundings environs vicinity direction km kilometres kilometers miles
  habitants habitantes vecinos pobladores residentes riverains villageois populations population jeunes marché mercado
  maire alcalde alcaldía mairie centre centro afueras périphérie alentours environs sortie entrée salida entrada rues calles
  nord sud est ouest norte sur este oeste noreste noroeste sureste suroeste kilomètres kilómetros direction dirección
  axe route vía carretera piste garnison hôpital direction lycée parquet plaza casco`)
const BEFORE_A_TOWN = words(`
  سكان أهالي سوق أسواق مستشفى أطراف ضواحي محيط مدخل مداخل شوارع وسط سجن بادية مركز أبناء تخوم مشارف شباب
  مصفاة اشتباكات معارك جبهة محور`)

/** "Residents of", "au marché de", "سوق": words that make what follows the name of a place. */
export function isOfATown(before: string, before2: string, isArabic: boolean): boolean {
  if (isArabic) return BEFORE_A_TOWN.has(before)
  return OF.has(before) && OF_A_TOWN.has(before2)
}

const OF = new Set(['of', 'de', 'du', "d'", 'del'])

/** Particles that say where; و and ف only join. */
export function saysWhere(token: Token, start: number): boolean {
  return /[بل]/.test(token.form.raw.slice(0, start - token.start))
}

/** A word of everyday Arabic, as it stands or without any of the particles the name was found behind (`لوكالة`). */
export function isCommonArabicWord(token: Token, start: number): boolean {
  const { raw, folded } = token.form
  if (TOLD_BY_HAMZA.has(raw.slice(start - token.start))) return false
  if (isCommon(folded)) return true
  for (let cut = 1; cut <= start - token.start; cut++) if (isCommon(foldToken(raw.slice(cut)))) return true
  return false
}

/** Places that folding makes alike to a word of everyday: Ibb (إب) of Yemen and the month of آب. */
const TOLD_BY_HAMZA = new Set(['إب'])

function isCommon(word: string): boolean {
  return (
    ARABIC_WORDS.has(word) ||
    PLACE_HEADS.has(word) ||
    word in BEARINGS ||
    PLACE_PREPOSITIONS.has(word) ||
    ORGANISATION_HEADS.has(word) ||
    TITLES.has(word) ||
    EVERYDAY.has(word)
  )
}

/** "Bor, Nov 12 -", "Gao (AFP) -": a line that begins with a name and goes on as datelines do, at its end in the text. */
export function opensDateline(text: string, end: number): boolean {
  return DATELINE.test(text.slice(end, end + 60))
}

const DATELINE =
  /^(?:, [\p{L} -]{3,25})?(?:,? ?\([\p{Lu}][^()\n]{1,24}\)|, (?:\p{Lu}\p{L}{2,8}\.? \d{1,2}|\d{1,2}(?:er)? (?:de )?\p{L}{3,10})(?: \([^()\n]{2,24}\))?)\s*[-–—:.]/u

/**
 * Arabic words that are towns somewhere, seen as such in sentences of the openly licensed sets named in docs/sources.md
 * (UN quad classes, Arabic protest and assault) and chosen by hand.
 */
const EVERYDAY = words(`
  كان وكان يكون تكون ليس أنه أنها انه انها وأنه بأنه لأنه أنا انا أنت نحن هم وفي وأن وإن وان بأن لأن فإن فان أكد اكد وأكد أكدت كيف وكيف الآن الان دون بدون
  شأن بشأن الشأن شؤون لجنة اللجنة جنة كبيرة الكبيرة كثيرة صورة بصورة الصورة إطار اطار الداخلية داخلية خرج مركز المركز المركزي حصار الحصار عالية العالية
  اتحاد الاتحاد ميدان الميدان دور الدور طراز البلد بلد بلاد منزل منزله أنه ظاهرة الظاهرة يلم كيل السلطات سلطات السلطة سلطة بنان أمن الأمن رصد بأي أي دان
  أمور الأمور امل أمل وحدة زيارة الزيارة بار دية مية برى الاستقلال استقلال دولة الدولة إلى الى الي إليه شفت ثورة كرة بلا بدل ولاية البحرية بحرية سائر
  المشهد مشهد سوف إنه مته مدينة المدينة سنة السنة إشارة اشارة معسكر المعسكر شمال جنوب شرق غرب الأوسط الاوسط جامعة سار بيان البيان
  ضفة احمدي أحمدي حول الموت موت عين سنوات مصنع الهوية هوية قصر القصر مصدر طرف زعيم فندق لكامل كامل قرار قراره يشير الجبار جبار السلوك سلوك التحالف
  تحالف نادي النادي حكومة الحكومة القارة قارة مقر المقر عمال العمال العاصمة عاصمة رباط أدى وأدى بني عبر يورو أراد سني دير الحد حد لوفاء وفاء تبني
  أمة الأمة سحب كوادر ردة العثمانية تولي إبادة وكالة حكما الجنائي جنائي نوك دوا ليل أول لأول اجه تيرة أمان أحد الصف صف يقولون الجزر قوله وسطى
  الوسطى القصور قصور ترات وتر مائن أداء الحسبان حسبان الساري ساري كشك مائة ماية للجنة بلجنة وقال قال قالوا كما وكما مما عما فيما بينما حين عند عندما
  وبعد وقبل ومع وعلى وعن ومن وهو وهي وهم وقد ولم ولا ولكن لكن بل ثم أيضا جدا فقط نفس نفسه ذات ضمن رغم عدة عديد مرة مرات وقت ساعة ساعات دقيقة
  حرب الحرب سلام نار النار رصاص الرصاص سلاح دم حياة الحياة وفاة شهيد جثة جثث جسد رأس يد قلب جريمة قضية حادث حادثة حوادث خطر تهديد هدف أهداف
  أرض الأرض بحر البحر سماء شمس قمر مطر ريح ماء شجر حجر حديد ذهب فضة نفط غاز بيت البيت غرفة شارع الشارع ساحة الساحة سوق السوق مسجد المسجد
  كنيسة مدرسة كلية معهد مكتب محل متجر مزرعة حقل بستان بئر عين وادي تل جبل سهل غابة صحراء حدود الحدود طريق الطريق جسر مطار ميناء محطة قطار سيارة
  سفينة طائرة دراجة شاحنة حافلة رئيس نائب وزير مدير عضو أعضاء عنصر عناصر قائد قادة ضابط جندي جنود شرطي رجل رجال امرأة طفل أطفال شاب شباب شيخ
  عامل موظف طالب طلاب معلم طبيب أطباء مواطن مواطنين مواطنون ناس شعب جماعة مجموعة فريق حزب تنظيم منظمة حركة جيش قوة قوات لواء فرقة كتيبة
  عملية عمليات هجمات ضربة حملة معركة معارك قتال اشتباك خلاف نزاع صراع أزمة اتفاق هدنة مفاوضات حوار لقاء مؤتمر قمة جلسة خطاب كلمة تصريح خبر
  تقرير نتيجة نتائج سبب أسباب حل خطة مشروع برنامج سياسة قانون حكم محكمة قاضي محامي متهم سجن سجين أسير اعتقال إفراج تحقيق شهادة دليل
  صحة تعليم ثقافة رياضة اقتصاد تجارة مال سعر أسعار ارتفاع انخفاض زيادة نقص عجز دعم مساعدة مساعدات إغاثة غذاء دواء خبز قمح حليب لحم
  قليل كثير كبير صغير طويل قديم جديد جيد سيئ قوي ضعيف سريع بطيء قريب بعيد عالي منخفض حار بارد
  يوم يومين أسبوع أسبوعين شهر شهرين عام عامين قرن فترة مرحلة بداية نهاية منتصف ظهر عصر فجر صباحا مساء ليلا نهارا غدا أمس قبل بعد`)
