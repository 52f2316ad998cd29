import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readPlaces } from '#core/3-places/read-places.ts'
import { distanceKm } from '#core/geo/distance.ts'
import { loadGazetteer } from '#io/gazetteer.ts'

/** A small town of a country in crisis, as GeoNames has it. */
type Town = { name: string; lat: number; lon: number; country: string }

export type TownLanguage = 'en' | 'fr' | 'es' | 'ar'

/** How a town was read: not at all, somewhere else, or where it is. */
export type TownOutcome = { name: string; country: string; frame: string; found: boolean; right: boolean }

/** Countries by the language their towns are written in here, and what each is called. */
const COUNTRIES: Record<TownLanguage, Record<string, string>> = {
  en: {
    ...{ NG: 'Nigeria', SS: 'South Sudan', ET: 'Ethiopia', SO: 'Somalia', KE: 'Kenya', UG: 'Uganda', MZ: 'Mozambique' },
    ...{
      AF: 'Afghanistan',
      PK: 'Pakistan',
      MM: 'Myanmar',
      PH: 'the Philippines',
      UA: 'Ukraine',
      IQ: 'Iraq',
      SY: 'Syria',
    },
    ...{ YE: 'Yemen', SD: 'Sudan' },
  },
  fr: {
    ...{ ML: 'Mali', NE: 'Niger', BF: 'Burkina Faso', CD: 'République démocratique du Congo', CF: 'Centrafrique' },
    ...{ TD: 'Tchad', CM: 'Cameroun', HT: 'Haïti', BI: 'Burundi', BJ: 'Bénin' },
  },
  es: { CO: 'Colombia', VE: 'Venezuela', HN: 'Honduras', GT: 'Guatemala', MX: 'México', EC: 'Ecuador', PE: 'Perú' },
  ar: { SD: 'السودان', SY: 'سوريا', IQ: 'العراق', YE: 'اليمن', LY: 'ليبيا', LB: 'لبنان' },
}

/** Neutral sentences; `@` is the town and `#` its country, which the others leave to the source. */
const FRAMES: Record<TownLanguage, string[]> = {
  en: [
    'Two traders were hurt 20 km from @ on Monday, officials in # said.',
    'Residents of @ heard shots on Tuesday. The army of # has not commented.',
    'A clinic in the village of @ was closed on Friday, the United Nations in # said.',
    'Aid agencies in # say that the road between the river and @ is open again.',
    'Three people were killed in @ on Sunday, local radio said.',
    'Unknown men burned a shop north of @ on Thursday.',
    'The market of @ was empty after the attack, traders said.',
    '@, Nov 12 - Gunmen attacked a police post on Wednesday.',
  ],
  fr: [
    "Deux commerçants ont été blessés lundi à 20 km de @, selon les autorités. L'armée du pays (#) n'a pas réagi.",
    'Les habitants de @ ont entendu des tirs mardi. Le gouvernement (#) se tait.',
    'Le centre de santé du village de @ est fermé depuis vendredi, disent les Nations unies. Pays : #.',
    "L'axe entre le fleuve et @ est rouvert, disent les agences. # : point humanitaire.",
    'Trois personnes ont été tuées à @ dimanche, rapporte une radio locale.',
    'Des inconnus ont brûlé une boutique au nord de @ jeudi.',
    "Le marché de @ était vide après l'attaque, disent des commerçants.",
    'Des hommes armés ont attaqué un poste de police près de @ mercredi.',
  ],
  es: [
    'Dos comerciantes resultaron heridos el lunes a 20 km de @, según autoridades de #.',
    'Los vecinos de @ oyeron disparos el martes. El Gobierno de # no comentó.',
    'El puesto de salud del pueblo de @ cerró el viernes, dice Naciones Unidas en #.',
    'La vía entre el río y @ está abierta otra vez, dicen agencias en #.',
    'Tres personas murieron en @ el domingo, informó una radio local.',
    'Desconocidos quemaron una tienda al norte de @ el jueves.',
    'El mercado de @ quedó vacío tras el ataque, dicen los comerciantes.',
    'Hombres armados atacaron un puesto de policía cerca de @ el miércoles.',
  ],
  ar: [
    'أصيب تاجران الاثنين على بعد 20 كيلومترا من @، بحسب مسؤولين في #.',
    'سمع سكان @ إطلاق نار الثلاثاء، ولم يعلق الجيش في #.',
    'أغلقت عيادة في بلدة @ الجمعة، كما قالت الأمم المتحدة في #.',
    'أعيد فتح الطريق بين النهر و@، بحسب وكالات الإغاثة في #.',
    'قتل ثلاثة أشخاص في @ الأحد، حسب إذاعة محلية.',
    'أحرق مجهولون متجرا شمال @ الخميس.',
    'خلا سوق @ من الناس بعد الهجوم، كما قال تجار.',
    'هاجم مسلحون مركزا للشرطة قرب @ الأربعاء.',
  ],
}

/** Where towns of up to this many people stand in plain sentences, whether they are found, and found where they are. */
export function readTowns(language: TownLanguage, dump: string, perCountry = 40, offset = 0): TownOutcome[] {
  const gazetteer = loadGazetteer()
  const outcomes: TownOutcome[] = []
  for (const [country, called] of Object.entries(COUNTRIES[language])) {
    const towns = smallTowns(dump, country, language).slice(offset, offset + perCountry)
    for (const [at, town] of towns.entries()) {
      const frame = FRAMES[language][at % FRAMES[language].length] ?? ''
      const [before = '', after = ''] = frame.split('@')
      const text = `${before}${town.name}${after}`.replace('#', called)
      const start = text.indexOf(
        town.name,
        frame.indexOf('#') >= 0 && frame.indexOf('#') < before.length ? called.length : 0,
      )
      const context = frame.includes('#') ? {} : { country }
      const mention = readPlaces({ text, language }, gazetteer, context).find(
        (one) => one.start < start + town.name.length && one.end > start,
      )
      const found = mention?.lat != null
      const right = found && distanceKm([mention.lon ?? 0, mention.lat ?? 0], [town.lon, town.lat]) < 25
      outcomes.push({ name: town.name, country, frame, found, right })
    }
  }
  return outcomes
}

/** Towns of 500 to 60,000 people, by chance but always the same ones. */
function smallTowns(dump: string, country: string, language: TownLanguage): Town[] {
  const towns: [string, Town][] = []
  for (const line of readFileSync(dump, 'utf8').split('\n')) {
    const [id = '', name = '', ascii = '', alternates = '', lat, lon, , feature = '', code, , , , , , people] =
      line.split('\t')
    if (code !== country || !/^PPL(A\d?)?$/.test(feature) || Number(people) > 60_000 || name.includes('(')) continue
    const arabic = alternates.split(',').find((one) => /^[\u0621-\u064a ]{4,}$/.test(one))
    const written = language === 'ar' ? arabic : language === 'en' ? ascii : name
    if (written === undefined || written.length < 4) continue
    const order = createHash('sha256').update(id).digest('hex')
    towns.push([order, { name: written, lat: Number(lat), lon: Number(lon), country }])
  }
  return towns.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, town]) => town)
}
