/** A length or position: a number of pixels, or a share of the drawing's width such as `12.5%`. */
export type Length = number | string

/** The text with the five characters escaped that mean something in XML; characters XML forbids are dropped. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** A number as short as a picture needs it: at most two decimals. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** A length as an attribute wants it. */
export function length(value: Length): string {
  return typeof value === 'number' ? short(value) : value
}

/** A whole drawing. `label` is its text alternative; without one the drawing is decoration beside words that say the same. */
export function svg(
  size: { width: Length; height: number; fixed?: boolean },
  label: string | null,
  body: string,
  className = '',
): string {
  const box =
    typeof size.width === 'number' && !size.fixed ? ` viewBox="0 0 ${short(size.width)} ${short(size.height)}"` : ''
  const says = label === null ? ' aria-hidden="true"' : ` role="img" aria-label="${escapeXml(label)}"`
  const name = className ? ` class="${className}"` : ''
  return `<svg xmlns="http://www.w3.org/2000/svg"${name} width="${length(size.width)}" height="${short(size.height)}"${box}${says}>${body}</svg>`
}
