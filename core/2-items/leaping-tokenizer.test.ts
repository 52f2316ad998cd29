import { Parser, Tokenizer } from 'htmlparser2'
import { expect, test } from 'vitest'
import { LeapingTokenizer } from './leaping-tokenizer.ts'

/** Every event of a page that is handed over in pieces of a size. */
function eventsOf(html: string, tokenizer: typeof Tokenizer, piece: number): unknown[] {
  const events: unknown[] = []
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => void events.push(['open', tag, { ...attributes }]),
      ontext: (text) => void events.push(['text', text]),
      onclosetag: (tag, isImplied) => void events.push(['close', tag, isImplied]),
      oncomment: (text) => void events.push(['comment', text]),
    },
    { Tokenizer: tokenizer },
  )
  for (let at = 0; at < html.length; at += piece) parser.write(html.slice(at, at + piece))
  parser.end()
  return events
}

test.each([
  'Plain text & <b>more</b> of it',
  '<p class="a b" id=c hidden title=\'d "e"\'>x</p>',
  '<a href="?a=1&amp;b=2&copy;">a &amp; b &lt; c &unknown; &</a>',
  '<script>if (a < b && c) document.write("</scr" + "ipt>")</script><style>a > b {}</style>after',
  '<!-- a -- b --><![CDATA[ c ]]><!doctype html><?php echo 1 ?>',
  '<title>a &amp; b </titles></title><textarea>c <d></textarea>',
  '<svg><path d="M0 0"/><a/></svg><br/><img src=x/>',
  'a < b <3 </ > <> <1> </p> <P\nCLASS\t=\t"x"\f>',
  '<a b="unclosed <p> & so on',
  'ends in <tag',
  'ends in &am',
])('a leaping tokenizer gives the same events: %s', (html) => {
  for (const piece of [1, 3, 7, html.length])
    expect(eventsOf(html, LeapingTokenizer, piece)).toEqual(eventsOf(html, Tokenizer, piece))
})
