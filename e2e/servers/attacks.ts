import { readFileSync } from 'node:fs'
import path from 'node:path'

/** What a hostile publisher may write where words are expected; each would call `alert` if it were ever run. */
const OWN = [
  '<script>alert(1)</script>',
  '<ScRiPt/x>alert(1)</sCrIpT >',
  '<img src=x onerror=alert(1)>',
  '<img src="x" onerror="alert(1)" title=\'"><svg onload=alert(1)>\'>',
  '<svg onload=alert(1)>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<svg><script href="data:text/javascript,alert(1)"></script></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<template><img src=x onerror=alert(1)></template>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<object data="javascript:alert(1)"></object><embed src="javascript:alert(1)">',
  '<a href="javascript:alert(1)">a link</a>',
  '<a href=" java&#10;script:alert(1)">a broken link</a>',
  '<a href="data:text/html,<script>alert(1)</script>">a data link</a>',
  '<form action="javascript:alert(1)"><button>send</button></form>',
  '<details open ontoggle=alert(1)><summary>more</summary></details>',
  '<video><source onerror=alert(1)></video><audio src=x onerror=alert(1)>',
  '<input autofocus onfocus=alert(1)><select onfocus=alert(1) autofocus>',
  '<body onload=alert(1)><body onpageshow=alert(1)>',
  '<p style="animation-name:x" onanimationstart=alert(1)>styled</p><style>@keyframes x{}</style>',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<base href="javascript:/a/-alert(1)///////">',
  '<link rel=stylesheet href="data:text/css,*{background:url(javascript:alert(1))}">',
  '</title><script>alert(1)</script>',
  '</textarea><script>alert(1)</script>',
  '</style></script><script>alert(1)</script>',
  '--><script>alert(1)</script><!--',
  ']]><script>alert(1)</script>',
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  '" onmouseover="alert(1)" x="',
  "');alert(1);//",
  '\\"});alert(1);//',
  '</script><script>self.__next_f.push([1,"</script><script>alert(1)</script>"])</script>',
  '\u2028alert(1)\u2029<script>alert(1)</script>',
  '\u202e<script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&amp;lt;img src=x onerror=alert(1)&amp;gt;',
  '{{constructor.constructor("alert(1)")()}} #{alert(1)}',
  '<x onclick=alert(1) contenteditable onpaste=alert(1)>any element</x>',
]

/** So many attacks of a list stand in one entry: two thousand entries would say the same once markup and digits are taken off. */
const PER_ENTRY = 5

/** Our own attacks, or those of a folder of lists (`html.dev.jsonl` with rows of `text` or `b64`) named by TIDINGS_ATTACKS. */
export function attacks(folder = process.env.TIDINGS_ATTACKS): string[] {
  if (!folder) return OWN
  const lines = readFileSync(path.join(folder, 'html.dev.jsonl'), 'utf8').trim().split('\n')
  const most = Number(process.env.TIDINGS_ATTACKS_MOST ?? lines.length)
  const step = Math.max(1, Math.floor(lines.length / most))
  const listed = lines
    .filter((_, n) => n % step === 0)
    .map((line) => {
      const { text, b64 } = JSON.parse(line) as { text?: string; b64?: string }
      return text ?? Buffer.from(b64 ?? '', 'base64').toString('utf8')
    })
  return Array.from({ length: Math.ceil(listed.length / PER_ENTRY) }, (_, n) =>
    listed.slice(n * PER_ENTRY, (n + 1) * PER_ENTRY).join('\n'),
  )
}

/** A feed of which every entry carries one attack in its headline, its author and its text, beside a happening that is read. */
export function attackFeed(list: readonly string[]): string {
  const items = list.map((attack, n) => {
    const text = `<p>Gunmen killed ${(n % 7) + 2} farmers near Baqubah on Tuesday, police said.</p>${attack}<p>Residents fled.</p>`
    return `<item><title>${written(`Attack ${n} ${attack}`)}</title><guid isPermaLink="false">attack-${n}</guid><author>${written(attack)}</author><pubDate>Tue, 17 Nov 2026 08:00:00 GMT</pubDate><description>${written(text)}</description></item>`
  })
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${written(`Hostile ${list[0]}`)}</title><link>javascript:alert(1)</link><language>en</language>${items.join('')}</channel></rss>`
}

/** Text as XML holds it; characters it cannot hold are left out. */
function written(text: string): string {
  const fit = text.toWellFormed().replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
  return fit.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
