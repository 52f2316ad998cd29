import { selectAll, selectOne } from 'css-select'
import type { ChildNode, Element } from 'domhandler'
import { readDate } from '#core/time/written-date.ts'
import { escapeHtml } from '../xml-tree.ts'
import { checkFields } from './check.ts'
import type { Ask, Connector } from './connector.ts'
import { entryOf, feedOf, textOf } from './entries.ts'
import { readNodes, textInside } from './html-nodes.ts'

/** Posts one page of the preview shows, and how many known ones are looked at again for edits. */
const PER_PAGE = 20
const AGAIN = 15

/** Posts of a public Telegram channel by its web preview. Members, comments and profiles are not touched. */
export const telegramConnector: Connector = {
  kind: 'telegram',
  fields: [{ name: 'channel', kind: 'text', isRequired: true, like: 'channelname' }],
  hasTerms: true,
  namesPages: false,
  pauseMs: 3000,
  shortestMinutes: 15,
  maxAsks: 5,
  check(typed) {
    const checked = checkFields(this.fields, typed)
    if (!checked.ok) return checked
    const channel = (checked.settings.channel ?? '')
      .replace(/^(?:https?:\/\/)?(?:www\.)?t(?:elegram)?\.me\/(?:s\/)?|^@/i, '')
      .replace(/[/?].*$/, '')
    // Telegram's own rule for public names: a letter, then letters, digits and underscores, 5 to 32 in all.
    if (!/^[a-z][a-z0-9_]{3,31}$/i.test(channel)) return { ok: false, field: 'channel', fault: 'channel' }
    return { ok: true, settings: { channel }, name: channel.toLowerCase(), title: `Telegram: ${channel}` }
  },
  first: ({ settings, cursor }) =>
    ask(settings.channel ?? '', cursor?.post ? Math.max(0, Number(cursor.post) - AGAIN) : null),
  read(answer, visit) {
    const channel = visit.settings.channel ?? ''
    const page = readNodes(textOf(answer))
    const posts = selectAll<ChildNode, Element>('.tgme_widget_message[data-post]', page.children)
    const head = selectOne<ChildNode, Element>('.tgme_channel_info_header_title', page.children)
    // An owner may close the preview; the address then leads to the channel's card.
    if (posts.length === 0 && !head) return { ok: false, reason: 'no-preview', detail: '' }
    let newest = Number(visit.cursor?.post ?? 0)
    const entries = posts.flatMap((post) => {
      const name = post.attribs['data-post'] ?? ''
      const id = Number(/^[\w]+\/(\d+)$/.exec(name)?.[1] ?? Number.NaN)
      if (!Number.isInteger(id)) return []
      newest = Math.max(newest, id)
      const said = selectOne<ChildNode, Element>('.tgme_widget_message_text', post.children)
      const paragraphs = said ? paragraphsOf(said) : []
      if (paragraphs.length === 0) return [] // a picture or a film without a word
      const time = selectOne<ChildNode, Element>('.tgme_widget_message_date time[datetime]', post.children)
      return entryOf({
        key: `telegram:${name.toLowerCase()}`,
        url: `https://t.me/${name}`,
        title: titleOf(paragraphs[0] ?? ''),
        contentHtml: paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join(''),
        published: time ? readDate(time.attribs.datetime ?? '') : null,
      })
    })
    const isFull = posts.length >= PER_PAGE && newest > Number(visit.cursor?.post ?? 0)
    return {
      ok: true,
      feed: feedOf(entries, visit.at, { title: head ? textInside(head) : '', link: `https://t.me/${channel}` }),
      // The first visit takes the newest page; later ones go on from where they were.
      next: isFull && visit.cursor ? ask(channel, newest) : null,
      cursor: newest > 0 ? { post: `${newest}` } : visit.cursor,
    }
  },
}

function ask(channel: string, after: number | null): Ask {
  const address = `https://t.me/s/${channel}${after === null ? '' : `?after=${after}`}`
  return { from: 'web', address, accept: 'text/html' }
}

/** A post's words, parted where it breaks lines. */
function paragraphsOf(node: Element): string[] {
  const lines: string[] = ['']
  const walk = (at: ChildNode): void => {
    if (at.type === 'text') lines[lines.length - 1] += at.data
    else if ('name' in at && at.name === 'br') lines.push('')
    else if ('children' in at) for (const child of at.children) walk(child)
  }
  walk(node)
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '')
}

/** The first sentence or line, as far as a headline goes. */
function titleOf(line: string): string {
  const sentence = /^.{20,160}?[.!?؟。](?=\s|$)/u.exec(line)?.[0] ?? line
  return sentence.length <= 160 ? sentence : `${sentence.slice(0, 159).replace(/\s+\S*$/, '')}…`
}
