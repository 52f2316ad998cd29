/** Reads a colour of the page's theme as the browser resolves it, for drawings that know no CSS. */
export function colourReader(element: HTMLElement): (name: string) => string {
  const probe = document.createElement('span')
  probe.hidden = true
  element.append(probe)
  return (name) => {
    probe.style.color = `var(--${name})`
    return getComputedStyle(probe).color
  }
}
