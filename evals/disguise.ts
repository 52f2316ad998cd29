/** How a page may look under another site's hand: without names that tell, without tags that tell, with more boxes. */
export const DISGUISES = {
  /** Classes and ids as build tools shorten them. */
  unnamed: (html: string) =>
    html.replace(/\s(class|id)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/gi, (_, name: string, value: string) => {
      const words = value.replace(/["']/g, '').split(/\s+/)
      return ` ${name}="${words.map(shortened).join(' ')}"`
    }),
  /** Every region is a plain box. */
  untagged: (html: string) =>
    html.replace(
      /<(\/?)(?:article|main|section|aside|nav|header|footer|figure|figcaption|hgroup|address)\b/gi,
      '<$1div',
    ),
  /** Every paragraph stands in two boxes of its own. */
  boxed: (html: string) => html.replace(/<p(?=[\s>])/gi, '<div><div><p').replace(/<\/p>/gi, '</p></div></div>'),
  /** One box in eight bears a name that elsewhere marks furniture. */
  misnamed: (html: string) => {
    let box = 0
    return html.replace(
      /<(div|section|article)\b((?:\s[^<>]*?)?)\sclass\s*=\s*"([^"]*)"/gi,
      (whole, tag, rest, classes) => {
        box++
        if (hashOf(`${box} ${classes}`) % 8 !== 0) return whole
        return `<${tag}${rest} class="${classes} ${MISLEADING[box % MISLEADING.length]}"`
      },
    )
  },
  /** The article's box is closed and opened again after every fifth paragraph. */
  torn: (html: string) => {
    let paragraph = 0
    return html.replace(/<\/p>/gi, (end) => (++paragraph % 5 === 0 ? `${end}</div><div>` : end))
  },
  /** All of the first three. */
  disguised: (html: string): string => DISGUISES.boxed(DISGUISES.untagged(DISGUISES.unnamed(html))),
} as const

export type Disguise = keyof typeof DISGUISES

const MISLEADING = ['widget', 'promo', 'archive', 'gallery', 'tools', 'topics', 'supplement', 'related-content']

function shortened(word: string): string {
  return word === '' ? '' : `x${hashOf(word).toString(36)}`
}

function hashOf(word: string): number {
  let hash = 7
  for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, 31) + word.charCodeAt(i)) >>> 0
  return hash
}
