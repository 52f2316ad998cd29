/** The scripts news is written in, with the languages that use each; the first is taken where nothing else decides. */
const SCRIPTS: [string, RegExp, string][] = [
  ['Latin', /\p{Script=Latin}/gu, ''],
  ['Arabic', /\p{Script=Arabic}/gu, 'ar fa ur ps ckb sd ug ku az ks pnb ha'],
  ['Cyrillic', /\p{Script=Cyrillic}/gu, 'ru uk be bg mk sr kk ky mn tg tt ba uz ce os'],
  ['Han', /\p{Script=Han}/gu, 'zh ja'],
  ['Hangul', /\p{Script=Hangul}/gu, 'ko'],
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  ['Devanagari', /\p{Script=Devanagari}/gu, 'hi mr ne mai bho sa'],
  ['Bengali', /\p{Script=Bengali}/gu, 'bn as'],
  ['Ethiopic', /\p{Script=Ethiopic}/gu, 'am ti'],
  ['Myanmar', /\p{Script=Myanmar}/gu, 'my shn mnw'],
  ['Hebrew', /\p{Script=Hebrew}/gu, 'he yi'],
  ['Greek', /\p{Script=Greek}/gu, 'el'],
  ['Thai', /\p{Script=Thai}/gu, 'th'],
  ['Armenian', /\p{Script=Armenian}/gu, 'hy'],
  ['Georgian', /\p{Script=Georgian}/gu, 'ka'],
  ['Gujarati', /\p{Script=Gujarati}/gu, 'gu'],
  ['Gurmukhi', /\p{Script=Gurmukhi}/gu, 'pa'],
  ['Tamil', /\p{Script=Tamil}/gu, 'ta'],
  ['Telugu', /\p{Script=Telugu}/gu, 'te'],
  ['Kannada', /\p{Script=Kannada}/gu, 'kn'],
  ['Malayalam', /\p{Script=Malayalam}/gu, 'ml'],
  ['Sinhala', /\p{Script=Sinhala}/gu, 'si'],
  ['Khmer', /\p{Script=Khmer}/gu, 'km'],
  ['Lao', /\p{Script=Lao}/gu, 'lo'],
  ['Tibetan', /\p{Script=Tibetan}/gu, 'bo dz'],
  ['Thaana', /\p{Script=Thaana}/gu, 'dv'],
  ['Oriya', /\p{Script=Oriya}/gu, 'or'],
  ['Tifinagh', /\p{Script=Tifinagh}/gu, 'zgh'],
  ['Nko', /\p{Script=Nko}/gu, 'nqo'],
  ['Adlam', /\p{Script=Adlam}/gu, 'ff'],
]

export type ScriptFinding = {
  script: string
  /** The languages written in it; empty for Latin, which most use. */
  languages: string[]
}

/** The script most of a text's letters are in, null where it has none. */
export function scriptOf(text: string): ScriptFinding | null {
  let best: ScriptFinding | null = null
  let most = 0
  let letters = 0
  const all = text.match(/\p{L}/gu)?.length ?? 0
  if (all === 0) return null
  for (const [script, pattern, languages] of SCRIPTS) {
    // One Han character says as much as two letters; Kana among Han means Japanese.
    const weight = script === 'Han' ? 1.5 : script === 'Kana' ? 4 : 1
    const count = text.match(pattern)?.length ?? 0
    letters += count
    if (count * weight > most) {
      most = count * weight
      best = { script, languages: languages === '' ? [] : languages.split(' ') }
    }
    if (letters >= all) break
  }
  return best
}

/** Letters and words that only one of a script's languages uses. */
const MARKS: [string, RegExp, number][] = [
  ['ckb', /[ێۆڵڕ]|(?<=\p{L})ە(?!\p{L})/gu, 1],
  ['ps', /[ټډړښږځڅۍېګڼ]/gu, 1],
  ['ur', /[ٹڈڑںے]/gu, 1],
  ['sd', /[ٻڀٿٺڄڃڇڏڌڙڦڳڱڻ]/gu, 1.5],
  ['ug', /[ۇۈۋڭې]/gu, 1],
  ['fa', /[پچژگ]|(?<!\p{L})(?:است|این|که|را|های|شد|در|از|می)(?!\p{L})/gu, 0.6],
  ['ar', /ة|(?<!\p{L})(?:في|من|على|إلى|التي|أن|عن|ال\p{L}{3,})(?!\p{L})/gu, 0.4],
  ['uk', /[ґєії]/giu, 1],
  ['be', /[ў]|[іІ](?=[\p{L}]*ы)/giu, 1],
  ['ru', /[ыэъё]/giu, 0.3],
  ['mk', /[ѓќѕџ]/giu, 1],
  ['sr', /[ђћ]/giu, 1.2],
  ['kk', /[әғқңұһ]/giu, 0.9],
  ['ky', /[ңү](?![^\s]*[әғқұһі])/giu, 0.5],
  ['mn', /[өү](?![^\s]*[әғқңұһі])/giu, 0.5],
  ['tg', /[ӣӯҳҷғқ]/giu, 0.9],
  ['ti', /[ቐ-ቝኸ-ዅኣ]|(?<!\p{L})(?:ዝ\p{L}+|እዩ|ኣብ|ናይ|ካብ|እዮም|ድማ|ከም)(?!\p{L})/gu, 1],
  ['am', /(?<!\p{L})(?:ነው|ላይ|እና|ውስጥ|ወደ|መሆኑን|ናቸው|ከ\p{L}+)(?!\p{L})/gu, 0.8],
  ['mr', /ळ|(?<!\p{L})(?:आहे|आणि|या|होते|मध्ये|त्या)(?!\p{L})/gu, 1],
  ['ne', /(?<!\p{L})(?:छ|छन्|गरेको|र|भएको|लागि|पनि|हो)(?!\p{L})/gu, 1],
  ['hi', /(?<!\p{L})(?:है|हैं|में|की|का|के|को|से|और)(?!\p{L})/gu, 0.8],
  ['as', /[ৰৱ]/gu, 2],
  ['shn', /[ၵၶၸၺၽႁႃႅႄ]/gu, 1],
  ['yi', /[ײװױ]/gu, 2],
  ['ku', /[êîû]|(?<!\p{L})(?:di|de|li|ji|bi|û|ku|hat|hatin|kir|kirin|ye|yên|jî|ev)(?!\p{L})/giu, 0.5],
  [
    'ha',
    /[ƙɗɓ]|(?<!\p{L})(?:da|wani|wasu|cikin|jihar|yan|mutane|daga|bayan|kuma|sun|sojoji|gwamnati)(?!\p{L})/giu,
    0.4,
  ],
  ['ig', /[ịọụṅ]|(?<!\p{L})(?:na|nke|ndị|bụ|ga|ka|ya|ha|ọ)(?!\p{L})/giu, 0.4],
  ['rw', /(?<!\p{L})(?:mu|ku|ba|bya|ya|ni|na|abantu|kandi|avuga|igihugu|yavuze|n'|cyangwa|hamwe)(?!\p{L})/giu, 0.4],
  ['rn', /(?<!\p{L})(?:mu|ku|n'|abantu|kandi|igihugu|uburundi|yavuze|bavuga|canke|hamwe|vy)(?!\p{L})/giu, 0.4],
  ['ln', /(?<!\p{L})(?:na|ya|ba|bato|mpo|ezali|yango|wana|mokonzi|oyo|kati|mboka)(?!\p{L})/giu, 0.4],
  ['om', /(?<!\p{L})(?:fi|kan|akka|irraa|keessa|ture|jiru|jedhe|namoota|ta'e|kana|waa'ee|irratti)(?!\p{L})/giu, 0.6],
  ['mg', /(?<!\p{L})(?:ny|sy|dia|tamin'ny|amin'ny|fa|izay|olona|ireo|no|ao|tao)(?!\p{L})/giu, 0.4],
  ['ht', /(?<!\p{L})(?:nan|yo|ak|ki|pou|te|gen|moun|sou|pa|peyi|anpil|fè|ap)(?!\p{L})/giu, 0.4],
  ['wo', /[ëñ](?=\p{L})|(?<!\p{L})(?:ci|bi|mu|ak|ñu|dañu|la|ba|yi|nit)(?!\p{L})/giu, 0.3],
]

const LATIN_MARKED = ['ku', 'ha', 'ig', 'rw', 'rn', 'ln', 'om', 'mg', 'ht', 'wo']

/** How strongly a text's own letters and words speak for each language, by language; absent means no sign. */
export function marksIn(text: string, languages: readonly string[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const [language, pattern, weight] of MARKS) {
    if (!(languages.length === 0 ? LATIN_MARKED : languages).includes(language)) continue
    const count = text.match(pattern)?.length ?? 0
    if (count > (languages.length === 0 ? 2 : 0)) found.set(language, Math.min(6, count * weight))
  }
  return found
}

/** Words of public life that Afghanistan has and Iran has not, and the other way round. */
const DARI =
  /(?<!\p{L})(?:ولسوالی|ولسوال|پوهنتون|شفاخانه|سره میاشت|افغانی|شاهراه|معارف|لیسه|ستره محکمه|سارنوال|سارنوالی|قوماندان|قوماندانی|والی|ولایت|ولایات|ننگرهار|قندهار|هلمند|هرات|کندز|بلخ|مزار|بدخشان|غزنی|کابل|امارت|طالبان|افغان|افغانستان|هموطنان|مهاجرین|باشنده|باشندگان)(?!\p{L})/gu
const IRANIAN =
  /(?<!\p{L})(?:شهرستان|استان|استاندار|فرماندار|بیمارستان|دانشگاه|دادستان|پاسگاه|خیابان|اتوبان|سپاه|بسیج|تهران|تبریز|اصفهان|مشهد|شیراز|اهواز|ایران|ایرانی|هلال احمر|راهور|دبیرستان)(?!\p{L})/gu

/** Dari (`prs`) or the Persian of Iran (`fa`), by their words; one word is not enough where the source does not say so. */
export function inPersianOf(text: string, isDariDeclared: boolean): 'prs' | 'fa' {
  const dari = text.match(DARI)?.length ?? 0
  const iranian = text.match(IRANIAN)?.length ?? 0
  return (isDariDeclared && dari >= iranian) || dari >= 2 + 2 * iranian ? 'prs' : 'fa'
}
