/** A source as it goes into a list; `folder` is the outline it stands in. */
export type OpmlSource = {
  kind: string
  title: string
  address: string | null
  siteUrl: string | null
  language: string | null
  folder: string
  settings: Record<string, string>
}

/** Kept out of lists, which are made to be handed on: what a service knows this installation by. */
const OWN = new Set(['appname'])

/** Sources as OPML 2.0, a folder for each country; those that are no feeds carry what Tidings needs to make them again. */
export function writeOpml(title: string, at: string, sources: readonly OpmlSource[]): string {
  const folders = [...Map.groupBy(sources, (source) => source.folder)].sort(([a], [b]) => a.localeCompare(b))
  const body = folders.flatMap(([folder, members]) => [
    `    <outline text="${escaped(folder)}">`,
    ...members.map((source) => `      ${outline(source)}`),
    '    </outline>',
  ])
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0" xmlns:tidings="urn:tidings:source">',
    `  <head><title>${escaped(title)}</title><dateCreated>${new Date(at).toUTCString()}</dateCreated></head>`,
    '  <body>',
    ...body,
    '  </body>',
    '</opml>',
    '',
  ].join('\n')
}

function outline(source: OpmlSource): string {
  const isFeed = source.kind === 'feed'
  const settings = Object.fromEntries(Object.entries(source.settings).filter(([name]) => !OWN.has(name)))
  const attributes: [string, string | null][] = [
    ['type', isFeed ? 'rss' : 'tidings'],
    ['text', source.title],
    ['title', source.title],
    ['xmlUrl', isFeed ? source.address : null],
    ['htmlUrl', source.siteUrl],
    ['language', source.language],
    ['tidings:kind', isFeed ? null : source.kind],
    ['tidings:settings', isFeed ? null : JSON.stringify(settings)],
  ]
  const written = attributes.flatMap(([name, value]) => (value ? [` ${name}="${escaped(value)}"`] : []))
  return `<outline${written.join('')}/>`
}

/** Text as an attribute holds it; characters XML 1.0 cannot hold are left out. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}
