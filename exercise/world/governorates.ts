import type { Words } from './language.ts'

/** A governorate: its name alone and as it stands in a sentence ("in {phrase}", "dans la {phrase}", "في {phrase}"). */
export type Governorate = { code: string; name: Words; phrase: Words }

const NAMES: [code: string, en: string, fr: string, es: string, ar: string][] = [
  ['IQ.15', 'Ninewa', 'Ninive', 'Nínive', 'نينوى'],
  ['IQ.13', 'Kirkuk', 'Kirkouk', 'Kirkuk', 'كركوك'],
  ['IQ.07', 'Baghdad', 'Bagdad', 'Bagdad', 'بغداد'],
  ['IQ.10', 'Diyala', 'Diyala', 'Diyala', 'ديالى'],
  ['IQ.18', 'Salah al-Din', 'Salah ad-Din', 'Saladino', 'صلاح الدين'],
  ['IQ.01', 'Anbar', 'Anbar', 'Ambar', 'الأنبار'],
  ['IQ.02', 'Basra', 'Bassora', 'Basora', 'البصرة'],
  ['IQ.09', 'Dhi Qar', 'Dhi Qar', 'Di Car', 'ذي قار'],
  ['IQ.08', 'Duhok', 'Dohouk', 'Duhok', 'دهوك'],
  ['IQ.11', 'Erbil', 'Erbil', 'Erbil', 'أربيل'],
  ['IQ.05', 'Sulaymaniyah', 'Souleimaniye', 'Suleimaniya', 'السليمانية'],
  ['IQ.19', 'Halabja', 'Halabja', 'Halabja', 'حلبجة'],
  ['IQ.14', 'Maysan', 'Maysan', 'Maysan', 'ميسان'],
  ['IQ.03', 'Muthanna', 'Muthanna', 'Muthanna', 'المثنى'],
  ['IQ.16', 'Wasit', 'Wasit', 'Wasit', 'واسط'],
  ['IQ.06', 'Babil', 'Babil', 'Babil', 'بابل'],
  ['IQ.12', 'Karbala', 'Kerbala', 'Kerbala', 'كربلاء'],
  ['IQ.17', 'Najaf', 'Najaf', 'Nayaf', 'النجف'],
  ['IQ.04', 'Qadisiyah', 'Qadissiya', 'Qadisiya', 'القادسية'],
]

/** Iraq's governorates by GeoNames admin-1 code, as Halabja stands apart since 2014. */
export const GOVERNORATES: readonly Governorate[] = NAMES.map(([code, en, fr, es, ar]) => ({
  code,
  name: { en, fr, es, ar },
  phrase: {
    en: `${en} governorate`,
    fr: `province ${/^[AEIO]/.test(fr) ? 'd’' : 'de '}${fr}`,
    es: `gobernación de ${es}`,
    ar: `محافظة ${ar}`,
  },
}))

const BY_CODE = new Map(GOVERNORATES.map((governorate) => [governorate.code, governorate]))

/** The governorate of a code; throws on one that is not Iraq's. */
export function governorate(code: string): Governorate {
  const found = BY_CODE.get(code)
  if (!found) throw new Error(`no such governorate: ${code}`)
  return found
}
