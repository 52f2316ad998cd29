import { Parser } from 'htmlparser2'

/** A feed as a list of subscriptions (OPML) names it. */
export type OpmlFeed = { address: string; title: string; siteUrl: string | null; language: string | null }

/** More feeds than this are no list of a person. */
const MAX_FEEDS = 20_000

/** The feeds of an OPML file, nested folders flattened, each address once; null where the text is no OPML. */
export function readOpml(text: string): OpmlFeed[] | null {
  const feeds = new Map<string, OpmlFeed>()
  let isOpml = false
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'opml') isOpml = true
        if (name !== 'outline' || !isOpml || feeds.size >= MAX_FEEDS) return
        const given = Object.fromEntries(
          Object.entries(attributes).map(([key, value]) => [key.toLowerCase(), value.trim()]),
        )
        const address = given['xmlurl']
        if (!address || feeds.has(address)) return
        feeds.set(address, {
          address,
          title: given['title'] || given['text'] || address,
          siteUrl: given['htmlurl'] || null,
          language: given['language'] || null,
        })
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(text)
  return isOpml ? [...feeds.values()] : null
}
