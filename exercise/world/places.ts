import type { Words } from './language.ts'

/** A town, or an invented village that no map knows; villages lie near their town. */
export type ExercisePlace = {
  key: string
  admin1: string
  lat: number
  lon: number
  name: Words
  /** The real town an invented village lies near; absent for real towns. */
  near?: string
}

type Row = [key: string, admin1: string, lat: number, lon: number, en: string, fr: string, es: string, ar: string]

const TOWNS: Row[] = [
  ['mosul', '15', 36.335, 43.119, 'Mosul', 'Mossoul', 'Mosul', 'الموصل'],
  ['tal-afar', '15', 36.379, 42.448, 'Tal Afar', 'Tal Afar', 'Tal Afar', 'تلعفر'],
  ['hatra', '15', 35.573, 42.734, 'Hatra', 'Hatra', 'Hatra', 'الحضر'],
  ['qayyarah', '15', 35.799, 43.294, 'Qayyarah', 'Qayyarah', 'Qayara', 'القيارة'],
  ['hamdaniya', '15', 36.271, 43.378, 'Hamdaniya', 'Hamdaniya', 'Hamdaniya', 'الحمدانية'],
  ['baaj', '15', 36.043, 41.716, 'Baaj', 'Baaj', 'Baaj', 'البعاج'],
  ['kirkuk', '13', 35.468, 44.392, 'Kirkuk', 'Kirkouk', 'Kirkuk', 'كركوك'],
  ['hawija', '13', 35.326, 43.773, 'Hawija', 'Hawija', 'Hawiya', 'الحويجة'],
  ['daquq', '13', 35.139, 44.449, 'Daquq', 'Daqouq', 'Daquq', 'داقوق'],
  ['dibis', '13', 35.675, 44.071, 'Dibis', 'Dibis', 'Dibis', 'الدبس'],
  ['taza', '13', 35.302, 44.326, 'Taza Khurmatu', 'Taza Khourmatou', 'Taza Jurmatu', 'تازة خورماتو'],
  ['baghdad', '07', 33.341, 44.401, 'Baghdad', 'Bagdad', 'Bagdad', 'بغداد'],
  ['abu-ghraib', '07', 33.306, 44.185, 'Abu Ghraib', 'Abou Ghraib', 'Abu Ghraib', 'أبو غريب'],
  ['tarmiyah', '07', 33.674, 44.396, 'Tarmiyah', 'Tarmiyah', 'Tarmiya', 'الطارمية'],
  ['mahmudiyah', '07', 33.062, 44.366, 'Mahmudiyah', 'Mahmoudiya', 'Mahmudiya', 'المحمودية'],
  ['baqubah', '10', 33.754, 44.605, 'Baqubah', 'Baqouba', 'Baquba', 'بعقوبة'],
  ['muqdadiyah', '10', 33.979, 44.937, 'Muqdadiyah', 'Mouqdadiya', 'Muqdadiya', 'المقدادية'],
  ['khanaqin', '10', 34.348, 45.391, 'Khanaqin', 'Khanaqin', 'Janaquin', 'خانقين'],
  ['khalis', '10', 33.808, 44.533, 'Khalis', 'Khalis', 'Jalis', 'الخالص'],
  ['mandali', '10', 33.748, 45.555, 'Mandali', 'Mandali', 'Mandali', 'مندلي'],
  ['tikrit', '18', 34.616, 43.679, 'Tikrit', 'Tikrit', 'Tikrit', 'تكريت'],
  ['samarra', '18', 34.196, 43.886, 'Samarra', 'Samarra', 'Samarra', 'سامراء'],
  ['baiji', '18', 34.929, 43.489, 'Baiji', 'Baïji', 'Baiyi', 'بيجي'],
  ['tuz', '18', 34.888, 44.633, 'Tuz Khurmatu', 'Touz Khourmatou', 'Tuz Jurmatu', 'طوزخورماتو'],
  ['shirqat', '18', 35.517, 43.228, 'Shirqat', 'Shirqat', 'Sherqat', 'الشرقاط'],
  ['ramadi', '01', 33.421, 43.308, 'Ramadi', 'Ramadi', 'Ramadi', 'الرمادي'],
  ['fallujah', '01', 33.349, 43.786, 'Fallujah', 'Falloujah', 'Faluya', 'الفلوجة'],
  ['hit', '01', 33.637, 42.828, 'Hit', 'Hit', 'Hit', 'هيت'],
  ['rutba', '01', 33.037, 40.286, 'Rutba', 'Routba', 'Rutba', 'الرطبة'],
  ['qaim', '01', 34.393, 40.989, 'Al-Qaim', 'Al-Qaïm', 'Al Qaim', 'القائم'],
  ['basra', '02', 30.509, 47.78, 'Basra', 'Bassora', 'Basora', 'البصرة'],
  ['zubair', '02', 30.392, 47.702, 'Zubair', 'Zoubair', 'Zubair', 'الزبير'],
  ['umm-qasr', '02', 30.036, 47.92, 'Umm Qasr', 'Oum Qasr', 'Um Qasr', 'أم قصر'],
  ['qurna', '02', 31.015, 47.434, 'Qurna', 'Qourna', 'Qurna', 'القرنة'],
  ['nasiriyah', '09', 31.058, 46.257, 'Nasiriyah', 'Nassiriya', 'Nasiriya', 'الناصرية'],
  ['shatrah', '09', 31.409, 46.173, 'Shatrah', 'Shatra', 'Shatra', 'الشطرة'],
  ['rifai', '09', 31.721, 46.108, 'Rifai', 'Rifaï', 'Rifai', 'الرفاعي'],
  ['duhok', '08', 36.866, 42.988, 'Duhok', 'Dohouk', 'Duhok', 'دهوك'],
  ['zakho', '08', 37.149, 42.686, 'Zakho', 'Zakho', 'Zajo', 'زاخو'],
  ['amedi', '08', 37.092, 43.488, 'Amedi', 'Amedi', 'Amedi', 'العمادية'],
  ['erbil', '11', 36.191, 44.009, 'Erbil', 'Erbil', 'Erbil', 'أربيل'],
  ['makhmur', '11', 35.776, 43.58, 'Makhmur', 'Makhmour', 'Majmur', 'مخمور'],
  ['sulaymaniyah', '05', 35.565, 45.433, 'Sulaymaniyah', 'Souleimaniye', 'Suleimaniya', 'السليمانية'],
  ['kalar', '05', 34.628, 45.319, 'Kalar', 'Kalar', 'Kalar', 'كلار'],
  ['chamchamal', '05', 35.534, 44.834, 'Chamchamal', 'Chamchamal', 'Chamchamal', 'جمجمال'],
  ['halabja', '19', 35.178, 45.986, 'Halabja', 'Halabja', 'Halabja', 'حلبجة'],
  ['amarah', '14', 31.836, 47.145, 'Amarah', 'Amara', 'Amara', 'العمارة'],
  ['qalat-salih', '14', 31.528, 47.294, 'Qalat Salih', 'Qalat Salih', 'Qalat Salih', 'قلعة صالح'],
  ['samawah', '03', 31.332, 45.294, 'Samawah', 'Samawa', 'Samawa', 'السماوة'],
  ['rumaitha', '03', 31.528, 45.204, 'Rumaitha', 'Roumaitha', 'Rumaiza', 'الرميثة'],
  ['kut', '16', 32.513, 45.818, 'Kut', 'Kout', 'Kut', 'الكوت'],
  ['suwayrah', '16', 32.926, 44.776, 'Suwayrah', 'Souwayra', 'Suwaira', 'الصويرة'],
  ['hillah', '06', 32.464, 44.42, 'Hillah', 'Hilla', 'Hila', 'الحلة'],
  ['musayyib', '06', 32.779, 44.29, 'Musayyib', 'Moussayib', 'Musayib', 'المسيب'],
  ['karbala', '12', 32.616, 44.025, 'Karbala', 'Kerbala', 'Kerbala', 'كربلاء'],
  ['ayn-tamr', '12', 32.567, 43.488, 'Ayn al-Tamr', 'Ayn al-Tamr', 'Ain al Tamr', 'عين التمر'],
  ['najaf', '17', 32.026, 44.346, 'Najaf', 'Najaf', 'Nayaf', 'النجف'],
  ['kufa', '17', 32.051, 44.44, 'Kufa', 'Koufa', 'Kufa', 'الكوفة'],
  ['diwaniyah', '04', 31.993, 44.926, 'Diwaniyah', 'Diwaniya', 'Diwaniya', 'الديوانية'],
  ['afak', '04', 32.064, 45.247, 'Afak', 'Afak', 'Afak', 'عفك'],
]

/** Villages no map knows: a careful reader places them near the named town, or nowhere. */
const VILLAGES: [near: string, ...Row][] = [
  ['hamdaniya', 'kafr-mithal', '15', 36.2, 43.33, 'Kafr Mithal', 'Kafr Mithal', 'Kafr Mizal', 'كفر مثال'],
  ['tal-afar', 'tall-tamrin', '15', 36.47, 42.5, 'Tall Tamrin', 'Tall Tamrin', 'Tal Tamrin', 'تل تمرين'],
  ['muqdadiyah', 'sadd-tajriba', '10', 34.05, 45.0, 'Sadd Tajriba', 'Sadd Tajriba', 'Sad Taxriba', 'سد تجربة'],
  ['hawija', 'ayn-namudhaj', '13', 35.4, 43.85, 'Ayn Namudhaj', 'Ayn Namoudhaj', 'Ain Namuday', 'عين نموذج'],
  ['daquq', 'bir-fikra', '13', 35.07, 44.5, 'Bir Fikra', 'Bir Fikra', 'Bir Fikra', 'بئر فكرة'],
  ['tuz', 'nahr-qissa', '18', 34.8, 44.7, 'Nahr Qissa', 'Nahr Qissa', 'Nahr Quisa', 'نهر قصة'],
  ['hit', 'wadi-khayal', '01', 33.55, 42.7, 'Wadi Khayal', 'Wadi Khayal', 'Wadi Jayal', 'وادي خيال'],
  ['zubair', 'umm-al-mithal', '02', 30.3, 47.6, 'Umm al-Mithal', 'Oum al-Mithal', 'Um al Mizal', 'أم المثال'],
]

const toPlace = ([key, admin1, lat, lon, en, fr, es, ar]: Row): ExercisePlace => ({
  key,
  admin1: `IQ.${admin1}`,
  lat,
  lon,
  name: { en, fr, es, ar },
})

/** Real towns (GeoNames coordinates) and invented villages of the exercise. */
export const PLACES: readonly ExercisePlace[] = [
  ...TOWNS.map(toPlace),
  ...VILLAGES.map(([near, ...row]) => ({ ...toPlace(row), near })),
]

const BY_KEY = new Map(PLACES.map((place) => [place.key, place]))

/** The place of a key; throws on one the exercise does not have. */
export function placeOf(key: string): ExercisePlace {
  const place = BY_KEY.get(key)
  if (!place) throw new Error(`no such exercise place: ${key}`)
  return place
}
