import type { PlaceMention } from './mention.ts'

/** UTF-16 units from the top in which an agency's dateline is looked for, and of one paragraph it may take up. */
const HEAD = 1500
const LONGEST = 110

/** `KYIV, Nov 20 (Reuters) -`, `Bamako (AFP) –`, `SANTIAGO, 5 JAN 90 --`, `بغداد - رويترز -`: up to the dash. */
const DATELINE = /^[ \t]*([^\n]{2,90}?)(?:\.?[ \t]*[-–—]{1,2}(?=\s|\[)|\.[-–—])/u
const AGENCY =
  /\([\p{L}][^()\n]{1,30}\)|(^|[\s(-])(Reuters|AFP|AP|EFE|DPA|ANSA|Xinhua|Interfax|TASS|Anadolu|رويترز|ا ف ب|أ ف ب|فرانس برس|الأناضول|سانا|سبأ)(?=$|[\s),.–-])/u
const MONTH =
  /(^|[^\p{L}])(jan|fe[bv]|f[ée]v|m[aä]r|a[pv]r|abr|ma[iy]|ju[nil]|ao[uû]t|a[ug][go]|s[ae]p|o[ck]t|nov|d[eéi][czs]|ene|يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر|كانون|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين)/iu

/**
 * Marks the names that stand in a dateline. That city is where the reporter sat, which is not where it happened: its
 * part in the text is only to be mentioned.
 */
export function markDatelines(mentions: PlaceMention[], text: string): PlaceMention[] {
  const datelines = [...datelinesOf(text), ...citiesAhead(mentions, text)]
  if (datelines.length === 0) return mentions
  return mentions.map((mention) => {
    const dateline = datelines.find(({ start, end }) => mention.start >= start && mention.end <= end)
    if (mention.kind === 'demonym' || dateline === undefined) return mention
    const within = mentions.filter(({ start, end }) => start >= dateline.start && end <= dateline.end)
    const isForeign = within.some(({ start, precision }) => precision === 6 && text[start - 1] === '(')
    const role = mention.role === 'outlet' ? mention.role : 'mentioned'
    return { ...mention, isDateline: true, ...(isForeign ? { isForeignDateline: true } : {}), role }
  })
}

function datelinesOf(text: string): { start: number; end: number }[] {
  const isShouted = !/\p{Ll}/u.test(text.slice(0, HEAD))
  const found: { start: number; end: number }[] = []
  for (let start = 0; start < Math.min(text.length, HEAD); ) {
    const match = DATELINE.exec(text.slice(start, start + LONGEST))
    const head = match?.[1] ?? ''
    if (match !== null && isDateline(head, isShouted)) found.push({ start, end: start + match[0].length })
    const next = text.indexOf('\n', start)
    if (next < 0) break
    start = next + 1
  }
  return found
}

/** `مقديشو - `, `KATHMANDU: `: the name of a city alone at the head of a paragraph, with nobody who reports. */
function citiesAhead(mentions: readonly PlaceMention[], text: string): { start: number; end: number }[] {
  return mentions.filter(({ start, end, precision, kind }) => {
    const isAhead = start < HEAD && (start === 0 || text[start - 1] === '\n')
    if (!isAhead || kind !== 'place' || precision === 6) return false
    const isShouted = !/\p{Ll}/u.test(text.slice(start, end))
    if (!isShouted || !CITY_ENDS.test(text.slice(end, end + 30))) return false
    const stop = text.indexOf('\n', end)
    return (stop < 0 ? text.length : stop) - start > PARAGRAPH
  })
}

/** A second city and the dash or colon that ends the head. */
const CITY_ENDS = /^([ \t]*[/،,][ \t]*[\p{Lo}\p{Lu}]+)?([ \t]+[-–—][ \t]|:[ \t])/u
/** What is shorter is a headline, whose city is where it happened. */
const PARAGRAPH = 120

/** A city first, then an agency or a date; or a city all in capitals in a text that is not. */
function isDateline(head: string, isShouted: boolean): boolean {
  const words = head.split(/\s+/)
  if (words.length > 12 || /[.!?؟]\s+\p{Lu}\p{Ll}{3}/u.test(head)) return false
  if (AGENCY.test(head)) return true
  const [city = ''] = head.split(/[,،(/-]/)
  const isCity = city.trim().split(/\s+/).length <= 4
  if (!isCity) return false
  if (!isShouted && /^[\p{Lu}' -]{4,}$/u.test(city.trim())) return true
  return /\p{Nd}/u.test(head) && MONTH.test(head.slice(city.length)) && /[,،]/.test(head)
}
