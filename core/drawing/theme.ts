/** Where a drawing will stand: on a page, whose colours follow the reader's theme, or on paper, always light. */
export type Theme = 'web' | 'print'

/** The design guide's colours for paper (section 5, light); on the web the same names are CSS variables. */
const PRINT = {
  bg: '#ffffff',
  sub2: '#eceef0',
  ink: '#15191d',
  ink2: '#474f57',
  ink3: '#646d76',
  rule: '#dfe3e6',
  rule2: '#a9b1b9',
  ctl: '#7d868f',
  acc: '#0b57b0',
  'acc-t': '#e7f0fb',
  bar: '#59626b',
  'bar-l': '#b9c0c7',
  warn: '#8a4b00',
  mark: '#fff1b8',
  sea: '#ffffff',
  land: '#ffffff',
  nb: '#f0f2f4',
  adm: '#b7bfc7',
  fighting: '#5e1b13',
  strikes: '#a46b0d',
  explosives: '#bd7dc1',
  civilians: '#9e2b30',
  arrests: '#043567',
  crime: '#528575',
  protest: '#5e5574',
} as const

export type Colour = keyof typeof PRINT

/** How strong a tint of a colour is, from 0 (the page's ground) to 1. */
export type Paint = Colour | { of: Colour; strength: number } | 'none'

/** Fill and stroke as attributes of an SVG element, each with a leading space. */
export function paint(theme: Theme, what: { fill?: Paint; stroke?: Paint }): string {
  const entries = Object.entries(what) as ['fill' | 'stroke', Paint][]
  if (theme === 'print') return entries.map(([key, value]) => ` ${key}="${onPaper(value)}"`).join('')
  return ` style="${entries.map(([key, value]) => `${key}:${onScreen(value)}`).join(';')}"`
}

function onScreen(value: Paint): string {
  if (value === 'none') return 'none'
  if (typeof value === 'string') return `var(--${value})`
  return `color-mix(in srgb,var(--${value.of}) ${Math.round(value.strength * 100)}%,var(--bg))`
}

function onPaper(value: Paint): string {
  if (value === 'none') return 'none'
  if (typeof value === 'string') return PRINT[value]
  const hex = PRINT[value.of]
  const mixed = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16)
    return Math.round(channel * value.strength + 255 * (1 - value.strength))
  })
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}
