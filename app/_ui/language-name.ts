/** A language's name in the language of the page; the code itself where there is none. */
export function languageName(code: string, locale = 'en'): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language', languageDisplay: 'standard' }).of(code) ?? code
  } catch {
    return code // not a language code: shown as it is
  }
}
