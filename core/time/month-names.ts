/**
 * Names of the twelve Gregorian months as news writes them, by language; several names of one month stand with "|".
 * Source: Unicode CLDR month names (wide and genitive forms), written without accents as `foldMonth` gives them.
 */
const NAMES: Record<string, string> = {
  en: 'january february march april may june july august september|sept october november december',
  fr: 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre',
  de: 'januar|janner februar|feber marz|maerz april mai juni juli august september oktober november dezember',
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  pt: 'janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro',
  nl: 'januari februari maart|mrt april mei juni juli augustus september oktober november december',
  sv: 'januari februari mars april maj juni juli augusti september oktober november december',
  da: 'januar februar marts april maj juni juli august september oktober november december',
  ro: 'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie',
  pl: 'stycznia|styczen lutego|luty marca|marzec kwietnia|kwiecien maja|maj czerwca|czerwiec lipca|lipiec sierpnia|sierpien wrzesnia|wrzesien pazdziernika|pazdziernik listopada|listopad grudnia|grudzien',
  ru: 'января|январь февраля|февраль марта|март апреля|апрель мая|маи июня|июнь июля|июль августа|август сентября|сентябрь октября|октябрь ноября|ноябрь декабря|декабрь',
  uk: 'січня|січень лютого|лютии березня|березень квітня|квітень травня|травень червня|червень липня|липень серпня|серпень вересня|вересень жовтня|жовтень листопада|листопад грудня|грудень',
  tr: 'ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik',
  id: 'januari februari maret april mei juni juli agustus september oktober november desember',
  sw: 'januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba',
  so: 'janaayo|jannaayo febraayo maarso abriil maajo juun luulyo agoosto sebtembar|sebtembarka oktoobar nofembar diseembar',
  ha: 'janairu fabrairu maris afrilu mayu yuni yuli agusta satumba oktoba nuwamba disamba',
  ar: 'يناير|كانون الثاني|جانفي فبراير|شباط|فيفري مارس|اذار ابريل|نيسان|افريل مايو|ايار|ماي يونيو|حزيران|يونيه|جوان يوليو|تموز|يوليه|جويلية اغسطس|اب|اوت سبتمبر|ايلول|شتنبر اكتوبر|تشرين الاول نوفمبر|تشرين الثاني|نونبر ديسمبر|كانون الاول|دجنبر',
  fa: 'ژانويه|جنوري فوريه|فبروري مارس|مارچ اوريل|اپريل مه|مي ژوين|ژوئن|جون ژوييه|جولاي اوت|اگست سپتامبر|سپتمبر اكتبر|اكتوبر نوامبر|نومبر دسامبر|دسمبر',
  ku: 'کانوونی دووەم شوبات ئازار نیسان ئایار حوزەیران تەمموز ئاب ئەیلوول تشرینی یەکەم تشرینی دووەم کانوونی یەکەم',
  el: 'ιανουαριου φεβρουαριου μαρτιου απριλιου μαιου ιουνιου ιουλιου αυγουστου σεπτεμβριου οκτωβριου νοεμβριου δεκεμβριου',
}

/** The shortest abbreviation taken for a month: "jan", "mar", "янв". */
const SHORTEST = 3

const MONTH_BY_NAME = buildIndex()

/** The month, 1 to 12, that a word or its abbreviation names in any of our languages; null where none or several. */
export function monthNamed(word: string): number | null {
  return MONTH_BY_NAME.get(foldMonth(word)) ?? null
}

/** A word as the table writes it: lower case, no accents, one form of Arabic alef and yeh. */
export function foldMonth(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0640.]/g, '')
    .replace(/ı/g, 'i')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىی]/g, 'ي')
    .replace(/ک/g, 'ك')
}

function buildIndex(): Map<string, number> {
  const index = new Map<string, number>()
  const contested = new Set<string>()
  const full = new Set<string>()
  for (const row of Object.values(NAMES)) {
    for (const [month, forms] of splitMonths(row).entries()) {
      for (const form of forms) {
        const name = foldMonth(form)
        full.add(name)
        index.set(name, month + 1)
      }
    }
  }
  for (const name of full) {
    const month = index.get(name)
    if (month === undefined || /[\u0600-\u06ff\s]/.test(name)) continue
    for (let length = SHORTEST; length < name.length; length++) {
      const short = name.slice(0, length)
      if (full.has(short)) continue
      if ((index.get(short) ?? month) !== month) contested.add(short)
      index.set(short, month)
    }
  }
  for (const short of contested) index.delete(short)
  return index
}

/** Twelve lists of forms; two-word names ("كانون الثاني") are kept together by their second word. */
function splitMonths(row: string): string[][] {
  const joined = row.replace(/ (?=الثاني|الاول|دووەم|یەکەم)/g, '\u00a0')
  return joined.split(' ').map((forms) => forms.split('|').map((form) => form.replace(/\u00a0/g, ' ')))
}
