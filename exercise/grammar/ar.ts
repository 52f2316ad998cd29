import type { Figure, Noun } from '../plan/happening.ts'
import type { Grammar, Role } from './grammar.ts'

const NUMBERS = ['', '', '', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة', 'عشرة']

/** Singular, dual as subject, dual oblique, plural (after 3 to 10), accusative singular (after 11 and more). */
type Forms = readonly [one: string, two: string, twoOblique: string, few: string, many: string]

const NOUNS: Record<Noun, Forms> = {
  person: ['شخص', 'شخصان', 'شخصين', 'أشخاص', 'شخصاً'],
  civilian: ['مدني', 'مدنيان', 'مدنيين اثنين', 'مدنيين', 'مدنياً'],
  soldier: ['جندي', 'جنديان', 'جنديين', 'جنود', 'جندياً'],
  police: ['شرطي', 'شرطيان', 'شرطيين اثنين', 'شرطيين', 'شرطياً'],
  farmer: ['مزارع', 'مزارعان', 'مزارعين اثنين', 'مزارعين', 'مزارعاً'],
  shepherd: ['راعٍ', 'راعيان', 'راعيين', 'رعاة', 'راعياً'],
  driver: ['سائق', 'سائقان', 'سائقين اثنين', 'سائقين', 'سائقاً'],
  worker: ['عامل', 'عاملان', 'عاملين اثنين', 'عمال', 'عاملاً'],
  guard: ['حارس', 'حارسان', 'حارسين', 'حراس', 'حارساً'],
  teacher: ['معلم', 'معلمان', 'معلمين اثنين', 'معلمين', 'معلماً'],
  health: ['موظف صحي', 'موظفان صحيان', 'موظفين صحيين اثنين', 'موظفين صحيين', 'موظفاً صحياً'],
  aid: ['موظف إغاثة', 'موظفا إغاثة', 'موظفي إغاثة اثنين', 'موظفي إغاثة', 'موظف إغاثة'],
  gunman: ['مسلح', 'مسلحان', 'مسلحين اثنين', 'مسلحين', 'مسلحاً'],
  man: ['رجل', 'رجلان', 'رجلين', 'رجال', 'رجلاً'],
  suspect: ['مشتبه به', 'مشتبه بهما', 'مشتبه بهما', 'مشتبه بهم', 'مشتبهاً به'],
  protester: ['متظاهر', 'متظاهران', 'متظاهرين اثنين', 'متظاهرين', 'متظاهراً'],
  journalist: ['صحفي', 'صحفيان', 'صحفيين اثنين', 'صحفيين', 'صحفياً'],
  trader: ['تاجر', 'تاجران', 'تاجرين', 'تجار', 'تاجراً'],
}
const DEAD: Forms = ['قتيل', 'قتيلان', 'قتيلين', 'قتلى', 'قتيلاً']
const HURT: Forms = ['جريح', 'جريحان', 'جريحين', 'جرحى', 'جريحاً']

const DAYS = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت']
const MONTHS = [
  'كانون الثاني',
  'شباط',
  'آذار',
  'نيسان',
  'أيار',
  'حزيران',
  'تموز',
  'آب',
  'أيلول',
  'تشرين الأول',
  'تشرين الثاني',
  'كانون الأول',
]

const some = (figure: Figure): figure is NonNullable<Figure> => figure !== null && figure.n > 0

function counted(n: number, forms: Forms, oblique: boolean): string {
  if (n === 1) return forms[0]
  if (n === 2) return oblique ? forms[2] : forms[1]
  return n <= 10 ? `${NUMBERS[n]} ${forms[3]}` : `${n} ${forms[4]}`
}

function people(figure: Figure, noun: Noun, role: Role = 'subject'): string {
  if (figure === null) return role === 'object' ? 'عدداً من الأشخاص' : 'عدد من الأشخاص'
  const forms = NOUNS[noun]
  if (figure.atLeast) return `ما لا يقل عن ${counted(figure.n, forms, true)}`
  return role === 'object' && figure.n === 1 ? forms[4] : counted(figure.n, forms, role !== 'subject')
}

/** "and three others", as subject or oblique. */
function others({ n, atLeast }: NonNullable<Figure>, oblique: boolean): string {
  if (atLeast) return `ما لا يقل عن ${others({ n, atLeast: false }, true)}`
  if (n === 1) return 'آخر'
  if (n === 2) return oblique ? 'اثنين آخرين' : 'اثنان آخران'
  return n <= 10 ? `${NUMBERS[n]} ${oblique ? 'آخرين' : 'آخرون'}` : `${n} شخصاً`
}

/** Arabic as the exercise's outlets write it, with Iraqi month names. */
export const ar: Grammar = {
  at: {
    in: (name) => `في ${name}`,
    near: (name) => `قرب ${name}`,
    village: (name, near) => `في قرية ${name} قرب ${near}`,
    governorate: (phrase) => `في ${phrase}`,
    offset: (km, direction, name) =>
      `على بعد ${km} ${km <= 10 ? 'كيلومترات' : 'كيلومتراً'} ${{ north: 'شمال', south: 'جنوب', east: 'شرق', west: 'غرب' }[direction]} ${name}`,
    road: (a, b) => `على الطريق بين ${a} و${b}`,
    region: (direction) => `في ${{ north: 'شمال', south: 'جنوب', east: 'شرق', west: 'غرب' }[direction]} العراق`,
  },
  withGovernorate: (at, phrase) => `${at} ب${phrase}`,
  day: (date, distance) =>
    distance < 7 ? `يوم ${DAYS[date.getUTCDay()]}` : `في ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`,
  when: (date, distance, part) =>
    distance < 7
      ? `${{ morning: 'صباح', afternoon: 'بعد ظهر', evening: 'مساء', night: 'ليل' }[part]} ${DAYS[date.getUTCDay()]}`
      : `في ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`,
  date: (date) => `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`,
  toll({ killed, injured }, noun) {
    if (some(killed) && some(injured)) return `قُتل ${people(killed, noun)} وأصيب ${others(injured, false)}`
    if (some(killed)) return `قُتل ${people(killed, noun)}`
    return some(injured) ? `أصيب ${people(injured, noun)} بجروح` : ''
  },
  killing({ killed, injured }, noun) {
    if (some(killed) && some(injured))
      return `، ما أدى إلى مقتل ${people(killed, noun, 'after')} وإصابة ${others(injured, true)}`
    if (some(killed)) return `، ما أدى إلى مقتل ${people(killed, noun, 'after')}`
    return some(injured) ? `، ما أسفر عن إصابة ${people(injured, noun, 'after')} بجروح` : ''
  },
  tollTitle({ killed, injured }) {
    const part = (figure: Figure, forms: Forms) =>
      some(figure)
        ? figure.atLeast
          ? `ما لا يقل عن ${counted(figure.n, forms, true)}`
          : counted(figure.n, forms, false)
        : ''
    const parts = [part(killed, DEAD), part(injured, HURT)].filter(Boolean)
    return parts.length ? `: ${parts.join(' و')}` : ''
  },
  people,
  perpetrator: (who, oblique = false) => {
    const armed = oblique ? 'مسلحين' : 'مسلحون'
    return {
      heron: `${armed} من جبهة البلشون الرمادي`,
      copper: `${armed} من رتل النحاس`,
      caravan: `${armed} من قافلة الليل`,
      unknown: oblique ? 'مسلحين مجهولين' : 'مسلحون مجهولون',
    }[who]
  },
  group: (who) =>
    ({ heron: 'جبهة البلشون الرمادي', copper: 'رتل النحاس', caravan: 'قافلة الليل', unknown: 'جماعة غير معروفة' })[who],
  origin: {
    police: ['ضابط في الشرطة', 'الشرطة', 'نقيب في الشرطة'],
    army: ['بيان للجيش', 'الجيش', 'متحدث عسكري'],
    governor: ['المتحدث باسم المحافظ', 'مكتب المحافظ'],
    hospital: ['طبيب في المستشفى', 'إدارة المستشفى', 'مصدر طبي'],
    witness: ['شاهد عيان', 'صاحب متجر كان في المكان', 'رجل رأى ما حدث'],
    residents: ['سكان المنطقة', 'أهالٍ يقيمون في الجوار'],
    tribal: ['أحد شيوخ القرية', 'أحد وجهاء المنطقة'],
    ngo: ['منظمة «إغاثة مثال»', 'المنظمة الإنسانية «إغاثة مثال»'],
    group: ['بيان للجماعة', 'بيان الجماعة'],
    council: ['عضو في مجلس القضاء', 'قائممقامية القضاء'],
  },
  said: {
    police: ['كما أعلنت الشرطة', 'وفق ما قال ضابط في الشرطة', 'على ما أفاد نقيب في الشرطة'],
    army: ['كما أعلن الجيش', 'وفق ما قال متحدث عسكري', 'كما جاء في بيان للجيش'],
    governor: ['كما قال المتحدث باسم المحافظ', 'وفق ما أعلن مكتب المحافظ'],
    hospital: ['كما قال طبيب في المستشفى', 'وفق ما أعلنت إدارة المستشفى', 'على ما أفاد مصدر طبي'],
    witness: ['كما روى شاهد عيان', 'وفق ما قال صاحب متجر', 'على ما قال رجل رأى ما حدث'],
    residents: ['كما قال سكان المنطقة', 'وفق ما روى الأهالي'],
    tribal: ['كما قال أحد شيوخ القرية', 'وفق ما ذكر أحد وجهاء المنطقة'],
    ngo: ['كما أعلنت منظمة «إغاثة مثال»', 'وفق ما ذكرت منظمة «إغاثة مثال»'],
    group: ['كما قالت الجماعة في بيان', 'وفق ما زعمت الجماعة'],
    council: ['كما قال عضو في مجلس القضاء', 'وفق ما أعلنت قائممقامية القضاء'],
  },
  polish: (text) =>
    text
      .replaceAll('بـال', 'بال')
      .replace(/(^|\s)من ما /g, '$1مما ')
      .replace(/(^|\s)عن ما /g, '$1عما '),
}
