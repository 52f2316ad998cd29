import { repairTwiceEncoded } from '#core/text/decode-bytes.ts'
import { readDate } from '#core/time/written-date.ts'
import { cleanName } from './byline.ts'
import { composeText, MAX_TEXT, type Piece, tidy } from './compose-item.ts'
import { creditOf, isAgency } from './credit-line.ts'
import { extractItem, type PageHints } from './extract-item.ts'
import { isEndOfArticle, isFurniturePhrase } from './furniture-phrases.ts'
import type { Extraction } from './item.ts'
import { languageOf } from './page-facts.ts'

/** A paste longer than this, in UTF-16 units, is no news item. */
const MAX_PASTE = 10_000_000
/** Beyond this nothing can reach the item, however much white space and furniture falls away. */
const MOST_READ = 4 * MAX_TEXT
/** Fewer letters than this say nothing. */
const LEAST_LETTERS = 12

/** Pasted or uploaded plain text as an item: page furniture dropped, title, byline and date found where they stand first. */
export function itemFromText(given: string, hints: PageHints = {}): Extraction {
  if (given.length > MAX_PASTE) return { ok: false, reason: 'too-large' }
  const pasted = repairTwiceEncoded(given.length > MOST_READ ? given.slice(0, MOST_READ) : given)
  if (!/\S/.test(pasted)) return { ok: false, reason: 'empty' }
  if (isMarkup(pasted)) return extractItem(pasted, hints)
  if (/\0/.test(pasted.slice(0, 2000)) || /^\s*(?:%PDF-|PK\x03\x04|data:[\w/+.-]+;base64,)/.test(pasted))
    return { ok: false, reason: 'not-text' }
  const lines = paragraphsOf(pasted).filter((text) => !isFurnitureLine(text))
  if (lines.length === 0) return { ok: false, reason: 'empty' }
  const head = readHead(lines, hints)
  const { text, blocks } = composeText(head.title, head.body)
  if (!hasLetters(text, LEAST_LETTERS)) return { ok: false, reason: 'too-short' }
  const paragraphs = head.body.map((piece) => piece.text)
  return {
    ok: true,
    item: {
      title: blocks[0]?.kind === 'title' ? text.slice(0, blocks[0].end) : '',
      text,
      blocks,
      language:
        languageOf(hints.language) ??
        (hints.declaredLanguages?.length === 1 ? languageOf(hints.declaredLanguages[0]) : null) ??
        'und',
      published: hints.published ?? head.published,
      author: head.author !== null && isAgency(head.author) ? null : head.author,
      credit: creditOf(paragraphs, head.author, null),
      canonicalUrl: null,
    },
  }
}

function hasLetters(text: string, least: number): boolean {
  let count = 0
  for (const _ of text.matchAll(/\p{L}/gu)) if (++count >= least) return true
  return false
}

function isMarkup(text: string): boolean {
  const head = text.slice(0, 3000)
  if (/^\s*(?:<!doctype html|<html[\s>]|<\?xml|<body[\s>])/i.test(head)) return true
  return (head.match(/<\/?(?:p|div|br|span|a|h[1-6]|article|section|table|ul|li)\b[^>]{0,300}>/gi)?.length ?? 0) >= 4
}

/** Paragraphs parted by blank lines or, where there are none, by line breaks; hard-wrapped lines are joined. */
function paragraphsOf(pasted: string): string[] {
  const text = pasted.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replace(/\f/g, '\n\n')
  return text
    .split(/\n[^\S\n]*\n\s*/)
    .flatMap((part) => {
      const lines = part
        .split('\n')
        .map(tidy)
        .filter((line) => line !== '')
      return isHardWrapped(lines) ? [lines.join(' ')] : lines
    })
    .filter((line) => line !== '')
}

/** Lines of like length, all but the last breaking within a sentence, as mail programs and PDF viewers write them. */
function isHardWrapped(lines: readonly string[]): boolean {
  if (lines.length < 2) return false
  const body = lines.slice(0, -1)
  const longest = body.reduce((most, line) => Math.max(most, line.length), 0)
  const within = body.filter((line) => line.length > longest * 0.65 && !/[.!?…؟۔।:]["”’»)]*$/.test(line)).length
  return longest >= 40 && longest <= 130 && within >= body.length * 0.6
}

/** Furniture pasted along with an article: menus and buttons by their words, or a line of nothing but marks. */
function isFurnitureLine(text: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return true
  if (
    text.length < 40 &&
    /^(?:home|menu|search|news|facebook|twitter|x|whatsapp|telegram|email|e-mail|print|share|tweet|copy link|linkedin|instagram|youtube|accueil|rechercher|imprimer|inicio|buscar|imprimir|correo|الرئيسية|القائمة|بحث|طباعة|فيسبوك|تويتر|واتساب|نسخ الرابط|close|fermer|cerrar|إغلاق|next|previous|suivant|précédent|siguiente|anterior|التالي|السابق)(?:\s*[|/·•>]\s*\S+)*$/i.test(
      text,
    )
  )
    return true
  if (/^(?:https?:\/\/\S+|www\.\S+)$/i.test(text)) return true
  return isFurniturePhrase(text) || (text.length < 50 && isEndOfArticle(text))
}

type Head = { title: string; body: Piece[]; author: string | null; published: string | null }

const DATE_LINE = /^(?:published|posted|updated|publié|mis à jour|publicado|actualizado|نشر|تاريخ|date|fecha)?\b/i

/** Title, byline and date from the first lines; what follows is the body. */
function readHead(lines: readonly string[], hints: PageHints): Head {
  let author: string | null = null
  let published: string | null = null
  const rest: string[] = []
  for (const [i, line] of lines.entries()) {
    if (i < 6 && line.length < 80) {
      const name = /^(?:by|par|por|von|بقلم|written by|author:|auteur ?:|autor:)\s/i.test(line) ? cleanName(line) : null
      if (name !== null && name.split(' ').length <= 6) {
        author ??= name
        continue
      }
      const date = line.length < 60 && DATE_LINE.test(line) && wordsOf(line) <= 8 ? readDate(line) : null
      if (date !== null) {
        published ??= date
        continue
      }
    }
    rest.push(line)
  }
  const title = hints.title?.trim() || (looksLikeTitle(rest) ? (rest[0] ?? '') : '')
  const own = title !== '' && rest[0] === title ? rest.slice(1) : rest
  return { title, body: own.map((text, i) => ({ kind: kindOf(text, i, own), text })), author, published }
}

function wordsOf(line: string): number {
  return line.split(/\s+/).length
}

/** A first line is a title when it is short, ends without a full stop and more text follows. */
function looksLikeTitle(lines: readonly string[]): boolean {
  const [first, ...others] = lines
  if (first === undefined || others.length === 0 || first.length > 220 || wordsOf(first) < 2) return false
  if (/[.。۔।]["”’»)]*$/.test(first) && !/\b(?:\p{L}\.){2,}$/u.test(first)) return false
  return others.some((text) => text.length > first.length)
}

function kindOf(text: string, at: number, lines: readonly string[]): Piece['kind'] {
  const ends = /[.!?…。؟۔።।:;]["”’»)\]]*$/.test(text)
  if (/^(?:[-–—•*▪●·]|\d{1,2}[.)])\s/.test(text)) return 'list'
  if (at === 0 && lines.length > 1 && text.length < 400 && text.length < (lines[1]?.length ?? 0)) return 'lead'
  return !ends && text.length < 200 && at < lines.length - 1 ? 'heading' : 'paragraph'
}
