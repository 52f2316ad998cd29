import { Parser } from 'htmlparser2'

const DROPPED = new Set(['script', 'style', 'noscript', 'template', 'iframe', 'textarea', 'select', 'svg'])
const PARTING = new Set(
  'p div br hr li ul ol dl dt dd tr td th table h1 h2 h3 h4 h5 h6 blockquote pre section article figure figcaption'.split(
    ' ',
  ),
)

/** Feeds carry XHTML, where "<iframe/>" is closed; read as HTML it would swallow all that follows. */
const SELF_CLOSING = { recognizeSelfClosing: true }

/** The words of a piece of HTML on one line, tags dropped and entities decoded; for titles and names. */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return oneLine(html)
  let text = ''
  let dropped = 0
  const parser = new Parser(
    {
      onopentag(name) {
        if (DROPPED.has(name)) dropped++
        else if (PARTING.has(name)) text += ' '
      },
      ontext(data) {
        if (dropped === 0) text += data
      },
      onclosetag(name) {
        if (DROPPED.has(name)) dropped = Math.max(0, dropped - 1)
        else if (PARTING.has(name)) text += ' '
      },
    },
    SELF_CLOSING,
  )
  parser.write(html.slice(0, 100_000).replace(/<(?![a-z/!])/gi, '&lt;'))
  parser.end()
  return oneLine(text)
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().normalize('NFC')
}
