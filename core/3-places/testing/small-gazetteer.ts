/** A few rows in the form of the GeoNames dump, enough for tests: facts of GeoNames (CC BY 4.0). */
const ROWS: [
  id: number,
  name: string,
  alternates: string,
  lat: number,
  lon: number,
  code: string,
  country: string,
  admin1: string,
  population: number,
][] = [
  [99072, 'Mosul', 'Al Mawşil,Mossoul,Mosul,الموصل', 36.335, 43.11889, 'PPLA', 'IQ', '15', 1683000],
  [98182, 'Baghdad', 'Bagdad,بغداد', 33.34058, 44.40088, 'PPLC', 'IQ', '07', 7216000],
  [95446, 'Erbil', 'Arbil,أربيل', 36.19257, 44.01062, 'PPLA', 'IQ', '11', 932800],
  [94787, 'Kirkuk', 'كركوك', 35.46806, 44.39222, 'PPLA', 'IQ', '13', 601433],
  [170063, 'Aleppo', 'Halab,Alep,حلب', 36.20124, 37.16117, 'PPLA', 'SY', '09', 1602264],
  [170654, 'Damascus', 'Damas,دمشق', 33.5102, 36.29128, 'PPLC', 'SY', '13', 1569394],
  [2512989, 'Palma', 'Palma de Mallorca', 39.56939, 2.65024, 'PPLA', 'ES', '07', 409661],
  [2988507, 'Paris', 'باريس', 48.85341, 2.3488, 'PPLC', 'FR', '11', 2138551],
  [4303602, 'Paris', '', 33.66094, -95.55551, 'PPLA2', 'US', 'TX', 24171],
  [1040947, 'Pemba', 'Porto Amelia', -12.97395, 40.51775, 'PPLA', 'MZ', '01', 108737],
  [3675707, 'Ocaña', '', 8.23773, -73.35604, 'PPL', 'CO', '21', 75806],
  [379252, 'Khartoum', 'الخرطوم', 15.55177, 32.53241, 'PPLC', 'SD', '29', 1974647],
  [3466537, 'Castro', '', -24.79111, -50.01194, 'PPL', 'BR', '18', 42091],
  [2460596, 'Bamako', '', 12.65, -8, 'PPLC', 'ML', '01', 1297281],
  [2453348, 'Ménaka', 'Menaka', 15.91817, 2.40221, 'PPLA', 'ML', '12070577', 25000],
  [90150, 'Tikrīt', 'Tikrit,تكريت', 34.60707, 43.67822, 'PPLA', 'IQ', '18', 42447],
  [94126, 'Khānaqīn', 'Khanaqin,خانقين', 34.34831, 45.38657, 'PPLA2', 'IQ', '10', 125000],
  [89570, 'Tall ‘Afar', 'Tal Afar,تلعفر', 36.37597, 42.45056, 'PPLA2', 'IQ', '15', 80000],
  [250441, 'Amman', 'عمان,عمّان', 31.95522, 35.94503, 'PPLC', 'JO', '16', 1275857],
  [6167865, 'Toronto', '', 43.70011, -79.4163, 'PPLA', 'CA', '08', 2600000],
]

export const cities500 = ROWS.map(([id, name, alternates, lat, lon, code, country, admin1, population]) =>
  [
    id,
    name,
    name.normalize('NFKD').replace(/\p{M}/gu, ''),
    alternates,
    lat,
    lon,
    'P',
    code,
    country,
    '',
    admin1,
    '',
    '',
    '',
    population,
    '',
    0,
    '',
    '',
  ].join('\t'),
).join('\n')

export const cities = [
  { name: 'Vila', lat: '42.53176', lng: '1.56654', country: 'AD', admin1: '03', admin2: '' },
  { name: 'Acatlán', lat: '18.20211', lng: '-98.04856', country: 'MX', admin1: '21', admin2: '003' },
  { name: 'Acatlán', lat: '20.14525', lng: '-98.43818', country: 'MX', admin1: '13', admin2: '001' },
  { name: 'Dolores Hidalgo', lat: '21.15611', lng: '-100.93083', country: 'MX', admin1: '11', admin2: '014' },
  { name: 'Pauk', lat: '21.44998', lng: '94.48662', country: 'MM', admin1: '15', admin2: '1504' },
  { name: 'Pakokku', lat: '21.33489', lng: '95.08438', country: 'MM', admin1: '15', admin2: '1504' },
]

export const admin2 = [
  { code: 'AD.03.1', name: 'Vila' },
  { code: 'MX.21.003', name: 'Acatlán' },
  { code: 'MX.13.001', name: 'Acatlán' },
  { code: 'MX.11.014', name: 'Dolores Hidalgo Cuna de la Independencia Nacional' },
  { code: 'MM.15.1504', name: 'Pakokku' },
]
