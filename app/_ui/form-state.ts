/** What an action says back to its form: words about the whole, words by field, and what was typed. */
export type FormState = {
  fault: string | null
  faults: Record<string, string>
  values: Record<string, string>
  /** Words that say it is done, where the page itself does not show it. */
  done?: string
}

export const NO_FAULT: FormState = { fault: null, faults: {}, values: {} }

/** What was typed, to stand in the form again; passwords and files are left out. */
export function typed(form: FormData, secret: string[] = []): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of form) {
    if (typeof value === 'string' && !name.startsWith('$') && !secret.includes(name)) values[name] = value
  }
  return values
}
