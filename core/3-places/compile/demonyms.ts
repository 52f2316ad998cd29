/** Every form of a country's demonyms in English, French and Spanish. */
export function demonymForms(stems: { en: string[]; fr: string[]; es: string[] }): string[] {
  return [...stems.en.flatMap(englishForms), ...stems.fr.flatMap(frenchForms), ...stems.es.flatMap(spanishForms)]
}

function englishForms(stem: string): string[] {
  return /(ese|sh|ch|ss|s|men)$/.test(stem)
    ? [stem]
    : [stem, /(man)$/.test(stem) ? stem.replace(/man$/, 'men') : `${stem}s`]
}

function frenchForms(stem: string): string[] {
  const feminine = /(c)$/.test(stem)
    ? stem === 'turc'
      ? 'turque'
      : `${stem}que`
    : /(ien|éen|en)$/.test(stem)
      ? `${stem}ne`
      : /on$/.test(stem)
        ? `${stem}ne`
        : /e$/.test(stem)
          ? stem
          : `${stem}e`
  const plural = (form: string) => (/[sx]$/.test(form) ? form : `${form}s`)
  return [...new Set([stem, feminine, plural(stem), plural(feminine)])]
}

function spanishForms(stem: string): string[] {
  if (stem.endsWith('o')) return [stem, `${stem.slice(0, -1)}a`, `${stem}s`, `${stem.slice(0, -1)}as`]
  if (/és$/.test(stem)) {
    const bare = `${stem.slice(0, -2)}es`
    return [stem, `${bare}a`, `${bare}es`, `${bare}as`]
  }
  if (/án$/.test(stem)) {
    const bare = `${stem.slice(0, -2)}an`
    return [stem, `${bare}a`, `${bare}es`, `${bare}as`]
  }
  if (/[íú]$/.test(stem)) return [stem, `${stem}es`, `${stem}s`]
  if (/n$/.test(stem)) return [stem, `${stem}a`, `${stem}es`, `${stem}as`]
  return [stem, `${stem}s`]
}

const ARABIC_STEMS: Record<string, string[]> = {
  US: ['أمريكي', 'أميركي'],
  CD: ['كونغولي'],
  CF: [],
  AE: ['إماراتي'],
  KP: ['كوري شمالي'],
  KR: ['كوري جنوبي'],
  SA: ['سعودي'],
  SS: ['جنوب سوداني'],
  GB: ['بريطاني'],
  CI: ['إيفواري'],
  PS: ['فلسطيني'],
  SY: ['سوري'],
  SO: ['صومالي'],
  UA: ['أوكراني'],
  BF: ['بوركيني'],
  CN: ['صيني'],
  IL: ['إسرائيلي'],
  TD: ['تشادي'],
  NE: [],
  NG: ['نيجيري'],
  FR: ['فرنسي'],
  IN: [],
  ML: [],
  JO: ['أردني'],
  LB: ['لبناني'],
  IQ: ['عراقي'],
  MM: ['ميانماري', 'بورمي'],
  CO: ['كولومبي'],
  HT: ['هايتي'],
  MZ: ['موزمبيقي'],
  OM: ['عماني'],
  TN: ['تونسي'],
  MA: [],
  DZ: ['جزائري'],
  ET: ['إثيوبي', 'أثيوبي'],
  ER: ['إريتري', 'أريتري'],
  IT: ['إيطالي'],
}

/** Arabic forms (`عراقي`, `عراقية`, `عراقيون`, `عراقيين`) from the country's name, or none where the rule would be wrong. */
export function arabicDemonyms(code: string, name: string): string[] {
  const given = ARABIC_STEMS[code]
  if (given !== undefined) return given.flatMap(arabicForms)
  if (name === '' || /[\s\-(]/.test(name)) return []
  const stem = name.replace(/^ال/, '').replace(/(يا|ا|ة)$/, '')
  return stem.length >= 3 ? arabicForms(`${stem}ي`) : []
}

function arabicForms(stem: string): string[] {
  if (stem.includes(' ')) return [stem]
  return [stem, `${stem}ة`, `${stem}ون`, `${stem}ين`, `${stem}ات`]
}

/** Adjectives of regions and units of our alias file, by its name. */
export const REGION_DEMONYMS: Record<string, string[]> = {
  Europe: [
    ...englishForms('European'),
    ...frenchForms('européen'),
    ...spanishForms('europeo'),
    ...arabicForms('أوروبي'),
  ],
  Africa: [
    ...englishForms('African'),
    ...frenchForms('africain'),
    ...spanishForms('africano'),
    ...arabicForms('أفريقي'),
    ...arabicForms('إفريقي'),
  ],
  Asia: [...englishForms('Asian'), 'asiatique', 'asiatiques', ...spanishForms('asiático')],
  Korea: [...englishForms('Korean'), ...frenchForms('coréen'), ...spanishForms('coreano')],
  'Latin America': ['Latin American', 'Latin Americans', ...spanishForms('latinoamericano')],
  'South America': ['South American', 'South Americans'],
  'North America': ['North American'],
  'Central America': ['Central American', 'Central Americans', ...spanishForms('centroamericano')],
  'West Africa': ['West African', 'West Africans'],
  'East Africa': ['East African', 'East Africans'],
  'North Africa': ['North African', 'North Africans', ...frenchForms('maghrébin')],
  'Middle East': ['Middle Eastern'],
  Balkans: ['Balkan'],
  Scandinavia: englishForms('Scandinavian'),
  Kashmir: englishForms('Kashmiri'),
  Darfur: englishForms('Darfuri'),
  Tigray: [...englishForms('Tigrayan'), 'Tigrean'],
  Gaza: englishForms('Gazan'),
  Crimea: ['Crimean'],
  Chechnya: [
    ...englishForms('Chechen'),
    ...frenchForms('tchétchène'),
    ...spanishForms('checheno'),
    ...arabicForms('شيشاني'),
  ],
  Catalonia: englishForms('Catalan'),
  England: ['English'],
  Scotland: ['Scottish', 'Scots'],
  Wales: ['Welsh'],
  Sahel: ['Sahelian', ...frenchForms('sahélien')],
  Somaliland: englishForms('Somalilander'),
  Tibet: [...englishForms('Tibetan'), ...frenchForms('tibétain')],
  Siberia: englishForms('Siberian'),
}
