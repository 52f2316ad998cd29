/** A country's English name in capitals, as MUC's keys write it. */
export function countryName(code: string | null): string | null {
  return code ? (new Intl.DisplayNames('en', { type: 'region' }).of(code)?.toUpperCase() ?? null) : null
}

/** Names the annotators wrote that are not the standard's. */
const OTHER_NAMES: Record<string, string> = {
  usa: 'US',
  us: 'US',
  'united states of america': 'US',
  uk: 'GB',
  england: 'GB',
  britain: 'GB',
  'great britain': 'GB',
  scotland: 'GB',
  "people's republic of china": 'CN',
  yemeni: 'YE',
  burma: 'MM',
  myanmar: 'MM',
  turkey: 'TR',
  palestine: 'PS',
  gaza: 'PS',
  'hong kong': 'HK',
  'democratic republic of congo': 'CD',
  drc: 'CD',
  'dr congo': 'CD',
  'bosnia-herzegovina': 'BA',
  congo: 'CD',
  'ivory coast': 'CI',
  uae: 'AE',
  columbia: 'CO',
  'czech republic': 'CZ',
  'east timor': 'TL',
  swaziland: 'SZ',
  'cape verde': 'CV',
  bosnia: 'BA',
  macedonia: 'MK',
  wales: 'GB',
  'northern ireland': 'GB',
  'unites states of america': 'US',
  pakistani: 'PK',
  'saudi arabian': 'SA',
}

let codes: Map<string, string> | undefined

/** The code of a country by a name annotators gave it; a name nobody knows stays as it is. */
export function countryCode(name: string | null): string | null {
  if (!name || name === 'None') return null
  codes ??= namesOfCountries()
  const plain = name.trim().toLowerCase()
  const bare = plain.replace(/^the /, '').replace(/^(republic|kingdom|state) of (the )?/, '')
  return OTHER_NAMES[plain] ?? codes.get(plain) ?? OTHER_NAMES[bare] ?? codes.get(bare) ?? plain
}

function namesOfCountries(): Map<string, string> {
  const names = new Intl.DisplayNames('en', { type: 'region' })
  const found = new Map<string, string>()
  for (let a = 65; a <= 90; a++) {
    for (let b = 65; b <= 90; b++) {
      const code = String.fromCharCode(a, b)
      const name = names.of(code)
      // codes of old (UK, SU, FX) bear names of today too
      const isOld = new Intl.Locale(`und-${code}`).region !== code
      if (name && name !== code && !isOld) found.set(name.toLowerCase().replace('&', 'and'), code)
    }
  }
  return found
}
