/** Which colours a person wants; `system` follows the device. */
export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export const THEME_COOKIE = 'theme'

/** Reads a theme from outside; anything unknown follows the device. */
export function readTheme(value: unknown): Theme {
  return THEMES.find((theme) => theme === value) ?? 'system'
}
