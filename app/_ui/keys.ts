/** The cookie in which a person has switched single-letter keys off (WCAG 2.1.4). */
export const KEYS_COOKIE = 'keys'

/** Whether a key that was pressed is meant as a command: keys are on, nobody is typing, no other key is held. */
export function isCommand(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  if (document.documentElement.dataset.keys === 'off') return false
  const { target } = event
  if (!(target instanceof HTMLElement)) return true
  return !target.isContentEditable && !/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
}
