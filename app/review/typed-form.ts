/** What a form holds, every name with its value or values; `submitter` is the button that sent it. */
export function typedForm(form: HTMLFormElement, submitter?: HTMLElement | null): Record<string, string | string[]> {
  const data = new FormData(form, submitter)
  const typed: Record<string, string | string[]> = {}
  for (const name of new Set(data.keys())) {
    if (name.startsWith('$')) continue // React's own
    const values = data.getAll(name).map(String)
    typed[name] = values.length > 1 ? values : (values[0] ?? '')
  }
  return typed
}
