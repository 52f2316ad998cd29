/** News agencies and outlets that others copy, as credit lines name them; the first form is the one we give. */
const AGENCIES = [
  'Reuters|Thomson Reuters|رويترز|Рейтер',
  'AFP|Agence France-Presse|Agence France Presse|فرانس برس|أ ف ب|ا ف ب',
  'AP|The Associated Press|Associated Press|أسوشيتد برس|اسوشيتد برس',
  'EFE|Agencia EFE',
  'dpa|د ب أ',
  'ANSA',
  'TASS|ТАСС',
  'Interfax|Интерфакс',
  'Interfax-Ukraine',
  'Ukrinform|Укрінформ',
  'UNIAN|УНІАН',
  'Xinhua|شينخوا',
  'Anadolu|Anadolu Agency|AA|الأناضول|وكالة الأناضول',
  'SANA|سانا',
  'WAFA|وفا',
  'Petra|بترا',
  'MENA',
  'KUNA|كونا',
  'SPA|واس',
  'WAM|وام',
  'QNA|قنا',
  'INA|واع',
  'Saba|سبأ',
  'SUNA|سونا',
  'LANA|وال',
  'NNA',
  'APS|واج',
  'MAP',
  'TAP|وات',
  'IRNA|إرنا',
  'Tasnim',
  'Fars',
  'ISNA',
  'Mehr',
  'PTI',
  'ANI',
  'IANS',
  'APP',
  'UNB',
  'BSS',
  'Pajhwok',
  'Bakhtar',
  'Khaama Press',
  'ENA',
  'SONNA',
  'NAN|News Agency of Nigeria',
  'ACP',
  'AIP',
  'APA',
  'Panapress',
  'Fana',
  'KBC',
  'Prensa Latina',
  'Europa Press',
  'Notimex',
  'Télam|Telam',
  'Colprensa',
  'ABI',
  'Lusa',
  'Agência Brasil',
  'UPI',
  'Bloomberg',
  'DW|Deutsche Welle',
  'BBC',
  'CNN',
  'Al Jazeera|الجزيرة',
  'VOA|Voice of America',
  'RFE/RL|Radio Free Europe/Radio Liberty',
  'RFI',
  'France 24',
  'The New Humanitarian',
  'IRIN',
  'The Conversation',
  'Shafaq News',
  'ANF',
  'North Press Agency',
  'UN News',
  'PA Media',
  'Sputnik|سبوتنيك',
  'RIA Novosti|РИА Новости',
]

const NAME = new Map(
  AGENCIES.flatMap((forms) => forms.split('|').map((form, _, all) => [form.toLowerCase(), all[0] ?? form] as const)),
)
const ANY = [...NAME.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
  .join('|')

// "BAGHDAD (Reuters) -", "GOMA, DR Congo, Nov 3 (AFP)", "Bogotá, 3 nov (EFE).-", "بغداد (رويترز) -"
const DATELINE = new RegExp(`^[^.!?\\n]{0,80}[(\\[/]\\s*(${ANY})\\s*[)\\]/]\\s*(?:[-–—.:,]|$)`, 'iu')
const LEADING = new RegExp(`^(${ANY})\\s*(?:[-–—]|\\.-)\\s`, 'iu')
// "(AFP)", "— Reuters", "Source: Xinhua", "avec AFP", "المصدر: وكالات"
const CLOSING = new RegExp(
  `(?:[(\\[]\\s*(?:with |avec |con |mit |source ?: ?)?(${ANY})(?:[ /,&].{0,40})?\\s*[)\\]]|[—–/-]\\s*(${ANY}))\\s*[.]?$`,
  'iu',
)
const SOURCE = new RegExp(
  `^(?:sources?|credit|fuentes?|quelle|المصدر|مصدر|originally published (?:by|in|on)|first published (?:by|in|on)|this (?:article|story) (?:was )?(?:first |originally )?(?:appeared|published) (?:in|on|by))\\s*[:：]?\\s*(?:the |وكالة )?(${ANY}|[\\p{Lu}\\u0600-\\u06ff][^.;|]{1,50})\\.?$`,
  'iu',
)
const WITH = new RegExp(
  `^(?:with|avec|con|mit)\\s+(?:agences?|agencies|information from |informations? de |información de )?\\s*(${ANY})\\.?$`,
  'iu',
)

/** Whose report a text is a copy of, as its dateline, last lines, byline or metadata say; null where they name nobody. */
export function creditOf(paragraphs: readonly string[], author: string | null, declared: string | null): string | null {
  const first = paragraphs.find((text) => text.length > 20)?.slice(0, 200) ?? ''
  const opening = DATELINE.exec(first)?.[1] ?? LEADING.exec(first)?.[1]
  if (opening) return nameOf(opening)
  for (const text of paragraphs.slice(-3).reverse()) {
    const line = text.length < 160 ? (SOURCE.exec(text) ?? WITH.exec(text)) : null
    const closing = line?.[1] ?? closingOf(text)
    if (closing) return nameOf(closing)
  }
  const byAgency = author === null ? undefined : NAME.get(author.toLowerCase())
  if (byAgency) return byAgency
  return declared && declared.length < 80 ? nameOf(declared) : null
}

/** Whether a short line says whose report a text is: "(AFP)", "Source: Xinhua". */
export function isCreditLine(text: string): boolean {
  return text.length < 80 && (SOURCE.test(text) || WITH.test(text) || CLOSING.test(text))
}

/** Whether a name is that of an agency rather than a person. */
export function isAgency(name: string): boolean {
  return NAME.has(name.trim().toLowerCase())
}

function closingOf(text: string): string | undefined {
  const match = CLOSING.exec(text.slice(-120))
  return match?.[1] ?? match?.[2]
}

function nameOf(written: string): string {
  const bare = written.trim().replace(/^(?:the|وكالة)\s+/i, '')
  return NAME.get(written.trim().toLowerCase()) ?? NAME.get(bare.toLowerCase()) ?? written.trim()
}
